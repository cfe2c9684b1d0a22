import type { PlainDate } from "../dates/plain-date";
import { DISPOSITIONS, PROVISIONS, type Reading } from "../domain/vocabulary";
import { RETURN_REASONS, reasonsIn, type ReturnReasonCode } from "../issues/reasons";
import { NEEDS_ACTION, NOT_ELIGIBLE, routeOne } from "../routing/route";
import type { ProvisionClass } from "../rules/rule";

/** The paragraph of a single return. Whether a retail return is direct or designated depends on a reference nobody gave. */
export const SINGLE_PROVISIONS = ["1313(j)(1)", "1313(c)", "1313(c)(1)(C)(ii)"] as const;
export type SingleProvision = (typeof SINGLE_PROVISIONS)[number];

/** Facts of a single return, as a person states them: indices into the lists of words, -1 for a blank. */
export interface SingleReturn {
  /** Index into `REASONS`. */
  reason: number;
  /** Index into `DISPOSITIONS`. */
  disposition: number;
  /** 1, 0 or -1. */
  used: number;
}

/** How a single return stands. */
export interface SingleRoute {
  provision: SingleProvision | null;
  /** Whose charges and window count; duties only where no paragraph can be told. */
  provisionClass: ProvisionClass;
  standing: "open" | "needs-action" | "not-eligible";
  /** What stands against it or is missing. */
  reasons: ReturnReasonCode[];
}

/**
 * The paragraph that a single return falls under. It is taken that the entry it came from can be named, that the tariff number is
 * known, and that the goods do not go to Canada or Mexico; proof is judged elsewhere.
 *
 * @source docs/matching.md §3
 */
export function routeSingle(reading: Reading, { reason, disposition, used }: SingleReturn): SingleRoute {
  const route = routeOne(reading, {
    reason,
    disposition,
    used,
    override: -1,
    hasReference: true,
    hasHts: true,
    hasProof: true,
    destination: "",
  });
  const name = route.provision < 0 ? null : PROVISIONS[route.provision]!;
  const provision =
    name === null ? null : SINGLE_PROVISIONS[name.startsWith("1313(c)(1)") ? 2 : name === "1313(c)" ? 1 : 0]!;
  return {
    provision,
    provisionClass: provision === "1313(j)(1)" ? "unused" : provision === "1313(c)" ? "rejected" : "retail",
    standing:
      route.standing === NOT_ELIGIBLE
        ? "not-eligible"
        : route.standing === NEEDS_ACTION
          ? "needs-action"
          : "open",
    reasons: reasonsIn(RETURN_REASONS, route.reasons),
  };
}

/** What happens to the goods: what a notice on Form 7553 is about. */
export function eventOf(disposition: number): "export" | "destruction" | "none" {
  const name = DISPOSITIONS[disposition]!;
  return name === "exported" || name === "planned" ? "export" : name === "destroyed" ? "destruction" : "none";
}

/** Facts of a single return with its dates, parties and proof. */
export interface SingleFacts extends SingleReturn {
  importDate: PlainDate;
  /** Export or destruction; null when still to come. */
  eventDate: PlainDate | null;
  /** Null: no filing expiry is tested. */
  asOf: PlainDate | null;
  importer: string;
  exporter: string;
  hasProof: boolean;
}
