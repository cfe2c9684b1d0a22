/** Column letters of a column, from 1. */
export function letters(column) {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** "B3" of row 3 and column 2. */
export const addressOf = (row, column) => `${letters(column)}${row}`;

/** Row and column, from 1, of "B3" or "$B$3". */
export function cellAt(address) {
  const [, word, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address);
  const column = [...word].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

/** The rectangle "B3:D9", or the one cell "B3". */
export function areaAt(reference) {
  const [first, last = first] = reference.split(":").map(cellAt);
  return {
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

/** "'Look-back'!" as a sheet's name. */
export const sheetName = (prefix) => prefix.replace(/!$/, "").replace(/^'(.*)'$/, "$1");
