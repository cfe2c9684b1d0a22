import { LOT_STATUSES, RETURN_STATUSES, type MatchResult, type ReadingResult } from "../../engine/index";

/**
 * Status of each row of the imports: that of its lot; of several lots the one that needs the eye most, which is the
 * order of `LOT_STATUSES`. Indices into it; -1 for a row that is blank. By index in the table.
 */
export function importStatuses(result: MatchResult, reading: ReadingResult): Int8Array {
  const { lots, invalid } = result;
  const statuses = new Int8Array(result.input.imports.count).fill(-1);
  for (let lot = 0; lot < lots.count; lot++) {
    const row = lots.source[lot]!;
    const status = reading.lots.status[lot]!;
    if (statuses[row]! < 0 || status < statuses[row]!) statuses[row] = status;
  }
  invalid.imports.forEach((is, row) => {
    if (is !== 0) statuses[row] = LOT_STATUSES.indexOf("invalid");
  });
  return statuses;
}

/** Statuses by row of the sheet, from the first under the heading; "" where the sheet has a row and the table none. */
export function statusesBySheetRow(
  result: MatchResult,
  reading: ReadingResult,
  role: "imports" | "returns",
): string[] {
  const table = result.input[role];
  const names: readonly string[] = role === "imports" ? LOT_STATUSES : RETURN_STATUSES;
  const of = role === "imports" ? importStatuses(result, reading) : reading.returns.status;
  const last = table.count === 0 ? 0 : table.row[table.count - 1]!;
  const texts = new Array<string>(last).fill("");
  for (let i = 0; i < table.count; i++) texts[table.row[i]! - 1] = names[of[i]!] ?? "";
  return texts;
}
