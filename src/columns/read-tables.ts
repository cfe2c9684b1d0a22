import {
  type ImportTable,
  type ItemTable,
  type MatchInput,
  type PriorClaimTable,
  type ReturnTable,
  type SkuMapTable,
  type Table,
  type WithdrawalTable,
  type Issue,
  PURPOSES,
  portion,
  reached,
  memoryForRows,
  withMemory,
} from "../engine/index";
import { withNotes } from "./column-notes";
import type { ReadTable } from "./headings/table-columns";
import { readRawTable } from "./raw-table";
import type { ReadOptions, TableInput, TableInputs, TableMap } from "./table-input";
import { checkQuality } from "./quality/check-quality";
import { alignUnits } from "./shape/align-units";
import { joinOrderLines } from "./shape/join-order-lines";
import { IssueList } from "./typed/issue-list";
import { NamedColumns } from "./typed/named-columns";
import { quantityScaleOf, toScale } from "./typed/quantity-scale";
import { readRows } from "./read-rows";
import type { TypedTable } from "./typed/typed-table";
import { TextCodes } from "./values/text-codes";

/** What reading the tables gives: typed columns for the engine, or null when no match can be made, and why. */
export interface ReadResult {
  input: MatchInput | null;
  issues: Issue[];
  /** How each table was read; missing tables are missing. */
  maps: Partial<Record<ReadTable, TableMap>>;
}

/**
 * Typed columns of all tables of a match, and everything that is wrong with their cells.
 *
 * `input` is null when a table or a column that the match needs is missing; the issue that says so is an error without
 * row. Rows that cannot be used are marked `invalid` and told; the others are matched.
 *
 * @example readTables({ imports: { cells: importRows }, returns: { cells: returnRows } }).input
 */
export function readTables(inputs: TableInputs, options: ReadOptions = {}): ReadResult {
  const rows = rowsOfAll(inputs);
  const own = rows * BYTES_PER_ROW;
  const withMatch = own + memoryForRows(rows, rows * TEXTS_PER_ROW, 2);
  return withMemory(withMatch <= LARGEST_BLOCK ? withMatch : own, () => readWithin(inputs, options, rows));
}

/** Room for the columns that most tables have; behind them there is some for those of the match. */
const BYTES_PER_ROW = 64;
/** Tables and match share a block of so many bytes at most: not everywhere is there more in one piece. */
const LARGEST_BLOCK = 2 ** 30;
/** Distinct texts a row, in tables with many. */
const TEXTS_PER_ROW = 1.1;

function readWithin(inputs: TableInputs, options: ReadOptions, rows: number): ReadResult {
  const codes = new TextCodes(rows);
  const issues = new IssueList();
  const maps: ReadResult["maps"] = {};
  let rowsRead = 0;
  const read = (
    table: ReadTable,
    input: TableInput | null | undefined,
    optional?: string[],
  ): TypedTable | null => {
    if (!input) return null;
    const raw = readRawTable(table, input, issues, optional);
    if (raw === null) return null;
    const shareRead = (): number => READING * Math.min(1, rowsRead / Math.max(1, rows));
    const from = shareRead();
    rowsRead += input.cells.length;
    const to = shareRead();
    const typed = portion(from, to, () => readRows(raw, codes, issues, options.blanksArriveAsZero ?? true));
    maps[table] = { ...raw.map, columns: withNotes(raw.map.columns, typed.notes) };
    return typed;
  };
  const imports = read("Imports", inputs.imports, inputs.items ? ["SKU"] : []);
  const joined = inputs.orders ? joinOrderLines(inputs.returns, inputs.orders) : null;
  for (const issue of joined?.issues ?? []) issues.take(issue);
  const returns = read("Returns", joined?.input ?? inputs.returns);
  const withdrawals = read("Withdrawals", inputs.withdrawals);
  const priorClaims = read("Prior Claims", inputs.priorClaims);
  const items = read("Items", inputs.items);
  const skuMap = read("SKU Map", inputs.skuMap);
  if (issues.endsRun || imports === null || returns === null)
    return { input: null, issues: issues.all(), maps };
  const hasAliases = skuMap !== null;
  const importsStay = withdrawals !== null || priorClaims !== null || items !== null || hasAliases;
  alignUnits({ imports, returns, importsStay }, codes, issues);
  reached(0.85);
  checkQuality({ imports, returns, withdrawals, items, skuMap }, codes, issues);
  reached(0.9);
  const scale = quantityScaleOf([imports, returns, withdrawals, priorClaims, items, skuMap]);
  // Lots from items stand among the rows of other SKUs: their order must not lean on SKU and unit.
  const importRows = importTable(imports, codes, hasAliases || items !== null, issues);
  reached(0.95);
  const input: MatchInput = {
    texts: codes.list(),
    quantityScale: scale,
    imports: importRows,
    returns: returnTable(returns, codes, hasAliases, issues),
    withdrawals: withdrawals && withdrawalTable(withdrawals, codes, hasAliases),
    priorClaims: priorClaims && priorClaimTable(priorClaims, codes),
    items: items && itemTable(items, codes),
    skuMap: skuMap && skuMapTable(skuMap, codes),
  };
  toScale(input, scale);
  return { input, issues: issues.all(), maps };
}

/** What reading the cells is of the whole, as told to who wants to know how far it is. */
const READING = 0.8;

function rowsOfAll(inputs: TableInputs): number {
  return Object.values(inputs).reduce(
    (sum: number, input: TableInput | null | undefined) => sum + (input?.cells.length ?? 0),
    0,
  );
}

/**
 * What every table has; `keys` are the columns its rows are sorted by. Rows that are equal in every cell are told where
 * the table has a column (`identity`) that makes them the same thing twice.
 */
function rowsOf(
  columns: NamedColumns,
  codes: TextCodes,
  keys: readonly string[],
  duplicates?: { identity: string; issues: IssueList },
): Table {
  const { count, row, invalid, typed } = columns;
  const identity = duplicates && columns.text(duplicates.identity);
  const tie = columns.ties(keys, codes, (twins) => {
    if (!identity || identity[twins[0]!] === 0) return;
    const data = { times: twins.length };
    duplicates.issues.add(
      "row.duplicate",
      typed.table,
      row[twins[1]!]!,
      typed.headingOf(duplicates.identity),
      data,
    );
  });
  return { count, row, invalid, tie };
}

/** Sort keys; with a SKU map rows of different SKUs can be of the same goods, and their unit is that of the goods. */
function sortKeys(keys: readonly string[], aliases: boolean): readonly string[] {
  return aliases ? keys.filter((heading) => heading !== "SKU" && heading !== "Unit") : keys;
}

function importTable(typed: TypedTable, codes: TextCodes, aliases: boolean, issues: IssueList): ImportTable {
  const columns = new NamedColumns(typed);
  const keys = sortKeys(["SKU", "Unit", "Import Date", "Entry Number", "Line"], aliases);
  return {
    ...rowsOf(columns, codes, keys, { identity: "Entry Number", issues }),
    entryNumber: columns.text("Entry Number"),
    line: columns.text("Line"),
    importDate: columns.date("Import Date"),
    entryDate: columns.date("Entry Date"),
    sku: columns.text("SKU"),
    hts: columns.text("HTS"),
    description: columns.text("Description"),
    quantity: columns.number("Quantity"),
    unit: columns.text("Unit"),
    enteredValue: columns.number("Entered Value"),
    charges: typed.charges.map(({ heading, program, chapter99 }) => ({
      program,
      heading: chapter99,
      cents: columns.number(heading),
    })),
    chapter99: columns.text("Chapter 99"),
    importerOfRecord: columns.text("Importer of Record"),
    countryOfOrigin: columns.text("Country of Origin"),
    lot: columns.text("Lot"),
    serial: columns.text("Serial"),
    location: columns.text("Location"),
    claimedBefore: columns.number("Claimed Before"),
    refundedBefore: columns.number("Refunded Before"),
    liquidated: columns.list("Liquidated"),
  };
}

function returnTable(typed: TypedTable, codes: TextCodes, aliases: boolean, issues: IssueList): ReturnTable {
  const columns = new NamedColumns(typed);
  const keys = sortKeys(["SKU", "Unit", "Date", "Return ID"], aliases);
  return {
    ...rowsOf(columns, codes, keys, { identity: "Return ID", issues }),
    returnId: columns.text("Return ID"),
    sku: columns.text("SKU"),
    hts: columns.text("HTS"),
    quantity: columns.number("Quantity"),
    unit: columns.text("Unit"),
    date: columns.date("Date"),
    disposition: columns.list("Disposition"),
    reason: columns.list("Reason"),
    used: columns.list("Used"),
    entryNumber: columns.text("Entry Number"),
    line: columns.text("Line"),
    lot: columns.text("Lot"),
    serial: columns.text("Serial"),
    provision: columns.list("Provision"),
    exporter: columns.text("Exporter"),
    destination: columns.text("Destination"),
    proof: columns.text("Proof"),
    segregated: columns.list("Segregated"),
    location: columns.text("Location"),
    notice7553: columns.text("Notice 7553"),
    certification: columns.text("Certification"),
  };
}

const SALE = PURPOSES.indexOf("sale");

/** A blank purpose is a sale: the commonest one, and one that uses units up. */
function withdrawalTable(typed: TypedTable, codes: TextCodes, aliases: boolean): WithdrawalTable {
  const columns = new NamedColumns(typed);
  const purpose = columns.list("Purpose");
  for (let at = 0; at < purpose.length; at++) if (purpose[at]! < 0) purpose[at] = SALE;
  return {
    ...rowsOf(columns, codes, sortKeys(["SKU", "Date"], aliases)),
    date: columns.date("Date"),
    sku: columns.text("SKU"),
    quantity: columns.number("Quantity"),
    purpose,
  };
}

function priorClaimTable(typed: TypedTable, codes: TextCodes): PriorClaimTable {
  const columns = new NamedColumns(typed);
  return {
    ...rowsOf(columns, codes, ["Entry Number", "Line"]),
    entryNumber: columns.text("Entry Number"),
    line: columns.text("Line"),
    quantity: columns.number("Quantity"),
  };
}

function itemTable(typed: TypedTable, codes: TextCodes): ItemTable {
  const columns = new NamedColumns(typed);
  return {
    ...rowsOf(columns, codes, ["Entry Number", "Line", "SKU", "Unit"]),
    entryNumber: columns.text("Entry Number"),
    line: columns.text("Line"),
    sku: columns.text("SKU"),
    quantity: columns.number("Quantity"),
    unit: columns.text("Unit"),
    unitValue: columns.number("Unit Value"),
  };
}

function skuMapTable(typed: TypedTable, codes: TextCodes): SkuMapTable {
  const columns = new NamedColumns(typed);
  return {
    ...rowsOf(columns, codes, ["Alias", "SKU"]),
    alias: columns.text("Alias"),
    sku: columns.text("SKU"),
    unitsPerAlias: columns.number("Units per Alias"),
  };
}
