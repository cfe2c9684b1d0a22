import { Decimal } from "decimal.js";

/**
 * Decimal arithmetic with room for the exact product of any ten numbers of a sheet, for estimates and rates.
 * Halves round up, as the regulations' examples do.
 */
export const Exact = Decimal.clone({ precision: 200, rounding: Decimal.ROUND_HALF_UP });
