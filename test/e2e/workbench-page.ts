import type { Browser, Page } from "playwright-core";
import ExcelJS from "exceljs";
import type { SeenCell } from "../../src/workbench/test-api";
import { openBrowser, openPage, type OpenPage } from "../setup/chromium";

/** The built workbench in a browser, with the sample open, and ways to ask what it shows. */
export interface WorkbenchPage {
  readonly browser: Browser;
  readonly page: Page;
  screenshot(name: string): Promise<void>;
  /** Puts values and formulas into a sheet and waits until they are calculated. */
  type(sheet: string, cells: Record<string, string | number>): Promise<void>;
  cell(sheet: string, address: string): Promise<SeenCell>;
  /** Names of the sheets. */
  sheets(): Promise<string[]>;
  /** Hands a file to the page as a user does. */
  openFile(name: string, content: Buffer): Promise<void>;
  /** Everything of the workbook that a write may not change for good. */
  contents(): Promise<unknown>;
  /** Calls the port with `CHANGE`; gives the problem, or null. `options` is code for the page too. */
  write(options?: string): Promise<unknown>;
}

/** Opens the workbench on a page of its own, and waits until it is ready. */
export async function openWorkbench(browser: Browser): Promise<OpenPage> {
  const open = await openPage(browser, "/workbench/workbench.html");
  await open.page.waitForFunction(() => window.workbench);
  await open.page.evaluate(() => window.workbench.ready);
  return open;
}

/**
 * One page for the tests of a file: each test begins with the sample as it came, and ends without an error.
 * What a test runs in the page must not give back an object of the grid: carrying it over takes half a minute.
 */
export function useWorkbench(): WorkbenchPage {
  let browser: Browser;
  let open: OpenPage;
  beforeAll(async () => {
    browser = await openBrowser();
    open = await openWorkbench(browser);
  });
  beforeEach(async () => {
    await open.page.evaluate(() => window.workbench.sample());
  });
  afterEach(() => {
    expect(open.errors).toEqual([]);
    expect(open.outside).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    get browser() {
      return browser;
    },
    get page() {
      return open.page;
    },
    screenshot: (name) => open.screenshot(name),
    type: (sheet, cells) =>
      open.page.evaluate(
        async ([name, entries]) => {
          for (const [address, value] of entries) window.workbench.type(name, address, value);
          await window.workbench.calculated();
        },
        [sheet, Object.entries(cells)] as const,
      ),
    cell: (sheet, address) =>
      open.page.evaluate(([name, at]) => window.workbench.cell(name, at), [sheet, address] as const),
    sheets: () =>
      open.page.evaluate(() =>
        window.workbench.univer
          .getActiveWorkbook()!
          .getSheets()
          .map((sheet) => sheet.getSheetName()),
      ),
    async openFile(name, content) {
      const file = { name, mimeType: "application/octet-stream", buffer: content };
      await open.page.setInputFiles('input[type="file"]', file);
      // What tests changed before is not kept.
      const giveUp = open.page.getByRole("button", { name: "Open without saving" });
      await giveUp
        .or(open.page.locator(".file-name", { hasText: name }))
        .first()
        .waitFor({ timeout: 60_000 });
      if (await giveUp.isVisible()) await giveUp.click();
      await open.page.locator(".file-name", { hasText: name }).waitFor({ timeout: 60_000 });
    },
    contents: () =>
      open.page.evaluate(() => {
        const book = window.workbench.univer.getActiveWorkbook()!;
        const { sheets, sheetOrder } = book.save();
        const rules = book.getSheets().map((sheet) => sheet.getConditionalFormattingRules());
        const tables = book
          .getTableList()
          .map(({ name, range, columns }) => [name, range, columns.map((one) => one.displayName)]);
        return JSON.parse(JSON.stringify({ sheets, sheetOrder, rules, tables })) as unknown;
      }),
    write: (options = "{}") =>
      open.page.evaluate(
        `(async () => { try { await workbench.port.write(await (${CHANGE})(), ${options}); return null; } catch (error) { return error.problem; } })()`,
      ),
  };
}

/** Runs in the page: a status for every row of Imports and Returns, and a sheet of results. */
export const CHANGE = `async () => {
  const sources = (await workbench.port.listSources()).filter(({ kind, name }) => kind === "table" && /^(Imports|Returns)$/.test(name));
  const styles = [
    { status: "matched", label: "Matched", fill: "#DFF6DD", font: "#0E5A0E" },
    { status: "commingled", label: "Commingled", fill: "#FFF4CE", font: "#5C4400" },
    { status: "expired", label: "Expired", fill: "#FDE7E9", font: "#8A0F16" },
  ];
  return {
    statusColumns: sources.map((source) => ({
      source, heading: "Drawback status", headingRow: 0, styles,
      statuses: Array.from({ length: source.rows - 1 }, (_, row) => ["matched", "commingled", "expired", ""][row % 4]),
    })),
    sheets: [{
      name: "Drawback matches", notes: ["Matches", "As of 2026-11-21"], headings: ["Entry Number", "Due", "File by"],
      formats: ["text", "money", "date"], rowCount: 3,
      rows: (from, to) => [["0012", 1234.5, 46347], ["=1+1", 2, 46348], ["-5", 0, 46349]].slice(from, to),
    }],
  };
}`;

/** A workbook with an Imports table of so many rows, one column free to its right. */
export async function workbookOf(
  rows: number,
  fill: (sheet: ExcelJS.Worksheet) => void = () => {},
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const name of ["Imports", "Returns"]) {
    const sheet = book.addWorksheet(name);
    sheet.addTable({
      name,
      ref: "A1",
      headerRow: true,
      columns: ["Entry Number", "Date", "Quantity", "Duty"].map((heading) => ({
        name: heading,
        filterButton: true,
      })),
      rows: Array.from({ length: rows }, (_, row) => [
        `00${row}`,
        new Date(Date.UTC(2024, 0, 1 + (row % 365))),
        (row * 7) % 101,
        row + 0.25,
      ]),
    });
    sheet.getColumn(2).numFmt = "yyyy-mm-dd";
    if (name === "Imports") fill(sheet);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
