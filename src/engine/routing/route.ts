import { bytes, ints } from "../domain/memory";
import { PROVISION_OVERRIDES, type MatchInput, type ReturnTable } from "../domain/tables";
import { DISPOSITIONS, PROVISIONS, REASONS, type Reading } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import { isDrawn } from "../prepare/demands";
import { barsDesignation } from "../rules/destination-canada-mexico";

/**
 * Which paragraph each return falls under and how it is identified, under one reading, as columns.
 *
 * The rule: unused goods go under 1313(j)(1), rejected ones under 1313(c); under `cbp` a customer's return that is not known to be
 * unused goes under returned retail, 1313(c)(1)(C)(ii), by its own reference where it has one, else by designation. docs/matching.md §3.
 * Refuses: used goods under (j)(1), and under the guide used goods of any kind.
 *
 * @source 19 U.S.C. 1313(c), (j)(1); 19 CFR 190.31, 190.42, 190.45, read 2026-11-21
 */
export interface Routes {
  /** NOT_DRAWN, DIRECT or DESIGNATED. */
  lane: Uint8Array;
  /** Index into `PROVISIONS`, -1 when none can be told. */
  provision: Int8Array;
  /** OPEN, NEEDS_ACTION or NOT_ELIGIBLE, before anything is drawn. */
  standing: Uint8Array;
  /** Bits of `RETURN_REASONS`. */
  reasons: Int32Array;
  /** True when some return is to be identified by designation. */
  anyDesignated: boolean;
}

export const NOT_DRAWN = 0;
export const DIRECT = 1;
export const DESIGNATED = 2;

export const OPEN = 0;
export const NEEDS_ACTION = 1;
export const NOT_ELIGIBLE = 2;

const UNUSED = PROVISIONS.indexOf("1313(j)(1)");
const REJECTED = PROVISIONS.indexOf("1313(c)");
const RETAIL_DIRECT = PROVISIONS.indexOf("1313(c)(1)(C)(ii) direct");
const RETAIL_DESIGNATED = PROVISIONS.indexOf("1313(c)(1)(C)(ii) designated");

const REASON_UNUSED = REASONS.indexOf("unused");
const REASON_CUSTOMER = REASONS.indexOf("customer-return");
const OVERRIDE_UNUSED = PROVISION_OVERRIDES.indexOf("1313(j)(1)");
const OVERRIDE_REJECTED = PROVISION_OVERRIDES.indexOf("1313(c)");
const OVERRIDE_RETAIL = PROVISION_OVERRIDES.indexOf("1313(c)(1)(C)(ii)");
const PLANNED = DISPOSITIONS.indexOf("planned");

const YES = 1;
const NO = 0;

/** What the router decides from: the facts of one row. */
interface Facts {
  reason: number;
  used: number;
  override: number;
  hasReference: boolean;
}

/** A paragraph with what stands against it. `reason` is a bit of `RETURN_REASONS`, 0 for none. */
interface Decision {
  provision: number;
  standing: number;
  reason: number;
}

/** What the router reads of an input. */
type RoutedRows = Pick<MatchInput, "texts"> & {
  returns: Pick<
    ReturnTable,
    | "count"
    | "disposition"
    | "reason"
    | "used"
    | "provision"
    | "entryNumber"
    | "lot"
    | "serial"
    | "destination"
    | "hts"
    | "proof"
  >;
};

/** The facts of a single return: indices as in the returns table, -1 for a blank. */
export interface ReturnFacts {
  reason: number;
  used: number;
  disposition: number;
  /** Index into `PROVISION_OVERRIDES`. */
  override: number;
  hasReference: boolean;
  hasHts: boolean;
  hasProof: boolean;
  destination: string;
}

/** Routes one return by its facts, exactly as a row of a table. */
export function routeOne(
  reading: Reading,
  facts: ReturnFacts,
): { lane: number; provision: number; standing: number; reasons: number } {
  const mark = (is: boolean): Int32Array => Int32Array.of(is ? 1 : 0);
  const rows: RoutedRows = {
    texts: ["", "given", facts.destination],
    returns: {
      count: 1,
      disposition: Int8Array.of(facts.disposition),
      reason: Int8Array.of(facts.reason),
      used: Int8Array.of(facts.used),
      provision: Int8Array.of(facts.override),
      entryNumber: mark(facts.hasReference),
      lot: mark(false),
      serial: mark(false),
      destination: Int32Array.of(2),
      hts: mark(facts.hasHts),
      proof: mark(facts.hasProof),
    },
  };
  const routes = routeReturns(rows, reading, bytes(1));
  return {
    lane: routes.lane[0]!,
    provision: routes.provision[0]!,
    standing: routes.standing[0]!,
    reasons: routes.reasons[0]!,
  };
}

/** Routes every return of an input. `invalid` rows are left not drawn. */
export function routeReturns(input: RoutedRows, reading: Reading, invalid: Uint8Array): Routes {
  const { returns } = input;
  const n = returns.count;
  const routes: Routes = {
    lane: bytes(n),
    provision: new Int8Array(n).fill(-1),
    standing: bytes(n),
    reasons: ints(n),
    anyDesignated: false,
  };
  const toCanadaOrMexico = canadaOrMexico(input);
  const decided = decisionTable(reading);
  for (let i = 0; i < n; i++) {
    if (invalid[i] !== 0) continue;
    const drawn = isDrawn(returns.disposition[i]!);
    const hasReference = returns.entryNumber[i] !== 0 || returns.lot[i] !== 0 || returns.serial[i] !== 0;
    const decision =
      decided[slot(returns.reason[i]!, returns.used[i]!, returns.provision[i]!, hasReference)]!;
    let { standing, reason } = decision;
    routes.provision[i] = decision.provision;
    if (!drawn) {
      const planned = returns.disposition[i] === PLANNED;
      routes.standing[i] = planned ? NEEDS_ACTION : NOT_ELIGIBLE;
      routes.reasons[i] = planned ? returnBit("disposition.planned") : returnBit("disposition.stayed");
      continue;
    }
    routes.lane[i] = DIRECT;
    if (decision.provision === RETAIL_DESIGNATED) {
      routes.lane[i] = DESIGNATED;
      routes.anyDesignated = true;
      if (toCanadaOrMexico[returns.destination[i]!] !== 0) {
        routes.lane[i] = NOT_DRAWN;
        standing = NOT_ELIGIBLE;
        reason |= CANADA_MEXICO;
      } else if (returns.hts[i] === 0) {
        standing = Math.max(standing, NEEDS_ACTION);
        reason |= HTS_MISSING;
      }
    }
    if (returns.proof[i] === 0) {
      standing = Math.max(standing, NEEDS_ACTION);
      reason |= PROOF_MISSING;
    }
    routes.standing[i] = standing;
    routes.reasons[i] = reason;
  }
  return routes;
}

const CANADA_MEXICO = returnBit("retail.canada-mexico");
const HTS_MISSING = returnBit("retail.hts-missing");
const PROOF_MISSING = returnBit("proof.missing");

/** Where a row's facts stand in the decision table. */
function slot(reason: number, used: number, override: number, hasReference: boolean): number {
  return (((reason + 1) * 3 + (used + 1)) * 4 + (override + 1)) * 2 + (hasReference ? 1 : 0);
}

const decisionTables = new Map<Reading, Decision[]>();

/** The decision for every combination of facts, made once, so that rows only look it up. */
function decisionTable(reading: Reading): Decision[] {
  const known = decisionTables.get(reading);
  if (known !== undefined) return known;
  const table: Decision[] = [];
  decisionTables.set(reading, table);
  for (let reason = -1; reason < REASONS.length; reason++) {
    for (let used = -1; used <= 1; used++) {
      for (let override = -1; override < PROVISION_OVERRIDES.length; override++) {
        for (const hasReference of [false, true]) {
          table[slot(reason, used, override, hasReference)] = decide(reading, {
            reason,
            used,
            override,
            hasReference,
          });
        }
      }
    }
  }
  return table;
}

/** The paragraph for one row's facts. */
function decide(reading: Reading, facts: Facts): Decision {
  const { reason, override } = facts;
  if (override === OVERRIDE_UNUSED) return unused(facts);
  if (override === OVERRIDE_REJECTED) return rejected(reading, facts);
  if (override === OVERRIDE_RETAIL && reading === "cbp") return retail(facts);
  if (reason === REASON_UNUSED) return unused(facts);
  if (reason === REASON_CUSTOMER) return customerReturn(reading, facts);
  if (reason >= 0) return rejected(reading, facts);
  if (facts.used === NO) return open(UNUSED);
  return { provision: -1, standing: NEEDS_ACTION, reason: returnBit("reason.missing") };
}

function open(provision: number): Decision {
  return { provision, standing: OPEN, reason: 0 };
}

/** 1313(j)(1): not used in the United States; whether it was has to be known. */
function unused({ used }: Facts): Decision {
  if (used === NO) return open(UNUSED);
  return used === YES
    ? { provision: UNUSED, standing: NOT_ELIGIBLE, reason: returnBit("eligibility.used") }
    : { provision: UNUSED, standing: NEEDS_ACTION, reason: returnBit("use.unknown") };
}

/** 1313(c): one of the four bases; use bars it under the guide and is a question of evidence under CBP's reading. */
function rejected(reading: Reading, { reason, used }: Facts): Decision {
  if (reason < 0 || reason === REASON_UNUSED || reason === REASON_CUSTOMER) {
    return { provision: REJECTED, standing: NOT_ELIGIBLE, reason: returnBit("eligibility.no-basis") };
  }
  if (used === NO) return open(REJECTED);
  if (used !== YES) {
    return { provision: REJECTED, standing: NEEDS_ACTION, reason: returnBit("use.unknown") };
  }
  return reading === "guide"
    ? { provision: REJECTED, standing: NOT_ELIGIBLE, reason: returnBit("eligibility.used") }
    : { provision: REJECTED, standing: NEEDS_ACTION, reason: returnBit("use.evidence") };
}

/** A customer's return: unused goods are as good as new; the rest has a lane of its own under CBP's reading only. */
function customerReturn(reading: Reading, facts: Facts): Decision {
  if (reading === "guide") return unused(facts);
  return facts.hasReference && facts.used === NO ? open(UNUSED) : retail(facts);
}

/** 1313(c)(1)(C)(ii): any reason, used or not; by its own reference, else by designation. */
function retail({ hasReference }: Facts): Decision {
  return open(hasReference ? RETAIL_DIRECT : RETAIL_DESIGNATED);
}

/** 1 for every text that names Canada or Mexico. */
function canadaOrMexico(input: RoutedRows): Uint8Array {
  const marks = bytes(input.texts.length);
  const seen = bytes(input.texts.length);
  const { destination } = input.returns;
  for (let i = 0; i < destination.length; i++) {
    const code = destination[i]!;
    if (seen[code] !== 0) continue;
    seen[code] = 1;
    marks[code] = barsDesignation(input.texts[code]!) ? 1 : 0;
  }
  return marks;
}
