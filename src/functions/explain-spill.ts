import { PROGRAM_HEADINGS } from "../columns/results/match-lines";
import {
  explainReturn,
  formatCents,
  reasonSentence,
  ruleById,
  type ChargeStep,
  type MatchResult,
  type PieceStep,
  type ReadingResult,
  type ReturnExplanation,
} from "../engine";
import type { Spill, SpillCell } from "./spill";

/** Rule of the identification that a return got. */
const IDENTIFICATION: Readonly<Record<ReturnExplanation["identification"], readonly [string, string]>> = {
  reference: ["Identified by the entry, lot or serial on the return.", "identification.specific"],
  "only-candidate": ["Only one lot is possible, so it came from there.", "identification.specific"],
  method: ["Identified by the accounting method.", "identification.methods"],
  designation: [
    "A lot of the same SKU and tariff number was designated, the earliest deadline first.",
    "window.retail-look-back",
  ],
  none: ["No lot was identified.", "identification.specific"],
};

const RULE_OF_PROVISION: Readonly<Record<string, string>> = {
  "1313(j)(1)": "provision.unused",
  "1313(c)": "provision.rejected",
};

/** The steps of a return's arithmetic: what was decided, by which rule, and the figures. Under the guide CBP's result stands last. */
export function explainSpill(result: MatchResult, rows: readonly number[]): Spill {
  const steps: SpillCell[][] = [];
  const add = (about: string, what: string, amount: SpillCell, ruleId: string): void => {
    const source =
      ruleId === ""
        ? ""
        : (ruleById(ruleId)
            ?.sources.map(({ citation }) => citation)
            .join("; ") ?? "");
    steps.push([steps.length + 1, about, what, amount, ruleId, source]);
  };
  for (const row of rows) {
    const reading = result.options.reading;
    tell(add, result, result[reading], row, reading === "guide" ? "guide" : "CBP");
    if (reading === "guide") tellCbp(add, result, row);
  }
  return { headings: ["Step", "About", "What", "Amount", "Rule", "Source"], rows: steps };
}

type Add = (about: string, what: string, amount: SpillCell, ruleId: string) => void;

function tell(add: Add, result: MatchResult, reading: ReadingResult, row: number, name: string): void {
  const told = explainReturn(result, reading, row);
  const { data, provision } = told;
  const quantity = `${data["quantity"]}${data["unit"] ? ` ${data["unit"]}` : ""}`;
  add(
    "Return",
    `${told.returnId || `Row ${told.row}`}: ${quantity} of ${data["sku"]}. Status under the ${name} reading: ${told.status}.`,
    "",
    "",
  );
  if (provision !== null) {
    add(
      "Paragraph",
      `Falls under ${provision}.`,
      "",
      RULE_OF_PROVISION[provision] ?? "provision.returned-retail",
    );
  }
  const [how, rule] = IDENTIFICATION[told.identification];
  add("Lot", how, "", rule);
  for (const piece of told.pieces) tellPiece(add, piece);
  for (const code of told.reasons) add("Reason", reasonSentence(code, data), "", "");
  add(
    "Total",
    told.pending > 0 ? "Drawback pending" : "Drawback due",
    (told.pending > 0 ? told.pending : told.due) / 100,
    "rate.refund",
  );
}

function tellPiece(add: Add, piece: PieceStep): void {
  const lot =
    piece.entryNumber === ""
      ? `import row ${piece.importRow}`
      : `entry ${piece.entryNumber}${piece.line === "" ? "" : ` line ${piece.line}`}`;
  add(
    "Lot",
    `${piece.quantity} of the ${piece.lotQuantity} units of ${lot}, imported ${piece.importDate}: units ${piece.from} to ${piece.from + piece.quantity}.`,
    piece.amount / 100,
    "",
  );
  add(
    "Dates",
    `Last day to export ${piece.lastDayToExport}, to file ${piece.lastDayToFile}.`,
    "",
    "window.file",
  );
  for (const charge of piece.charges)
    add("Charge", chargeSentence(charge, piece), charge.drawback / 100, charge.ruleId);
}

function chargeSentence(
  { program, heading, duty, verdict, drawback }: ChargeStep,
  { from, quantity, lotQuantity, state }: PieceStep,
): string {
  const paid = `${heading ?? PROGRAM_HEADINGS[program]}: $${formatCents(duty)} on ${lotQuantity} units`;
  if (verdict === "no") return `${paid}; drawback does not cover it.`;
  if (verdict === "cape-first") return `${paid}; refunded through CAPE first.`;
  if (verdict === "review") return `${paid}; in review, left out.`;
  if (state === "expired" || state === "ineligible")
    return `${paid}; pays nothing because the units are ${state === "expired" ? "too late" : "not eligible"}.`;
  return `${paid}; 99% up to unit ${from + quantity} less 99% up to unit ${from}, in whole cents, is $${formatCents(drawback)}.`;
}

function tellCbp(add: Add, result: MatchResult, row: number): void {
  const told = explainReturn(result, result.cbp, row);
  const paragraph = told.provision === null ? "" : ` under ${told.provision}`;
  const kind = told.pending > 0 ? "pending" : "due";
  add("CBP", `Under CBP's reading: ${told.status}${paragraph}. Drawback ${kind}`, told[kind] / 100, "");
  for (const code of told.reasons) add("CBP", reasonSentence(code, told.data), "", "");
}
