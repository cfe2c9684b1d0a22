/** What a cell holds: Excel's own values. Blank is "". Dates are serial numbers. */
export type Cell = string | number | boolean;

/** A place in the workbook that can be read as a table: an Excel table, or the used range of a sheet. */
export interface TableSource {
  /** Stable within a session and good for `read`: host's own. */
  id: string;
  kind: "table" | "sheet";
  name: string;
  sheet: string;
  /** Address without the sheet name, "B3:H120", heading row included, totals row of a table left out. */
  address: string;
  /** Rows and columns of `address`, heading row included. */
  rows: number;
  columns: number;
  /** True when it is a text file, whose rows can be torn by a mark inside a field. */
  isText?: boolean;
}

/** The cells of a source: `cells[0]` is the first row of its address. */
export interface TableCells {
  source: TableSource;
  cells: Cell[][];
  /** Sheet row (1-based) of `cells[0]`, and sheet column (1-based) of `cells[0][0]`. */
  firstRow: number;
  firstColumn: number;
  /** Sheet rows (1-based) inside the range that a filter or a user has hidden; absent when there are none. */
  hiddenRows?: number[];
}

/** How a column of a written table is shown. */
export type ColumnFormat = "text" | "integer" | "quantity" | "money" | "date" | "percent";

/** A sheet the add-in makes: owned by it, found again and removed by it, never one of the user's. */
export interface ResultSheet {
  /** Wanted name; the host makes it unique and keeps it to 31 legal characters. */
  name: string;
  /** Lines above the table (title, as-of date, notes). */
  notes: string[];
  headings: string[];
  formats: ColumnFormat[];
  /**
   * Number of rows and a way to make a block of them (`from` included, `to` not), so that a million rows are never
   * held twice. May be asked for the same rows again. Dates are serials of the workbook's own date system.
   */
  rowCount: number;
  rows(from: number, to: number): Cell[][];
  /** Cells of the workbook that cells of one column lead to; a host that cannot make links leaves the text alone. */
  links?: CellLinks;
}

/** Links of one column of a result sheet. */
export interface CellLinks {
  /** Index of the column. */
  column: number;
  /** Where the cell of a row leads to, as 'Sheet'!A1, or null. */
  target(row: number): string | null;
}

/** One kind of status with the look of its rows. Colours are #RRGGBB. */
export interface StatusStyle {
  status: string;
  label: string;
  fill: string;
  font: string;
}

/**
 * A status column beside a source: one status per row of the table body, "" for none. The cell shows the label of the
 * style with that status (or the text itself when no style has it). `heading` is also the title of the legend.
 */
export interface StatusColumn {
  source: TableSource;
  heading: string;
  /** Index of the heading row inside the source's cells; the body is the rows below it. */
  headingRow: number;
  statuses: string[];
  styles: StatusStyle[];
}

/** What `finish` writes in one go. Either all of it is in the workbook afterwards, or the workbook is as it was. */
export interface WorkbookChange {
  statusColumns: StatusColumn[];
  sheets: ResultSheet[];
}

/** Progress of long work: `done` of `total` steps; `stage` is a key of the pane's strings. */
export interface Progress {
  stage: "reading" | "writing";
  done: number;
  total: number;
}

export interface WorkOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** Why a host could not do what was asked, in terms a user can act on. */
export type WorkbookProblem =
  | { kind: "source-gone"; name: string }
  | { kind: "source-changed"; name: string }
  | { kind: "sheet-protected"; sheet: string }
  | { kind: "workbook-protected" }
  | { kind: "cell-in-edit" }
  | { kind: "no-room"; sheet: string; address: string }
  | { kind: "too-large"; rows: number }
  | { kind: "cancelled" }
  | { kind: "unsupported"; what: string }
  | { kind: "unreadable-file"; file: string; why: FileFault }
  | { kind: "file-exists"; file: string }
  | { kind: "host"; message: string };

/** What is wrong with a file that cannot be read. */
export type FileFault = "missing" | "empty" | "damaged" | "not-a-workbook" | "password" | "too-large";

/** Thrown by a host; the pane shows `problem` in words. After it the workbook is as it was before the call. */
export class WorkbookError extends Error {
  constructor(public readonly problem: WorkbookProblem) {
    super(problem.kind === "host" ? problem.message : problem.kind);
    this.name = "WorkbookError";
  }
}

/**
 * The one interface to a workbook. Hosts: Excel (`excel.ts`), the workbench's grid, and files (`files.ts`).
 * Reads and writes are cut into blocks and can be cancelled; nothing the add-in did not create is ever overwritten.
 */
export interface WorkbookPort {
  /** "excel", "workbench" or "files", and what this host can do. */
  readonly host: "excel" | "workbench" | "files";
  readonly can: { goTo: boolean; insertFormula: boolean; newFromTemplate: boolean; selectionEvents: boolean };

  /** True when the workbook counts dates from 1904 (then serials are 1,462 smaller). */
  uses1904Dates(): Promise<boolean>;

  /** Excel tables, then sheets that hold anything, without the sheets and columns the add-in wrote. */
  listSources(): Promise<TableSource[]>;

  /** All cells of a source, in blocks. Throws `source-gone` when it was deleted or renamed away. */
  read(source: TableSource, options?: WorkOptions): Promise<TableCells>;

  /**
   * Writes status columns and result sheets, all or nothing. A second call replaces what the first wrote.
   * A cancelled or failed write leaves the workbook as it was; one that died half-way is undone by `recover`.
   */
  write(change: WorkbookChange, options?: WorkOptions): Promise<void>;

  /** True when there is something `removeAll` would take away. */
  hasWritten(): Promise<boolean>;

  /**
   * Takes away every column, rule and sheet the add-in wrote. The user's own cells and formats stay.
   * If it fails half-way, what is left is still known: a second call (or `recover`) takes away the rest.
   */
  removeAll(options?: WorkOptions): Promise<void>;

  /**
   * Call once at the start. When an earlier session died in the middle of `write` or `removeAll`, undoes the half
   * (or finishes the removal) and returns true; otherwise changes nothing and returns false.
   */
  recover(): Promise<boolean>;

  /** Selects a row of a source (index into its cells). */
  goTo(source: TableSource, rowIndex: number): Promise<void>;

  /** Calls back when the user selects a cell inside one of the workbook's sources. Returns a way to stop. */
  onSelect(callback: (at: { sheet: string; row: number; column: number }) => void): Promise<() => void>;

  /** Calls back when cells of a sheet were changed by somebody other than `write`. Returns a way to stop. */
  onChange(callback: (at: { sheet: string; address: string }) => void): Promise<() => void>;

  /** Small JSON kept in the workbook, or null. */
  getSetting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<void>;

  /** Puts a formula (starting with =) into the active cell when it is empty; throws `no-room` when it is not. */
  insertFormula(formula: string): Promise<void>;

  /** Opens a new workbook from the bytes of an .xlsx file. */
  newFromTemplate(xlsx: Uint8Array): Promise<void>;
}
