import { bytes, reached, type Program } from "../../engine/index";
import type { RawTable } from "../raw-table";
import type { ColumnKind, ReadTable } from "../headings/table-columns";
import type { TextCodes } from "../values/text-codes";
import type { DateOrder } from "../values/date-text";
import type { WordList } from "../values/word-list";
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
import { CellBlocks } from "./cell-blocks";
import type { ColumnContext, ColumnReader } from "./column-context";
import { DateColumn, provenOrder } from "./date-column";
import { checkEntries, checkTariffNumbers, repairTexts } from "./identifier-checks";
import type { IssueList } from "./issue-list";
import { ListColumn } from "./list-column";
import { NumberColumn, provenStyle, type NumberKind } from "./number-column";
import { TextColumn } from "./text-column";

/** Lists by kind of column. */
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
/** Lists in which 0 can be a "no". */
const YES_NO_KINDS: ReadonlySet<ColumnKind> = new Set(["used", "segregated", "liquidated", "yes-no"]);
const NUMBER_KINDS: Partial<Record<ColumnKind, NumberKind>> = {
  quantity: "quantity",
  signed: "signed",
  charge: "charge",
  money: "money",
  "unit-value": "unit-value",
};

/** One column read: codes, days, list indices or steps. */
export type TypedColumn = Int32Array | Int8Array | Float64Array;

/** One column of money paid: which programme, under which chapter 99 number. */
export interface ChargeInfo {
  /** Name in `TypedTable.columns`. */
  heading: string;
  program: Program;
  chapter99: string | null;
}

/** A table with typed columns, before they get the names of the engine's tables. */
export interface TypedTable {
  table: ReadTable;
  raw: RawTable;
  count: number;
  /** Row under the heading, from 1, of each row. */
  rows: Int32Array;
  /** Index in the raw table of each row; null when they are the same rows. */
  source: Int32Array | null;
  invalid: Uint8Array;
  /** 1 where any of the columns holds something. */
  filled: Uint8Array;
  /** By our heading (or chapter 99 number). */
  columns: Map<string, TypedColumn>;
  charges: ChargeInfo[];
  /** The heading in the sheet of a column of ours. */
  headingOf(heading: string): string;
  /** Units of measure that stood in the cells of the quantity, by row. */
  unitsInQuantity: ReadonlyMap<number, string> | null;
  /** How cells that could be read in two ways were read, by column of the cells. */
  notes: ReadonlyMap<number, string>;
}

/** Rows whose cells are taken out and read at a time. */
const BLOCK = 4096;

/** Reads the cells of a table, each once, and tells what cannot be read. */
export function readTypedTable(
  raw: RawTable,
  codes: TextCodes,
  issues: IssueList,
  blanksArriveAsZero: boolean,
): TypedTable {
  const { table, count, rows } = raw;
  const invalid = bytes(count);
  const filled = bytes(count);
  const readers = raw.columns.map(({ heading, column, assumed }) => {
    const needed = column.needed === true;
    const context = { table, heading, count, rows, issues, invalid, filled, needed };
    return readerOf(column.kind, context, raw.dates1904, codes, blanksArriveAsZero && assumed === undefined);
  });
  const blocks = new CellBlocks(raw, { invalid, filled, issues });
  for (let from = 0; from < count; from += BLOCK) {
    reached(from / count);
    const length = Math.min(BLOCK, count - from);
    blocks.take(from, length);
    for (let k = 0; k < readers.length; k++) readers[k]!.scan(blocks.of(k), from, length);
  }
  blocks.torn.tell(invalid, issues);
  settle(readers, raw.profile?.dateOrder ?? null);
  const columns = new Map<string, TypedColumn>();
  let unitsInQuantity: TypedTable["unitsInQuantity"] = null;
  raw.columns.forEach(({ column }, k) => {
    const reader = readers[k]!;
    if (reader instanceof TextColumn && codes.garbled.size > 0)
      repairTexts(reader.context, reader.values, codes);
    if (reader instanceof TextColumn && column.kind === "entry")
      checkEntries(reader.context, reader.values, codes);
    if (reader instanceof TextColumn && column.kind === "hts")
      checkTariffNumbers(reader.context, reader.values, codes);
    if (reader instanceof NumberColumn && column.heading === "Quantity") unitsInQuantity = reader.units;
    columns.set(column.heading, reader.values);
  });
  const charges = raw.columns
    .filter(({ column }) => column.kind === "charge")
    .map(({ column, chapter99 }) => ({ heading: column.heading, program: column.program!, chapter99 }));
  const notes = new Map<number, string>();
  raw.columns.forEach(({ places }, k) => {
    const reader = readers[k]!;
    const note = reader instanceof DateColumn || reader instanceof NumberColumn ? reader.note : "";
    if (note !== "") for (const place of places) notes.set(place, note);
  });
  const headings = new Map(raw.columns.map(({ column, heading }) => [column.heading, heading]));
  const headingOf = (heading: string): string => headings.get(heading) ?? heading;
  return {
    table,
    raw,
    count,
    rows,
    source: null,
    invalid,
    filled,
    columns,
    charges,
    headingOf,
    unitsInQuantity,
    notes,
  };
}

function readerOf(
  kind: ColumnKind,
  context: ColumnContext,
  dates1904: boolean,
  codes: TextCodes,
  blanksArriveAsZero: boolean,
): ColumnReader {
  if (kind === "date") return new DateColumn(context, dates1904);
  const numbers = NUMBER_KINDS[kind];
  if (numbers) return new NumberColumn(context, numbers);
  const list = LISTS[kind];
  const zeroIsBlank = blanksArriveAsZero || !YES_NO_KINDS.has(kind);
  return list ? new ListColumn(context, list, zeroIsBlank) : new TextColumn(context, codes);
}

/** What cells of a column leave open, the rest of the column settles, or else the other columns of the table. */
function settle(readers: readonly ColumnReader[], usualDates: DateOrder | null): void {
  const numbers = readers.filter((reader) => reader instanceof NumberColumn);
  const dates = readers.filter((reader) => reader instanceof DateColumn);
  const style = provenStyle(numbers);
  for (const column of numbers) column.settle(provenStyle([column]) ?? style);
  const order = provenOrder(dates);
  for (const column of dates) column.settle(order, usualDates);
}
