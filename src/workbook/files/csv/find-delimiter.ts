import { CsvParser } from "./csv-parser";

const DELIMITERS = [",", ";", "\t", "^", "|"] as const;
/** Rows that are looked at. */
const SAMPLE = 60;
const LONGEST_SAMPLE = 64 * 1024;

/**
 * The character that parts the fields of a text: the one that most rows hold equally often, more than once. Excel's own
 * first line `sep=;` says it outright.
 *
 * @param text the beginning of the file
 * @example findDelimiter("SKU;Quantity\nA-1;1,5\n") // ";"
 */
export function findDelimiter(text: string): string {
  const said = /^sep=([^\r\n])\r?(?:\n|$)/i.exec(text);
  if (said) return said[1]!;
  let best = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(text.slice(0, LONGEST_SAMPLE), delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Share of the rows that have the commonest number of fields, weighed by that number; 0 when that is one. */
function scoreOf(text: string, delimiter: string): number {
  const parser = new CsvParser(delimiter);
  parser.push(text);
  if (parser.rows.length < SAMPLE) parser.end();
  const counts = new Map<number, number>();
  const rows = parser.rows
    .toArray(0, Math.min(SAMPLE, parser.rows.length))
    .filter((row) => row.length > 1 || row[0] !== "");
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let score = 0;
  for (const [fields, times] of counts)
    score = Math.max(score, (times / rows.length) * Math.log2(fields + 1));
  return score;
}

/** True for the line by which a file tells Excel its delimiter; it is no row. */
export function isDelimiterLine(row: readonly string[]): boolean {
  return row.length <= 2 && /^sep=.?$/i.test(row[0] ?? "") && (row[1] ?? "") === "";
}
