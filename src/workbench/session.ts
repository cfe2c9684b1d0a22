import { openFiles, type NamedBytes } from "./file/open-files";
import { emptyData, type OpenedWorkbook, SPARE_COLUMNS, SPARE_ROWS } from "./file/opened-workbook";
import { associated } from "./custom-functions-stub";
import { describeFunctions, registerFunctions } from "./functions";
import type { FunctionMetadata, FunctionsMetadata } from "./functions/metadata";
import { Book } from "./grid/book";
import { attachToGrid, createGrid, type Grid } from "./grid/create-grid";
import { showErrorNotes } from "./grid/error-notes";
import { calculateAll, openInGrid } from "./grid/open-in-grid";
import { keepSortsQuick } from "./grid/quick-sorts";
import { showRowTints } from "./grid/row-tints";
import { followVacatedCells } from "./grid/vacated-cells";
import { formatArea } from "../workbook/address";
import { watchEdits } from "./port/watch";
import { STRINGS } from "./strings";
import { UniverPort } from "./univer-port";

const FUNCTIONS_URL = "functions.json";
const SAMPLE_URL = "../samples/drawback-sample.xlsx";
const SAMPLE_NAME = "drawback-sample.xlsx";

/** A static file of ours, or undefined when it is not there. */
async function fetchOwn(url: string): Promise<Response | undefined> {
  const response = await fetch(url);
  return response.ok ? response : undefined;
}

async function loadMetadata(): Promise<FunctionsMetadata | undefined> {
  const response = await fetchOwn(FUNCTIONS_URL);
  return response && ((await response.json()) as FunctionsMetadata);
}

function blankWorkbook(): OpenedWorkbook {
  const data = emptyData(STRINGS.blankWorkbook);
  data.sheetOrder = ["sheet-1"];
  const size = { rowCount: SPARE_ROWS, columnCount: SPARE_COLUMNS };
  data.sheets["sheet-1"] = { id: "sheet-1", name: "Sheet1", ...size, cellData: {} };
  return { data, tables: [], names: [] };
}

function sheetAddress(book: Book) {
  return (
    sheetId: string,
    area: { startRow: number; endRow: number; startColumn: number; endColumn: number },
  ): string => {
    const name = book.sheet(sheetId)?.getName() ?? "";
    const quoted = /^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
    const rows = area.endRow - area.startRow + 1;
    const columns = area.endColumn - area.startColumn + 1;
    return `${quoted}!${formatArea({ row: area.startRow, column: area.startColumn, rows, columns })}`;
  };
}

/** Who asked for a workbook to be opened: the pane goes on with the one it asked for. */
export type Asker = "user" | "pane";

/** Who wants to hear of workbooks that are opened. */
export interface SessionEvents {
  /** Another workbook is about to take the place of the open one. */
  opening(asker: Asker): void;
  opened(name: string, asker: Asker): void;
}

/** Grid, functions and port of one visit. */
export class Session {
  readonly grid: Grid;
  readonly book: Book;
  readonly port: UniverPort;
  functions: FunctionMetadata[] = [];
  /** True when cells or sheets were changed since the workbook was opened or downloaded: by the user or by the pane. */
  isChanged = false;
  private attached = false;

  constructor(
    container: HTMLElement,
    dark: boolean,
    private readonly events: SessionEvents,
  ) {
    this.grid = createGrid(container, dark);
    this.book = new Book(this.grid);
    this.port = new UniverPort(this.grid, (workbook) => this.show(workbook));
  }

  /** Registers the functions and opens the sample. Answers with what the user should know. */
  async start(): Promise<string[]> {
    const metadata = await loadMetadata();
    if (metadata) {
      registerFunctions(this.grid.injector, metadata, associated, sheetAddress(this.book));
      this.functions = metadata.functions;
    }
    const notices: string[] = metadata ? [] : [STRINGS.noFunctions];
    if (!(await this.openSample())) {
      await this.show(blankWorkbook());
      notices.push(STRINGS.noSample);
    }
    if (metadata) describeFunctions(this.grid.injector, metadata);
    return notices;
  }

  /** False when there is no sample to open. */
  async openSample(asker: Asker = "user"): Promise<boolean> {
    const response = await fetchOwn(SAMPLE_URL);
    if (!response) return false;
    await this.openBytes(new Uint8Array(await response.arrayBuffer()), SAMPLE_NAME, asker);
    return true;
  }

  async openBytes(bytes: Uint8Array, name: string, asker: Asker = "user"): Promise<void> {
    await this.openFiles([{ bytes, name }], asker);
  }

  /** Opens a workbook, or several text files as sheets of one. */
  async openFiles(files: readonly NamedBytes[], asker: Asker = "user"): Promise<void> {
    await this.show(await openFiles(files), asker);
  }

  private async show(workbook: OpenedWorkbook, asker: Asker = "user"): Promise<void> {
    this.events.opening(asker);
    openInGrid(this.grid, workbook);
    // The grid has its parts for sheets only once a workbook is open.
    if (!this.attached) {
      this.attached = true;
      attachToGrid(this.grid);
      showRowTints(this.book);
      keepSortsQuick(this.book);
      showErrorNotes(this.book);
      followVacatedCells(this.grid);
      watchEdits(this.book, () => (this.isChanged = true));
    }
    await calculateAll(this.grid);
    this.isChanged = false;
    this.events.opened(workbook.data.name, asker);
  }
}
