/** Rows of a sheet in Excel's current file formats. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet in Excel's current file formats. */
export const MAX_COLUMNS = 16_384;

/** A rectangle of a sheet. Rows and columns count from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * Letters of a column.
 *
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Column of its letters, counted from 0.
 *
 * @example columnIndex("AB") // 27
 */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * Address of an area without the sheet's name; one cell has no colon.
 *
 * @example formatArea({ row: 2, column: 1, rows: 3, columns: 2 }) // "B3:C5"
 */
export function formatArea(area: Area): string {
  const first = columnLetters(area.column) + (area.row + 1);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/**
 * Area of an address. A sheet name before "!" and dollar signs are passed over; of several areas the first counts.
 * Whole rows and whole columns reach to the edge of the sheet.
 *
 * @example parseArea("'My sheet'!$B$3:$C$5") // { row: 2, column: 1, rows: 3, columns: 2 }
 * @throws Error when the text is no address (our mistake: addresses come from hosts)
 */
export function parseArea(address: string): Area {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?(?:,|$)/i.exec(local);
  if (!match || !(match[1] || match[2])) throw new Error(`no address: ${address}`);
  const [, column1, row1, column2 = column1, row2 = row1] = match;
  const left = column1 ? columnIndex(column1) : 0;
  const right = column2 ? columnIndex(column2) : MAX_COLUMNS - 1;
  const top = row1 ? Number(row1) - 1 : 0;
  const bottom = row2 ? Number(row2) - 1 : MAX_ROWS - 1;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** True when the two areas of one sheet share a cell. */
export function areasMeet(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The smallest area around all of them, or null for none. */
export function areaAround(areas: Area[]): Area | null {
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}
