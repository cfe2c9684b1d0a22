import {
  expiringByMonth,
  rankGoods,
  byProgram,
  chosen,
  toIsoDate,
  type MatchResult,
} from "../../engine/index";
import { capeEntries, trialClaim } from "../../engine/index";
import type { Breakdown, CapeList, Deadlines, TrialList } from "./types";

/** SKUs told at most. */
const MOST_SKUS = 20;

/** Money of the chosen reading by month of expiry, by programme and by SKU. */
export function breakdownOf(result: MatchResult): Breakdown {
  const reading = chosen(result);
  return {
    months: expiringByMonth(result, reading),
    programs: byProgram(result, reading)
      .map(({ program, due, pending }) => ({ program, amount: due + pending }))
      .filter(({ amount }) => amount > 0),
    skus: rankGoods(result, reading, "sku")
      .map(({ name, due, pending }) => ({ name, amount: due + pending }))
      .filter(({ amount }) => amount > 0)
      .slice(0, MOST_SKUS),
  };
}

/** What lapses when, under both readings. */
export function deadlinesOf(result: MatchResult): Deadlines {
  return { guide: expiringByMonth(result, result.guide), cbp: expiringByMonth(result, result.cbp) };
}

/** Entries whose IEEPA duty is to be taken to CAPE. */
export function capeListOf(result: MatchResult): CapeList {
  return capeEntries(result);
}

/** A small, clean first claim of at most so many cents. */
export function trialListOf(result: MatchResult, amount: number): TrialList {
  const { lines, ...claim } = trialClaim(result, amount);
  const { returns, texts } = result.input;
  return {
    ...claim,
    lines: lines.map(({ row, due, entries, fileBy }) => ({
      row: returns.row[row]!,
      title: texts[returns.returnId[row]!]! || `#${returns.row[row]!}`,
      sku: texts[returns.sku[row]!]!,
      due,
      entries,
      fileBy: toIsoDate(fileBy),
    })),
  };
}
