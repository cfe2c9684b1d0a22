/** Cells to be put into one column of a sheet. Rows and columns count from 0. */
export interface ColumnEdit {
  column: number;
  row: number;
  count: number;
  /** The cell as XML, or "" where none is written. */
  xml(index: number): string;
}

/** What is written on a sheet that the user has already. */
export interface SheetEdits {
  columns: ColumnEdit[];
  /** Columns that must be so wide, in characters. */
  widths: { column: number; width: number }[];
  /** Conditional formats as XML, made with the first priority that is free; how many rules they have. */
  rules: { count: number; xml(firstPriority: number): string }[];
  /** Rules whose formula holds this text go: an earlier run wrote them. */
  dropRules: string;
}

/** The cells of a row that are written, by column; of two edits of one cell the later one counts. */
export function editsOfRow({ columns }: SheetEdits, row: number): { column: number; xml: string }[] {
  const cells: { column: number; xml: string }[] = [];
  for (const edit of columns) {
    const index = row - edit.row;
    if (index < 0 || index >= edit.count) continue;
    const xml = edit.xml(index);
    if (xml === "") continue;
    const known = cells.find(({ column }) => column === edit.column);
    if (known) known.xml = xml;
    else cells.push({ column: edit.column, xml });
  }
  return cells.length < 2 ? cells : cells.sort((a, b) => a.column - b.column);
}

/** First row that is written and the one after the last; both 0 when there is none. */
export function editedRows({ columns }: SheetEdits): { from: number; to: number } {
  if (columns.length === 0) return { from: 0, to: 0 };
  return {
    from: Math.min(...columns.map(({ row }) => row)),
    to: Math.max(...columns.map(({ row, count }) => row + count)),
  };
}
