import { bytes, ints } from "../domain/memory";
import { portion, reached } from "../domain/progress";
import { returnBit } from "../issues/reasons";
import { nextDemand } from "../prepare/demands";
import { groupOfRow } from "../prepare/group-columns";
import { NEEDS_ACTION, NOT_DRAWN, NOT_ELIGIBLE, routeReturns, type Routes } from "../routing/route";
import { draw, type Drawn } from "./draw";
import { statusOfLots } from "./lot-status";
import type { Prepared } from "./prepared";
import { pricePieces } from "./price";
import { chargeClass } from "./provision-class";
import type { ReadingOf, ReadingResult } from "./result";
import { resultsOfReturns } from "./return-status";
import { judgeCharges } from "./verdicts";
import { exportTables } from "./windows";

/**
 * One complete match under one reading: route, draw, price, status.
 *
 * @param earlier a match of the same input whose draws can be used again where they cannot differ
 */
export function runReading(
  prepared: Prepared,
  reading: ReadingOf,
  earlier: { reading: ReadingOf; drawn: Drawn; routes: Routes } | null,
): { result: ReadingResult; drawn: Drawn } {
  const { input, options, facts, invalid, parties } = prepared;
  const routes = routeReturns(input, reading.provision, invalid.returns);
  const verdicts = judgeCharges(input, facts, reading, prepared.overrides);
  const provisionClass = classesOf(routes);
  const reusable =
    earlier !== null &&
    !routes.anyDesignated &&
    !earlier.routes.anyDesignated &&
    !options.method.startsWith("low-to-high");
  reached(0.1);
  const drawn = reusable ? earlier.drawn : portion(0.1, 0.5, () => draw(prepared, reading, routes, verdicts));
  const isBarred = reading.parties === "guide";
  const reasons = ints(routes.reasons.length);
  reasons.set(routes.reasons);
  if (parties.anyDiffer) compareParties(prepared, routes, reasons, isBarred);
  const lastExport = exportTables(prepared.days, reading.window);
  const priced = portion(0.5, 0.85, () =>
    pricePieces(prepared, drawn.pieces, { routes, verdicts, lastExport, isBarred }),
  );
  const result: ReadingResult = {
    routes,
    verdicts,
    pieces: drawn.pieces,
    putBacks: drawn.putBacks,
    state: priced.state,
    amount: priced.amount,
    provisionClass,
    returns: resultsOfReturns(prepared, routes, drawn, priced, reasons),
    lots: statusOfLots(prepared, drawn, verdicts, routes),
    due: priced.due,
    pending: priced.pending,
    dueByCharge: priced.dueByCharge,
    pendingByCharge: priced.pendingByCharge,
  };
  return { result, drawn };
}

/** The provision class whose charges and window count, per return; duties only where no paragraph could be told. */
function classesOf(routes: Routes): Uint8Array {
  const classes = bytes(routes.provision.length);
  for (let i = 0; i < classes.length; i++) classes[i] = chargeClass(routes.provision[i]!);
  return classes;
}

const EXPORTER_DIFFERS = returnBit("party.exporter-differs");
const CERTIFICATION_MISSING = returnBit("party.certification-missing");

/** A return whose exporter imported none of the goods of its SKU is told so, whether it drew on a lot or not. */
function compareParties(
  { demands, input, parties }: Prepared,
  routes: Routes,
  reasons: Int32Array,
  isBarred: boolean,
): void {
  for (let row = 0; row < input.returns.count; row++) {
    if (routes.lane[row] === NOT_DRAWN) continue;
    let groups = 0;
    let differing = 0;
    for (let demand = demands.firstOfReturn[row]!; demand >= 0; demand = nextDemand(demands, demand)) {
      const group = groupOfRow(demands.groupStart, demand);
      if (group < 0) continue;
      groups++;
      if (parties.differFromAll(row, group)) differing++;
    }
    if (groups === 0 || differing < groups) continue;
    if (isBarred) {
      routes.standing[row] = NOT_ELIGIBLE;
      reasons[row]! |= EXPORTER_DIFFERS;
    } else if (input.returns.certification[row] === 0) {
      routes.standing[row] = Math.max(routes.standing[row]!, NEEDS_ACTION);
      reasons[row]! |= CERTIFICATION_MISSING;
    }
  }
}
