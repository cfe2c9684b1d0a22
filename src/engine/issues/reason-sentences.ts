/** Figures and names of a row that the sentences of its reasons can use. Dates are YYYY-MM-DD, quantities units. */
export interface ReasonFigures {
  readonly reading?: string | number;
  readonly sku?: string | number;
  readonly unit?: string | number;
  /** Unit of the lots of the row's SKU. */
  readonly lotUnit?: string | number;
  readonly quantity?: string | number;
  readonly matched?: string | number;
  /** Names of the lots it could have come from. */
  readonly lots?: string | number;
  readonly lastDay?: string | number;
  /** The day number of `lastDay`, by which sentences that tell no more than days are remembered. */
  readonly day?: number;
  /** Days left to file. */
  readonly days?: string | number;
}

/** The sentence of a reason: what is wrong with the row, and what to do about it. */
export function reasonSentence(code: string, figures: ReasonFigures = {}): string {
  const sentence = REASON_SENTENCES[code] ?? code;
  return typeof sentence === "string" ? sentence : sentence(figures);
}

/** Sentences that use no other figures than days. */
const DATED: ReadonlySet<string> = new Set([
  "timing.exported-too-late",
  "timing.filing-expired",
  "lot.expired",
  "lot.expiring",
]);

/** From where to where the sentences of some reasons differ: never, by the day they tell, or from row to row. */
export function sentencesVary(codes: readonly string[]): "never" | "by-day" | "by-row" {
  const varying = codes.filter((code) => typeof REASON_SENTENCES[code] === "function");
  if (varying.length === 0) return "never";
  return varying.every((code) => DATED.has(code)) ? "by-day" : "by-row";
}

/** Per code: cause and cure, with the source of the rule where there is one; a text where every row is told the same. */
const REASON_SENTENCES: Readonly<Record<string, string | ((figures: ReasonFigures) => string)>> = {
  "disposition.stayed":
    "The goods stayed in the United States (restocked or resold). Drawback needs export, or destruction under CBP supervision (19 U.S.C. 1313).",
  "eligibility.used": ({ reading }) =>
    reading === "guide"
      ? "The goods were used in the United States. The guide rules them out; under CBP's reading rejected goods may still qualify with evidence, and a customer's return may go under returned retail, 1313(c)(1)(C)(ii)."
      : "The goods were used in the United States, and 1313(j)(1) is for unused merchandise. A customer's return may go under returned retail, 1313(c)(1)(C)(ii).",
  "eligibility.no-basis":
    "Paragraph 1313(c) needs one of its four bases: defective, not as ordered, not to sample, sent without consent. Correct Reason or Provision.",
  "party.exporter-differs":
    "The exporter is not the importer of record. The guide rules this out; under CBP's reading the exporter's signed certification cures it (19 CFR 190.33(a), 190.82).",
  "retail.canada-mexico":
    "Returned retail goods identified by designation cannot be claimed on export to Canada or Mexico (19 CFR 182.42(c)). Name the entry they came from, if it is known.",
  "identification.commingled": ({ lots }) =>
    `The goods could have come from more than one lot${lots ? ` (${lots})` : ""}. Fill in the entry, lot or serial they came from; or keep them apart and fill in Segregated and Location; or choose an accounting method, if the goods are fungible.`,
  "match.never-imported": ({ sku }) =>
    `No import row has the SKU${sku ? ` ${sku}` : ""}. Check the spelling, add the import, or map the SKU in the SKU Map.`,
  "match.before-any-receipt":
    "No lot of this SKU was imported on or before the date. Check both dates, or add the earlier import.",
  "match.nothing-left":
    "All lots it could come from are used up: more went out than came in. Check quantities, earlier claims and missing imports.",
  "unit.differs": ({ unit, lotUnit }) =>
    lotUnit === ""
      ? `The lots of this SKU have no unit, the return is counted in ${unit || "one"}. Fill in Unit of the imports; different units are never mixed.`
      : `The lots of this SKU are counted in ${lotUnit ?? "other units"}, the return in ${unit || "none"}. Use one unit of measure; different units are never mixed.`,
  "reference.not-found": "No import row fits the entry, line, lot or serial given. Check the reference.",
  "reference.other-sku":
    "The entry, lot or serial given belongs to another SKU or unit. Check the reference and the SKU.",
  "reference.later":
    "The lot referred to was imported after the goods left. Check both dates and the reference.",
  "location.none": "No lot of this SKU is in the location given. Check Location on both sides.",
  "retail.none-to-designate":
    "No import of the same SKU and HTS-8 in the year before can be designated: none there, used up, expired, or its entry line is used by direct identification (19 U.S.C. 1313(c)(2), 19 CFR 190.51(a)(3)).",
  "timing.exported-too-late": ({ lastDay }) =>
    `Exported or destroyed after the last day for the lot it came from${lastDay ? ` (${lastDay})` : ""}: five years from import. Nothing can be claimed on it.`,
  "timing.filing-expired": ({ lastDay }) =>
    `The last day to file a claim on the lot it came from has passed${lastDay ? ` (${lastDay})` : ""}: five years from import (19 U.S.C. 1313(r)(1)). Nothing can be claimed on it.`,
  "disposition.planned":
    "Planned only: nothing is drawn yet. Export or destroy the goods, mind the notice on CBP Form 7553, then change Disposition.",
  "use.unknown":
    "Used is blank, and whether the goods were used in the United States decides. Fill in yes or no.",
  "use.evidence":
    "The goods were used in the United States. The law does not bar rejected merchandise for that, but you must show the defect was there at importation. Keep the evidence; have a broker look.",
  "reason.missing":
    "Reason is blank, so the paragraph of the law is not known. Fill in why the goods came back.",
  "proof.missing":
    "No proof of export or destruction. Fill in the bill of lading, air waybill, AES number or destruction record (19 CFR 190.72, 190.71).",
  "party.certification-missing":
    "The exporter is not the importer of record. Get the exporter's signed certification that it lets you claim, and fill in Certification (19 CFR 190.33(a), 190.82).",
  "retail.hts-missing":
    "HTS is blank, and designation needs the same eight digits as the import. Fill in HTS.",
  "match.short": ({ matched, quantity }) =>
    `Only ${matched ?? "part"} of ${quantity ?? "its"} units found a lot. The rest is not matched; check quantities and missing imports.`,
  "reference.differs":
    "The accounting method drew on another lot than the row refers to. The method decides; check that the goods are fungible.",
  "unit.assumed": ({ lotUnit }) =>
    `Unit is blank; the unit of the SKU's lots${lotUnit ? ` (${lotUnit})` : ""} was taken. Fill it in.`,
  "charge.review":
    "Some of the duty is under a programme that is not settled or not named (review); it is left out. Fill in Chapter 99.",
  "charge.cape-first":
    "Some of the duty is IEEPA duty. It is refunded through CAPE, not drawback: file CAPE first, or the entry may be shut out of it.",
  "lot.no-duty": "No duty or fee was paid on it. It stays in the pool, as the law asks.",
  "lot.used-up": "Every unit is drawn or claimed before.",
  "lot.expired": ({ lastDay }) =>
    `The last day to file${lastDay ? ` (${lastDay})` : ""} has passed. Nothing can be claimed on what is left.`,
  "lot.commingled":
    "Some return without a reference could have come from this lot or another. Give the return a reference, keep lots apart by location, or choose an accounting method.",
  "lot.expiring": ({ lastDay, days }) =>
    `${days ?? "Few"} days left to file${lastDay ? ` (until ${lastDay})` : ""}. Export or destroy what can go, then claim.`,
  "lot.claimed-before": "Some of its units were claimed before.",
  "lot.refunded-before": "Some of its duty was refunded before; the same dollar is not claimed twice.",
  "lot.designated": "Named as the basis of returned retail goods; closed to direct identification.",
};
