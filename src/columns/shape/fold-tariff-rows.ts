import { allocate, lookUpHeading, parseHeadings } from "../../engine/index";
import type { IssueList } from "../typed/issue-list";
import type { ChargeInfo, TypedColumn, TypedTable } from "../typed/typed-table";
import type { TextCodes } from "../values/text-codes";
import { groupLines, type Line } from "./entry-lines";
import { splitJoinedNumbers } from "./split-joined-numbers";
import { TariffTexts } from "./tariff-texts";

/**
 * Entry reports have a row per tariff number of a line: the commodity's own and one for every chapter 99 number, which
 * share entry and line. Here they become one row per line.
 *
 * Rows 8508.19.0000 (value 39,168, no duty), 9903.88.03 (duty 9,792.00) and 9903.01.24 (duty 3,916.80) of one line
 * become one row: that of 8508.19.0000, with 9,792.00 as the charge of 9903.88.03 and 3,916.80 as that of 9903.01.24.
 * What a duty is, its own row's tariff number says, never the place of the row. Lines without chapter 99 rows are left
 * as they are: several rows of one line can be several goods of it. Where a line has several goods (SKUs) besides its
 * chapter 99 rows, these are shared out by entered value.
 *
 * A cell with several tariff numbers in one ("8517.13.0000;9903.88.01") and one duty cannot be taken apart: its duty
 * becomes a charge of no known programme, which is never paid without a look.
 */
export function foldTariffRows(typed: TypedTable, codes: TextCodes, issues: IssueList): TypedTable {
  const hts = typed.columns.get("HTS") as Int32Array | undefined;
  const entry = typed.columns.get("Entry Number") as Int32Array | undefined;
  if (!hts || !entry) return typed;
  const tariffs = new TariffTexts(codes);
  splitJoinedNumbers(typed, hts, tariffs, codes, issues);
  const lines = groupLines(typed, hts, entry, codes, tariffs);
  if (lines === null) return typed;
  return new Folding(typed, hts, tariffs, codes, issues).run(lines);
}

const NO_ROWS: readonly number[] = [];

/** Puts the rows of each line together. */
class Folding {
  private readonly duty: Float64Array;
  private readonly value: Float64Array | undefined;
  private readonly quantity: Float64Array | undefined;
  private readonly sku: Int32Array | undefined;
  /** Charges by chapter 99 number, by index of the row they end up in. */
  private readonly byHeading = new Map<string, Map<number, number>>();
  private readonly kept: number[] = [];

  constructor(
    private readonly typed: TypedTable,
    private readonly hts: Int32Array,
    private readonly tariffs: TariffTexts,
    private readonly codes: TextCodes,
    private readonly issues: IssueList,
  ) {
    const { columns, count, charges } = typed;
    if (!columns.has("Base Duty")) {
      columns.set("Base Duty", new Float64Array(count));
      charges.unshift({ heading: "Base Duty", program: "base", chapter99: null });
    }
    if (!columns.has("Chapter 99")) columns.set("Chapter 99", new Int32Array(count));
    this.duty = columns.get("Base Duty") as Float64Array;
    this.value = columns.get("Entered Value") as Float64Array | undefined;
    this.quantity = columns.get("Quantity") as Float64Array | undefined;
    this.sku = columns.get("SKU") as Int32Array | undefined;
  }

  run(lines: readonly Line[]): TypedTable {
    for (const line of lines) this.fold(line);
    this.kept.sort((a, b) => a - b);
    const { typed } = this;
    const charges: ChargeInfo[] = [...typed.charges];
    const columns = new Map<string, TypedColumn>();
    for (const [heading, column] of typed.columns) columns.set(heading, pick(column, this.kept));
    for (const heading of [...this.byHeading.keys()].sort()) {
      const cents = this.byHeading.get(heading)!;
      const column = (columns.get(heading) as Float64Array | undefined) ?? new Float64Array(this.kept.length);
      this.kept.forEach((index, at) => {
        column[at]! += cents.get(index) ?? 0;
      });
      if (!columns.has(heading)) {
        charges.push({ heading, program: lookUpHeading(heading)?.program ?? "other", chapter99: heading });
      }
      columns.set(heading, column);
    }
    return {
      ...typed,
      count: this.kept.length,
      rows: pick(typed.rows, this.kept),
      source: Int32Array.from(this.kept),
      invalid: pick(typed.invalid, this.kept),
      filled: pick(typed.filled, this.kept),
      columns,
      charges,
    };
  }

  private fold(line: Line): void {
    const tariffRows = line.filter((index) => this.tariffs.chapter99(this.hts[index]!) !== null);
    const goods = line.filter((index) => this.tariffs.chapter99(this.hts[index]!) === null);
    if (tariffRows.length === 0) {
      this.kept.push(...line);
      return;
    }
    if (goods.length === 0) {
      this.tellNoGoods(tariffRows);
      return;
    }
    const bases = this.sku && this.differ(this.sku, goods) ? goods : [this.base(goods)];
    const merged = bases.length === 1 ? goods.filter((index) => index !== bases[0]) : NO_ROWS;
    for (const index of merged) this.addInto(bases[0]!, index);
    this.share(tariffRows, bases);
    for (const index of [...tariffRows, ...merged]) {
      if (this.typed.invalid[index] === 1) for (const base of bases) this.typed.invalid[base] = 1;
    }
    this.kept.push(...bases);
  }

  /** The row that stands for the line: the one with a quantity and the greatest value. */
  private base(goods: Line): number {
    const weight = (index: number): number =>
      ((this.quantity?.[index] ?? 0) > 0 ? 1e15 : 0) + (this.value?.[index] || 0);
    const base = goods.reduce((best, index) => (weight(index) > weight(best) ? index : best));
    if (goods.length > 1) {
      const { table, rows, headingOf } = this.typed;
      const data = { numbers: goods.map((index) => this.codes.texts[this.hts[index]!]!).join(", ") };
      this.issues.add("row.several-tariff-numbers", table, rows[base]!, headingOf("HTS"), data);
    }
    return base;
  }

  private differ(column: Int32Array, rows: Line): boolean {
    return new Set(rows.map((index) => column[index]).filter((code) => code !== 0)).size > 1;
  }

  /** Adds the value and charges of another row of the line to the row that stands for it. */
  private addInto(base: number, other: number): void {
    if (this.value) this.value[base] = (this.value[base] || 0) + (this.value[other] || 0);
    for (const { heading, program } of this.typed.charges) {
      const cents = this.typed.columns.get(heading) as Float64Array;
      // Fees of the line stand on each of its rows; duties are those of the row.
      const isFee = program === "mpf" || program === "hmf";
      cents[base] = isFee ? Math.max(cents[base]!, cents[other]!) : cents[base]! + cents[other]!;
    }
  }

  /** Puts the duty of each chapter 99 row under its number, shared out by value when the line has several goods. */
  private share(tariffRows: Line, bases: Line): void {
    const lists = this.typed.columns.get("Chapter 99") as Int32Array;
    const headings = tariffRows.map((index) => this.tariffs.chapter99(this.hts[index]!)!);
    tariffRows.forEach((index, k) => {
      const weights = bases.map((base) => BigInt(Math.round(this.value?.[base] || 0)));
      const parts = bases.length === 1 ? [this.duty[index]!] : this.split(this.duty[index]!, weights);
      bases.forEach((base, at) => this.addCharge(headings[k]!, base, parts[at]!));
      for (const { heading, program } of this.typed.charges) {
        if (heading !== "Base Duty") this.addFromTariffRow(heading, program, index, bases[0]!);
      }
    });
    for (const base of bases) {
      const before =
        lists[base] === 0
          ? []
          : parseHeadings(this.codes.texts[lists[base]!]!).headings.map((h) => h.heading);
      lists[base] = this.codes.of([...new Set([...before, ...headings])].join(";"));
    }
  }

  private split(cents: number, weights: bigint[]): number[] {
    const known = weights.some((weight) => weight > 0n) ? weights : weights.map(() => 1n);
    return allocate(cents, known).map(Number);
  }

  private addCharge(heading: string, base: number, cents: number): void {
    if (cents === 0) return;
    let column = this.byHeading.get(heading);
    if (!column) this.byHeading.set(heading, (column = new Map()));
    column.set(base, (column.get(base) ?? 0) + cents);
  }

  /** Charges in columns of their own that stand on a chapter 99 row. */
  private addFromTariffRow(heading: string, program: string, index: number, base: number): void {
    const cents = this.typed.columns.get(heading) as Float64Array;
    const isFee = program === "mpf" || program === "hmf";
    cents[base] = isFee ? Math.max(cents[base]!, cents[index]!) : cents[base]! + cents[index]!;
  }

  private tellNoGoods(tariffRows: Line): void {
    for (const index of tariffRows) {
      const { table, rows, headingOf } = this.typed;
      this.issues.add("row.no-commodity", table, rows[index]!, headingOf("HTS"), {
        text: this.codes.texts[this.hts[index]!]!,
      });
    }
    const first = tariffRows[0]!;
    this.typed.invalid[first] = 1;
    this.kept.push(first);
  }
}

function pick<T extends TypedColumn | Uint8Array>(column: T, indices: readonly number[]): T {
  const result = new (column.constructor as new (length: number) => T)(indices.length);
  for (let at = 0; at < indices.length; at++) result[at] = column[indices[at]!]!;
  return result;
}
