import { bytes } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { allocate } from "../money/allocate";
import { anyAbove } from "./any-above";
import { paidOn } from "./charges-of-lot";
import type { IssueList } from "./issue-list";
import type { Lots } from "./lots";

/**
 * Takes money that was refunded before (a protest, an exclusion, CAPE) off the lots' charges, so that no dollar is refunded twice:
 * in proportion to the charges, whole cents, over all lots of the import row.
 *
 * @source 19 CFR 190.81(b), read 2026-11-21
 */
export function takeOffRefunds(input: MatchInput, lots: Lots, issues: IssueList): void {
  const { imports } = input;
  if (!anyAbove(imports.refundedBefore, 0)) return;
  const refundedLots = bytes(lots.count);
  const lotsOf = new Map<number, number[]>();
  for (let lot = 0; lot < lots.count; lot++) {
    const row = lots.source[lot]!;
    if (imports.refundedBefore[row]! > 0) {
      refundedLots[lot] = 1;
      const list = lotsOf.get(row);
      if (list) list.push(lot);
      else lotsOf.set(row, [lot]);
    }
  }
  if (lotsOf.size === 0) return;
  lots.refunded = refundedLots;
  const duty = lots.paid.map((cents) => cents.slice());
  lots.duty = duty;
  const K = lots.chargeCount;
  for (const [row, list] of lotsOf) {
    const weights: bigint[] = [];
    let paid = 0;
    let charges = 0;
    for (const lot of list) {
      for (let c = 0; c < K; c++) {
        const cents = paidOn(lots, lot, c);
        weights.push(BigInt(cents));
        paid += cents;
        if (cents > 0) charges++;
      }
    }
    let refunded = imports.refundedBefore[row]!;
    if (refunded > paid) {
      issues.add("refund.too-much", "Imports", imports.row[row]!, "Refunded Before", {
        refunded,
        paid,
      });
      refunded = paid;
    }
    if (paid === 0) continue;
    if (charges > 1 && refunded < paid) {
      issues.add("lot.refund-spread", "Imports", imports.row[row]!, "Refunded Before", { refunded });
    }
    const parts = allocate(refunded, weights);
    list.forEach((lot, k) => {
      for (let c = 0; c < K; c++) duty[c]![lots.chargeRow[lot]!]! -= parts[k * K + c]!;
    });
  }
}
