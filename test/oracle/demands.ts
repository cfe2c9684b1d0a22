import { plainUnit, type Lot } from "./lots";
import type { OracleOptions, PlainInput, PlainReturn, PlainWithdrawal } from "./plain";

/** docs/matching.md, section 1, for returns and withdrawals: which rows take part and what they ask for. */

/** Units of one SKU that a return or a withdrawal asks for: one of an ordinary row, several of a kit. */
export interface Demand {
  sku: string;
  unit: string;
  /** Steps of the SKU. */
  quantity: bigint;
  /** Steps of the SKU in one alias; null when the row's SKU is no alias. */
  perAlias: bigint | null;
}

/** A unit that no lot has. */
const NO_UNIT = "(none)";

/** Why a return takes no part: "missing" when a needed cell is, "date.future", or null when it does take part. */
export function whyReturnInvalid(row: PlainReturn, options: OracleOptions): "missing" | "date.future" | null {
  if (row.sku === "" || row.quantity === null || row.quantity <= 0n) return "missing";
  if (row.date === "" || row.disposition === "") return "missing";
  if (row.disposition !== "planned" && options.asOf !== null && row.date > options.asOf) return "date.future";
  return null;
}

/** As for returns. */
export function whyWithdrawalInvalid(
  row: PlainWithdrawal,
  options: OracleOptions,
): "missing" | "date.future" | null {
  if (row.date === "" || row.sku === "" || row.quantity === null || row.quantity <= 0n) return "missing";
  if (options.asOf !== null && row.date > options.asOf) return "date.future";
  return null;
}

/** What a return asks for, and whether its blank unit was taken from the lots. */
export function demandsOfReturn(
  row: PlainReturn,
  input: PlainInput,
  lots: Lot[],
): { demands: Demand[]; unitAssumed: boolean } {
  let unitAssumed = false;
  const demands = components(row.sku, row.quantity!, input).map((component) => {
    const units = unitsOfSku(component.sku, lots);
    // An alias counts in the unit of its SKU's lots, whatever the cell says; when they have several, in none.
    if (component.perAlias !== null) {
      return { ...component, unit: units.length === 1 ? units[0]! : NO_UNIT };
    }
    const typed = plainUnit(row.unit);
    if (typed !== "") return { ...component, unit: typed };
    if (units.length !== 1) return { ...component, unit: "" };
    if (units[0] !== "") unitAssumed = true;
    return { ...component, unit: units[0]! };
  });
  return { demands, unitAssumed };
}

/** What a withdrawal asks for; a SKU with lots in several units is left out, and ambiguous. */
export function demandsOfWithdrawal(
  row: PlainWithdrawal,
  input: PlainInput,
  lots: Lot[],
): { demands: Demand[]; isAmbiguous: boolean } {
  const demands: Demand[] = [];
  let isAmbiguous = false;
  for (const component of components(row.sku, row.quantity!, input)) {
    const units = unitsOfSku(component.sku, lots);
    if (units.length > 1) isAmbiguous = true;
    if (units.length === 1) demands.push({ ...component, unit: units[0]! });
  }
  return { demands, isAmbiguous };
}

/** True when an export is in Returns too: same SKU, date and quantity. */
export function isAlsoInReturns(row: PlainWithdrawal, returns: PlainReturn[]): boolean {
  return (
    row.purpose === "unclaimed-export" &&
    returns.some(
      (other) =>
        other.disposition === "exported" &&
        other.sku === row.sku &&
        other.date === row.date &&
        other.quantity === row.quantity,
    )
  );
}

function components(
  sku: string,
  quantity: bigint,
  input: PlainInput,
): { sku: string; quantity: bigint; perAlias: bigint | null }[] {
  const rows = (input.skuMap ?? []).filter(
    (row) => row.alias === sku && row.sku !== "" && row.unitsPerAlias !== null,
  );
  if (rows.length === 0) return [{ sku, quantity, perAlias: null }];
  return rows.map((row) => ({
    sku: row.sku,
    quantity: (quantity * row.unitsPerAlias!) / input.quantityScale,
    perAlias: row.unitsPerAlias!,
  }));
}

function unitsOfSku(sku: string, lots: Lot[]): string[] {
  return [...new Set(lots.filter((lot) => lot.sku === sku).map((lot) => lot.unit))];
}
