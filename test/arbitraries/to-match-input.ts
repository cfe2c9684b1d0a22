import { NO_DATE } from "../../src/engine/dates/plain-date";
import {
  PROVISION_OVERRIDES,
  type ChargeColumn,
  type MatchInput,
  type MatchOptions,
} from "../../src/engine/domain/tables";
import { DISPOSITIONS, PURPOSES, REASONS } from "../../src/engine/domain/vocabulary";
import {
  aliasCells,
  compareCells,
  importCells,
  itemCells,
  priorClaimCells,
  returnCells,
  withdrawalCells,
} from "../oracle/order";
import { plainEntry, plainLine } from "../oracle/lots";
import type { OracleOptions, PlainInput } from "../oracle/plain";

/** Plain rows as the engine's typed columns: one dictionary for all texts, tie ranks from the cells as text. */
export function toMatchInput(plain: PlainInput): MatchInput {
  const texts = [""];
  const codes = new Map([["", 0]]);
  const code = (text: string): number => {
    const known = codes.get(text);
    if (known !== undefined) return known;
    texts.push(text);
    codes.set(text, texts.length - 1);
    return texts.length - 1;
  };
  const text = <Row>(rows: Row[], cell: (row: Row) => string) =>
    Int32Array.from(rows, (row) => code(cell(row)));
  const scale = plain.quantityScale;

  const { imports, returns, withdrawals, priorClaims, items, skuMap } = plain;
  return {
    texts,
    quantityScale: Number(scale),
    imports: {
      ...tableOf(
        imports,
        (row) => row.importDate === "" || !isPositive(row.quantity),
        (row) => [row.importDate, row.entryNumber, plainLine(row.line)],
        (row) => importCells(row, scale),
      ),
      entryNumber: text(imports, (row) => row.entryNumber),
      line: text(imports, (row) => row.line),
      importDate: days(imports, (row) => row.importDate),
      entryDate: days(imports, (row) => row.entryDate),
      sku: text(imports, (row) => row.sku),
      hts: text(imports, (row) => row.hts),
      description: text(imports, (row) => row.description),
      quantity: numbers(imports, (row) => row.quantity),
      unit: text(imports, (row) => row.unit),
      enteredValue: numbers(imports, (row) => row.enteredValue),
      charges: plain.chargeColumns.map(({ program, heading }, index): ChargeColumn => ({
        program,
        heading,
        cents: numbers(imports, (row) => row.charges[index]!),
      })),
      chapter99: text(imports, (row) => row.chapter99),
      importerOfRecord: text(imports, (row) => row.importerOfRecord),
      countryOfOrigin: text(imports, (row) => row.countryOfOrigin),
      lot: text(imports, (row) => row.lot),
      serial: text(imports, (row) => row.serial),
      location: text(imports, (row) => row.location),
      claimedBefore: numbers(imports, (row) => row.claimedBefore),
      refundedBefore: numbers(imports, (row) => row.refundedBefore),
      liquidated: yesNo(imports, (row) => row.liquidated),
    },
    returns: {
      ...tableOf(
        returns,
        (row) => row.sku === "" || row.date === "" || row.disposition === "" || !isPositive(row.quantity),
        (row) => [row.date, row.returnId],
        (row) => returnCells(row, scale),
      ),
      returnId: text(returns, (row) => row.returnId),
      sku: text(returns, (row) => row.sku),
      hts: text(returns, (row) => row.hts),
      quantity: numbers(returns, (row) => row.quantity),
      unit: text(returns, (row) => row.unit),
      date: days(returns, (row) => row.date),
      disposition: indexes(returns, DISPOSITIONS, (row) => row.disposition),
      reason: indexes(returns, REASONS, (row) => row.reason),
      used: yesNo(returns, (row) => row.used),
      entryNumber: text(returns, (row) => row.entryNumber),
      line: text(returns, (row) => row.line),
      lot: text(returns, (row) => row.lot),
      serial: text(returns, (row) => row.serial),
      provision: indexes(returns, PROVISION_OVERRIDES, (row) => row.provision),
      exporter: text(returns, (row) => row.exporter),
      destination: text(returns, (row) => row.destination),
      proof: text(returns, (row) => row.proof),
      segregated: yesNo(returns, (row) => row.segregated),
      location: text(returns, (row) => row.location),
      notice7553: text(returns, (row) => row.notice7553),
      certification: text(returns, (row) => row.certification),
    },
    withdrawals: withdrawals && {
      ...tableOf(
        withdrawals,
        (row) => row.sku === "" || row.date === "" || !isPositive(row.quantity),
        (row) => [row.date],
        (row) => withdrawalCells(row, scale),
      ),
      date: days(withdrawals, (row) => row.date),
      sku: text(withdrawals, (row) => row.sku),
      quantity: numbers(withdrawals, (row) => row.quantity),
      purpose: indexes(withdrawals, PURPOSES, (row) => row.purpose),
    },
    priorClaims: priorClaims && {
      ...tableOf(
        priorClaims,
        (row) => row.entryNumber === "" || !isPositive(row.quantity),
        (row) => [row.entryNumber, row.line],
        (row) => priorClaimCells(row, scale),
      ),
      entryNumber: text(priorClaims, (row) => row.entryNumber),
      line: text(priorClaims, (row) => row.line),
      quantity: numbers(priorClaims, (row) => row.quantity),
    },
    items: items && {
      ...tableOf(
        items,
        (row) => row.sku === "" || !isPositive(row.quantity),
        (row) => [plainEntry(row.entryNumber), plainLine(row.line)],
        (row) => itemCells(row, scale),
      ),
      entryNumber: text(items, (row) => row.entryNumber),
      line: text(items, (row) => row.line),
      sku: text(items, (row) => row.sku),
      quantity: numbers(items, (row) => row.quantity),
      unit: text(items, (row) => row.unit),
      unitValue: numbers(items, (row) => row.unitValue),
    },
    skuMap: skuMap && {
      ...tableOf(
        skuMap,
        (row) => row.alias === "" || row.sku === "" || !isPositive(row.unitsPerAlias),
        (row) => [row.alias],
        (row) => aliasCells(row, scale),
      ),
      alias: text(skuMap, (row) => row.alias),
      sku: text(skuMap, (row) => row.sku),
      unitsPerAlias: numbers(skuMap, (row) => row.unitsPerAlias),
    },
  };
}

/** The options in the engine's terms. */
export function toMatchOptions(options: OracleOptions): MatchOptions {
  return { ...options, asOf: options.asOf === null ? null : dayOf(options.asOf) };
}

/** Days since 1970-01-01 of an ISO date; `NO_DATE` for a blank. */
export function dayOf(iso: string): number {
  return iso === "" ? NO_DATE : Date.parse(`${iso}T00:00:00Z`) / 86400000;
}

function tableOf<Row extends { row: number }>(
  rows: Row[],
  isInvalid: (row: Row) => boolean,
  sortKeys: (row: Row) => string[],
  cells: (row: Row) => string[],
) {
  return {
    count: rows.length,
    row: Int32Array.from(rows, (row) => row.row),
    invalid: Uint8Array.from(rows, (row) => Number(isInvalid(row))),
    tie: tieRanks(rows, sortKeys, cells),
  };
}

/** Ranks by the cells as text among rows equal in their sort keys; rows alike in every cell have one rank. */
function tieRanks<Row>(
  rows: Row[],
  sortKeys: (row: Row) => string[],
  cells: (row: Row) => string[],
): Int32Array | null {
  const ranks = new Int32Array(rows.length);
  let anyEqual = false;
  rows.forEach((row, index) => {
    const key = JSON.stringify(sortKeys(row));
    const equals = rows.filter((other) => JSON.stringify(sortKeys(other)) === key);
    if (equals.length > 1) anyEqual = true;
    const lower = equals.filter((other) => compareCells(cells(other), cells(row)) < 0);
    ranks[index] = new Set(lower.map((other) => JSON.stringify(cells(other)))).size;
  });
  return anyEqual ? ranks : null;
}

function isPositive(steps: bigint | null): boolean {
  return steps !== null && steps > 0n;
}

function days<Row>(rows: Row[], cell: (row: Row) => string): Int32Array {
  return Int32Array.from(rows, (row) => dayOf(cell(row)));
}

function numbers<Row>(rows: Row[], cell: (row: Row) => bigint | null): Float64Array {
  return Float64Array.from(rows, (row) => {
    const value = cell(row);
    return value === null ? NaN : Number(value);
  });
}

function yesNo<Row>(rows: Row[], cell: (row: Row) => "" | "yes" | "no"): Int8Array {
  return Int8Array.from(rows, (row) => ({ "": -1, yes: 1, no: 0 })[cell(row)]);
}

function indexes<Row>(rows: Row[], list: readonly string[], cell: (row: Row) => string): Int8Array {
  return Int8Array.from(rows, (row) => list.indexOf(cell(row)));
}
