import type { Worksheet } from "@univerjs/core";
import type { Book, CellChanges } from "../grid/book";
import { toArea } from "../grid/ranges";
import type { Edits } from "./edits";
import { isOwnedSheet, type OwnedCell, ownedCells, ownedRules } from "./owned";

/** True when there is anything of ours in the workbook. */
export function hasOwned(book: Book): boolean {
  return book.sheets.some(
    (sheet) => isOwnedSheet(sheet) || ownedRules(book, sheet).length > 0 || ownedCells(sheet).length > 0,
  );
}

const BLOCK = 5_000;

function* removeCells(book: Book, edits: Edits, sheet: Worksheet, cells: OwnedCell[]): Generator<number> {
  for (const { row, column, mark } of cells) {
    if (mark.kind !== "heading" || mark.of !== "status") continue;
    const table = book.tables().find((one) => {
      const area = toArea(one.range);
      return (
        one.subUnitId === sheet.getSheetId() &&
        area.row <= row &&
        row < area.row + area.rows &&
        area.column + area.columns - 1 >= column &&
        area.column < column
      );
    });
    if (!table) continue;
    const name = table.columns[column - table.range.startColumn]?.displayName ?? "";
    edits.removeTableColumn(sheet, table.id, column, name);
  }
  for (let from = 0; from < cells.length; from += BLOCK) {
    const changes: CellChanges = {};
    for (const { row, column, mark } of cells.slice(from, from + BLOCK)) {
      // The value and the mark go; what the user had formatted there stays.
      const style = mark.kind === "heading" ? { s: mark.style } : {};
      (changes[row] ??= {})[column] = { v: null, custom: null, ...style };
    }
    edits.setCells(sheet, changes);
    yield 0;
  }
  for (const { column, mark } of cells) {
    if (mark.kind === "heading") edits.setColumnWidth(sheet, column, mark.width);
  }
}

/** Takes away everything of ours, a step for each sheet. */
export function* removeOwned(book: Book, edits: Edits): Generator<number> {
  for (const sheet of [...book.sheets]) {
    if (isOwnedSheet(sheet)) {
      edits.removeSheet(sheet);
      yield 0;
      continue;
    }
    const rules = ownedRules(book, sheet);
    const cells = ownedCells(sheet);
    if (rules.length === 0 && cells.length === 0) continue;
    for (const rule of [...rules]) edits.removeRule(sheet, rule);
    yield* removeCells(book, edits, sheet, cells);
    yield 0;
  }
}
