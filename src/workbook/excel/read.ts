import { BlockSizer, blockBytes } from "../blocks";
import { WorkbookError, type Cell, type TableCells } from "../port";
import type { Area } from "../address";
import { isTooLarge } from "./errors";
import type { Session } from "./session";
import type { Located } from "./sources";

/** Rows asked for at once about being hidden: some twenty bytes each come back. */
const HIDDEN_BLOCK = 20_000;

/** All cells of a source, in blocks, with the rows that are hidden. Columns of ours in its middle are read as blank. */
export async function readLocated(session: Session, located: Located): Promise<TableCells> {
  const { area, sheetId } = located;
  session.expect(area.rows);
  const cells = await readArea(session, sheetId, area, (rows) => session.progress("reading", rows));
  blankOwned(cells, located);
  const hidden = await readHiddenRows(session, sheetId, area);
  return {
    source: located.source,
    cells,
    firstRow: area.row + 1,
    firstColumn: area.column + 1,
    ...(hidden.length > 0 ? { hiddenRows: hidden } : {}),
  };
}

/** Blanks the cells of ours that stand among the user's, for example a status column that was moved into the table. */
function blankOwned(cells: Cell[][], { area, owned }: Located): void {
  for (const { area: ours } of owned) {
    const column = ours.column - area.column;
    if (column < 0 || column >= area.columns) continue;
    const from = Math.max(ours.row - area.row, 0);
    const to = Math.min(ours.row + ours.rows - area.row, cells.length);
    for (let row = from; row < to; row++) cells[row][column] = "";
  }
}

/** The values of an area of a sheet, read in blocks that stay below Excel's limit. */
export async function readArea(
  session: Session,
  sheetId: string,
  area: Area,
  onRows: (rows: number) => Promise<void> = async () => {},
): Promise<Cell[][]> {
  const cells: Cell[][] = [];
  const sizer = new BlockSizer();
  while (cells.length < area.rows) {
    const rows = Math.min(sizer.rows, area.rows - cells.length);
    const block = await readBlock(session, sheetId, { ...area, row: area.row + cells.length, rows });
    if (!block) {
      if (!sizer.shrink()) throw new WorkbookError({ kind: "too-large", rows: area.rows });
      continue;
    }
    for (const row of block) cells.push(row);
    sizer.saw(rows, blockBytes(block));
    await onRows(rows);
  }
  return cells;
}

/** The values of a block, or null when Excel says that it is too large for one answer. */
async function readBlock(session: Session, sheetId: string, area: Area): Promise<Cell[][] | null> {
  try {
    const range = await session.step(({ workbook }) => {
      const block = workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      block.load("values");
      return block;
    });
    // For very large ranges Excel answers null instead of refusing.
    const values: Cell[][] | null = range.values;
    range.untrack();
    return values;
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
}

/** Sheet rows (from 1) of the area that are hidden. One question suffices when no row is hidden, or all are. */
async function readHiddenRows(session: Session, sheetId: string, area: Area): Promise<number[]> {
  const parts: Area[] = [];
  for (let row = 0; row < area.rows; row += HIDDEN_BLOCK) {
    parts.push({ ...area, row: area.row + row, rows: Math.min(HIDDEN_BLOCK, area.rows - row) });
  }
  const asked = await session.step(({ workbook }) =>
    parts.map((part) => {
      const range = workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(part.row, part.column, part.rows, 1);
      range.load("rowHidden");
      return { part, range };
    }),
  );
  const hidden: number[] = [];
  for (const { part, range } of asked) {
    const answer: boolean | null = range.rowHidden;
    if (answer === false) continue;
    const rows = answer === null ? await askRowByRow(session, sheetId, part) : undefined;
    for (let i = 0; i < part.rows; i++) {
      if (!rows || rows[i]?.rowHidden) hidden.push(part.row + i + 1);
    }
  }
  return hidden;
}

async function askRowByRow(session: Session, sheetId: string, part: Area): Promise<Excel.RowProperties[]> {
  const answer = await session.step(({ workbook }) =>
    workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(part.row, part.column, part.rows, 1)
      .getRowProperties({ rowHidden: true }),
  );
  return answer.value;
}
