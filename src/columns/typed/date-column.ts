import { SERIALS_1904_BEHIND, ints, toYearMonthDay, NO_DATE } from "../../engine/index";
import { CellError, plainCell } from "../values/cell-text";
import {
  parseDateNumber,
  parseDateText,
  settleOrder,
  type DateOrder,
  type DateText,
} from "../values/date-text";
import { isPlausibleDate } from "../values/plausible-date";
import { refuseCell, remarkColumn, type ColumnContext, type ColumnReader } from "./column-context";

/** Excel's serial number of 1970-01-01. */
const SERIAL_OF_DAY_0 = 25569;
const LARGEST_PLAUSIBLE_SERIAL = 100_000;
/** Dates of number cells that are kept to see whether days and months were exchanged, and how many it takes. */
const SOME = 200;
const ENOUGH = 3;

const IN_WORDS: Readonly<Record<DateOrder, string>> = {
  "day-first": "day first",
  "month-first": "month first",
};

/**
 * A column of dates. Read in two goes, because 04/08/2025 is a different day in different columns: `scan` reads what
 * is certain and gathers evidence of the order, `settle` reads the rest in the order that the evidence shows.
 * Blank, and zero (which is how Excel may hand over a blank), is `NO_DATE`.
 */
export class DateColumn implements ColumnReader {
  readonly values: Int32Array;
  provesMonthFirst = false;
  provesDayFirst = false;
  private readonly open: { index: number; cell: string | number }[] = [];
  private readonly known = new Map<string, DateText | null>();
  /** Some of the dates that stood in number cells, and a text that proves day first. */
  private readonly fromNumbers: number[] = [];
  private dayFirstText = "";
  private monthFirstText = "";
  /** How dates in figures were read and what shows it, for people; "" when there was nothing to settle. */
  note = "";

  constructor(
    readonly context: ColumnContext,
    private readonly dates1904: boolean,
  ) {
    this.values = ints(context.count).fill(NO_DATE);
  }

  scan(cells: readonly unknown[], from: number, count: number): void {
    const { values } = this;
    const { filled } = this.context;
    const shift = (this.dates1904 ? SERIALS_1904_BEHIND : 0) - SERIAL_OF_DAY_0;
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      if (cell === "" || cell === null || cell === undefined || cell === 0) continue;
      const index = from + at;
      filled[index] = 1;
      if (typeof cell === "number" && cell < LARGEST_PLAUSIBLE_SERIAL) {
        const day = Math.floor(cell) + shift;
        if (isPlausibleDate(day)) {
          values[index] = day;
          if (this.fromNumbers.length < SOME) this.fromNumbers.push(day);
        } else refuseCell(this.context, index, "cell.not-a-date", { text: String(cell) });
      } else this.scanOther(index, cell);
    }
  }

  private scanOther(index: number, cell: unknown): void {
    const plain = plainCell(cell);
    if (plain === null) this.context.filled[index] = 0;
    else if (plain instanceof CellError)
      refuseCell(this.context, index, "cell.error-value", { text: plain.code });
    else
      this.take(
        index,
        typeof plain === "number" ? parseDateNumber(plain, this.dates1904) : this.read(String(plain)),
        plain,
      );
  }

  private read(text: string): DateText | null {
    let date = this.known.get(text);
    if (date === undefined) this.known.set(text, (date = parseDateText(text)));
    return date;
  }

  private take(index: number, date: DateText | null, cell: string | number | boolean): void {
    if (date === null) refuseCell(this.context, index, "cell.not-a-date", { text: String(cell) });
    else if (date.open) this.open.push({ index, cell: cell as string | number });
    else {
      this.values[index] = date.date;
      if (date.evidence === "month-first") {
        this.provesMonthFirst = true;
        if (typeof cell === "string") this.monthFirstText = cell;
      }
      if (date.evidence === "day-first") {
        this.provesDayFirst = true;
        if (typeof cell === "string") this.dayFirstText = cell;
      }
    }
  }

  /** What the column itself proves; "mixed" when some cells prove one order and some the other. */
  get proves(): DateOrder | "mixed" | null {
    if (this.provesMonthFirst && this.provesDayFirst) return "mixed";
    return this.provesMonthFirst ? "month-first" : this.provesDayFirst ? "day-first" : null;
  }

  /**
   * Reads the cells whose day and month could be exchanged, in the order the column proves, else in `order` (what other
   * columns of the table prove), else in the `usual` order of the report. Without any of these they are read month first (day first where dots part the figures),
   * and that is said; with proofs of both orders they are refused.
   */
  settle(order: DateOrder | "mixed" | null, usual: DateOrder | null = null): void {
    const settled = this.proves ?? order ?? usual;
    let assumed: { text: string; order: DateOrder } | null = null;
    for (const { index, cell } of this.open) {
      const date = typeof cell === "number" ? parseDateNumber(cell, this.dates1904) : this.read(cell);
      if (!date?.open) continue;
      if (settled === "mixed") {
        refuseCell(this.context, index, "cell.ambiguous-date", { text: String(cell) });
        continue;
      }
      const read = settled ?? (date.dots ? "day-first" : "month-first");
      if (settled === null) assumed ??= { text: String(cell), order: read };
      this.values[index] = settleOrder(date, read);
    }
    if (assumed) remarkColumn(this.context, "column.date-order-assumed", assumed);
    this.note = this.noteOn(order, assumed?.order ?? null, usual);
    this.tellHalfRead();
  }

  private noteOn(
    order: DateOrder | "mixed" | null,
    assumed: DateOrder | null,
    usual: DateOrder | null,
  ): string {
    const { proves } = this;
    if (proves === "mixed") return "some dates are day first, others month first";
    if (proves !== null) {
      const text = proves === "day-first" ? this.dayFirstText : this.monthFirstText;
      return text === "" ? "" : `dates are ${IN_WORDS[proves]}, as ${text} shows`;
    }
    if (assumed !== null) return `dates were read ${IN_WORDS[assumed]}, which nothing proves`;
    if (this.open.length === 0 || order === "mixed") return "";
    if (order === null)
      return usual === null ? "" : `dates are ${IN_WORDS[usual]}, as this report writes them`;
    return `dates are ${IN_WORDS[order]}, as other columns show`;
  }

  /**
   * A file with 13/04/2025 opened where dates are month first leaves that as text but makes 3 December of 12/03/2025.
   * Then every true date of the column has a day up to 12.
   */
  private tellHalfRead(): void {
    const { fromNumbers, dayFirstText } = this;
    if (dayFirstText === "" || fromNumbers.length < ENOUGH) return;
    if (fromNumbers.some((day) => toYearMonthDay(day).day > 12)) return;
    remarkColumn(this.context, "column.dates-half-read", { text: dayFirstText });
  }
}

/** The order that the columns of one table prove together: null when they prove none, "mixed" when they differ. */
export function provenOrder(columns: readonly DateColumn[]): DateOrder | "mixed" | null {
  const proofs = new Set(columns.map((column) => column.proves).filter((proof) => proof !== null));
  return proofs.size === 0 ? null : proofs.size === 1 ? [...proofs][0]! : "mixed";
}
