import type { Issue } from "./issue";

/** "Imports, row 12, column Quantity": where an issue is, as far as it is known. */
export function place({ at }: Pick<Issue, "at">): string {
  const row = at.row === null ? "" : `, row ${at.row}`;
  const column = at.column === null ? "" : `, column "${at.column}"`;
  return `${at.table}${row}${column}`;
}
