import type { ICellData, Worksheet } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import { formatArea } from "../../workbook/address";
import { type StatusColumn, type StatusStyle, WorkbookError } from "../../workbook/port";
import type { Book, CellChanges } from "../grid/book";
import { TEXT } from "../grid/cells";
import { toRange } from "../grid/ranges";
import type { Edits } from "./edits";
import { type Located, locate, usedArea } from "./locate";
import { markCell, markOf, RULE_PREFIX } from "./owned";

const BLOCK = 5_000;
const LEGEND_GAP = 2;
const MIN_WIDTH = 90;
const PIXELS_PER_CHARACTER = 8;

const text = (value: string, mark: NonNullable<ICellData["custom"]>): ICellData => ({
  v: value,
  t: TEXT,
  custom: mark,
});

const widthFor = (texts: string[]): number =>
  Math.max(MIN_WIDTH, ...texts.map((one) => one.length * PIXELS_PER_CHARACTER + 24));

const widthOf = (sheet: Worksheet, column: number): number | null =>
  sheet.getConfig().columnData[column]?.w ?? null;

/** What a first cell of ours must remember, so that its column can be put back as it was. */
function headingMark(sheet: Worksheet, row: number, column: number, of: "status" | "legend") {
  const style = sheet.getCellRaw(row, column)?.s;
  return markCell({
    kind: "heading",
    of,
    width: widthOf(sheet, column),
    style: typeof style === "string" ? style : null,
  });
}

/** Throws `no-room` when a cell of the column holds anything, or belongs to another table. */
function refuseUsed(book: Book, { sheet, area, source }: Located, column: number): void {
  const place = { row: area.row, column, rows: area.rows, columns: 1 };
  const isUsed = (row: number): boolean => {
    const cell = book.cell(sheet, row, column);
    return Boolean(
      cell &&
      !markOf(cell) &&
      (cell.f || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== "")),
    );
  };
  const ofOther = book
    .tables()
    .some(
      ({ subUnitId, range }) =>
        subUnitId === sheet.getSheetId() &&
        range.startColumn <= column &&
        column <= range.endColumn &&
        range.startRow < area.row + area.rows &&
        area.row <= range.endRow,
    );
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (!ofOther && !isUsed(row)) continue;
    throw new WorkbookError({ kind: "no-room", sheet: source.sheet, address: formatArea(place) });
  }
}

/** A heading that no other column of the table has: structured references need one. */
function freeHeading(wanted: string, { table }: Located): string {
  const taken = new Set(table?.columns.map((column) => column.displayName.toLowerCase()));
  for (let number = 1; ; number++) {
    const heading = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(heading.toLowerCase())) return heading;
  }
}

function ruleFor(
  style: StatusStyle,
  ranges: IConditionFormattingRule["ranges"],
  cfId: string,
): IConditionFormattingRule {
  return {
    cfId,
    ranges,
    stopIfTrue: false,
    rule: {
      type: "highlightCell",
      subType: "text",
      operator: "equal",
      value: style.label,
      style: { bg: { rgb: style.fill }, cl: { rgb: style.font } },
    },
  } as IConditionFormattingRule;
}

/** Shows a sheet's status labels once more, one below the other, right of everything else on the sheet. */
function writeLegend(book: Book, edits: Edits, { sheet, area }: Located, column: StatusColumn) {
  const used = usedArea(book, sheet);
  const width = widthFor([column.heading, ...column.styles.map((style) => style.label)]);
  let at = Math.max(used ? used.column + used.columns - 1 : 0, area.column + area.columns) + LEGEND_GAP;
  while (markOf(sheet.getCellRaw(area.row + column.headingRow, at))) at += LEGEND_GAP;
  const top = area.row + column.headingRow;
  edits.growColumns(sheet, at + 1);
  const cells: CellChanges = {
    [top]: { [at]: { ...text(column.heading, headingMark(sheet, top, at, "legend")), s: { bl: 1 } } },
  };
  column.styles.forEach((style, index) => {
    cells[top + 1 + index] = { [at]: text(style.label, markCell({ kind: "legend" })) };
  });
  edits.setCells(sheet, cells);
  edits.setColumnWidth(sheet, at, width);
  return toRange({ row: top + 1, column: at, rows: column.styles.length, columns: 1 });
}

/**
 * Writes a status column beside its source and a rule for each status, in blocks: the generator pauses after each.
 * The rules stand on the status cells; `showRowTints` paints the rest of the row from them.
 */
export function* writeStatusColumn(
  book: Book,
  edits: Edits,
  column: StatusColumn,
  number: number,
): Generator<number> {
  const located = locate(book, column.source);
  const { sheet, area, source, table } = located;
  if (area.rows !== column.headingRow + 1 + column.statuses.length) {
    throw new WorkbookError({ kind: "source-changed", name: source.name });
  }
  const at = area.column + area.columns;
  refuseUsed(book, located, at);
  edits.growColumns(sheet, at + 1);

  const labels = new Map(column.styles.map((style) => [style.status, style.label]));
  const top = area.row + column.headingRow;
  const heading = freeHeading(column.heading, located);
  const neighbour = sheet.getCellRaw(top, at - 1)?.s;
  edits.setCells(sheet, {
    [top]: {
      [at]: {
        ...text(heading, headingMark(sheet, top, at, "status")),
        ...(neighbour ? { s: neighbour } : {}),
      },
    },
  });
  edits.setColumnWidth(sheet, at, widthFor([heading, ...labels.values()]));
  const mark = markCell({ kind: "status" });
  for (let from = 0; from < column.statuses.length; from += BLOCK) {
    const cells: CellChanges = {};
    const to = Math.min(from + BLOCK, column.statuses.length);
    for (let index = from; index < to; index++) {
      const status = column.statuses[index];
      if (status !== "") cells[top + 1 + index] = { [at]: text(labels.get(status) ?? status, mark) };
    }
    edits.setCells(sheet, cells);
    yield to - from;
  }
  if (table) edits.insertTableColumn(sheet, table.id, at, heading);

  const body = toRange({ row: top + 1, column: at, rows: column.statuses.length, columns: 1 });
  const ranges = column.styles.length > 0 ? [body, writeLegend(book, edits, located, column)] : [body];
  column.styles.forEach((style, index) => {
    edits.addRule(sheet, ruleFor(style, ranges, `${RULE_PREFIX}${number}-${index}-w${area.columns}`));
  });
}
