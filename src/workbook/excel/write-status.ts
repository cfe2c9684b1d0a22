import { BlockSizer, blockBytes } from "../blocks";
import type { Area } from "../address";
import type { Cell, StatusColumn } from "../port";
import { queueFilter } from "./auto-filter";
import { queueMark } from "./marks";
import type { StatusPlan } from "./plan-status";
import type { ColumnWidth } from "./record";
import { legendCells, queueBoldRule, queueStatusRules } from "./rules";
import type { Session } from "./session";
import { columnWidth, typedText } from "./typed-rows";

/** The marks of a status column and its legend in the record under way. */
export interface StatusMarks {
  generation: number;
  status: string;
  legend: string | null;
}

/** Column widths that writing a status column will change; absent where a column is wide enough. */
export interface StatusWidths {
  status?: ColumnWidth;
  legend?: ColumnWidth;
}

/**
 * Looks up the widths of the columns to be written. On the user's sheets the add-in writes cells that were blank,
 * rules and widths, and no format of any cell.
 */
export async function planWidths(session: Session, plan: StatusPlan): Promise<StatusWidths> {
  const longest = Math.max(plan.heading.length + 3, ...plan.column.styles.map((style) => style.label.length));
  const wanted = columnWidth(longest);
  const columns = await session.step(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(plan.located.sheetId);
    return [plan.area.column, plan.legend?.column ?? plan.area.column].map((column) => {
      const { format } = sheet.getRangeByIndexes(plan.area.row, column, 1, 1);
      return format.load("columnWidth");
    });
  });
  const [status, legend] = columns.map(({ columnWidth: now }): ColumnWidth | undefined =>
    now < wanted ? { before: now, undo: now, set: wanted } : undefined,
  );
  const old = plan.takesOver?.item.width;
  const widths: StatusWidths = {};
  if (status) widths.status = { ...status, before: old?.before ?? status.before };
  else if (old) widths.status = { ...old, undo: old.set };
  if (legend && plan.legend) widths.legend = legend;
  return widths;
}

/** Writes one status column with its rules and its legend. */
export async function writeStatusColumn(
  session: Session,
  plan: StatusPlan,
  marks: StatusMarks,
  widths: StatusWidths,
): Promise<void> {
  const { located, area, column, legend } = plan;
  await session.step((context) => {
    const sheet = context.workbook.worksheets.getItem(located.sheetId);
    if (needsNewColumn(plan)) {
      // Adding a column moves cells, so the cells get their mark after it; growing moves none, so before it.
      context.workbook.tables
        .getItem(located.table?.id ?? "")
        .columns.add(undefined, undefined, plan.heading);
      queueMark(context, marks.status, rangeOf(sheet, area));
    } else {
      queueMark(context, marks.status, rangeOf(sheet, area));
      if (located.table && !plan.takesOver) queueGrowth(context, sheet, located.table);
    }
    sheet.getRangeByIndexes(area.row, area.column, 1, 1).values = [[typedText(plan.heading)]];
  });
  await writeColumn(
    session,
    located.sheetId,
    { ...area, row: area.row + 1, rows: area.rows - 1 },
    texts(column),
  );
  await session.step((context) => {
    const sheet = context.workbook.worksheets.getItem(located.sheetId);
    const left = Math.min(located.area.column, area.column);
    const right = Math.max(located.area.column + located.area.columns, area.column + 1);
    const rows = { row: area.row + 1, column: left, rows: area.rows - 1, columns: right - left };
    if (rows.rows > 0) queueStatusRules(sheet, rows, area.column, column.styles, marks.generation);
    if (!located.table) queueBoldRule(sheet, area.row, area.column, marks.generation);
    if (legend && marks.legend) queueLegend(context, sheet, plan, marks.legend, marks.generation);
    if (plan.filter) queueFilter(sheet, plan.filter, plan.filter.area.columns + 1);
    if (widths.status) queueWidth(sheet, area, widths.status.set);
    if (legend && widths.legend) queueWidth(sheet, legend, widths.legend.set);
  });
}

/** Writes one column of texts (or other cells) in blocks. */
export async function writeColumn(
  session: Session,
  sheetId: string,
  area: Area,
  cells: readonly Cell[],
): Promise<void> {
  const sizer = new BlockSizer();
  for (let from = 0; from < cells.length;) {
    const block = cells.slice(from, from + sizer.rows).map((cell) => [typedCellOf(cell)]);
    await session.step(({ workbook }) => {
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(area.row + from, area.column, block.length, 1).values = block;
    });
    sizer.saw(block.length, blockBytes(block));
    from += block.length;
    await session.progress("writing", block.length);
  }
}

/**
 * True when the table has to be given a column. A table grows by `resize`, which moves no cell; but a totals row is no
 * part of what is resized, so a table that shows one is given a column instead.
 */
export function needsNewColumn({ located, takesOver }: StatusPlan): boolean {
  return located.table?.totals === true && !takesOver;
}

function queueGrowth(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { id, area }: { id: string; area: Area },
): void {
  context.workbook.tables.getItem(id).resize(rangeOf(sheet, { ...area, columns: area.columns + 1 }));
}

function queueLegend(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { column, heading, legend }: StatusPlan,
  mark: string,
  generation: number,
): void {
  if (!legend) return;
  const cells = { ...legend, columns: 1 };
  queueMark(context, mark, rangeOf(sheet, cells));
  rangeOf(sheet, cells).values = legendCells(heading, column.styles);
  const labels = { ...cells, row: cells.row + 1, rows: cells.rows - 1 };
  queueStatusRules(sheet, labels, legend.column, column.styles, generation);
  queueBoldRule(sheet, legend.row, legend.column, generation);
}

function queueWidth(sheet: Excel.Worksheet, at: { row: number; column: number }, width: number): void {
  sheet.getRangeByIndexes(at.row, at.column, 1, 1).format.columnWidth = width;
}

/** What the cells of the column show. */
function texts({ statuses, styles }: StatusColumn): string[] {
  const labels = new Map(styles.map((style) => [style.status, style.label]));
  return statuses.map((status) => labels.get(status) ?? status);
}

function typedCellOf(cell: Cell): Cell {
  return typeof cell === "string" ? typedText(cell) : cell;
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
