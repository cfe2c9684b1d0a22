import type {
  Disposition,
  Method,
  Program,
  Provision,
  Purpose,
  Reading,
  ReturnReason,
  ReturnStatus,
  LotStatus,
} from "../../src/engine/domain/vocabulary";

/**
 * The tables as plain rows, for the slow matcher.
 *
 * - Dates are ISO texts, "" is a blank. Texts are as typed, "" is a blank.
 * - Quantities are whole steps of 1 / `quantityScale` unit; money is whole cents; null is a blank.
 * - `row` counts from 1.
 */
export interface PlainInput {
  quantityScale: bigint;
  chargeColumns: PlainChargeColumn[];
  imports: PlainImport[];
  returns: PlainReturn[];
  withdrawals: PlainWithdrawal[] | null;
  priorClaims: PlainPriorClaim[] | null;
  items: PlainItem[] | null;
  skuMap: PlainAlias[] | null;
}

export interface PlainChargeColumn {
  program: Program;
  /** The chapter 99 number that heads the column, or null for a programme column. */
  heading: string | null;
}

export interface PlainImport {
  row: number;
  entryNumber: string;
  line: string;
  importDate: string;
  entryDate: string;
  sku: string;
  hts: string;
  description: string;
  quantity: bigint | null;
  unit: string;
  enteredValue: bigint | null;
  /** Cents, one for each of `chargeColumns`. */
  charges: bigint[];
  chapter99: string;
  importerOfRecord: string;
  countryOfOrigin: string;
  lot: string;
  serial: string;
  location: string;
  claimedBefore: bigint | null;
  refundedBefore: bigint | null;
  liquidated: "" | "yes" | "no";
}

export type PlainProvision = "1313(j)(1)" | "1313(c)" | "1313(c)(1)(C)(ii)";

export interface PlainReturn {
  row: number;
  returnId: string;
  sku: string;
  hts: string;
  quantity: bigint | null;
  unit: string;
  date: string;
  disposition: "" | Disposition;
  reason: "" | ReturnReason;
  used: "" | "yes" | "no";
  entryNumber: string;
  line: string;
  lot: string;
  serial: string;
  provision: "" | PlainProvision;
  exporter: string;
  destination: string;
  proof: string;
  segregated: "" | "yes" | "no";
  location: string;
  notice7553: string;
  certification: string;
}

export interface PlainWithdrawal {
  row: number;
  date: string;
  sku: string;
  quantity: bigint | null;
  purpose: "" | Purpose;
}

export interface PlainPriorClaim {
  row: number;
  entryNumber: string;
  line: string;
  quantity: bigint | null;
}

export interface PlainItem {
  row: number;
  entryNumber: string;
  line: string;
  sku: string;
  quantity: bigint | null;
  unit: string;
  /** Ten-thousandths of a cent per unit. */
  unitValue: bigint | null;
}

export interface PlainAlias {
  row: number;
  alias: string;
  sku: string;
  /** Steps of the imported unit in one alias. */
  unitsPerAlias: bigint | null;
}

export interface OracleOptions {
  method: Method;
  reading: Reading;
  /** ISO date, or null: no filing expiry and no future date is tested. */
  asOf: string | null;
  turnoverDays: number | null;
  expiringDays: number;
}

/** An exact fraction. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** Units next to each other in one lot, drawn by one return. */
export interface OraclePiece {
  lotRow: number;
  /** Which of the lots of an import row with items, from 0. */
  item: number;
  sku: string;
  returnRow: number;
  /** First position, in steps. */
  from: bigint;
  quantity: bigint;
  due: bigint;
  pending: bigint;
  /** Drawback per charge column, due or pending. */
  perCharge: bigint[];
}

export interface OracleWithdrawalPiece {
  lotRow: number;
  item: number;
  sku: string;
  withdrawalRow: number;
  from: bigint;
  quantity: bigint;
}

export interface OracleReturn {
  row: number;
  status: ReturnStatus;
  /** Steps, of the alias when the SKU is one. */
  matched: Fraction;
  due: bigint;
  pending: bigint;
  provision: Provision | null;
  /** Sorted. */
  reasons: string[];
}

export interface OracleLot {
  row: number;
  item: number;
  sku: string;
  status: LotStatus;
  /** Steps. */
  quantity: bigint;
  remaining: bigint;
  /** Cents, before refunds. */
  dutyPaid: bigint;
  reasons: string[];
}

/** Where every cent of duty paid went; the parts add up to `dutyPaid`. */
export interface OracleControl {
  dutyPaid: bigint;
  refunded: bigint;
  review: bigint;
  ineligible: bigint;
  claimedBefore: bigint;
  withdrawn: bigint;
  expired: bigint;
  pending: bigint;
  due: bigint;
  retained: bigint;
  open: bigint;
}

export interface OracleResult {
  pieces: OraclePiece[];
  withdrawalPieces: OracleWithdrawalPiece[];
  returns: OracleReturn[];
  lots: OracleLot[];
  withdrawals: { row: number; reasons: string[] }[];
  control: OracleControl;
}
