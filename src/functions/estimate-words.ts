import { formatDollars } from "./format";
import type { DispositionOption, FilingOption } from "../engine";

/** Names of the ways to file, as the spill shows them. */
export const FILING_NAMES: Readonly<Record<FilingOption["way"], string>> = {
  "self-file": "File it yourself",
  contingency: "Share of the refund",
  "fixed-fee": "Fixed fee",
};

/** What to mind about a way to file. */
export function filingNote(option: FilingOption, refund: number, minimum: number): string {
  if (option.kept <= 0) return "Costs more than it brings.";
  if (option.way === "self-file") return "Needs a filer code and ABI software, or a service bureau.";
  return refund < minimum ? `Below the ${formatDollars(minimum)} for which filers take a claim.` : "";
}

/** Names of what can be done with returned goods. */
export const DISPOSITION_NAMES: Readonly<Record<DispositionOption["choice"], string>> = {
  export: "Export",
  destroy: "Destroy",
  restock: "Restock",
  liquidate: "Liquidate",
};

/** What to mind about a disposition. */
export function dispositionNote({ choice, tooLate, noticeWorkingDays }: DispositionOption): string {
  if (noticeWorkingDays === null) return "No drawback: the goods stay in the United States.";
  if (tooLate) return "No drawback: the last day to file is past.";
  const supervised = choice === "destroy" ? "; under CBP supervision" : "";
  return `CBP Form 7553 at least ${noticeWorkingDays} working days before${supervised}.`;
}
