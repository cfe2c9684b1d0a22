import type { RawColumn, RawTable } from "../raw-table";
import { cellText, isBlankCell } from "../values/cell-text";
import type { IssueList } from "./issue-list";
import { TornRows } from "./torn-rows";

/** Marks of rows, shared with the readers. */
interface RowMarks {
  invalid: Uint8Array;
  filled: Uint8Array;
  issues: IssueList;
}

/**
 * Takes the cells of a raw table out, some rows at a time and column by column: each row is visited once while it is in
 * the processor's cache, and no copy of the whole is made.
 */
export class CellBlocks {
  /** The cells last taken, by column. Made anew each time: what is young is written into without a word to the collector of garbage. */
  private blocks: unknown[][] = [];
  private readonly places: number[];
  /** Rows with more fields than headings, among those taken. */
  readonly torn: TornRows;
  /** Cell above, of columns whose blanks mean "as above". */
  private readonly above: unknown[];

  constructor(
    private readonly raw: RawTable,
    private readonly marks: RowMarks,
  ) {
    this.places = raw.columns.map((column) => column.places[0] ?? -1);
    this.above = raw.columns.map(() => null);
    this.torn = new TornRows(raw);
  }

  /** The cells of a column in the rows last taken. */
  of(column: number): readonly unknown[] {
    return this.blocks[column]!;
  }

  /** Takes the cells of `count` rows from index `from` on. */
  take(from: number, count: number): void {
    const { raw, places, torn } = this;
    const { skipped } = raw;
    const blocks = (this.blocks = places.map(() => new Array<unknown>(count)));
    const rows = raw.cells.slice(raw.first + from, raw.first + from + count);
    for (let at = 0; at < count; at++) {
      const row = rows[at]!;
      skipped.look(row, from + at);
      torn.look(row, from + at);
      for (let k = 0; k < places.length; k++) blocks[k]![at] = row[places[k]!];
    }
    raw.columns.forEach((column, k) => {
      if (column.given) for (let at = 0; at < count; at++) blocks[k]![at] = column.given[from + at];
      else if (column.places.length > 1) this.merge(column, from, count, blocks[k]!);
    });
    this.skip(from, count);
    raw.columns.forEach((column, k) => {
      if (column.fillDown) this.fillDown(k, count);
      if (column.assumed !== undefined) this.assume(column, from, count, blocks[k]!);
    });
  }

  /** Puts columns of the same name together: what they agree on; where they differ the cell is taken out and told. */
  private merge({ column, heading, places }: RawColumn, from: number, count: number, block: unknown[]): void {
    const { raw, marks } = this;
    for (let at = 0; at < count; at++) {
      const row = raw.cells[raw.first + from + at]!;
      const texts = new Set(places.map((place) => cellText(row[place])).filter((text) => text !== ""));
      if (texts.size <= 1) {
        block[at] = row[places.find((place) => cellText(row[place]) !== "") ?? places[0]!];
        continue;
      }
      const index = from + at;
      block[at] = null;
      marks.filled[index] = 1;
      if (column.needed) marks.invalid[index] = 1;
      const severity = column.needed ? "error" : "warning";
      marks.issues.add("cell.columns-differ", raw.table, raw.rows[index]!, heading, {}, { severity });
    }
  }

  /** Rows that are no data are read as blank. */
  private skip(from: number, count: number): void {
    const { indices } = this.raw.skipped;
    if (indices.size === 0) return;
    for (let at = 0; at < count; at++) {
      if (indices.has(from + at)) for (const block of this.blocks) block[at] = null;
    }
  }

  /** Gives blank cells the cell above, in rows that hold anything else. */
  private fillDown(k: number, count: number): void {
    const block = this.blocks[k]!;
    for (let at = 0; at < count; at++) {
      if (!isBlankCell(block[at])) this.above[k] = block[at];
      else if (this.holdsAnything(at)) block[at] = this.above[k];
    }
  }

  private assume({ assumed, unless }: RawColumn, from: number, count: number, block: unknown[]): void {
    const { raw } = this;
    for (let at = 0; at < count; at++) {
      const row = raw.cells[raw.first + from + at]!;
      const isExcept = unless !== undefined && unless.values.has(cellText(row[unless.place]).toUpperCase());
      block[at] = this.holdsAnything(at) && !isExcept ? assumed : null;
    }
  }

  private holdsAnything(at: number): boolean {
    return this.raw.columns.some(
      ({ assumed }, k) => assumed === undefined && !isBlankCell(this.blocks[k]![at]),
    );
  }
}
