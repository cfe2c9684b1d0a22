import { box, fromAddress, fullAddress, meet, around, right, bottom, SHEET, type Box } from "./a1";
import { isWholeSheet, type Rule, type Sheet } from "./book";
import { ExcelError, invalidArgument, itemNotFound } from "./excel-error";
import type { FormatName } from "./grid";
import { collection, NULL_OBJECT, type Host, type RichObject } from "./rich-object";

const CELL_LIMIT = 5_000_000;

/** A range of one sheet as requests see it: properties and methods of the object model by their names on the wire. */
export class RangeObject implements RichObject {
  constructor(
    readonly host: Host,
    readonly sheet: Sheet,
    readonly at: Box,
  ) {}

  created(): unknown {
    return { _ReferenceId: this.host.keep(this) };
  }

  get _ReferenceId(): string {
    return this.host.keep(this);
  }
  get Address(): string {
    return fullAddress(this.sheet.name, this.at);
  }
  get RowIndex(): number {
    return this.at.top;
  }
  get ColumnIndex(): number {
    return this.at.left;
  }
  get RowCount(): number {
    return this.at.rows;
  }
  get ColumnCount(): number {
    return this.at.columns;
  }
  get CellCount(): number {
    return this.at.rows * this.at.columns;
  }
  get Worksheet(): RichObject {
    return this.host.worksheet(this.sheet);
  }

  get Values(): unknown {
    return this.matrix((row, column) => this.sheet.grid.value(row, column));
  }
  set Values(values: unknown) {
    this.host.willWrite();
    this.host.book.write(this.sheet, this.at, this.fill(values));
  }
  get Formulas(): unknown {
    return this.matrix((row, column) => {
      const { value, formula } = this.sheet.grid.get(row, column);
      return formula ?? value;
    });
  }
  set Formulas(values: unknown) {
    this.host.willWrite();
    this.host.book.write(this.sheet, this.at, this.fill(values), true);
  }
  get Text(): unknown {
    return this.matrix((row, column) => String(this.sheet.grid.value(row, column)));
  }
  get NumberFormat(): unknown {
    const read = this.sheet.grid.formatReader("numberFormat", this.at);
    return this.matrix((row, column) => read(row, column) ?? "General");
  }
  set NumberFormat(values: unknown) {
    this.host.willWrite();
    this.host.book.refuseProtectedSheet(this.sheet);
    if (typeof values === "string") {
      this.setFormat("numberFormat", this.at, values === "General" ? undefined : values);
      return;
    }
    this.fill(values).forEach((line, r) =>
      line.forEach((format, c) => {
        if (format === null) return;
        this.setFormat(
          "numberFormat",
          box(this.at.top + r, this.at.left + c),
          format === "General" ? undefined : format,
        );
      }),
    );
  }

  get Hyperlink(): unknown {
    return this.sheet.grid.format("hyperlink", this.at.top, this.at.left) ?? null;
  }
  set Hyperlink(link: unknown) {
    this.host.willWrite();
    this.host.book.refuseProtectedSheet(this.sheet);
    this.setFormat("hyperlink", this.at, link);
  }

  get RowHidden(): boolean | null {
    let hidden = 0;
    const last = Math.min(bottom(this.at), this.at.top + 1_100_000);
    for (let row = this.at.top; row <= last; row++) if (this.sheet.grid.hiddenRows.has(row)) hidden++;
    return hidden === 0 ? false : hidden === this.at.rows ? true : null;
  }

  get Format(): RichObject {
    return formatObject(this);
  }

  get ConditionalFormats(): RichObject {
    const { host, sheet, at } = this;
    const rules = (): Rule[] => sheet.rules.filter((rule) => meet(rule.at, at));
    return collection(
      () => rules().map((rule) => ruleObject(host, sheet, rule)),
      (key) => {
        const rule = rules().find((candidate) => candidate.id === key);
        return rule && ruleObject(host, sheet, rule);
      },
      {
        Add: (type: string) => {
          host.willWrite();
          return ruleObject(host, sheet, host.book.addRule(sheet, at, type));
        },
      },
    );
  }

  GetCell(row: number, column: number): RangeObject {
    return this.part(box(this.at.top + row, this.at.left + column));
  }
  GetRow(row: number): RangeObject {
    if (row < 0 || row >= this.at.rows) throw invalidArgument();
    return this.part(box(this.at.top + row, this.at.left, 1, this.at.columns));
  }
  GetBoundingRect(other: unknown): RangeObject {
    const box2 = other instanceof RangeObject ? other.at : fromAddress(String(other));
    if (!box2) throw invalidArgument();
    return this.part(around(this.at, box2));
  }
  GetEntireColumn(): RangeObject {
    return this.part(box(0, this.at.left, SHEET.rows, this.at.columns));
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean): RichObject {
    const used = this.sheet.grid.used(this.at, !valuesOnly);
    return used ? this.part(used) : NULL_OBJECT;
  }
  GetTables(fullyContained: boolean): RichObject {
    return this.host.tables(
      this.host.book.tablesAt(this.sheet, this.at).filter((table) => {
        const part = meet(table.at, this.at);
        return (
          !fullyContained || (part !== null && part.rows * part.columns === table.at.rows * table.at.columns)
        );
      }),
    );
  }
  GetRowProperties(options: { rowHidden?: boolean }): unknown {
    if (!options.rowHidden) throw invalidArgument();
    return Array.from({ length: this.at.rows }, (_, i) => ({
      rowHidden: this.sheet.grid.hiddenRows.has(this.at.top + i),
    }));
  }
  Clear(applyTo: "All" | "Contents" | "Formats" = "All"): void {
    this.host.willWrite();
    this.host.book.clear(this.sheet, this.at, applyTo);
  }
  Select(): void {
    if (this.sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
    this.host.select(this.sheet, this.at);
  }
  _KeepReference(): void {}
  /** office.js asks this before it cuts a large write into pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.at.rows || columns !== this.at.columns) throw wrongSize();
  }

  setFormat(name: FormatName, at: Box, value: unknown): void {
    this.host.book.refuseProtectedSheet(this.sheet);
    this.sheet.grid.setFormat(name, at, value);
  }

  private part(at: Box): RangeObject {
    if (at.top < 0 || at.left < 0 || bottom(at) >= SHEET.rows || right(at) >= SHEET.columns) {
      throw invalidArgument();
    }
    return new RangeObject(this.host, this.sheet, at);
  }

  /** Excel answers null for a range that is too large to be answered, and for whole sheets. */
  private matrix(read: (row: number, column: number) => unknown): unknown {
    if (this.CellCount > CELL_LIMIT || isWholeSheet(this.at)) return null;
    return Array.from({ length: this.at.rows }, (_, r) =>
      Array.from({ length: this.at.columns }, (_, c) => read(this.at.top + r, this.at.left + c)),
    );
  }

  /** A matrix of this range's size; a single value stands for every cell. */
  private fill(values: unknown): unknown[][] {
    if (!Array.isArray(values)) {
      return Array.from({ length: this.at.rows }, () => Array<unknown>(this.at.columns).fill(values));
    }
    const lines = values as unknown[][];
    const fits = lines.length === this.at.rows && lines.every((line) => line.length === this.at.columns);
    if (!fits) throw wrongSize();
    return lines;
  }
}

function wrongSize(): ExcelError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Range of an address on a sheet; an empty one is the whole sheet. */
export function rangeAt(host: Host, sheet: Sheet, address: string | null | undefined): RangeObject {
  if (!address) return new RangeObject(host, sheet, SHEET);
  const at = fromAddress(address.slice(address.lastIndexOf("!") + 1));
  if (!at) throw invalidArgument();
  return new RangeObject(host, sheet, at);
}

const DEFAULT_WIDTH = 48;

function formatObject(range: RangeObject): RichObject {
  const { host, sheet, at } = range;
  const property = (name: FormatName, standard: unknown): PropertyDescriptor => ({
    enumerable: true,
    get: () => sheet.grid.format(name, at.top, at.left) ?? standard,
    set: (value: unknown) => {
      host.willWrite();
      range.setFormat(name, at, value);
    },
  });
  return Object.defineProperties({} as RichObject, {
    WrapText: property("wrapText", false),
    VerticalAlignment: property("verticalAlignment", "Bottom"),
    HorizontalAlignment: property("horizontalAlignment", "General"),
    Fill: { value: Object.defineProperties({}, { Color: property("fill", "#FFFFFF") }) },
    Font: {
      value: Object.defineProperties(
        {},
        { Color: property("fontColor", "#000000"), Bold: property("bold", false) },
      ),
    },
    ColumnWidth: {
      get: () => {
        const widths = new Set<number>();
        for (let c = at.left; c <= right(at); c++) widths.add(sheet.grid.widths.get(c) ?? DEFAULT_WIDTH);
        return widths.size === 1 ? [...widths][0] : null;
      },
      set: (width: number) => {
        host.willWrite();
        host.book.refuseProtectedSheet(sheet);
        for (let c = at.left; c <= right(at); c++) sheet.grid.widths.set(c, width);
      },
    },
  });
}

function ruleObject(host: Host, sheet: Sheet, rule: Rule): RichObject {
  const property = (name: "formula" | "fill" | "fontColor" | "bold"): PropertyDescriptor => ({
    get: () => rule[name],
    set: (value: string & boolean) => {
      host.willWrite();
      host.book.refuseProtectedSheet(sheet);
      rule[name] = value as never;
    },
  });
  const custom = {
    Rule: Object.defineProperties({}, { Formula: property("formula") }),
    Format: {
      Fill: Object.defineProperties({}, { Color: property("fill") }),
      Font: Object.defineProperties({}, { Color: property("fontColor"), Bold: property("bold") }),
    },
  };
  return {
    created: () => ({ Id: rule.id }),
    Id: rule.id,
    Type: rule.type,
    Priority: sheet.rules.indexOf(rule),
    get Custom() {
      if (rule.type !== "Custom") throw new ExcelError("InvalidOperation");
      return custom;
    },
    CustomOrNullObject: rule.type === "Custom" ? custom : NULL_OBJECT,
    Delete: () => {
      host.willWrite();
      host.book.refuseProtectedSheet(sheet);
      if (!sheet.rules.includes(rule)) throw itemNotFound();
      sheet.rules = sheet.rules.filter((other) => other !== rule);
    },
  };
}
