import type { Issue } from "./issue";
import type { ENGINE_CODES } from "./codes";
import { COLUMN_MESSAGES } from "./column-messages";
import { place } from "./place";

type Data = Readonly<Record<string, string | number>>;

/** The sentence of an issue: where, what is wrong, what to do. */
export function messageOf(issue: Issue): string {
  if (issue.code in COLUMN_MESSAGES)
    return COLUMN_MESSAGES[issue.code as keyof typeof COLUMN_MESSAGES](issue);
  const sentence = ENGINE_SENTENCES[issue.code as keyof typeof ENGINE_CODES];
  return `${place(issue)}: ${sentence(issue.data)}`;
}

/** What is wrong and what to do, per code of the engine; without the place. */
const ENGINE_SENTENCES: Record<keyof typeof ENGINE_CODES, (data: Data) => string> = {
  "date.future": () =>
    "the date is after the as-of date, so it cannot have happened yet. Correct the date or the as-of date; mark goods still to be exported as planned.",
  "lot.no-sku": () =>
    "no SKU, and no item line gives this entry line one. Fill in the SKU, or add an Items table with the invoice lines of this entry and line. A tariff number alone never makes a match.",
  "lot.no-charge": () =>
    "no duty or fee on this entry line. It stays in the pool as duty-free; fill in the charges if duty was paid.",
  "lot.refund-spread": ({ refunded }) =>
    `a refund of ${money(refunded)} was taken off all charges of the line in proportion. If it was for one programme only, reduce that charge's own column instead and clear Refunded Before.`,
  "refund.too-much": ({ refunded, paid }) =>
    `${money(refunded)} refunded is more than the ${money(paid)} paid; all of it counts as refunded. Check both amounts.`,
  "items.quantity-differs": ({ items, line }) =>
    `the item lines add up to ${items} units, the entry line has ${line}. The items were used; check which is right.`,
  "items.line-twice": () =>
    "several import rows without SKU have this entry and line, so it is not known which of them the item lines belong to. Fill in their SKUs, or merge the rows.",
  "items.no-value": () =>
    "an item line of this entry line has no unit value, so duty was split by quantity. Fill in Unit Value: 19 CFR 190.51(b)(1)(i) splits it by value.",
  "items.no-entry-line": ({ entry }) =>
    `no import row without SKU has this entry and line (${entry}); the item lines were not used. Check Entry Number and Line on both sides.`,
  "sku-map.kit-import": ({ sku }) =>
    `${sku} is a kit of several SKUs, and an import of a kit cannot be split. Give the import row the SKU that was entered.`,
  "sku-map.fraction": () =>
    "the SKU map turns this quantity into a fraction finer than the table's quantities. Check Units per Alias and the quantity.",
  "prior-claim.disagrees": ({ claimedBefore, priorClaims }) =>
    `Claimed Before says ${claimedBefore} units, the Prior Claims table ${priorClaims}. The larger counts until they agree; they are never added up.`,
  "prior-claim.too-many": ({ over }) =>
    `${over} more units claimed before than the entry line has. What is over was ignored; check the quantity and earlier claims.`,
  "prior-claim.no-entry-line": ({ entry, line }) =>
    `no import row has entry ${entry}, line ${line || "(blank)"}; the claim was not counted. Check Entry Number and Line.`,
  "prior-claim.several-lots": () =>
    "several import rows share this entry line, and its earlier claims were taken from them in date order. Put Claimed Before on the rows to say it exactly.",
  "withdrawal.never-imported": ({ sku }) =>
    `${sku} is in no import row, so the withdrawal draws on nothing. Check the SKU.`,
  "withdrawal.unit-ambiguous": ({ sku }) =>
    `${sku} was imported in several units of measure, so it is not known which was withdrawn. Give the lots one unit.`,
  "withdrawal.also-in-returns": () =>
    "the same export (SKU, date, quantity) is in Returns too. It was counted once, as a return; delete it here or there.",
  "withdrawal.return-in-too-many": ({ over }) =>
    `${over} more units came back than sales in this table took. They were not put into any lot; check the quantity, or add the earlier sales.`,
  "withdrawal.return-in-assumed": () =>
    "units were put back into the lots that the newest sales took: our assumption, as the table does not say which. Use references or segregation to say it exactly.",
  "withdrawal.short": ({ missing }) =>
    `${missing} units were withdrawn that no lot had left. An import may be missing, or a quantity wrong.`,
  "withdrawal.not-drawn": () =>
    "specific identification does not draw withdrawals; they were left out of this match. Choose an accounting method to count them.",
  "identification.method-not-in-guide": ({ method }) =>
    `the method ${method} was applied as chosen; the guide knows specific identification only. It needs fungible goods and records that show receipts and withdrawals (19 CFR 190.14).`,
  "identification.one-year": ({ sku, more, before, since, method }) =>
    `${sku}${Number(more) > 0 ? ` and ${more} more SKUs` : ""} went from ${before} (since ${since}) to ${method}. A method is kept without variation for at least a year (19 CFR 190.14(b)); changing it sooner needs CBP's agreement.`,
  "method.turnover-days-missing": () =>
    "low-to-high-turnover needs the turn-over period in days. Give it as an option.",
  "charge.exemption-heading": ({ heading }) =>
    `${heading} is an exemption and carries no duty, but there is money under it. It counts as in review; check the heading.`,
  "quantity.too-precise": () => "quantities have at most six decimals.",
};

/** The sentence of a reason: what is wrong with the row, and what to do about it. `data.lots` names lots where there are some. */
export function reasonSentence(code: string, data: Data = {}): string {
  const sentence = REASON_SENTENCES[code];
  return sentence === undefined ? code : sentence(data);
}

/** Per code: cause and cure, with the source of the rule where there is one. */
const REASON_SENTENCES: Record<string, (data: Data) => string> = {
  "disposition.stayed": () =>
    "The goods stayed in the United States (restocked or resold). Drawback needs export, or destruction under CBP supervision (19 U.S.C. 1313).",
  "eligibility.used": ({ reading }) =>
    reading === "guide"
      ? "The goods were used in the United States. The guide rules them out; under CBP's reading rejected goods may still qualify with evidence, and a customer's return may go under returned retail, 1313(c)(1)(C)(ii)."
      : "The goods were used in the United States, and 1313(j)(1) is for unused merchandise. A customer's return may go under returned retail, 1313(c)(1)(C)(ii).",
  "eligibility.no-basis": () =>
    "Paragraph 1313(c) needs one of its four bases: defective, not as ordered, not to sample, sent without consent. Correct Reason or Provision.",
  "party.exporter-differs": () =>
    "The exporter is not the importer of record. The guide rules this out; under CBP's reading the exporter's signed certification cures it (19 CFR 190.33(a), 190.82).",
  "retail.canada-mexico": () =>
    "Returned retail goods identified by designation cannot be claimed on export to Canada or Mexico (19 CFR 182.42(c)). Name the entry they came from, if it is known.",
  "identification.commingled": ({ lots }) =>
    `The goods could have come from more than one lot${lots ? ` (${lots})` : ""}. Fill in the entry, lot or serial they came from; or keep them apart and fill in Segregated and Location; or choose an accounting method, if the goods are fungible.`,
  "match.never-imported": ({ sku }) =>
    `No import row has the SKU${sku ? ` ${sku}` : ""}. Check the spelling, add the import, or map the SKU in the SKU Map.`,
  "match.before-any-receipt": () =>
    "No lot of this SKU was imported on or before the date. Check both dates, or add the earlier import.",
  "match.nothing-left": () =>
    "All lots it could come from are used up: more went out than came in. Check quantities, earlier claims and missing imports.",
  "unit.differs": ({ unit, lotUnit }) =>
    `The lots of this SKU are counted in ${lotUnit || "another unit"}, the return in ${unit || "none"}. Use one unit of measure; different units are never mixed.`,
  "reference.not-found": () =>
    "No import row fits the entry, line, lot or serial given. Check the reference.",
  "reference.other-sku": () =>
    "The entry, lot or serial given belongs to another SKU or unit. Check the reference and the SKU.",
  "reference.later": () =>
    "The lot referred to was imported after the goods left. Check both dates and the reference.",
  "location.none": () => "No lot of this SKU is in the location given. Check Location on both sides.",
  "retail.none-to-designate": () =>
    "No import of the same SKU and HTS-8 in the year before can be designated: none there, used up, expired, or its entry line is used by direct identification (19 U.S.C. 1313(c)(2), 19 CFR 190.51(a)(3)).",
  "timing.exported-too-late": ({ lastDay }) =>
    `Exported or destroyed after the last day for the lot it came from${lastDay ? ` (${lastDay})` : ""}: five years from import. Nothing can be claimed on it.`,
  "timing.filing-expired": ({ lastDay }) =>
    `The last day to file a claim on the lot it came from has passed${lastDay ? ` (${lastDay})` : ""}: five years from import (19 U.S.C. 1313(r)(1)). Nothing can be claimed on it.`,
  "disposition.planned": () =>
    "Planned only: nothing is drawn yet. Export or destroy the goods, mind the notice on CBP Form 7553, then change Disposition.",
  "use.unknown": () =>
    "Used is blank, and whether the goods were used in the United States decides. Fill in yes or no.",
  "use.evidence": () =>
    "The goods were used in the United States. The law does not bar rejected merchandise for that, but you must show the defect was there at importation. Keep the evidence; have a broker look.",
  "reason.missing": () =>
    "Reason is blank, so the paragraph of the law is not known. Fill in why the goods came back.",
  "proof.missing": () =>
    "No proof of export or destruction. Fill in the bill of lading, air waybill, AES number or destruction record (19 CFR 190.72, 190.71).",
  "party.certification-missing": () =>
    "The exporter is not the importer of record. Get the exporter's signed certification that it lets you claim, and fill in Certification (19 CFR 190.33(a), 190.82).",
  "retail.hts-missing": () =>
    "HTS is blank, and designation needs the same eight digits as the import. Fill in HTS.",
  "match.short": ({ matched, quantity }) =>
    `Only ${matched ?? "part"} of ${quantity ?? "its"} units found a lot. The rest is not matched; check quantities and missing imports.`,
  "reference.differs": () =>
    "The accounting method drew on another lot than the row refers to. The method decides; check that the goods are fungible.",
  "unit.assumed": ({ lotUnit }) =>
    `Unit is blank; the unit of the SKU's lots${lotUnit ? ` (${lotUnit})` : ""} was taken. Fill it in.`,
  "charge.review": () =>
    "Some of the duty is under a programme that is not settled or not named (review); it is left out. Fill in Chapter 99.",
  "charge.cape-first": () =>
    "Some of the duty is IEEPA duty. It is refunded through CAPE, not drawback: file CAPE first, or the entry may be shut out of it.",
  "lot.no-duty": () => "No duty or fee was paid on it. It stays in the pool, as the law asks.",
  "lot.used-up": () => "Every unit is drawn or claimed before.",
  "lot.expired": ({ lastDay }) =>
    `The last day to file${lastDay ? ` (${lastDay})` : ""} has passed. Nothing can be claimed on what is left.`,
  "lot.commingled": () =>
    "Some return without a reference could have come from this lot or another. Give the return a reference, keep lots apart by location, or choose an accounting method.",
  "lot.expiring": ({ lastDay, days }) =>
    `${days ?? "Few"} days left to file${lastDay ? ` (until ${lastDay})` : ""}. Export or destroy what can go, then claim.`,
  "lot.claimed-before": () => "Some of its units were claimed before.",
  "lot.refunded-before": () => "Some of its duty was refunded before; the same dollar is not claimed twice.",
  "lot.designated": () => "Named as the basis of returned retail goods; closed to direct identification.",
};

function money(cents: string | number | undefined): string {
  return `$${(Number(cents) / 100).toFixed(2)}`;
}
