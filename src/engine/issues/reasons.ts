/**
 * Why a return has its status, and notes on it: the codes a row of the Returns table can carry, in the order they are told.
 * A row's reasons are bits of one number, the first code the lowest bit, so that a column of them is an `Int32Array`.
 */
export const RETURN_REASONS = [
  "disposition.stayed",
  "eligibility.used",
  "eligibility.no-basis",
  "party.exporter-differs",
  "retail.canada-mexico",
  "identification.commingled",
  "match.never-imported",
  "match.before-any-receipt",
  "match.nothing-left",
  "unit.differs",
  "reference.not-found",
  "reference.other-sku",
  "reference.later",
  "location.none",
  "retail.none-to-designate",
  "timing.exported-too-late",
  "timing.filing-expired",
  "disposition.planned",
  "use.unknown",
  "use.evidence",
  "reason.missing",
  "proof.missing",
  "party.certification-missing",
  "retail.hts-missing",
  "match.short",
  "reference.differs",
  "unit.assumed",
  "charge.review",
  "charge.cape-first",
] as const;
export type ReturnReasonCode = (typeof RETURN_REASONS)[number];

/** Why a lot has its status, and notes on it; bits as for returns. */
export const LOT_REASONS = [
  "lot.no-duty",
  "lot.used-up",
  "lot.expired",
  "lot.commingled",
  "lot.expiring",
  "lot.claimed-before",
  "lot.refunded-before",
  "charge.review",
  "charge.cape-first",
  "lot.designated",
] as const;
export type LotReasonCode = (typeof LOT_REASONS)[number];

/** The bit of a reason of a return. */
export function returnBit(code: ReturnReasonCode): number {
  return 1 << RETURN_REASONS.indexOf(code);
}

/** The bit of a reason of a lot. */
export function lotBit(code: LotReasonCode): number {
  return 1 << LOT_REASONS.indexOf(code);
}

/** The codes in a number of bits, in the order they are told. */
export function reasonsIn<Code extends string>(list: readonly Code[], bits: number): Code[] {
  return list.filter((_, index) => (bits & (1 << index)) !== 0);
}
