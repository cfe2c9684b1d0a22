import type { ColumnMatch } from "./table-input";

/** Columns with what reading their cells settled (the order of dates, the decimal mark) behind their reasons. */
export function withNotes(
  matches: readonly ColumnMatch[],
  notes: ReadonlyMap<number, string>,
): ColumnMatch[] {
  return matches.map((match) => {
    const note = match.means === null ? undefined : notes.get(match.column);
    return note === undefined ? match : { ...match, reason: `${match.reason}; ${note}` };
  });
}
