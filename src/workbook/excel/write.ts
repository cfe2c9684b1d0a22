import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { WorkbookError, type ResultSheet, type WorkbookChange } from "../port";
import { freeSheetName } from "../sheet-name";
import { loadRecord } from "./load-record";
import { markName } from "./marks";
import { planStatusColumns, type StatusPlan } from "./plan-status";
import { readArea } from "./read";
import { queueSave, saveRecord, type OwnedItem, type OwnedStatus, type WrittenRecord } from "./record";
import { removeLeftover, undoPending } from "./remove";
import type { Session } from "./session";
import { addOwnedSheet, fillResultSheet, queueShow, rowsNeeded } from "./write-sheet";
import {
  needsNewColumn,
  planWidths,
  writeColumn,
  writeStatusColumn,
  type StatusMarks,
  type StatusWidths,
} from "./write-status";

/** Everything that is known before the first cell is written. */
export interface WritePlan {
  record: WrittenRecord;
  change: WorkbookChange;
  statuses: StatusPlan[];
  sheetNames: string[];
}

/** Looks at the workbook and refuses now what would fail later. Writes nothing. */
export async function planWrite(session: Session, change: WorkbookChange): Promise<WritePlan> {
  const record = await loadRecord(session);
  const book = await session.step(({ workbook }) => {
    workbook.worksheets.load("items/name");
    workbook.protection.load("protected");
    return workbook;
  });
  for (const sheet of change.sheets) {
    if (rowsNeeded(sheet) > MAX_ROWS || sheet.headings.length > MAX_COLUMNS) {
      throw new WorkbookError({ kind: "too-large", rows: sheet.rowCount });
    }
  }
  const statuses = await planStatusColumns(session, change.statusColumns, record);
  const makesSheets = change.sheets.length > 0 || statuses.some((plan) => plan.takesOver);
  if (book.protection.protected && makesSheets) throw new WorkbookError({ kind: "workbook-protected" });
  const taken = book.worksheets.items.map((sheet) => sheet.name);
  const sheetNames: string[] = [];
  for (const sheet of change.sheets) sheetNames.push(freeSheetName(sheet.name, [...taken, ...sheetNames]));
  return { record, change, statuses, sheetNames };
}

/**
 * Writes what was planned, all or nothing.
 *
 * The problem: Excel carries out requests one by one, any of them can fail, and the add-in can die between two; there
 * are no transactions. So the record in the workbook's settings is used as a journal:
 *
 * 1. it first says what is going to be written (`pending`);
 * 2. every thing written gets its mark in the same request that makes it;
 * 3. status columns that are written over were put safe on a hidden sheet before;
 * 4. result sheets are made hidden and under a name that is free, beside those they replace;
 * 5. the *commit* is one request that shows the sheets and changes the record from "pending" to "written";
 * 6. then what was replaced is taken away, and the new sheets get its names.
 *
 * Whoever finds `pending` undoes it; whoever finds `leftover` finishes step 6: this function after a failure, or
 * `recover` in a later session. Given up: undo by Ctrl+Z across the removal of old sheets, which Excel cannot do.
 */
export async function carryOut(session: Session, plan: WritePlan): Promise<void> {
  const { record, change, statuses } = plan;
  const generation = record.generation + 1;
  const marks = markAll(plan, generation);
  const widths: StatusWidths[] = [];
  for (const status of statuses) widths.push(await planWidths(session, status));
  const items = itemsOf(plan, marks, widths);
  record.pending = { generation, items: [...items.sheets, ...items.statuses, ...items.backups], backups: [] };
  session.expect(
    change.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0) +
      statuses.reduce((sum, { column, takesOver }) => sum + column.statuses.length * (takesOver ? 2 : 1), 0),
  );
  const hear = await stopListening(session);
  try {
    await saveRecord(session, record);
    await backUp(session, plan, marks);
    for (const [i, sheet] of change.sheets.entries()) {
      await addOwnedSheet(
        session,
        plan.sheetNames[i],
        marks.sheets[i],
        rowsNeeded(sheet),
        sheet.headings.length,
      );
      await fillResultSheet(session, plan.sheetNames[i], sheet);
    }
    for (const [i, status] of statuses.entries()) {
      await writeStatusColumn(session, status, marks.statuses[i], widths[i]);
    }
    await commit(session, plan, items);
  } catch (error) {
    await undoPending(session.undisturbed(), record);
    await hear();
    throw error;
  }
  await tidy(session.undisturbed(), record);
  await hear();
}

/** Turns the add-in's own events off for the time of writing; the answer turns them on again. */
async function stopListening(session: Session): Promise<() => Promise<void>> {
  const runtime = await session.step(({ runtime }) => runtime.load("enableEvents"));
  const set = async (on: boolean): Promise<void> =>
    session.undisturbed().step((context) => {
      context.runtime.enableEvents = on;
    });
  if (!runtime.enableEvents) return async () => {};
  await set(false);
  return async () => {
    try {
      await set(true);
    } catch {
      // The pane then hears of changes again when it is opened anew; the workbook is right all the same.
    }
  };
}

interface Marks {
  sheets: string[];
  statuses: StatusMarks[];
  /** For each status column: the mark of its backup, or null when it goes over nothing. */
  backups: (string | null)[];
}

function markAll({ change, statuses }: WritePlan, generation: number): Marks {
  let number = 0;
  const next = (): string => markName(generation, ++number);
  return {
    sheets: change.sheets.map(next),
    statuses: statuses.map(({ legend }) => ({ generation, status: next(), legend: legend ? next() : null })),
    backups: statuses.map(({ takesOver }) => (takesOver ? next() : null)),
  };
}

interface Items {
  sheets: OwnedItem[];
  statuses: OwnedItem[];
  backups: OwnedItem[];
}

function itemsOf({ change, statuses, sheetNames }: WritePlan, marks: Marks, widths: StatusWidths[]): Items {
  const title = (sheet: ResultSheet): string => freeSheetName(sheet.name, []);
  return {
    sheets: change.sheets.map((sheet, i) => ({
      kind: "sheet",
      mark: marks.sheets[i],
      title: title(sheet),
      made: sheetNames[i],
    })),
    statuses: statuses.flatMap((plan, i) => {
      const { status, legend } = marks.statuses[i];
      const item: OwnedStatus = { kind: "status", mark: status };
      if (plan.takesOver) item.takesOver = plan.takesOver.item.mark;
      if (needsNewColumn(plan) && plan.located.table) {
        item.added = { tableId: plan.located.table.id, heading: plan.heading };
      }
      if (widths[i].status) item.width = widths[i].status;
      if (plan.filter) item.filter = plan.filter;
      if (plan.filtered) item.filtered = true;
      const shown: OwnedItem[] = legend
        ? [{ kind: "legend", mark: legend, ...(widths[i].legend ? { width: widths[i].legend } : {}) }]
        : [];
      return [item, ...shown];
    }),
    backups: marks.backups.flatMap((mark) =>
      mark ? [{ kind: "sheet", mark, title: mark, made: mark }] : [],
    ),
  };
}

/** Puts the status columns that are about to be written over safe, cell by cell, on hidden sheets of ours. */
async function backUp(session: Session, { record, statuses }: WritePlan, marks: Marks): Promise<void> {
  const { pending } = record;
  if (!pending) return;
  for (const [i, { takesOver, located }] of statuses.entries()) {
    const mark = marks.backups[i];
    if (!takesOver || !mark) continue;
    const { area } = takesOver.place;
    const cells = await readArea(session, located.sheetId, area);
    await addOwnedSheet(session, mark, mark, area.rows, 1);
    const target = { row: 0, column: 0, rows: area.rows, columns: 1 };
    await writeColumn(
      session,
      mark,
      target,
      cells.map((row) => row[0]),
    );
    pending.backups.push({ of: takesOver.item.mark, on: mark });
  }
  if (pending.backups.length > 0) await saveRecord(session, record);
}

/** The one request after which the write counts as done. */
async function commit(
  session: Session,
  { record, change, sheetNames }: WritePlan,
  items: Items,
): Promise<void> {
  const statuses = items.statuses.map((item): OwnedItem => {
    if (item.kind !== "status") return item;
    const { takesOver: _takesOver, added: _added, filter: _filter, ...kept } = item;
    return kept;
  });
  const takenOver = new Set(
    items.statuses.map((item) => (item.kind === "status" ? item.takesOver : undefined)),
  );
  const replaced = record.items.map((item): OwnedItem =>
    takenOver.has(item.mark) ? { kind: "mark", mark: item.mark } : item,
  );
  const done: WrittenRecord = {
    ...record,
    generation: record.pending?.generation ?? record.generation,
    items: [...items.sheets, ...statuses],
    pending: null,
    leftover: [...record.leftover, ...replaced, ...items.backups],
  };
  await session.step((context) => {
    change.sheets.forEach((sheet, i) => queueShow(context, sheetNames[i], sheet));
    queueSave(context, done);
  });
  Object.assign(record, done);
}

/** What was written is complete by now. If the rest cannot be taken away, the next start does it (`recover`). */
async function tidy(session: Session, record: WrittenRecord): Promise<void> {
  try {
    await removeLeftover(session, record);
  } catch {
    // The record says what is left over.
  }
}
