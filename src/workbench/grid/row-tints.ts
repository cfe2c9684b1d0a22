import { CommandType, ICommandService, InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import type { ITextHighlightCell } from "@univerjs/preset-sheets-conditional-formatting";
import {
  INTERCEPTOR_POINT,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { markOf, ownedRules } from "../port/owned";
import type { Book } from "./book";

/** The rows that a status column speaks for. */
interface Tint {
  top: number;
  bottom: number;
  left: number;
  statusColumn: number;
  styles: Map<string, IStyleData>;
}

/** As the grid's own conditional formats: after the number formats. */
const PRIORITY = 9;

/** Width of the source that a status column stands beside, kept in the name of its rules: "…-w14". */
const WIDTH = /-w(\d+)$/;

function readTints(book: Book, sheetId: string): Tint[] {
  const sheet = book.sheet(sheetId);
  if (!sheet) return [];
  const tints = new Map<number, Tint>();
  for (const { cfId, ranges, rule } of ownedRules(book, sheet)) {
    const { value, style } = rule as ITextHighlightCell;
    const [body] = ranges;
    if (!body || !value) continue;
    const table = book
      .tables()
      .find(
        ({ subUnitId, range }) =>
          subUnitId === sheetId &&
          range.startColumn <= body.startColumn &&
          body.startColumn <= range.endColumn,
      );
    const left = table?.range.startColumn ?? body.startColumn - Number(WIDTH.exec(cfId)?.[1] ?? 0);
    const bottom = Math.max(
      ...ranges.filter((one) => one.startColumn === body.startColumn).map((one) => one.endRow),
    );
    const tint = tints.get(body.startColumn) ?? {
      top: body.startRow,
      bottom,
      left,
      statusColumn: body.startColumn,
      styles: new Map<string, IStyleData>(),
    };
    tint.styles.set(value, style);
    tints.set(body.startColumn, tint);
  }
  return [...tints.values()];
}

/**
 * Paints the whole row in the colours of its status. The grid has the rules on the status cells themselves; a rule with
 * a formula on every cell of the row would do the same, but its engine takes seconds for ten thousand rows, at every edit.
 */
export function showRowTints(book: Book): void {
  const { injector } = book.grid;
  const known = new Map<string, Tint[]>();
  injector.get(ICommandService).onCommandExecuted((command) => {
    if (command.type === CommandType.MUTATION && command.id !== SetRangeValuesMutation.id) known.clear();
  });
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "drawback-row-tints",
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style,
    handler(cell, { subUnitId, row, col, worksheet, rawData }, next) {
      let tints = known.get(subUnitId);
      if (!tints) known.set(subUnitId, (tints = readTints(book, subUnitId)));
      for (const { top, bottom, left, statusColumn, styles } of tints) {
        if (row < top || row > bottom || col < left || col >= statusColumn) continue;
        const status = worksheet.getCellRaw(row, statusColumn);
        const style = markOf(status) && styles.get(String(status?.v));
        if (style)
          return next({ ...(cell ?? rawData), interceptorStyle: { ...cell?.interceptorStyle, ...style } });
      }
      return next(cell);
    },
  });
}
