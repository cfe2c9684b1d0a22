/** The main job, as a new user does it: the sample, the pane's six steps, the highlighted rows, a formula. */
import { faultsOn } from "./pane-page";
import { useWorkbench } from "./workbench-page";

const workbench = useWorkbench();

/** The status columns beside the two tables of the sample: statuses by row, and the fill of each row's first cell. */
const shownStatuses = async (): Promise<Record<string, { status: string; fill: string | undefined }[]>> => {
  const rows = { Imports: [161, "AF"], Returns: [420, "V"] } as const;
  const shown: Record<string, { status: string; fill: string | undefined }[]> = {};
  for (const [sheet, [count, column]] of Object.entries(rows)) {
    shown[sheet] = await workbench.page.evaluate(
      ([name, last, at]) => {
        const cell = (address: string) => window.workbench.cell(name, address);
        if (!String(cell(`${at}1`).value ?? "").includes("tatus")) return [];
        return Array.from({ length: last }, (_, row) => ({
          status: String(cell(`${at}${row + 2}`).value ?? ""),
          fill: cell(`A${row + 2}`).fill,
        }));
      },
      [sheet, count, column] as const,
    );
  }
  return shown;
};

it("goes from the sample to highlighted rows and back", async () => {
  const { page } = workbench;
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const heading = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
  await button("Match now").waitFor();
  await workbench.screenshot("workbench-1-data");
  await button("Next: Columns").click();
  await heading("Do we read your columns right?");
  await workbench.screenshot("workbench-2-columns");
  await button("Next: Rules").click();
  await heading("How should it be read?");
  await workbench.screenshot("workbench-3-rules");
  await button("Match now").click();
  await heading("Review");
  await page.getByText("$43,662.66").first().waitFor();
  await page.getByText("$40,461.06").first().waitFor();
  await workbench.screenshot("workbench-5-review");
  expect(await faultsOn(page, ".pane-half")).toEqual([]);
  await button("Next: Finish").click();
  await button("Write to the workbook").click();
  await page.getByText(/^Written/).waitFor();
  expect(await faultsOn(page, ".pane-half")).toEqual([]);

  const { Imports, Returns } = await shownStatuses();
  for (const rows of [Imports!, Returns!]) {
    expect(rows.every(({ status }) => status !== "")).toBe(true);
    // A colour for each status, and none shared by what must be told apart.
    const fills = new Map(rows.map(({ status, fill }) => [status, fill]));
    expect(rows.every(({ status, fill }) => fills.get(status) === fill)).toBe(true);
    expect(fills.get("Commingled")).toMatch(/^#/);
    expect(fills.get("Expired")).toMatch(/^#/);
    expect(fills.get("Commingled")).not.toBe(fills.get("Expired"));
  }
  const statuses = new Set(Returns!.map(({ status }) => status));
  for (const status of ["Commingled", "Expired", "Matched", "Unmatched", "Needs action"]) {
    expect(statuses).toContain(status);
  }
  for (const name of ["Imports", "Returns"]) {
    await page.evaluate((sheet) => {
      const book = window.workbench.univer.getActiveWorkbook()!;
      book.setActiveSheet(book.getSheetByName(sheet)!);
    }, name);
    await page.waitForTimeout(500);
    await workbench.screenshot(`workbench-6-${name.toLowerCase()}`);
  }
  expect(await workbench.sheets()).toEqual(
    expect.arrayContaining(["Drawback match lines", "Drawback exceptions"]),
  );

  await page.evaluate(() => void window.workbench.univer.getActiveWorkbook()!.insertSheet("Try"));
  await workbench.type("Try", { A1: 1_000_000 });
  await page
    .locator('canvas[id^="univer-sheet-main-canvas"]')
    .first()
    .click({ position: { x: 300, y: 300 } });
  const chosen = await page.evaluate(() =>
    window.workbench.univer.getActiveWorkbook()!.getActiveSheet().getActiveRange()!.getA1Notation(),
  );
  expect(chosen).not.toBe("A1");
  await page.keyboard.type("=DRAWBACK.ESTIMATE(A1,5%)");
  await page.keyboard.press("Enter");
  await page.evaluate(() => window.workbench.calculated());
  expect(await workbench.cell("Try", chosen)).toMatchObject({ value: 47_500 });
  await workbench.type("Try", { A1: 2_000_000 });
  expect(await workbench.cell("Try", chosen)).toMatchObject({ value: 95_000 });
  await workbench.screenshot("workbench-7-formula");
  await page.evaluate(() => {
    const book = window.workbench.univer.getActiveWorkbook()!;
    book.deleteSheet(book.getSheetByName("Try")!);
  });

  await button("Take everything away").click();
  await page.getByText(/^Taken away/).waitFor();
  expect(await shownStatuses()).toEqual({ Imports: [], Returns: [] });
  expect(await workbench.sheets()).not.toContain("Drawback match lines");
});
