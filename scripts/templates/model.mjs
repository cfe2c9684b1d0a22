import { areaAt, cellAt } from "./formula/address.mjs";

/** A sheet of a template before it is written: what stands where, and how it looks. */
export class SheetModel {
  /** Values, formulas (texts that begin with "=") and styles by "row,column". */
  cells = new Map();
  tables = [];
  validations = [];
  merges = [];
  highlights = [];
  charts = [];
  rowHeights = new Map();
  /** Cell styles for whole columns, so that a spill that grows is formatted: by column number. */
  columnStyles = new Map();

  /**
   * @param {string} name
   * @param {{widths: number[], freeze?: number, landscape?: boolean, gridLines?: boolean, printTitles?: string,
   *   fitHeight?: number, tab?: string}} looks
   */
  constructor(name, looks) {
    this.name = name;
    this.looks = looks;
  }

  /** Puts a value or a formula into a cell. */
  put(address, value, style = {}) {
    const { row, column } = cellAt(address);
    this.cells.set(`${row},${column}`, { row, column, value, style, isSpill: false });
    return this;
  }

  /** A row of values from a cell to the right. */
  row(address, values, style = {}) {
    const { row, column } = cellAt(address);
    values.forEach((value, index) => this.at(row, column + index, value, style));
    return this;
  }

  /** Puts a value into a cell by its numbers. */
  at(row, column, value, style = {}) {
    this.cells.set(`${row},${column}`, { row, column, value, style, isSpill: false });
    return this;
  }

  /** A formula that spills; `columns` are the styles of the spilled columns, heading row included or not. */
  spill(address, formula, { columns = [], heading } = {}) {
    const { row, column } = cellAt(address);
    this.cells.set(`${row},${column}`, {
      row,
      column,
      value: formula,
      style: {},
      isSpill: true,
      columns,
      heading,
    });
    return this;
  }

  /** An Excel table over cells that it puts there: columns with heading, style, and a formula where the column has one. */
  table(name, address, columns, rows) {
    const { row, column } = cellAt(address);
    columns.forEach(({ heading, headingStyle }, index) =>
      this.at(row, column + index, heading, headingStyle ?? {}),
    );
    rows.forEach((cells, line) =>
      columns.forEach(({ formula, style }, index) =>
        this.at(row + 1 + line, column + index, formula ?? cells[index] ?? null, style ?? {}),
      ),
    );
    const area = { row, column, rows: rows.length + 1, columns: columns.length };
    this.tables.push({ name, area, columns });
    return this;
  }

  /** A rule on what may be typed into some cells, in ExcelJS's terms. */
  validate(reference, rule) {
    this.validations.push({ area: areaAt(reference), rule });
    return this;
  }
}

/** A template before it is written. */
export class BookModel {
  names = new Map();

  /** @param {{file: string, title: string, subject: string, sheets: SheetModel[]}} of */
  constructor({ file, title, subject, sheets }) {
    Object.assign(this, { file, title, subject, sheets });
  }

  /** Gives a cell or a range a name. */
  name(name, reference) {
    this.names.set(name, reference);
    return this;
  }
}
