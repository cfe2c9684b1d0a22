import type { IssueList } from "../typed/issue-list";
import type { TypedTable } from "../typed/typed-table";
import { wordKey } from "../values/word-list";
import type { TextCodes } from "../values/text-codes";

/**
 * Units of measure that stand in the cells of the quantity (13680NO) become the unit of the row where it has none.
 * Where the row has another unit the row cannot be used: nobody knows which one the figure counts.
 */
export function takeUnitsFromQuantities(typed: TypedTable, codes: TextCodes, issues: IssueList): void {
  const { unitsInQuantity, columns, count, table, rows, invalid } = typed;
  if (!unitsInQuantity) return;
  let units = columns.get("Unit") as Int32Array | undefined;
  if (!units) columns.set("Unit", (units = new Int32Array(count)));
  for (const [index, unit] of unitsInQuantity) {
    const beside = units[index]!;
    if (beside === 0) units[index] = codes.of(unit);
    else if (wordKey(codes.texts[beside]!) !== wordKey(unit)) {
      invalid[index] = 1;
      const data = { inCell: unit, beside: codes.texts[beside]! };
      issues.add("cell.unit-differs", table, rows[index]!, typed.headingOf("Quantity"), data);
    }
  }
}
