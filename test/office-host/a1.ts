/** A rectangle of a sheet; rows and columns count from 0. The fake has its own, so that it cannot share a mistake. */
export interface Box {
  top: number;
  left: number;
  rows: number;
  columns: number;
}

export const SHEET: Box = { top: 0, left: 0, rows: 1_048_576, columns: 16_384 };

export function box(top: number, left: number, rows = 1, columns = 1): Box {
  return { top, left, rows, columns };
}

export const bottom = (b: Box): number => b.top + b.rows - 1;
export const right = (b: Box): number => b.left + b.columns - 1;

export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export function toColumn(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function toAddress(b: Box): string {
  const first = `${letters(b.left)}${b.top + 1}`;
  if (b.rows === SHEET.rows && b.columns === SHEET.columns) return "1:1048576";
  if (b.rows === SHEET.rows) return `${letters(b.left)}:${letters(right(b))}`;
  if (b.rows === 1 && b.columns === 1) return first;
  return `${first}:${letters(right(b))}${bottom(b) + 1}`;
}

/** Box of an address without a sheet name, or null when it is none. */
export function fromAddress(address: string): Box | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(address.trim());
  if (!match || !(match[1] || match[2])) return null;
  const left = match[1] ? toColumn(match[1]) : 0;
  const top = match[2] ? Number(match[2]) - 1 : 0;
  const single = !address.includes(":");
  const lastColumn = match[3] ? toColumn(match[3]) : single && match[1] ? left : SHEET.columns - 1;
  const lastRow = match[4] ? Number(match[4]) - 1 : single && match[2] ? top : SHEET.rows - 1;
  return box(top, left, lastRow - top + 1, lastColumn - left + 1);
}

export function meet(a: Box, b: Box): Box | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(bottom(a), bottom(b)) - top + 1;
  const columns = Math.min(right(a), right(b)) - left + 1;
  return rows > 0 && columns > 0 ? box(top, left, rows, columns) : null;
}

export function around(a: Box, b: Box): Box {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return box(top, left, Math.max(bottom(a), bottom(b)) - top + 1, Math.max(right(a), right(b)) - left + 1);
}

export function same(a: Box, b: Box): boolean {
  return a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;
}

/** "Sheet1!A1:B2", the sheet quoted when Excel quotes it. */
export function fullAddress(sheet: string, b: Box): string {
  const name = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${toAddress(b)}`;
}
