import { NO_DATE } from "../../engine/index";
import { headingKey } from "../headings/heading-key";
import { TABLE_COLUMNS, type ColumnKind } from "../headings/table-columns";
import type { TextCodes } from "../values/text-codes";
import type { IssueList } from "./issue-list";
import type { TypedTable } from "./typed-table";

/** Steps of a quantity that make one unit. */
export const STEPS_PER_UNIT = 1e6;

/** Tells of rows that hold something but lack a cell they cannot be used without. */
export function tellMissingCells(typed: TypedTable, issues: IssueList): void {
  const { table, rows, columns, invalid, filled } = typed;
  for (const column of TABLE_COLUMNS[table]) {
    const values = columns.get(column.heading);
    if (!column.mustFill || !values) continue;
    const [isQuantity, blank] = [column.kind === "quantity", BLANKS[column.kind] ?? 0];
    for (let index = 0; index < values.length; index++) {
      // A quantity of nothing counts as blank, as Excel may hand over a blank as 0.
      const isMissing = isQuantity ? !(values[index]! > 0) : values[index] === blank;
      if (!isMissing || invalid[index] === 1 || filled[index] === 0) continue;
      invalid[index] = 1;
      issues.add("cell.missing", table, rows[index]!, typed.headingOf(column.heading));
    }
  }
}

/** What a blank cell is read as, where it is not 0. */
const BLANKS: Partial<Record<ColumnKind, number>> = { date: NO_DATE, disposition: -1 };

/** Units in which only whole quantities exist. */
const COUNTED_UNITS = new Set(
  "no,nos,number,pcs,pc,pce,piece,pieces,prs,pr,pair,pairs,doz,dz,dozen,ea,each".split(",").map(headingKey),
);

/** Tells of fractions of goods that are counted: such a row cannot be used. */
export function tellFractions(
  { table, rows, columns, invalid, headingOf }: TypedTable,
  codes: TextCodes,
  issues: IssueList,
): void {
  const quantity = columns.get("Quantity") as Float64Array | undefined;
  const unit = columns.get("Unit") as Int32Array | undefined;
  if (!quantity || !unit) return;
  const counted = new Map<number, boolean>([[0, false]]);
  for (let index = 0; index < quantity.length; index++) {
    const units = quantity[index]! / STEPS_PER_UNIT;
    if (units === Math.floor(units) || Number.isNaN(units)) continue;
    const code = unit[index]!;
    let isCounted = counted.get(code);
    if (isCounted === undefined) {
      counted.set(code, (isCounted = COUNTED_UNITS.has(headingKey(codes.texts[code]!))));
    }
    if (!isCounted) continue;
    invalid[index] = 1;
    const data = { quantity: units, unit: codes.texts[code]! };
    issues.add("cell.fraction-in-counted-unit", table, rows[index]!, headingOf("Quantity"), data);
  }
}
