import { floats } from "../../engine/index";
import { fastDecimal, readFastDecimal } from "../values/fast-decimal";
import { CellError, plainCell } from "../values/cell-text";
import { parseNumberText, settleMark, type NumberStyle, type NumberText } from "../values/number-text";
import { scaleNumber, scaleText, wholeSteps, type Scaled } from "../values/scaled-number";
import {
  refuseCell,
  remarkCell,
  remarkColumn,
  type ColumnContext,
  type ColumnReader,
} from "./column-context";

/** What a column of numbers counts. */
export type NumberKind = "quantity" | "signed" | "charge" | "money" | "unit-value";

/** Steps of each kind: a quantity (with or without sign) in millionths, money in cents, a unit value in ten-thousandths of a cent. */
export const STEP_DECIMALS: Record<NumberKind, number> = {
  quantity: 6,
  signed: 6,
  charge: 2,
  money: 2,
  "unit-value": 6,
};

const LARGEST: Record<NumberKind, number> = {
  quantity: 9e15,
  signed: 9e15,
  charge: 1e12,
  money: 9e15,
  "unit-value": 9e15,
};

/** Duty cells of entry reports that say in a word that nothing was charged. */
const WORDS_FOR_ZERO = /^(free|nil|none|no duty|exempt)$/i;

/** Duty cells that say that the amount is not known, where a dash or a blank says that there is none. */
const NOT_TOLD = /^(?:n\/a|\(?null\)?|nan)$/i;

/**
 * A column of quantities or money in whole steps (see `STEP_DECIMALS`).
 *
 * Read in two goes, because 1,234 and 1.234 mean different things in different columns: `scan` reads what is certain
 * and gathers evidence of the style, `settle` reads the rest in the style that the evidence of the table shows.
 */
export class NumberColumn implements ColumnReader {
  /** Blank is NaN; in charges 0. */
  readonly values: Float64Array;
  provesUs = false;
  provesEuropean = false;
  /** Units of measure that stood in the cells, by index, or null when none did. */
  units: Map<number, string> | null = null;
  /** How figures were read that could be read in two ways, for people; "" when there was nothing to settle. */
  note = "";
  private readonly open: { index: number; text: string }[] = [];
  private readonly known = new Map<string, NumberText | null>();
  private readonly decimals: number;
  private readonly blank: number;

  constructor(
    readonly context: ColumnContext,
    private readonly kind: NumberKind,
  ) {
    this.decimals = STEP_DECIMALS[kind];
    this.blank = kind === "charge" ? 0 : NaN;
    this.values = floats(context.count);
  }

  scan(cells: readonly unknown[], from: number, count: number): void {
    const { values, decimals, blank } = this;
    const { filled } = this.context;
    const power = 10 ** decimals;
    const largest = LARGEST[this.kind];
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      const index = from + at;
      if (typeof cell === "number") {
        if (cell !== 0) filled[index] = 1;
        const scaled = cell * power;
        const steps = wholeSteps(scaled);
        if (steps >= 0 && steps <= largest) values[index] = steps;
        else this.accept(index, scaleNumber(cell, decimals), String(cell));
      } else if (cell === "" || cell === null || cell === undefined) {
        values[index] = blank;
      } else if (typeof cell === "string" && readFastDecimal(cell) && fastDecimal.decimals <= decimals) {
        if (fastDecimal.digits !== 0) filled[index] = 1;
        if (fastDecimal.provesUs) this.provesUs = true;
        const scaled = fastDecimal.digits * 10 ** (decimals - fastDecimal.decimals);
        if (scaled <= largest) values[index] = scaled;
        else this.accept(index, { steps: 0, excess: false, tooLarge: true }, cell);
      } else this.scanOther(index, cell);
    }
  }

  private scanOther(index: number, cell: unknown): void {
    const plain = plainCell(cell);
    if (plain === null) {
      this.values[index] = this.blank;
      if (this.kind === "charge" && typeof cell === "string" && NOT_TOLD.test(cell.trim())) {
        remarkCell(this.context, index, "cell.no-amount", { text: cell.trim() });
      }
      return;
    }
    this.context.filled[index] = 1;
    if (typeof plain === "number") this.accept(index, scaleNumber(plain, this.decimals), String(plain));
    else if (plain instanceof CellError) this.refuse(index, "cell.error-value", { text: plain.code });
    else if (typeof plain === "boolean")
      this.refuse(index, "cell.not-a-number", { text: String(plain).toUpperCase() });
    else this.scanText(index, plain);
  }

  private scanText(index: number, text: string): void {
    if (this.kind === "charge" && WORDS_FOR_ZERO.test(text)) return;
    let number = this.known.get(text);
    if (number === undefined) this.known.set(text, (number = parseNumberText(text)));
    if (number === null) this.refuse(index, "cell.not-a-number", { text });
    else if (number.foreignCurrency !== "") {
      this.refuse(index, "cell.foreign-currency", { text, currency: number.foreignCurrency });
    } else if (number.unit !== "" && !isQuantity(this.kind))
      this.refuse(index, "cell.not-a-number", { text });
    else {
      if (number.unit !== "") (this.units ??= new Map()).set(index, number.unit);
      if (number.evidence === "us") this.provesUs = true;
      if (number.evidence === "european") this.provesEuropean = true;
      if (number.mark === null) this.accept(index, scaleText(number, this.decimals), text);
      else this.open.push({ index, text });
    }
  }

  /**
   * Reads the cells that could be read in two ways. `style` is what the column, or else the table, proves: "mixed" when
   * there are proofs of both, null when there is no proof; then the mark is read as in the US, and said.
   */
  settle(style: NumberStyle | "mixed" | null): void {
    let assumed = "";
    if (style === "european" && (this.open.length > 0 || this.provesEuropean)) {
      this.note = "commas are decimal marks, points part thousands";
    }
    for (const { index, text } of this.open) {
      if (style === "mixed") {
        this.refuse(index, "cell.ambiguous-number", { text });
        continue;
      }
      const number = this.known.get(text)!;
      if (style === null && number.mark === "." && assumed === "") assumed = text;
      this.accept(index, scaleText(settleMark(number, style ?? "us"), this.decimals), text);
    }
    if (assumed !== "") remarkColumn(this.context, "column.decimal-point-assumed", { text: assumed });
  }

  private accept(index: number, scaled: Scaled, text: string): void {
    const { kind } = this;
    if (scaled.steps < 0 && kind !== "signed") {
      this.refuse(index, kind === "quantity" ? "cell.negative-quantity" : "cell.negative-amount", { text });
    } else if (scaled.tooLarge || Math.abs(scaled.steps) > LARGEST[kind])
      this.refuse(index, "cell.too-large", { text });
    else if (scaled.excess && isQuantity(kind)) this.refuse(index, "cell.too-many-decimals", { text });
    else {
      if (scaled.excess) {
        const read = (scaled.steps / 10 ** this.decimals).toFixed(this.decimals);
        remarkCell(this.context, index, "cell.rounded-to-cent", { text, read });
      }
      this.values[index] = scaled.steps;
    }
  }

  private refuse(
    index: number,
    code: Parameters<typeof refuseCell>[2],
    data: Record<string, string | number>,
  ): void {
    this.values[index] = this.blank;
    refuseCell(this.context, index, code, data);
  }
}

function isQuantity(kind: NumberKind): boolean {
  return kind === "quantity" || kind === "signed";
}

/** The style that columns of one table prove together: null when they prove none, "mixed" when they prove both. */
export function provenStyle(columns: readonly NumberColumn[]): NumberStyle | "mixed" | null {
  const us = columns.some((column) => column.provesUs);
  const european = columns.some((column) => column.provesEuropean);
  return us && european ? "mixed" : us ? "us" : european ? "european" : null;
}
