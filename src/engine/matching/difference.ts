import type { Routes } from "../routing/route";
import type { Drawn } from "./draw";
import { prepare } from "./match";
import type { Prepared } from "./prepared";
import { ALL_GUIDE, MATTERS, type MatchResult, type ReadingOf } from "./result";
import { runReading } from "./run-reading";

/** What of the difference between the readings one matter explains. Cents due, guide less cbp. */
export interface Difference {
  matter: (typeof MATTERS)[number];
  amount: number;
  returns: number;
}

/**
 * Why the two readings differ, per return and in all. The matters are switched from guide to CBP one after the other, in the order of
 * `MATTERS`; each is told what its switch alters, so the parts add up exactly. `ofReturn` names the first matter that alters a return.
 */
export function differenceByRule(result: MatchResult): { total: Difference[]; ofReturn: Int8Array } {
  const { guide, cbp, input, options } = result;
  const n = input.returns.count;
  const ofReturn = new Int8Array(n).fill(-1);
  const total = MATTERS.map((matter) => ({ matter, amount: 0, returns: 0 }));
  const { prepared } = prepare(input, options, result.overrides);
  const matters = MATTERS.filter((matter) => canMatter(matter, prepared));
  let reading: ReadingOf = ALL_GUIDE;
  let before = guide.returns.due;
  let made: { reading: ReadingOf; drawn: Drawn; routes: Routes } | null = null;
  for (const matter of matters) {
    reading = { ...reading, [matter]: "cbp" };
    let due = cbp.returns.due;
    if (matter !== matters[matters.length - 1]) {
      const { result: next, drawn }: ReturnType<typeof runReading> = runReading(prepared, reading, made);
      made = { reading, drawn, routes: next.routes };
      due = next.returns.due;
    }
    const m = MATTERS.indexOf(matter);
    for (let row = 0; row < n; row++) {
      if (due[row] === before[row]) continue;
      total[m]!.amount += before[row]! - due[row]!;
      total[m]!.returns++;
      if (ofReturn[row]! < 0 && guide.returns.due[row] !== cbp.returns.due[row]) ofReturn[row] = m;
    }
    before = due;
  }
  return { total, ofReturn };
}

/** False where a matter alters no return of this input, so that nothing need be matched to see it. */
function canMatter(matter: (typeof MATTERS)[number], { parties, input }: Prepared): boolean {
  if (matter === "parties") return parties.anyDiffer;
  if (matter !== "fees") return true;
  return input.imports.charges.some(({ program }) => program === "mpf" || program === "hmf");
}
