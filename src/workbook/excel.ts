import { formatArea, parseArea } from "./address";
import { firstCell, touchesSource } from "./excel/events";
import { officeCode, toWorkbookError } from "./excel/errors";
import { findPlaces } from "./excel/marks";
import { readLocated } from "./excel/read";
import { loadRecord } from "./excel/load-record";
import { allItems, isEmpty, saveRecord, type WrittenRecord } from "./excel/record";
import { removeLeftover, undoPending } from "./excel/remove";
import { Session, type SessionOptions } from "./excel/session";
import { listLocated, locate } from "./excel/sources";
import { carryOut, planWrite } from "./excel/write";
import {
  WorkbookError,
  type TableCells,
  type TableSource,
  type WorkbookChange,
  type WorkbookPort,
  type WorkOptions,
} from "./port";

/** Version of ExcelApi that writing needs: tables that can be resized (1.13), properties of sheets (1.12). */
const WRITES_WITH = "1.13";

/**
 * The workbook that the add-in is open beside, through office.js.
 *
 * The only code that calls `Excel.run`. What it writes and how it finds it again: `excel/write.ts`, `excel/record.ts`.
 */
export function createExcelPort(): WorkbookPort {
  return new ExcelPort();
}

class ExcelPort implements WorkbookPort {
  readonly host = "excel";
  readonly can = {
    goTo: true,
    insertFormula: true,
    newFromTemplate: supports("1.8"),
    selectionEvents: supports("1.9"),
  };

  /** Sources of the last listing or reading, by id: events are only passed on when they touch one. */
  private readonly known = new Map<string, TableSource>();
  private writing = false;
  /** The last piece of work that writes; the next one waits for it. */
  private queue: Promise<unknown> = Promise.resolve();

  async uses1904Dates(): Promise<boolean> {
    return await this.run({}, async (session) => {
      // No property says it. The first day of the 1904 system is 0 there, and 1,462 in the other one.
      const day = await session.step(({ workbook }) => workbook.functions.date(1904, 1, 1).load("value"));
      return day.value === 0;
    });
  }

  async listSources(): Promise<TableSource[]> {
    return await this.run({}, async (session) => {
      const located = await listLocated(session, await loadRecord(session));
      this.known.clear();
      for (const { source } of located) this.known.set(source.id, source);
      return located.map(({ source }) => source);
    });
  }

  async read(source: TableSource, options: WorkOptions = {}): Promise<TableCells> {
    return await this.run(options, async (session) => {
      const cells = await onSource(source, async () =>
        readLocated(session, await locate(session, source, await loadRecord(session))),
      );
      this.known.set(source.id, cells.source);
      return cells;
    });
  }

  async write(change: WorkbookChange, options: WorkOptions = {}): Promise<void> {
    if (!supports(WRITES_WITH)) {
      throw new WorkbookError({ kind: "unsupported", what: `ExcelApi ${WRITES_WITH}` });
    }
    await this.exclusive(async () => {
      await this.recoverNow();
      // Looking first is done impatiently: a cell in edit is said at once. Once begun, writing waits for it.
      const plan = await this.run(options, (session) => planWrite(session, change));
      await this.run({ ...options, patient: true }, (session) => carryOut(session, plan));
    });
  }

  async hasWritten(): Promise<boolean> {
    return await this.run({}, async (session) => !isEmpty(await loadRecord(session)));
  }

  async removeAll(options: WorkOptions = {}): Promise<void> {
    await this.exclusive(async () => {
      await this.recoverNow();
      const record = await this.run(options, async (session) => {
        const found = await loadRecord(session);
        await refuseProtected(session, found);
        return found;
      });
      if (isEmpty(record)) return;
      await this.run({ patient: true }, async (session) => {
        record.leftover.push(...record.items.splice(0));
        await saveRecord(session, record);
        await removeLeftover(session, record);
      });
    });
  }

  async recover(): Promise<boolean> {
    return await this.exclusive(() => this.recoverNow());
  }

  async goTo(source: TableSource, rowIndex: number): Promise<void> {
    await this.run({}, async (session) => {
      const { area, sheetId } = await onSource(source, async () =>
        locate(session, source, await loadRecord(session)),
      );
      await session.step(({ workbook }) => {
        const sheet = workbook.worksheets.getItem(sheetId);
        sheet.activate();
        sheet.getRangeByIndexes(area.row + rowIndex, area.column, 1, area.columns).select();
      });
    });
  }

  async onSelect(
    callback: (at: { sheet: string; row: number; column: number }) => void,
  ): Promise<() => void> {
    const tell = async (event: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
      const sheet = event.address ? await this.sheetName(event.worksheetId) : null;
      if (sheet === null || !touchesSource(event.address, sheet, this.known.values())) return;
      callback({ sheet, ...firstCell(event.address) });
    };
    return await this.subscribe((workbook) => workbook.worksheets.onSelectionChanged.add(tell));
  }

  async onChange(callback: (at: { sheet: string; address: string }) => void): Promise<() => void> {
    const tell = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      if (this.writing || event.triggerSource === "ThisLocalAddin") return;
      const sheet = await this.sheetName(event.worksheetId);
      if (sheet !== null) callback({ sheet, address: event.address });
    };
    return await this.subscribe((workbook) => workbook.worksheets.onChanged.add(tell));
  }

  async getSetting(key: string): Promise<unknown> {
    return await this.run({}, async (session) => {
      const setting = await session.step(({ workbook }) =>
        workbook.settings.getItemOrNullObject(key).load("value"),
      );
      return setting.isNullObject ? null : (setting.value as unknown);
    });
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    await this.run({ patient: true }, (session) =>
      session.step(({ workbook }) => {
        const setting = workbook.settings.add(key, value);
        if (value === null) setting.delete();
      }),
    );
  }

  async insertFormula(formula: string): Promise<void> {
    await this.run({}, async (session) => {
      const cell = await session.step(({ workbook }) => {
        const active = workbook.getActiveCell().load("formulas,address");
        active.worksheet.load("name");
        active.worksheet.protection.load("protected");
        return active;
      });
      const sheet = cell.worksheet.name;
      if (cell.worksheet.protection.protected) throw new WorkbookError({ kind: "sheet-protected", sheet });
      if (cell.formulas[0][0] !== "") {
        throw new WorkbookError({ kind: "no-room", sheet, address: formatArea(parseArea(cell.address)) });
      }
      await session.step(({ workbook }) => {
        workbook.getActiveCell().formulas = [[formula]];
      });
    });
  }

  async newFromTemplate(xlsx: Uint8Array): Promise<void> {
    if (!this.can.newFromTemplate) throw new WorkbookError({ kind: "unsupported", what: "ExcelApi 1.8" });
    let binary = "";
    for (let i = 0; i < xlsx.length; i += 0x8000) {
      binary += String.fromCharCode(...xlsx.subarray(i, i + 0x8000));
    }
    await Excel.createWorkbook(btoa(binary));
  }

  private async recoverNow(): Promise<boolean> {
    const record = await this.run({}, loadRecord);
    if (!record.pending && record.leftover.length === 0) return false;
    await this.run({ patient: true }, async (session) => {
      if (record.pending) await undoPending(session, record);
      await removeLeftover(session, record);
    });
    return true;
  }

  /** One piece of writing work after the other, without events for what it changes. */
  private async exclusive<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.queue.then(async () => {
      this.writing = true;
      try {
        return await work();
      } finally {
        this.writing = false;
      }
    });
    this.queue = mine.catch(() => undefined);
    return await mine;
  }

  private async run<T>(options: SessionOptions, work: (session: Session) => Promise<T>): Promise<T> {
    // The types want `delayForCellEdit` alone or with a session; older office.js passes over what it does not know.
    const runOptions: Excel.RunOptions = { delayForCellEdit: options.patient === true };
    if (supports("1.20")) runOptions.mergeUndoGroup = true;
    try {
      return await Excel.run(runOptions, (context) => work(new Session(context, options)));
    } catch (error) {
      throw toWorkbookError(error);
    }
  }

  private async subscribe(
    add: (workbook: Excel.Workbook) => OfficeExtension.EventHandlerResult<unknown>,
  ): Promise<() => void> {
    const handler = await this.run({ patient: true }, (session) =>
      session.step(({ workbook }) => add(workbook)),
    );
    return () => {
      const stop = async (context: Excel.RequestContext): Promise<void> => {
        handler.remove();
        await context.sync();
      };
      // Nobody waits for it, and a workbook that is being closed refuses it.
      Excel.run(handler.context as Excel.RequestContext, stop).catch(() => undefined);
    };
  }

  private async sheetName(id: string): Promise<string | null> {
    try {
      return await this.run({}, async (session) => {
        const sheet = await session.step(({ workbook }) =>
          workbook.worksheets.getItemOrNullObject(id).load("name"),
        );
        return sheet.isNullObject ? null : sheet.name;
      });
    } catch (error) {
      // Events of a cell in edit come again when it is left.
      if (error instanceof WorkbookError && error.problem.kind === "cell-in-edit") return null;
      throw error;
    }
  }
}

/** Says `source-gone` when the sheet or table went away between two requests. */
async function onSource<T>(source: TableSource, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (officeCode(error) === "ItemNotFound")
      throw new WorkbookError({ kind: "source-gone", name: source.name });
    throw error;
  }
}

/** Removal writes on the user's sheets, so none of those with cells of ours may be protected. */
async function refuseProtected(session: Session, record: WrittenRecord): Promise<void> {
  const places = [...(await findPlaces(session, allItems(record))).values()];
  const touched = [...new Set(places.filter((place) => !place.sheetIsMarked).map((place) => place.sheetId))];
  const makesSheets = places.some((place) => place.sheetIsMarked);
  const found = await session.step(({ workbook }) => {
    const sheets = touched.map((id) => {
      const sheet = workbook.worksheets.getItem(id).load("name");
      sheet.protection.load("protected");
      return sheet;
    });
    return { sheets, book: workbook.protection.load("protected") };
  });
  const locked = found.sheets.find((sheet) => sheet.protection.protected);
  if (locked) throw new WorkbookError({ kind: "sheet-protected", sheet: locked.name });
  if (makesSheets && found.book.protected) throw new WorkbookError({ kind: "workbook-protected" });
}

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
