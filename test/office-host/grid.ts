import { around, bottom, box, meet, right, type Box } from "./a1";
import type { CellContent, CellValue } from "./typed-input";

/** Formats of cells that the fake knows. A cell without one has Excel's default. */
export type FormatName =
  | "numberFormat"
  | "fill"
  | "fontColor"
  | "bold"
  | "wrapText"
  | "verticalAlignment"
  | "horizontalAlignment"
  | "hyperlink";

type Stored = CellValue | CellContent;

/** The cells of a sheet: contents row by row, formats as a list of boxes of which the last one counts. */
export class Grid {
  private rows: Stored[][] = [];
  private formats = new Map<FormatName, { at: Box; value: unknown }[]>();
  readonly widths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();

  get(row: number, column: number): CellContent {
    const stored = this.rows[row]?.[column];
    if (stored === undefined) return { value: "" };
    return typeof stored === "object" ? stored : { value: stored };
  }

  value(row: number, column: number): CellValue {
    const stored = this.rows[row]?.[column];
    if (stored === undefined) return "";
    return typeof stored === "object" ? stored.value : stored;
  }

  set(row: number, column: number, content: CellContent): void {
    if (content.value === "" && !content.formula && !content.quoted) {
      if (this.rows[row]) delete this.rows[row][column];
      return;
    }
    const cells = (this.rows[row] ??= []);
    cells[column] = content.formula || content.quoted ? content : content.value;
  }

  /** True when the cell holds anything, a formula with an empty answer included. */
  holds(row: number, column: number): boolean {
    return this.rows[row]?.[column] !== undefined;
  }

  setFormat(name: FormatName, at: Box, value: unknown): void {
    const list = this.formats.get(name) ?? [];
    const last = list.at(-1);
    // Growing the last box keeps a column of single cells from becoming a thousand boxes.
    if (last && last.value === value && last.at.left === at.left && last.at.columns === at.columns) {
      if (last.at.top + last.at.rows === at.top) {
        last.at = { ...last.at, rows: last.at.rows + at.rows };
        return;
      }
    }
    list.push({ at, value });
    this.formats.set(name, list);
  }

  format(name: FormatName, row: number, column: number): unknown {
    return this.formatReader(name, box(row, column))(row, column);
  }

  /** Reads one format of many cells: the boxes that matter are looked up once. */
  formatReader(name: FormatName, within: Box): (row: number, column: number) => unknown {
    const near = (this.formats.get(name) ?? []).filter((entry) => meet(entry.at, within)).reverse();
    return (row, column) =>
      near.find(({ at }) => row >= at.top && row <= bottom(at) && column >= at.left && column <= right(at))
        ?.value;
  }

  clearFormats(at: Box): void {
    for (const name of this.formats.keys()) this.setFormat(name, at, undefined);
  }

  /** Calls with each cell of the box that holds something. */
  each(within: Box, visit: (row: number, column: number, content: CellContent) => void): void {
    const last = Math.min(bottom(within), this.rows.length - 1);
    for (let row = within.top; row <= last; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      for (const key of Object.keys(cells)) {
        const column = Number(key);
        if (column >= within.left && column <= right(within)) visit(row, column, this.get(row, column));
      }
    }
  }

  /** Smallest box around the cells that hold something; with `formats`, around formatted cells too. */
  used(within: Box, formats: boolean): Box | null {
    let found: Box | null = null;
    const add = (b: Box): void => void (found = found ? around(found, b) : b);
    const last = Math.min(bottom(within), this.rows.length - 1);
    for (let row = within.top; row <= last; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      for (let column = within.left; column < cells.length && column <= right(within); column++) {
        if (cells[column] === undefined) continue;
        add(box(row, column));
      }
    }
    if (formats) {
      for (const list of this.formats.values()) {
        for (const { at, value } of list) {
          const part = value === undefined ? null : meet(at, within);
          if (part) add(part);
        }
      }
    }
    return found;
  }

  clearContents(at: Box): void {
    const last = Math.min(bottom(at), this.rows.length - 1);
    for (let row = at.top; row <= last; row++) {
      const cells = this.rows[row];
      for (let column = at.left; cells && column < cells.length && column <= right(at); column++) {
        delete cells[column];
      }
    }
  }

  /** Moves the cells of some rows to the right (or left, when `by` is negative), from a column on. */
  shift(firstRow: number, lastRow: number, column: number, by: number): void {
    const last = Math.min(lastRow, this.rows.length - 1);
    for (let row = firstRow; row <= last; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      const moved: Stored[] = [];
      for (const key of Object.keys(cells)) {
        const from = Number(key);
        if (from < column) moved[from] = cells[from];
        else if (by > 0 || from >= column - by) moved[from + by] = cells[from];
      }
      this.rows[row] = moved;
    }
  }

  /** Moves formats, widths and cells for whole columns put in (or taken out, when `by` is negative). */
  shiftColumns(column: number, by: number): void {
    this.shift(0, Infinity, column, by);
    for (const list of this.formats.values()) {
      for (const entry of list) entry.at = shiftBox(entry.at, column, by);
    }
    const widths = [...this.widths];
    this.widths.clear();
    for (const [at, width] of widths) {
      if (at < column) this.widths.set(at, width);
      else if (by > 0 || at >= column - by) this.widths.set(at + by, width);
    }
  }

  /** Puts the rows of a box into another order; rows outside and cells beside it stay. */
  reorder(at: Box, order: number[]): void {
    const copy = order.map((from) =>
      Array.from({ length: at.columns }, (_, c) => this.get(at.top + from, at.left + c)),
    );
    copy.forEach((cells, r) => cells.forEach((content, c) => this.set(at.top + r, at.left + c, content)));
  }

  /** All formats in a form that does not depend on how they came about: boxes of equal value, in order. */
  canonicalFormats(): Record<string, string[]> {
    const found: Record<string, string[]> = {};
    for (const [name, list] of this.formats) {
      const rowEdges = edges(list.flatMap(({ at }) => [at.top, at.top + at.rows]));
      const columnEdges = edges(list.flatMap(({ at }) => [at.left, at.left + at.columns]));
      const cells: string[] = [];
      for (let c = 0; c + 1 < columnEdges.length; c++) {
        let from = -1;
        let value: unknown;
        const close = (to: number): void => {
          if (from >= 0 && value !== undefined) {
            cells.push(
              `${columnEdges[c]}-${columnEdges[c + 1] - 1} ${from}-${to - 1} ${JSON.stringify(value)}`,
            );
          }
        };
        for (let r = 0; r + 1 < rowEdges.length; r++) {
          const now = this.format(name, rowEdges[r], columnEdges[c]);
          if (from >= 0 && now === value) continue;
          close(rowEdges[r]);
          from = rowEdges[r];
          value = now;
        }
        close(rowEdges[rowEdges.length - 1]);
      }
      if (cells.length > 0) found[name] = mergeColumns(cells);
    }
    return found;
  }
}

/** The box after whole columns were put in before `column` (or taken out from it on). */
export function shiftBox(at: Box, column: number, by: number): Box {
  const move = (edge: number): number =>
    edge < column ? edge : by > 0 ? edge + by : Math.max(column, edge + by);
  const left = move(at.left);
  return {
    ...at,
    left,
    columns: move(at.left + at.columns - 1 + (by > 0 ? 0 : 1)) - left + (by > 0 ? 1 : 0),
  };
}

function edges(list: number[]): number[] {
  return [...new Set(list)].sort((a, b) => a - b);
}

/** Joins neighbouring columns that look alike, so that one box and two halves of it come out the same. */
function mergeColumns(cells: string[]): string[] {
  const parts = cells.map((text) => {
    const [columns, ...rest] = text.split(" ");
    const [from, to] = columns.split("-").map(Number);
    return { from, to, rest: rest.join(" ") };
  });
  const merged: typeof parts = [];
  for (const part of parts.sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : a.from - b.from))) {
    const last = merged.at(-1);
    if (last && last.rest === part.rest && last.to + 1 === part.from) last.to = part.to;
    else merged.push({ ...part });
  }
  return merged.map(({ from, to, rest }) => `${from}-${to} ${rest}`).sort();
}
