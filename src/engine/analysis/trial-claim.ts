import { toIsoDate, type PlainDate } from "../dates/plain-date";
import { PROVISIONS, RETURN_STATUSES, type Provision } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import { piecesByReturn } from "../explain/pieces-by-return";
import { PAYS, type MatchResult } from "../matching/result";
import { entryKey, partyKey } from "../prepare/text-keys";
import { capeEntries } from "./cape-entries";

/** Why a return is not in the trial claim, in the order it is asked. */
export const TRIAL_REFUSALS = [
  "not-matched",
  "in-review",
  "no-document",
  "no-entry",
  "pays-nothing",
  "other-importer",
  "over-amount",
] as const;
export type TrialRefusal = (typeof TRIAL_REFUSALS)[number];

/** One return of a trial claim. Cents. */
export interface TrialLine {
  /** Index in the returns table. */
  row: number;
  due: number;
  /** Entry numbers as typed, each once. */
  entries: string[];
  /** Earliest last day to file among its lots. */
  fileBy: PlainDate;
}

/** A small, clean first claim. Cents. */
export interface TrialClaim {
  lines: TrialLine[];
  total: number;
  importer: string;
  provision: Provision | null;
  fileBy: string | null;
  /** How many returns were left out for each reason. */
  leftOut: Record<TrialRefusal, number>;
}

const MATCHED = RETURN_STATUSES.indexOf("matched");
const UNSETTLED =
  returnBit("charge.review") | returnBit("charge.cape-first") | returnBit("reference.differs");

/**
 * A small, clean first claim under CBP's reading: returns matched in full, every piece paying, no charge in review, no entry that has to go through
 * CAPE first, documents complete (proof; the notice on Form 7553 where the table keeps notices; entry and line of every lot), one
 * importer, one provision, together at most `amount`.
 *
 * Of the importers and provisions the one with most dollars is taken, ties by name. Of its returns the largest first as long as they
 * fit, so that few rows carry the claim; ties by earlier deadline, then Return ID, then row. At most `mostLines` of them.
 */
export function trialClaim(result: MatchResult, amount: number, mostLines = 25): TrialClaim {
  const leftOut = Object.fromEntries(TRIAL_REFUSALS.map((code) => [code, 0])) as TrialClaim["leftOut"];
  const groups = new Map<
    string,
    { importer: string; provision: number; lines: TrialLine[]; total: number }
  >();
  const forCape = new Set(capeEntries(result).entries.map(({ entryNumber }) => entryKey(entryNumber)));
  const keepsNotices = result.input.returns.notice7553.some((code) => code !== 0);
  for (let row = 0; row < result.input.returns.count; row++) {
    const read = candidate(result, row, keepsNotices, forCape);
    if (typeof read === "string") {
      leftOut[read]++;
      continue;
    }
    const key = `${partyKey(read.importer)}\u0000${read.provision}`;
    const group = groups.get(key) ?? {
      importer: read.importer,
      provision: read.provision,
      lines: [],
      total: 0,
    };
    groups.set(key, group);
    group.lines.push(read.line);
    group.total += read.line.due;
  }
  const [best, ...others] = [...groups].sort(
    ([a, one], [b, other]) => other.total - one.total || (a < b ? -1 : 1),
  );
  if (best === undefined)
    return { lines: [], total: 0, importer: "", provision: null, fileBy: null, leftOut };
  for (const [, group] of others) leftOut["other-importer"] += group.lines.length;
  const { importer, provision, lines } = best[1];
  const { returns, texts } = result.input;
  const idOf = (line: TrialLine): string => texts[returns.returnId[line.row]!]!;
  lines.sort(
    (a, b) =>
      b.due - a.due ||
      a.fileBy - b.fileBy ||
      (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0) ||
      returns.row[a.row]! - returns.row[b.row]!,
  );
  const taken: TrialLine[] = [];
  let total = 0;
  for (const line of lines) {
    if (taken.length >= mostLines || total + line.due > amount) {
      leftOut["over-amount"]++;
      continue;
    }
    taken.push(line);
    total += line.due;
  }
  const first = taken.reduce<PlainDate | null>(
    (least, line) => (least === null || line.fileBy < least ? line.fileBy : least),
    null,
  );
  return {
    lines: taken,
    total,
    importer,
    provision: PROVISIONS[provision] ?? null,
    fileBy: first === null ? null : toIsoDate(first),
    leftOut,
  };
}

/** A return that is clean enough, with its importer and provision; or why it is not. */
function candidate(
  result: MatchResult,
  row: number,
  keepsNotices: boolean,
  forCape: ReadonlySet<string>,
): TrialRefusal | { importer: string; provision: number; line: TrialLine } {
  const { input, lots, cbp, fileBy } = result;
  const { returns, imports, texts } = input;
  if (cbp.returns.status[row] !== MATCHED) return "not-matched";
  if ((cbp.returns.reasons[row]! & UNSETTLED) !== 0) return "in-review";
  if (returns.proof[row] === 0 || (keepsNotices && returns.notice7553[row] === 0)) return "no-document";
  const entries = new Set<string>();
  let importer: string | null = null;
  let earliest = Infinity;
  for (const piece of piecesByReturn(result, cbp).of(row)) {
    const lot = cbp.pieces.lot[piece]!;
    const source = lots.source[lot]!;
    if (cbp.state[piece] !== PAYS) return "not-matched";
    if (imports.entryNumber[source] === 0 || imports.line[source] === 0) return "no-entry";
    const entry = texts[imports.entryNumber[source]!]!;
    if (forCape.has(entryKey(entry))) return "in-review";
    const name = texts[imports.importerOfRecord[source]!]!;
    if (importer !== null && partyKey(importer) !== partyKey(name)) return "other-importer";
    importer ??= name;
    entries.add(entry);
    earliest = Math.min(earliest, fileBy[lot]!);
  }
  const due = cbp.returns.due[row]!;
  if (due === 0 || importer === null) return "pays-nothing";
  return {
    importer,
    provision: cbp.routes.provision[row]!,
    line: { row, due, entries: [...entries], fileBy: earliest },
  };
}
