import {
  WorkbookError,
  type Cell,
  type TableSource,
  type WorkbookChange,
  type WorkbookPort,
} from "../../src/workbook/port";

/** A sheet of the workbook in memory: its name and its cells, from A1. */
export interface MemorySheet {
  name: string;
  cells: Cell[][];
}

/** A small workbook in memory behind the port, for tests of the pane. */
export class MemoryPort implements WorkbookPort {
  readonly host = "workbench";
  readonly can = { goTo: true, insertFormula: true, newFromTemplate: false, selectionEvents: true };
  /** What was written last, or null. */
  written: WorkbookChange | null = null;
  settings = new Map<string, unknown>();
  /** Rows that were gone to, as sheet and row from 1. */
  wentTo: { sheet: string; row: number }[] = [];
  formulas: string[] = [];
  /** Thrown by the next write. */
  failWrite: WorkbookError | null = null;
  /** Milliseconds a block of 1,000 rows takes to read. */
  readMs = 0;
  private selects = new Set<(at: { sheet: string; row: number; column: number }) => void>();
  private changes = new Set<(at: { sheet: string; address: string }) => void>();

  constructor(public sheets: MemorySheet[]) {}

  uses1904Dates = async (): Promise<boolean> => false;

  listSources = async (): Promise<TableSource[]> =>
    this.sheets.map(({ name, cells }) => ({
      id: `sheet:${name}`,
      kind: "sheet" as const,
      name,
      sheet: name,
      address: `A1:Z${cells.length}`,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
    }));

  read: WorkbookPort["read"] = async (source, options = {}) => {
    const found = this.sheets.find(({ name }) => name === source.sheet);
    if (!found) throw new WorkbookError({ kind: "source-gone", name: source.name });
    const { rows } = options as { rows?: number };
    const cells = found.cells.slice(0, rows);
    for (let done = 0; this.readMs > 0 && rows === undefined && done < cells.length; done += 1000) {
      await new Promise((resolve) => setTimeout(resolve, this.readMs));
      if (options.signal?.aborted) throw new WorkbookError({ kind: "cancelled" });
      options.onProgress?.({ stage: "reading", done, total: cells.length });
    }
    return { source, cells: cells.map((row) => [...row]), firstRow: 1, firstColumn: 1 };
  };

  write: WorkbookPort["write"] = async (change) => {
    if (this.failWrite) {
      const failure = this.failWrite;
      this.failWrite = null;
      throw failure;
    }
    this.written = change;
  };

  hasWritten = async (): Promise<boolean> => this.written !== null;

  removeAll = async (): Promise<void> => {
    this.written = null;
  };

  recover = async (): Promise<boolean> => false;

  goTo: WorkbookPort["goTo"] = async (source, rowIndex) => {
    this.wentTo.push({ sheet: source.sheet, row: rowIndex + 1 });
  };

  onSelect: WorkbookPort["onSelect"] = async (callback) => {
    this.selects.add(callback);
    return () => this.selects.delete(callback);
  };

  onChange: WorkbookPort["onChange"] = async (callback) => {
    this.changes.add(callback);
    return () => this.changes.delete(callback);
  };

  getSetting = async (key: string): Promise<unknown> => this.settings.get(key) ?? null;

  setSetting = async (key: string, value: unknown): Promise<void> => {
    this.settings.set(key, value);
  };

  insertFormula = async (formula: string): Promise<void> => {
    this.formulas.push(formula);
  };

  newFromTemplate = async (): Promise<void> => {
    throw new WorkbookError({ kind: "unsupported", what: "newFromTemplate" });
  };

  /** As if the user selected a cell. */
  select(sheet: string, row: number): void {
    for (const callback of this.selects) callback({ sheet, row, column: 1 });
  }

  /** As if somebody changed a sheet. */
  change(sheet: string): void {
    for (const callback of this.changes) callback({ sheet, address: "A1" });
  }
}
