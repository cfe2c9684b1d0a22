import type {
  PlainAlias,
  PlainImport,
  PlainItem,
  PlainPriorClaim,
  PlainReturn,
  PlainWithdrawal,
} from "./plain";

/** docs/matching.md, section 2: the order of rows, and the text of their cells that breaks ties. */

/** Order of two texts by code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of two lines: as numbers (not a number counts as 0), then as text. */
export function compareLine(a: string, b: string): number {
  return lineNumber(a) - lineNumber(b) || compareText(a, b);
}

/** A line as a number; 0 when it is not one. */
export function lineNumber(line: string): number {
  return /^\d+$/.test(line.trim()) ? Number(line) : 0;
}

/** Order of the cells of two rows, as text, in the order of the headings. */
export function compareCells(a: string[], b: string[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareText(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return 0;
}

/** Order of the lots' rows: import date, entry number, line, the remaining cells. `newest` turns the dates round. */
export function compareImports(a: PlainImport, b: PlainImport, scale: bigint, newest = false): number {
  const dates = compareText(a.importDate, b.importDate);
  return (
    (newest ? -dates : dates) ||
    compareText(a.entryNumber, b.entryNumber) ||
    compareLine(a.line, b.line) ||
    compareCells(importCells(a, scale), importCells(b, scale))
  );
}

/** Order of items: entry number, line, the remaining cells. */
export function compareItems(a: PlainItem, b: PlainItem, scale: bigint): number {
  return (
    compareText(a.entryNumber, b.entryNumber) ||
    compareLine(a.line, b.line) ||
    compareCells(itemCells(a, scale), itemCells(b, scale))
  );
}

/** Order of returns: date, Return ID, the remaining cells (SKU first). */
export function compareReturns(a: PlainReturn, b: PlainReturn, scale: bigint): number {
  return (
    compareText(a.date, b.date) ||
    compareText(a.returnId, b.returnId) ||
    compareCells(returnCells(a, scale), returnCells(b, scale))
  );
}

/** Order of withdrawals: date, return-ins after the others, the remaining cells (SKU first). */
export function compareWithdrawals(a: PlainWithdrawal, b: PlainWithdrawal, scale: bigint): number {
  return (
    compareText(a.date, b.date) ||
    Number(a.purpose === "return-in") - Number(b.purpose === "return-in") ||
    compareCells(withdrawalCells(a, scale), withdrawalCells(b, scale))
  );
}

/** The cells of an import as text. */
export function importCells(row: PlainImport, scale: bigint): string[] {
  return [
    row.entryNumber,
    row.line,
    row.importDate,
    row.entryDate,
    row.sku,
    row.hts,
    row.description,
    quantityText(row.quantity, scale),
    row.unit,
    moneyText(row.enteredValue),
    ...row.charges.map((cents) => moneyText(cents === 0n ? null : cents)),
    row.chapter99,
    row.importerOfRecord,
    row.countryOfOrigin,
    row.lot,
    row.serial,
    row.location,
    quantityText(row.claimedBefore, scale),
    moneyText(row.refundedBefore),
    row.liquidated,
  ];
}

/** The cells of a return as text. */
export function returnCells(row: PlainReturn, scale: bigint): string[] {
  return [
    row.returnId,
    row.sku,
    row.hts,
    quantityText(row.quantity, scale),
    row.unit,
    row.date,
    row.disposition,
    row.reason,
    row.used,
    row.entryNumber,
    row.line,
    row.lot,
    row.serial,
    row.provision,
    row.exporter,
    row.destination,
    row.proof,
    row.segregated,
    row.location,
    row.notice7553,
    row.certification,
  ];
}

/** The cells of a withdrawal as text. */
export function withdrawalCells(row: PlainWithdrawal, scale: bigint): string[] {
  return [row.date, row.sku, quantityText(row.quantity, scale), row.purpose];
}

/** The cells of a prior claim as text. */
export function priorClaimCells(row: PlainPriorClaim, scale: bigint): string[] {
  return [row.entryNumber, row.line, quantityText(row.quantity, scale)];
}

/** The cells of an item as text. */
export function itemCells(row: PlainItem, scale: bigint): string[] {
  return [
    row.entryNumber,
    row.line,
    row.sku,
    quantityText(row.quantity, scale),
    row.unit,
    row.unitValue === null ? "" : decimalText(row.unitValue, 6),
  ];
}

/** The cells of a row of the SKU map as text. */
export function aliasCells(row: PlainAlias, scale: bigint): string[] {
  return [row.alias, row.sku, quantityText(row.unitsPerAlias, scale)];
}

function quantityText(steps: bigint | null, scale: bigint): string {
  return steps === null ? "" : decimalText(steps, scale.toString().length - 1);
}

function moneyText(cents: bigint | null): string {
  return cents === null ? "" : decimalText(cents, 2);
}

/** A whole number of 10^-decimals as a decimal without trailing zeros. */
function decimalText(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
