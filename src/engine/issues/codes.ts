import { COLUMN_CODES } from "./column-codes";
import { RETURN_REASONS, LOT_REASONS } from "./reasons";

/** What can go wrong when tables are joined and drawn on. `error`: the row takes no part. Words are in messages.ts. */
export const ENGINE_CODES = {
  "date.future": "error",
  "lot.no-sku": "error",
  "lot.no-charge": "warning",
  "lot.refund-spread": "warning",
  "refund.too-much": "warning",
  "items.quantity-differs": "warning",
  "items.line-twice": "error",
  "items.no-value": "warning",
  "items.no-entry-line": "warning",
  "sku-map.kit-import": "error",
  "sku-map.fraction": "error",
  "prior-claim.disagrees": "error",
  "prior-claim.too-many": "warning",
  "prior-claim.no-entry-line": "warning",
  "prior-claim.several-lots": "warning",
  "withdrawal.never-imported": "warning",
  "withdrawal.unit-ambiguous": "error",
  "withdrawal.also-in-returns": "error",
  "withdrawal.return-in-too-many": "warning",
  "withdrawal.return-in-assumed": "warning",
  "withdrawal.short": "warning",
  "withdrawal.not-drawn": "warning",
  "identification.method-not-in-guide": "warning",
  "identification.one-year": "warning",
  "method.turnover-days-missing": "error",
  "charge.exemption-heading": "warning",
  "quantity.too-precise": "error",
} as const;

/** Every code an issue or a reason can carry. */
export type IssueCode =
  | keyof typeof ENGINE_CODES
  | keyof typeof COLUMN_CODES
  | (typeof RETURN_REASONS)[number]
  | (typeof LOT_REASONS)[number];
