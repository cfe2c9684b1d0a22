/**
 * What can go wrong while cells become typed columns. `error` on a cell: its row takes no part (or, where the cell is
 * not needed, the issue itself says `warning` and the cell counts as blank); `error` on a column or table: no match
 * can be made. Words are in column-messages.ts.
 */
export const COLUMN_CODES = {
  "cell.missing": "error",
  "cell.not-a-number": "error",
  "cell.ambiguous-number": "error",
  "cell.foreign-currency": "error",
  "cell.negative-quantity": "error",
  "cell.negative-amount": "error",
  "cell.fraction-in-counted-unit": "error",
  "cell.too-many-decimals": "error",
  "cell.too-large": "error",
  "cell.rounded-to-cent": "warning",
  "cell.precision-lost": "error",
  "cell.not-a-date": "error",
  "cell.ambiguous-date": "error",
  "cell.not-in-list": "error",
  "cell.error-value": "error",
  "cell.columns-differ": "error",
  "column.missing-required": "error",
  "column.missing-charge": "error",
  "column.missing": "warning",
  "column.duplicate": "warning",
  "column.ambiguous": "warning",
  "column.probable": "warning",
  "column.date-order-assumed": "warning",
  "column.dates-1904": "warning",
  "column.decimal-point-assumed": "warning",
  "column.more-issues": "warning",
  "table.empty": "error",
  "table.not-found": "error",
  "entry.check-digit": "warning",
  "entry.shape": "warning",
  "hts.shape": "warning",
  "hts.zero-lost": "warning",
} as const;
