/** The workbench: formulas in its grid, and the page around it. The pane has its own tests. */
import { openWorkbench, useWorkbench } from "./workbench-page";

const workbench = useWorkbench();
const { type, cell } = workbench;

describe("formulas", () => {
  it("follow their cells when they are typed", async () => {
    await workbench.page.evaluate(() => {
      const sheet = window.workbench.univer.getActiveWorkbook()!.insertSheet("Try");
      sheet.getRange("A1").setValue(1_000_000);
      sheet.getRange("B3").activate();
    });
    await workbench.page.keyboard.type("=DRAWBACK.ESTIMATE(A1,5%)");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.evaluate(() => window.workbench.calculated());
    expect(await cell("Try", "B3")).toMatchObject({ formula: "=DRAWBACK.ESTIMATE(A1,5%)", value: 47_500 });
    await type("Try", { A1: 2_000_000 });
    expect(await cell("Try", "B3")).toMatchObject({ value: 95_000 });
  });

  it("take tariff numbers that look like dates for what they are", async () => {
    await workbench.page.evaluate(() => {
      window.workbench.univer.getActiveWorkbook()!.insertSheet("Try").getRange("A1").activate();
    });
    for (const typed of ["9903.03.02", "=DRAWBACK.PROGRAM(A1)", '=DRAWBACK.PROGRAM("9903.03.02")']) {
      await workbench.page.keyboard.type(typed);
      await workbench.page.keyboard.press("Enter");
    }
    await workbench.page.evaluate(() => window.workbench.calculated());
    expect(await cell("Try", "A1")).toMatchObject({ value: "9903.03.02", text: "9903.03.02" });
    expect(await cell("Try", "A2")).toMatchObject({ value: "122 (exempt)" });
    expect(await cell("Try", "A3")).toMatchObject({ value: "122 (exempt)" });
  });

  it("let go of the cells that a spill has left", async () => {
    await workbench.page.evaluate(() => void window.workbench.univer.getActiveWorkbook()!.insertSheet("Try"));
    await type("Try", { A1: 5, C1: "=SEQUENCE(A1)", E1: "=SUM(C1:C9)", E2: "=E1*2" });
    expect(await cell("Try", "E2")).toMatchObject({ value: 30 });
    await type("Try", { A1: 2 });
    await workbench.page.waitForFunction(() => window.workbench.cell("Try", "E2").value === 6);
    expect(await cell("Try", "C3")).toMatchObject({ value: null });
  });

  it("say what is wrong: in the cell, and in words under the grid", async () => {
    await workbench.page.evaluate(() => void window.workbench.univer.getActiveWorkbook()!.insertSheet("Try"));
    await type("Try", {
      A1: "=DRAWBACK.ESTIMATE(1000,500%)",
      A2: '=DRAWBACK.ESTIMATE("x",5%)',
      A3: "=IFERROR(A1,0)",
    });
    const wrong = await cell("Try", "A1");
    expect(wrong).toMatchObject({ value: "#VALUE!", note: expect.stringContaining("returnRate") as string });
    expect(await cell("Try", "A2")).toMatchObject({
      value: "#VALUE!",
      note: 'dutyPaid: "x" is not a number. Enter it in figures.',
    });
    expect(await cell("Try", "A3")).toMatchObject({ value: 0, note: undefined });
    await workbench.page.evaluate(
      () =>
        void window.workbench.univer.getActiveWorkbook()!.getSheetByName("Try")!.getRange("A1").activate(),
    );
    await workbench.page.locator(".status-error", { hasText: wrong.note }).waitFor();
    await type("Try", { A1: "=DRAWBACK.ESTIMATE(1000,50%)" });
    expect(await cell("Try", "A1")).toMatchObject({ value: 475, note: undefined });
  });

  it("take several tables when they are typed key by key", async () => {
    await workbench.page.evaluate(() => {
      window.workbench.univer.getActiveWorkbook()!.insertSheet("Try").getRange("B3").activate();
    });
    await workbench.page.keyboard.type("=ROWS(Imports[#All])+ROWS(Returns[#All])");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.type("=DRAWBACK.UNMATCHED(Imports[#All], Returns[#All])");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.evaluate(() => window.workbench.calculated());
    expect(await cell("Try", "B3")).toMatchObject({ value: 583 });
    expect(await cell("Try", "B4")).toMatchObject({ value: "Return ID" });
  });

  it("take tables by name, spill, keep dates as dates, and are taken up again as D1#", async () => {
    await workbench.page.evaluate(() => void window.workbench.univer.getActiveWorkbook()!.insertSheet("Try"));
    await type("Try", { A1: "=DRAWBACK.LOTSTATUS(Imports[#All],Returns[#All])" });
    await workbench.page.evaluate(
      () =>
        void window.workbench.univer.getActiveWorkbook()!.getSheetByName("Try")!.getRange("A900").activate(),
    );
    await workbench.page.keyboard.type("=ROWS(A1#)");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.evaluate(() => window.workbench.calculated());
    const imports = await workbench.page.evaluate(
      async () => (await window.workbench.port.listSources()).find(({ name }) => name === "Imports")!.rows,
    );
    const spilled = (await cell("Try", "A900")).value as number;
    expect(spilled).toBeGreaterThanOrEqual(imports);
    // A range where one date belongs: a spill of dates, each shown as one.
    await type("Try", { A901: "=DRAWBACK.DEADLINE(Imports!C2:C4)" });
    for (const address of ["A901", "A902", "A903"]) {
      expect((await cell("Try", address)).text).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it("reach columns far to the right of a new sheet", async () => {
    await workbench.page.evaluate(() => void window.workbench.univer.getActiveWorkbook()!.insertSheet("Try"));
    await type("Try", { Z99: 7, A1: "=Z99*2" });
    expect(await cell("Try", "A1")).toMatchObject({ value: 14 });
  });

  it("that a file brings are calculated when it is opened", async () => {
    expect(await cell("Start", "C23")).toMatchObject({
      formula: expect.stringMatching(/^=DRAWBACK\.ESTIMATE\(5000000\*25%, ?5%\)$/) as string,
      value: 59_375,
    });
  });
});

describe("the page", () => {
  /** Pages of their own: what somebody chose is remembered. */
  const openFresh = () => openWorkbench(workbench.browser);

  it("has a pane whose width the keyboard can change, and remembers it", async () => {
    const { page, errors } = await openFresh();
    const pane = page.locator(".pane-half");
    const splitter = page.getByRole("separator", { name: "Width of the pane" });
    await splitter.press("Home");
    expect((await pane.boundingBox())?.width).toBe(600);
    await splitter.press("ArrowRight");
    expect((await pane.boundingBox())?.width).toBe(584);
    await splitter.press("End");
    expect(await splitter.getAttribute("aria-valuenow")).toBe("320");
    await page.reload();
    await page.waitForFunction(() => window.workbench);
    expect((await pane.boundingBox())?.width).toBe(320);
    await page.evaluate(() => window.workbench.ready);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("lets F6 lead out of the grid and back", async () => {
    const { page, errors } = await openFresh();
    await page.getByRole("button", { name: "Match now" }).waitFor();
    const where = () =>
      page.evaluate(() =>
        [".grid-root", ".pane-half", ".top-bar"].find((one) =>
          document.querySelector(one)!.contains(document.activeElement),
        ),
      );
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return where();
    };
    await page
      .locator('canvas[id^="univer-sheet-main-canvas"]')
      .first()
      .click({ position: { x: 300, y: 300 } });
    expect(await press("Tab", "Tab")).toBe(".grid-root");
    expect(await press("F6")).toBe(".pane-half");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await press("Tab");
    const control = await page.evaluate(() => document.activeElement?.outerHTML);
    expect(await press("F6")).toBe(".top-bar");
    expect(await press("F6")).toBe(".grid-root");
    await page.evaluate(() => {
      window.workbench.univer.getActiveWorkbook()!.insertSheet("Try").getRange("B3").activate();
    });
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => window.workbench.cell("Try", "B3").value)).toBe(12);
    expect(await press("Shift+F6")).toBe(".top-bar");
    expect(await press("Shift+F6")).toBe(".pane-half");
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(control);
    expect(await press("Shift+F6")).toBe(".grid-root");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("stacks grid and pane in a narrow window", async () => {
    const { page, errors, screenshot } = await openFresh();
    await page.getByRole("button", { name: "Match now" }).waitFor();
    await page.setViewportSize({ width: 1400, height: 900 });
    await screenshot("workbench-1400");
    await page.setViewportSize({ width: 320, height: 700 });
    await page.waitForTimeout(500);
    const grid = (await page.locator(".grid-half").boundingBox())!;
    const pane = (await page.locator(".pane-half").boundingBox())!;
    expect([grid.x, grid.width, pane.x, pane.width]).toEqual([0, 320, 0, 320]);
    expect(grid.height).toBeGreaterThan(200);
    expect(pane.y).toBeGreaterThanOrEqual(grid.y + grid.height);
    expect(pane.y + pane.height).toBeLessThanOrEqual(700);
    const match = (await page.getByRole("button", { name: "Match now" }).boundingBox())!;
    expect(match.x + match.width).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await screenshot("workbench-320");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is light or dark as the system is, until somebody chooses", async () => {
    const { page, errors, screenshot } = await openFresh();
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe("light");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    await screenshot("workbench-dark");
    await page.getByRole("button", { name: "Light theme" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
    await screenshot("workbench");
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
