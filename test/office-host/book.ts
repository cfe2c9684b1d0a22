import { bottom, box, meet, right, same, SHEET, toAddress, type Box } from "./a1";
import { ExcelError, invalidArgument, itemNotFound } from "./excel-error";
import { Grid, shiftBox } from "./grid";
import { takeInput, type CellValue } from "./typed-input";

export interface Rule {
  id: string;
  type: string;
  at: Box;
  formula: string;
  fill: string;
  fontColor: string;
  bold: boolean;
}

export interface Table {
  id: string;
  name: string;
  sheet: Sheet;
  /** Heading row, body and totals row. */
  at: Box;
  totals: boolean;
  style: string;
  /** Values that a filter lets through, by column. */
  filters: Map<number, string[]>;
}

export interface Name {
  name: string;
  sheet: Sheet | null;
  at: Box | null;
  visible: boolean;
}

export interface Sheet {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  grid: Grid;
  /** First is on top. */
  rules: Rule[];
  properties: Map<string, string>;
  frozenRows: number;
  /** The sheet's AutoFilter: heading row and body, and the values let through by column. */
  filter: { at: Box; criteria: Map<number, string[]> } | null;
}

/** What happened to cells, for the events. */
export interface Change {
  sheet: Sheet;
  at: Box;
}

/** A workbook in memory, with as much of Excel's behaviour as the add-in meets. No request knows of it directly. */
export class Book {
  sheets: Sheet[] = [];
  tables: Table[] = [];
  names: Name[] = [];
  settings = new Map<string, unknown>();
  /** True when the structure is protected: no sheet can be added, removed, renamed or hidden. */
  protected = false;
  date1904 = false;
  active: { sheet: Sheet; at: Box };
  /** Gives formulas their answers; without it every formula shows #NAME?. */
  evaluate: ((formula: string, sheet: Sheet, row: number, column: number) => CellValue) | null = null;
  changes: Change[] = [];
  private next = 1;

  constructor(firstSheet = "Sheet1") {
    const sheet = this.addSheet(firstSheet);
    this.active = { sheet, at: box(0, 0) };
  }

  newId(): string {
    return `{${String(this.next++).padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  sheet(key: string): Sheet {
    const found = this.findSheet(key);
    if (!found) throw itemNotFound();
    return found;
  }

  findSheet(key: string): Sheet | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower);
  }

  addSheet(name?: string): Sheet {
    this.refuseProtectedBook();
    let number = 1;
    while (!name && this.findSheet(`Sheet${number}`)) number++;
    const wanted = name ?? `Sheet${number}`;
    this.refuseName(wanted);
    const sheet: Sheet = {
      id: this.newId(),
      name: wanted,
      visibility: "Visible",
      protected: false,
      grid: new Grid(),
      rules: [],
      properties: new Map(),
      frozenRows: 0,
      filter: null,
    };
    this.sheets.push(sheet);
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.refuseProtectedBook();
    if (name.toLowerCase() !== sheet.name.toLowerCase()) this.refuseName(name);
    sheet.name = name;
  }

  showSheet(sheet: Sheet, visibility: Sheet["visibility"]): void {
    this.refuseProtectedBook();
    if (visibility !== "Visible" && !this.othersVisible(sheet)) throw new ExcelError("InvalidOperation");
    sheet.visibility = visibility;
    if (visibility !== "Visible") this.leave(sheet);
  }

  deleteSheet(sheet: Sheet): void {
    this.refuseProtectedBook();
    if (sheet.visibility === "VeryHidden" || !this.othersVisible(sheet))
      throw new ExcelError("InvalidOperation");
    this.leave(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    for (const name of this.names) if (name.sheet === sheet) Object.assign(name, { sheet: null, at: null });
  }

  /** Puts values into cells as if they were typed; null leaves a cell as it is. */
  write(sheet: Sheet, at: Box, values: unknown[][], asFormulas = false): void {
    this.refuseProtectedSheet(sheet);
    const formatOf = sheet.grid.formatReader("numberFormat", at);
    const tables = this.tables.filter((table) => table.sheet === sheet && meet(headings(table), at));
    values.forEach((line, r) =>
      line.forEach((input, c) => {
        if (input === null) return;
        const [row, column] = [at.top + r, at.left + c];
        const { format, ...content } = takeInput(input, (formatOf(row, column) as string) ?? "General");
        if (content.formula) {
          content.value = this.evaluate?.(content.formula, sheet, row, column) ?? "#NAME?";
        }
        sheet.grid.set(row, column, content);
        if (format && !formatOf(row, column) && !asFormulas) {
          sheet.grid.setFormat("numberFormat", box(row, column), format);
        }
      }),
    );
    for (const table of tables) this.nameColumns(table);
    this.changes.push({ sheet, at });
  }

  clear(sheet: Sheet, at: Box, what: "All" | "Contents" | "Formats"): void {
    this.refuseProtectedSheet(sheet);
    if (what !== "Formats") sheet.grid.clearContents(at);
    if (what !== "Contents") sheet.grid.clearFormats(at);
    for (const table of this.tables) {
      if (table.sheet === sheet && meet(headings(table), at)) this.nameColumns(table);
    }
    this.changes.push({ sheet, at });
  }

  addTable(sheet: Sheet, at: Box, name?: string): Table {
    this.refuseProtectedSheet(sheet);
    if (at.rows < 2 || this.tablesAt(sheet, at).length > 0) throw new ExcelError("InvalidOperation");
    let number = 1;
    while (this.findTable(`Table${number}`)) number++;
    const table: Table = {
      id: this.newId(),
      name: name ?? `Table${number}`,
      sheet,
      at,
      totals: false,
      style: "TableStyleLight9",
      filters: new Map(),
    };
    this.tables.push(table);
    this.nameColumns(table);
    return table;
  }

  findTable(key: string): Table | undefined {
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
  }

  tablesAt(sheet: Sheet, at: Box): Table[] {
    return this.tables.filter((table) => table.sheet === sheet && meet(table.at, at));
  }

  resizeTable(table: Table, at: Box): void {
    this.refuseProtectedSheet(table.sheet);
    // What Excel does to a totals row here is not known; nobody should rely on it.
    if (table.totals || at.top !== table.at.top || !meet(at, table.at) || at.rows < 2) {
      throw new ExcelError("InvalidOperation");
    }
    if (this.tablesAt(table.sheet, at).some((other) => other !== table)) {
      throw new ExcelError("InvalidOperation", "A table can't overlap another table.");
    }
    table.at = at;
    this.nameColumns(table);
  }

  /** Adds a column at the end of a table: cells to the right of it move to the right. */
  addTableColumn(table: Table, index: number | null, heading?: string): number {
    this.refuseProtectedSheet(table.sheet);
    const column = index === null || index < 0 ? right(table.at) + 1 : table.at.left + index;
    this.shiftCells(table, column, 1);
    table.at = { ...table.at, columns: table.at.columns + 1 };
    if (heading) table.sheet.grid.set(table.at.top, column, { value: heading });
    this.nameColumns(table);
    return column - table.at.left;
  }

  /** Deletes a column of a table: cells to the right of it move to the left. */
  deleteTableColumn(table: Table, index: number): void {
    this.refuseProtectedSheet(table.sheet);
    this.clearFilter(table, index);
    const column = table.at.left + index;
    table.at = { ...table.at, columns: table.at.columns - 1 };
    this.shiftCells(table, column, -1);
  }

  columnNames(table: Table): string[] {
    return Array.from({ length: table.at.columns }, (_, i) =>
      String(table.sheet.grid.value(table.at.top, table.at.left + i)),
    );
  }

  /** Shows only rows whose text in that column is one of `keep`. */
  filter(table: Table, index: number, keep: string[]): void {
    table.filters.set(index, keep);
    this.applyFilters(table);
  }

  clearFilter(table: Table, index: number): void {
    if (table.filters.delete(index)) this.applyFilters(table);
  }

  /** Puts an AutoFilter on a range (another one on the sheet goes), and filters one of its columns. */
  filterSheet(sheet: Sheet, at: Box, index?: number, keep?: string[]): void {
    this.refuseProtectedSheet(sheet);
    if (!sheet.filter || !same(sheet.filter.at, at)) {
      if (sheet.filter) showRows(sheet, sheet.filter.at, () => true);
      sheet.filter = { at, criteria: new Map() };
    }
    const { criteria } = sheet.filter;
    if (index !== undefined && keep) criteria.set(index, keep);
    else criteria.clear();
    showRows(sheet, at, (row) =>
      [...criteria].every(([column, values]) =>
        values.includes(String(sheet.grid.value(row, at.left + column))),
      ),
    );
  }

  addName(name: string, sheet: Sheet | null, at: Box | null): Name {
    if (!/^[A-Za-z_\\][\w.\\]*$/.test(name)) throw invalidArgument();
    if (this.names.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      throw new ExcelError("ItemAlreadyExists");
    }
    const added: Name = { name, sheet, at, visible: true };
    this.names.push(added);
    return added;
  }

  addRule(sheet: Sheet, at: Box, type: string): Rule {
    this.refuseProtectedSheet(sheet);
    const rule: Rule = { id: this.newId(), type, at, formula: "", fill: "", fontColor: "", bold: false };
    sheet.rules.unshift(rule);
    return rule;
  }

  /** Whole columns put in before `column`, or taken out when `by` is negative: everything moves along. */
  moveColumns(sheet: Sheet, column: number, by: number): void {
    sheet.grid.shiftColumns(column, by);
    const gone = (at: Box): boolean => by < 0 && at.left >= column && right(at) < column - by;
    for (const name of this.names) {
      if (name.sheet !== sheet || !name.at) continue;
      if (gone(name.at)) Object.assign(name, { sheet: null, at: null });
      else name.at = shiftBox(name.at, column, by);
    }
    for (const table of this.tables) if (table.sheet === sheet) table.at = shiftBox(table.at, column, by);
    if (sheet.filter) sheet.filter.at = shiftBox(sheet.filter.at, column, by);
    sheet.rules = sheet.rules.filter((rule) => !gone(rule.at));
    for (const rule of sheet.rules) {
      rule.at = shiftBox(rule.at, column, by);
      rule.formula = moveReferences(rule.formula, column, by);
    }
  }

  refuseProtectedSheet(sheet: Sheet): void {
    if (sheet.protected) throw new ExcelError("AccessDenied");
  }

  refuseProtectedBook(): void {
    if (this.protected) throw new ExcelError("AccessDenied");
  }

  private refuseName(name: string): void {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
      throw invalidArgument();
    if (this.findSheet(name)) throw new ExcelError("ItemAlreadyExists");
  }

  private othersVisible(sheet: Sheet): boolean {
    return this.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  }

  private leave(sheet: Sheet): void {
    if (this.active.sheet !== sheet) return;
    const other = this.sheets.find((s) => s !== sheet && s.visibility === "Visible");
    if (other) this.active = { sheet: other, at: box(0, 0) };
  }

  private shiftCells(table: Table, column: number, by: number): void {
    const { sheet, at } = table;
    const beside = box(at.top, column, at.rows, SHEET.columns - column);
    const others = this.tablesAt(sheet, beside).filter((other) => other !== table);
    // Excel moves no part of a table.
    if (others.some(({ at: o }) => o.top < at.top || bottom(o) > bottom(at))) {
      throw new ExcelError("InvalidOperation");
    }
    for (const other of others) other.at = { ...other.at, left: other.at.left + by };
    sheet.grid.shift(at.top, bottom(at), column, by);
    const inside = (b: Box): boolean => b.top >= at.top && bottom(b) <= bottom(at) && right(b) >= column;
    for (const name of this.names) {
      if (name.sheet !== sheet || !name.at || !inside(name.at)) continue;
      if (by < 0 && name.at.left === column && name.at.columns === 1)
        Object.assign(name, { sheet: null, at: null });
      else name.at = shiftBox(name.at, column, by);
    }
    for (const rule of sheet.rules) if (inside(rule.at)) rule.at = shiftBox(rule.at, column, by);
    sheet.rules = sheet.rules.filter((rule) => rule.at.columns > 0);
  }

  /** Headings of a table are texts, none blank and no two alike. */
  private nameColumns(table: Table): void {
    const { sheet, at } = table;
    const taken = new Set<string>();
    for (let column = at.left; column <= right(at); column++) {
      const text = String(sheet.grid.value(at.top, column));
      let number = column - at.left + 1;
      let name = text === "" ? `Column${number}` : text;
      while (taken.has(name.toLowerCase())) name = (text === "" ? "Column" : text) + ++number;
      taken.add(name.toLowerCase());
      if (name !== text || typeof sheet.grid.value(at.top, column) !== "string") {
        sheet.grid.set(at.top, column, { value: name });
      }
    }
  }

  private applyFilters(table: Table): void {
    const { at, sheet } = table;
    showRows(sheet, { ...at, rows: at.rows - (table.totals ? 1 : 0) }, (row) =>
      [...table.filters].every(([index, keep]) =>
        keep.includes(String(sheet.grid.value(row, at.left + index))),
      ),
    );
  }
}

/** Hides the rows below the heading row that do not pass, and shows the others. */
function showRows(sheet: Sheet, at: Box, passes: (row: number) => boolean): void {
  for (let row = at.top + 1; row <= bottom(at); row++) {
    if (passes(row)) sheet.grid.hiddenRows.delete(row);
    else sheet.grid.hiddenRows.add(row);
  }
}

export function headings(table: Table): Box {
  return { ...table.at, rows: 1 };
}

export function body(table: Table): Box {
  return { ...table.at, top: table.at.top + 1, rows: table.at.rows - 1 - (table.totals ? 1 : 0) };
}

/** The formula with its column references moved, texts in quotes left alone. */
function moveReferences(formula: string, column: number, by: number): string {
  return formula.replace(/"[^"]*"|(\$?)([A-Z]{1,3})(\$?\d+)\b/g, (whole, dollar, name, row) => {
    if (name === undefined) return whole as string;
    const at = toAddressColumn(name as string);
    if (at < column) return whole as string;
    if (by < 0 && at < column - by) return "#REF!";
    return `${dollar}${toAddress(box(0, at + by)).replace(/\d+$/, "")}${row}`;
  });
}

function toAddressColumn(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const isWholeSheet = (at: Box): boolean => same(at, SHEET);
