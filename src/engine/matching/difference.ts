import { withMemory } from "../domain/memory";
import type { Routes } from "../routing/route";
import type { Drawn } from "./draw";
import { memoryFor, preparedOf } from "./match";
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
  const { guide, cbp, input } = result;
  const n = input.returns.count;
  const ofReturn = new Int8Array(n).fill(-1);
  const total = MATTERS.map((matter) => ({ matter, amount: 0, returns: 0 }));
  const prepared = preparedOf(result);
  const matters = mattersThatCan(result, prepared);
  let reading: ReadingOf = ALL_GUIDE;
  let before = guide.returns.due;
  let made: { reading: ReadingOf; drawn: Drawn; routes: Routes } | null = null;
  for (const matter of matters) {
    reading = { ...reading, [matter]: "cbp" };
    let due = cbp.returns.due;
    if (matter !== matters[matters.length - 1]) {
      const run = (): ReturnType<typeof runReading> => runReading(prepared, reading, made);
      const { result: next, drawn } = withMemory(memoryFor(input, 1), run);
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

/** The matters that can alter a return of this input: for the others nothing need be matched. */
function mattersThatCan(
  { guide, cbp, input }: MatchResult,
  { parties }: Prepared,
): (typeof MATTERS)[number][] {
  const { anyDiffer } = parties;
  const sameRoutes =
    !anyDiffer &&
    areEqual(guide.routes.lane, cbp.routes.lane) &&
    areEqual(guide.routes.provision, cbp.routes.provision) &&
    areEqual(guide.routes.standing, cbp.routes.standing) &&
    areEqual(guide.routes.reasons, cbp.routes.reasons);
  const sameVerdicts = guide.verdicts.of.every((verdicts, k) => areEqual(verdicts, cbp.verdicts.of[k]!));
  const hasFees = input.imports.charges.some(({ program }) => program === "mpf" || program === "hmf");
  const can = {
    provision: !sameRoutes,
    parties: anyDiffer,
    window: true,
    programmes: !sameVerdicts,
    fees: hasFees && !sameVerdicts,
  };
  return MATTERS.filter((matter) => can[matter]);
}

function areEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}
