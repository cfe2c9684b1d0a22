import { parameterOn } from "../rules/parameters";
import { checkAmount, firstRefusal } from "./check-number";
import { Exact } from "./exact";
import { refuse, type Refusal } from "./refusal";

/** What can be done with goods that came back. */
export const DISPOSITION_CHOICES = ["export", "destroy", "restock", "liquidate"] as const;
export type DispositionChoice = (typeof DISPOSITION_CHOICES)[number];

/** One choice, in dollars. */
export interface DispositionOption {
  choice: DispositionChoice;
  /** Drawback, or what the goods bring at home. */
  income: number;
  cost: number;
  left: number;
  /** True where the last day to file is past, so that no drawback can come. */
  tooLate: boolean;
  /** Working days before the event by which CBP Form 7553 has to be given; null for goods that stay. */
  noticeWorkingDays: number | null;
}

/** Figures of the decision, in dollars. Use drawback as CBP pays it. */
export interface DispositionInput {
  refundIfExported: number;
  exportCost: number;
  refundIfDestroyed: number;
  destroyCost: number;
  /** What the goods bring back in stock. */
  resaleValue: number;
  /** What they bring when liquidated; null when that was not asked. */
  liquidationValue: number | null;
  /** Days left to file, below zero when past; null when not known. */
  daysLeft: number | null;
}

/**
 * Export, destroy, restock and liquidate, most left first; equal ones in that order.
 * Goods whose last day to file is past bring no drawback.
 */
export function compareDispositions(input: DispositionInput): DispositionOption[] | Refusal {
  const {
    refundIfExported,
    exportCost,
    refundIfDestroyed,
    destroyCost,
    resaleValue,
    liquidationValue,
    daysLeft,
  } = input;
  const refused = firstRefusal(
    checkAmount("refundIfExported", refundIfExported),
    checkAmount("exportCost", exportCost),
    checkAmount("refundIfDestroyed", refundIfDestroyed),
    checkAmount("destroyCost", destroyCost),
    checkAmount("resaleValue", resaleValue),
    checkAmount("liquidationValue", liquidationValue ?? 0),
    Number.isNaN(daysLeft) ? refuse("argument.not-a-number", "daysLeft", { value: "" }) : null,
  );
  if (refused !== null) return refused;
  const tooLate = daysLeft !== null && daysLeft < 0;
  const option = (
    choice: DispositionChoice,
    income: number,
    cost: number,
    notice: number | null,
  ): DispositionOption => {
    const comes = notice !== null && tooLate ? 0 : income;
    return {
      choice,
      income: comes,
      cost,
      left: new Exact(comes).minus(cost).toNumber(),
      tooLate: notice !== null && tooLate,
      noticeWorkingDays: notice,
    };
  };
  const options = [
    option("export", refundIfExported, exportCost, parameterOn("notice.export-working-days")),
    option("destroy", refundIfDestroyed, destroyCost, parameterOn("notice.destruction-working-days")),
    option("restock", resaleValue, 0, null),
  ];
  if (liquidationValue !== null) options.push(option("liquidate", liquidationValue, 0, null));
  return options.sort((a, b) => b.left - a.left);
}
