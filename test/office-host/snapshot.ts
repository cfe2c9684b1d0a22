import { SHEET, toAddress } from "./a1";
import type { Book } from "./book";

/** Everything that is in a workbook, in a form that two equal workbooks share; ids of rules are left out. */
export function snapshot(book: Book): unknown {
  return {
    protected: book.protected,
    settings: Object.fromEntries([...book.settings].sort(([a], [b]) => (a < b ? -1 : 1))),
    names: book.names
      .map(({ name, sheet, at, visible }) => [name, sheet?.name ?? null, at && toAddress(at), visible])
      .sort(),
    tables: book.tables.map((table) => ({
      id: table.id,
      name: table.name,
      sheet: table.sheet.name,
      at: toAddress(table.at),
      totals: table.totals,
      style: table.style,
      columns: book.columnNames(table),
      filters: [...table.filters],
    })),
    sheets: book.sheets.map((sheet) => {
      const cells: [string, unknown][] = [];
      sheet.grid.each(SHEET, (row, column, content) => {
        cells.push([toAddress({ top: row, left: column, rows: 1, columns: 1 }), content]);
      });
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: sheet.visibility,
        protected: sheet.protected,
        cells,
        formats: sheet.grid.canonicalFormats(),
        widths: [...sheet.grid.widths].filter(([, width]) => width !== 48).sort(([a], [b]) => a - b),
        hiddenRows: [...sheet.grid.hiddenRows].sort((a, b) => a - b),
        rules: sheet.rules.map(({ id: _id, at, ...rule }) => ({ ...rule, at: toAddress(at) })),
        properties: [...sheet.properties],
        frozenRows: sheet.frozenRows,
        filter: sheet.filter && { at: toAddress(sheet.filter.at), criteria: [...sheet.filter.criteria] },
      };
    }),
  };
}
