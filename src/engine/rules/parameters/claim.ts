import type { Parameter } from "../parameters";
import { GUIDANCE } from "../sources/guidance";
import { REGULATION } from "../sources/regulation";
import { STATUTE } from "../sources/statute";
import { constant } from "./make";

/** Rates, planning figures and penalties. */
export const CLAIM_PARAMETERS: readonly Parameter[] = [
  constant("rate.refund", "Share of duty refunded", "ratio", 0.99, [
    STATUTE.usc1313l,
    REGULATION.cfr190_51b1,
  ]),
  constant(
    "rate.quick-estimate-recovery",
    "Planning haircut of the quick estimate",
    "ratio",
    0.95,
    [GUIDANCE.guide],
    true,
  ),
  constant(
    "claim.filing-minimum",
    "Refund below which filing is seldom worth it",
    "US cents",
    2_500_000,
    [GUIDANCE.guide],
    true,
  ),
  constant("claim.penalty-fraud", "Most for fraud", "times the loss", 3, [STATUTE.usc1593a]),
  constant("claim.penalty-negligence-first", "First negligence", "times the loss", 0.2, [STATUTE.usc1593a]),
  constant("claim.penalty-negligence-second", "Second negligence of the same kind", "times the loss", 0.5, [
    STATUTE.usc1593a,
  ]),
  constant(
    "claim.penalty-negligence-third",
    "Third and further negligence of the same kind",
    "times the loss",
    1,
    [STATUTE.usc1593a],
  ),
];
