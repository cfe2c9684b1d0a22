import { parseArea } from "../workbook/address";
import {
  type TableCells,
  type TableSource,
  type WorkbookChange,
  WorkbookError,
  type WorkbookPort,
  type WorkOptions,
} from "../workbook/port";
import { openFile } from "./file/open-file";
import type { OpenedWorkbook } from "./file/opened-workbook";
import { Book } from "./grid/book";
import type { Grid } from "./grid/create-grid";
import { Edits } from "./port/edits";
import { Journal } from "./port/journal";
import { listLocated, locate } from "./port/locate";
import { pause, refuseCancelled } from "./port/pace";
import { readSource, type ReadOptions } from "./port/read-source";
import { hasOwned, removeOwned } from "./port/remove-owned";
import { writeResultSheet } from "./port/result-sheets";
import { SettingsStore } from "./port/settings";
import { writeStatusColumn } from "./port/status-columns";
import { watchChanges, watchSelection } from "./port/watch";

/** The workbench's workbook: what is open in the grid. Sheet rows and columns count from 1, as the port says. */
export class UniverPort implements WorkbookPort {
  readonly host = "workbench";
  readonly can = { goTo: true, insertFormula: true, newFromTemplate: true, selectionEvents: true };
  private readonly book: Book;
  private readonly settings: SettingsStore;
  private writing = false;

  /** `open` shows another workbook in the grid, in place of the one that is open. */
  constructor(
    private readonly grid: Grid,
    private readonly open: (workbook: OpenedWorkbook) => Promise<void>,
  ) {
    this.book = new Book(grid);
    this.settings = new SettingsStore(this.book);
  }

  /** Files that count from 1904 are turned into ones that count from 1900 when they are opened. */
  uses1904Dates(): Promise<boolean> {
    return Promise.resolve(false);
  }

  listSources(): Promise<TableSource[]> {
    return Promise.resolve(listLocated(this.book).map((located) => located.source));
  }

  async read(source: TableSource, options: ReadOptions = {}): Promise<TableCells> {
    refuseCancelled(options);
    return readSource(this.book, locate(this.book, source), options);
  }

  async write(change: WorkbookChange, options: WorkOptions = {}): Promise<void> {
    const total =
      change.statusColumns.reduce((sum, column) => sum + column.statuses.length, 0) +
      change.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
    await this.allOrNothing(options, total, (edits) => write(this.book, edits, change));
  }

  hasWritten(): Promise<boolean> {
    return Promise.resolve(hasOwned(this.book));
  }

  async removeAll(options: WorkOptions = {}): Promise<void> {
    await this.allOrNothing(options, 0, (edits) => removeOwned(this.book, edits));
  }

  /** The workbook lives no longer than the page, and a failed write is undone at once: there is never a half. */
  recover(): Promise<boolean> {
    return Promise.resolve(false);
  }

  goTo(source: TableSource, rowIndex: number): Promise<void> {
    const { sheet, area } = locate(this.book, source);
    const workbook = this.grid.api.getActiveWorkbook();
    const target = workbook?.getSheetBySheetId(sheet.getSheetId());
    if (!workbook || !target) throw new WorkbookError({ kind: "source-gone", name: source.name });
    workbook.setActiveSheet(target);
    const row = area.row + rowIndex;
    target.setActiveRange(target.getRange(row, area.column, 1, area.columns));
    // A few rows above it, so that the row is not hidden under frozen headings.
    target.scrollToCell(Math.max(0, row - 4), Math.max(0, area.column - 1));
    return Promise.resolve();
  }

  onSelect(callback: (at: { sheet: string; row: number; column: number }) => void): Promise<() => void> {
    return Promise.resolve(watchSelection(this.book, callback));
  }

  onChange(callback: (at: { sheet: string; address: string }) => void): Promise<() => void> {
    return Promise.resolve(watchChanges(this.book, () => this.writing, callback));
  }

  getSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.settings.get(key));
  }

  setSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, value);
    return Promise.resolve();
  }

  async insertFormula(formula: string): Promise<void> {
    await this.endEditing();
    const cell = this.grid.api.getActiveWorkbook()?.getActiveCell();
    if (!cell) throw new WorkbookError({ kind: "host", message: "No cell is selected." });
    const { row, column } = parseArea(cell.getA1Notation());
    const sheet = this.book.workbook.getActiveSheet();
    const held = this.book.cell(sheet, row, column);
    if (held && (held.f || held.p || (held.v !== undefined && held.v !== null && held.v !== ""))) {
      throw new WorkbookError({ kind: "no-room", sheet: sheet.getName(), address: cell.getA1Notation() });
    }
    cell.setValue({ f: formula });
  }

  async newFromTemplate(xlsx: Uint8Array): Promise<void> {
    await this.open(await openFile(xlsx, "New workbook.xlsx"));
  }

  /** Takes what the user is typing as typed: Excel would refuse to write meanwhile. */
  private async endEditing(): Promise<void> {
    const workbook = this.grid.api.getActiveWorkbook();
    if (workbook?.isCellEditing() && !(await workbook.endEditingAsync(true))) {
      throw new WorkbookError({ kind: "cell-in-edit" });
    }
  }

  /** Goes back to a sheet, if it is still there: the grid shows every sheet that is added. */
  private show(sheetId: string): void {
    if (this.book.workbook.getActiveSheet().getSheetId() === sheetId || !this.book.sheet(sheetId)) return;
    this.grid.api.getActiveWorkbook()?.setActiveSheet(sheetId);
  }

  private async allOrNothing(
    options: WorkOptions,
    total: number,
    work: (edits: Edits) => Generator<number>,
  ): Promise<void> {
    await this.endEditing();
    const journal = new Journal();
    const shown = this.book.workbook.getActiveSheet().getSheetId();
    this.writing = true;
    try {
      let done = 0;
      for (const rows of work(new Edits(this.book, journal))) {
        done += rows;
        options.onProgress?.({ stage: "writing", done, total });
        await pause();
        refuseCancelled(options);
      }
    } catch (error) {
      journal.rollBack();
      if (error instanceof WorkbookError) throw error;
      throw new WorkbookError({
        kind: "host",
        message: error instanceof Error ? error.message : String(error),
      });
    } finally {
      this.writing = false;
      this.show(shown);
    }
  }
}

function* write(book: Book, edits: Edits, change: WorkbookChange): Generator<number> {
  yield* removeOwned(book, edits);
  for (const [number, column] of change.statusColumns.entries())
    yield* writeStatusColumn(book, edits, column, number + 1);
  for (const sheet of change.sheets) yield* writeResultSheet(book, edits, sheet);
}
