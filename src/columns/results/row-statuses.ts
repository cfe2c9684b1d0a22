import { LOT_STATUSES, RETURN_STATUSES, type MatchResult, type ReadingResult } from "../../engine/index";
import type { StatusTable } from "./status-styles";

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
  for (let row = 0; row < invalid.imports.length; row++) {
    if (invalid.imports[row] !== 0) statuses[row] = LOT_STATUSES.indexOf("invalid");
  }
  return statuses;
}

/** Statuses by row of the sheet, from the first under the heading; "" where the sheet has a row and the table none. */
export function statusesBySheetRow(
  result: MatchResult,
  reading: ReadingResult,
  table: StatusTable,
): string[] {
  const { count, row } = result.input[table];
  const names: readonly string[] = table === "imports" ? LOT_STATUSES : RETURN_STATUSES;
  const statuses = table === "imports" ? importStatuses(result, reading) : reading.returns.status;
  let last = 0;
  for (let at = 0; at < count; at++) if (row[at]! > last) last = row[at]!;
  const texts = new Array<string>(last).fill("");
  for (let at = 0; at < count; at++) texts[row[at]! - 1] = names[statuses[at]!] ?? "";
  return texts;
}
