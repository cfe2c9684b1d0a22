import { TABLE_COLUMNS, type ColumnKind } from "../headings/table-columns";

/** Kinds whose values say for certain whether they fit; of the others (an odd entry number) they say only so much. */
const TELLING: ReadonlySet<ColumnKind> = new Set(["date", "quantity", "charge", "money", "unit-value"]);

/** True for columns of money, dates and quantities: there a wrong column does harm, and the values show it. */
export function isTelling(means: string): boolean {
  return TELLING.has(kindOf(means));
}

/** What the cells of a column of ours are; a chapter 99 number heads a charge. */
export function kindOf(means: string): ColumnKind {
  for (const columns of Object.values(TABLE_COLUMNS)) {
    const column = columns.find((each) => each.heading === means);
    if (column) return column.kind;
  }
  return "charge";
}
