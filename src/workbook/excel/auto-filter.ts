import type { Area } from "../address";
import type { Session } from "./session";

/**
 * The AutoFilter of a sheet. Sorting by its arrows moves the cells of its columns and no others, so a status column
 * beside it would stay behind and tell of the wrong rows: the filter must take it in.
 */
export interface SheetFilter {
  area: Area;
  /** What each column is filtered by; null where it is not. */
  criteria: (Excel.FilterCriteria | null)[];
}

/** The AutoFilters of sheets, null for those that have none. */
export async function readFilters(
  session: Session,
  sheetIds: readonly string[],
): Promise<(SheetFilter | null)[]> {
  const found = await session.step(({ workbook }) =>
    sheetIds.map((id) => {
      const filter = workbook.worksheets.getItem(id).autoFilter.load("criteria");
      const range = filter.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
      return { filter, range };
    }),
  );
  return found.map(({ filter, range }) => {
    if (range.isNullObject) return null;
    const area = {
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    };
    // Excel has an entry for each column, or none at all when nothing is filtered.
    const criteria: (Excel.FilterCriteria | null | undefined)[] = filter.criteria ?? [];
    return { area, criteria: Array.from({ length: area.columns }, (_, i) => criteria[i] ?? null) };
  });
}

/** The first column right of the filter. */
export const besideFilter = ({ area }: SheetFilter): number => area.column + area.columns;

/** Queues the filter on so many columns, each filtered by what it is now. */
export function queueFilter(sheet: Excel.Worksheet, { area, criteria }: SheetFilter, columns: number): void {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, columns);
  sheet.autoFilter.apply(range);
  criteria.slice(0, columns).forEach((criterion, index) => {
    if (criterion?.filterOn) sheet.autoFilter.apply(range, index, criterion);
  });
}
