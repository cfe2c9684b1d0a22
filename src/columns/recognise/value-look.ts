import type { ColumnKind } from "../headings/table-columns";
import { CellError, type PlainCell } from "../values/cell-text";
import { parseDateNumber, parseDateText } from "../values/date-text";
import { checkEntryNumber } from "../values/entry-number";
import { checkHts } from "../values/hts-shape";
import { parseNumberText } from "../values/number-text";
import {
  DISPOSITION_WORDS,
  LIQUIDATED_WORDS,
  PROVISION_WORDS,
  PURPOSE_WORDS,
  REASON_WORDS,
  SEGREGATED_WORDS,
  USED_WORDS,
  YES_NO_WORDS,
} from "../values/word-lists";
import { wordKey, type WordList } from "../values/word-list";

type Cell = Exclude<PlainCell, null>;

/** How the values of a column fit a kind of column. */
export interface Look {
  /** Share of the values that fit, 0 to 1; null when there are no values to look at. */
  fits: number | null;
  /** How many values were looked at. */
  values: number;
  /** Why the column may be something else although its values fit; "" when nothing speaks against it. */
  doubt: string;
}

const LISTS: Partial<Record<ColumnKind, WordList>> = {
  disposition: DISPOSITION_WORDS,
  reason: REASON_WORDS,
  purpose: PURPOSE_WORDS,
  provision: PROVISION_WORDS,
  used: USED_WORDS,
  segregated: SEGREGATED_WORDS,
  liquidated: LIQUIDATED_WORDS,
  "yes-no": YES_NO_WORDS,
};

/** How values look as cells of a kind of column. */
export function lookAs(kind: ColumnKind, sample: readonly Cell[]): Look {
  if (sample.length === 0) return { fits: null, values: 0, doubt: "" };
  const test = TESTS[kind];
  const list = LISTS[kind];
  const fits = list ? (cell: Cell) => list.indexOf.has(wordKey(String(cell))) : test;
  if (!fits) return { fits: 1, values: sample.length, doubt: "" };
  const share = sample.filter((cell) => !(cell instanceof CellError) && fits(cell)).length / sample.length;
  return { fits: share, values: sample.length, doubt: DOUBTS[kind]?.(sample) ?? "" };
}

const TESTS: Partial<Record<ColumnKind, (cell: Cell) => boolean>> = {
  date: isDate,
  quantity: isNumber,
  charge: isNumber,
  money: isNumber,
  "unit-value": isNumber,
  entry: (cell) => checkEntryNumber(String(cell)) !== "shape",
  hts: (cell) =>
    String(cell)
      .split(/[;,|\s]+/)
      .every((part) => checkHts(part) !== "shape"),
  unit: (cell) => typeof cell === "string" && /^[\p{L}0-9.\s]{1,14}$/u.test(cell) && /\p{L}/u.test(cell),
};

const DOUBTS: Partial<Record<ColumnKind, (sample: readonly Cell[]) => string>> = {
  date: doubtOfDates,
  quantity: (sample) =>
    numbersOf(sample).filter((value) => value < 0).length > 1 ? "some quantities are below zero" : "",
  charge: (sample) => doubtOfMoney(sample) || doubtOfCharge(sample),
  money: doubtOfMoney,
  "unit-value": doubtOfMoney,
};

/** True for a date, in a cell or in text. */
export function isDate(cell: Cell): boolean {
  if (typeof cell === "number") return parseDateNumber(cell, false) !== null;
  return typeof cell === "string" && parseDateText(cell) !== null;
}

/** True for a number, in a cell or in text. */
export function isNumber(cell: Cell): boolean {
  return numberOf(cell) !== null;
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  if (/^free$/i.test(cell)) return 0;
  const number = parseNumberText(cell);
  if (number === null) return null;
  return Number(`${number.whole}.${number.fraction}`) * (number.negative ? -1 : 1);
}

function numbersOf(sample: readonly Cell[]): number[] {
  return sample.map(numberOf).filter((value) => value !== null);
}

/** Rows from which on a column with one value throughout says something about the report, not about each row. */
const MANY = 20;

function doubtOfDates(sample: readonly Cell[]): string {
  return sample.length >= MANY && new Set(sample).size === 1 ? "every row has the same date" : "";
}

function doubtOfMoney(sample: readonly Cell[]): string {
  const texts = sample.filter((cell) => typeof cell === "string");
  if (texts.filter((text) => /^-?[\d.,]+ ?%$/.test(text)).length * 2 > sample.length)
    return "the values are percentages, not amounts";
  const foreign = texts
    .map((text) => parseNumberText(text)?.foreignCurrency ?? "")
    .find((each) => each !== "");
  return foreign === undefined ? "" : `amounts are in ${foreign}`;
}

/** Rates in percent that duties have; a column that holds nothing else is a column of rates. */
const USUAL_RATES = new Set([0, 2.5, 3, 5, 7.5, 10, 12.5, 15, 20, 25, 30, 35, 40, 50, 100]);

function doubtOfCharge(sample: readonly Cell[]): string {
  const charged = numbersOf(sample).filter((value) => value !== 0);
  if (charged.length < 3) return "";
  if (charged.every((value) => value > 0 && value <= 1)) return "the values look like rates, not amounts";
  const distinct = new Set(charged);
  return distinct.size <= 4 && charged.length >= 5 && [...distinct].every((value) => USUAL_RATES.has(value))
    ? "the values look like rates in percent, not amounts"
    : "";
}
