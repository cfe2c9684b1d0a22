/** Files of the user's in the workbench: opened, saved, refused, large. */
import fs from "node:fs";
import ExcelJS from "exceljs";
import { faultsOn } from "./pane-page";
import { CHANGE, useWorkbench, workbookOf } from "./workbench-page";

const workbench = useWorkbench();
const { cell, openFile, sheets, type, write } = workbench;

describe("files", () => {
  it("are saved with formulas, formats, tables and colours, and open again", async () => {
    await write();
    await type("Start", { F2: "=DRAWBACK.ESTIMATE(1000,5%)", F3: "=SUM(Imports[Quantity])" });
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "Download .xlsx" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("drawback-sample.xlsx");
    const content = fs.readFileSync(await download.path());
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(
      content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer,
    );
    expect(file.getWorksheet("Start")?.getCell("F2").value).toMatchObject({
      formula: "_xldudf_DRAWBACK_ESTIMATE(1000,5%)",
      result: 47.5,
    });
    expect(file.getWorksheet("Imports")?.getCell("C2").numFmt).toBe("yyyy-mm-dd");
    expect(file.getWorksheet("Drawback matches")?.getCell("A6").value).toBe("=1+1");
    const sum = await cell("Start", "F3");
    await openFile("again.xlsx", content);
    expect(await cell("Start", "F2")).toMatchObject({ value: 47.5, formula: "=DRAWBACK.ESTIMATE(1000,5%)" });
    expect((await cell("Start", "F3")).value).toBe(sum.value);
    const tables = await workbench.page.evaluate(() =>
      window.workbench.univer
        .getActiveWorkbook()!
        .getTableList()
        .map(({ name }) => name),
    );
    expect(tables).toEqual(expect.arrayContaining(["Imports", "Returns"]));
  });

  it("take the place of changes only after a question, which no answer loses", async () => {
    const { page } = workbench;
    const question = page.getByRole("dialog", { name: "Keep the changes in" });
    const choose = (name: string) =>
      page.setInputFiles('input[type="file"]', {
        name,
        mimeType: "text/csv",
        buffer: Buffer.from("SKU,Quantity\nA,1\n"),
      });
    const isOpen = (name: string) =>
      page.locator(".file-name", { hasText: name }).waitFor({ timeout: 60_000 });
    // Nothing was changed: nothing is asked.
    await choose("first.csv");
    await isOpen("first.csv");
    expect(await question.count()).toBe(0);
    await type("first", { C2: 7 });
    await choose("second.csv");
    await question.waitFor();
    await workbench.screenshot("workbench-keep-changes");
    expect(await faultsOn(page, ".question")).toEqual([]);
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect((await cell("first", "C2")).value).toBe(7);
    const sample = page.getByRole("button", { name: "Sample", exact: true });
    await sample.click();
    await question.waitFor();
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await question.waitFor({ state: "detached" });
    expect(await sample.evaluate((button) => button === document.activeElement)).toBe(true);
    expect((await cell("first", "C2")).value).toBe(7);
    await choose("second.csv");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download, then open" }).click(),
    ]);
    await isOpen("second.csv");
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.readFile(await download.path());
    expect(saved.worksheets[0]!.getCell("C2").value).toBe(7);
    await choose("third.csv");
    await isOpen("third.csv");
    expect(await question.count()).toBe(0);
    await page.evaluate(() => void window.workbench.univer.getActiveWorkbook()!.insertSheet("More"));
    await choose("fourth.csv");
    await page.getByRole("button", { name: "Open without saving" }).click();
    await isOpen("fourth.csv");
  });

  it("that cannot be read are refused in words, and what was open stays open", async () => {
    await workbench.page.setInputFiles('input[type="file"]', {
      name: "photo.png",
      mimeType: "image/png",
      buffer: Buffer.from("PNG"),
    });
    await workbench.page
      .getByRole("alert")
      .filter({ hasText: "photo.png is not an .xlsx workbook" })
      .waitFor();
    expect(await sheets()).toContain("Imports");
  });

  it("of ten thousand rows a table are read, written and sorted without waiting long", async () => {
    await openFile("large.xlsx", await workbookOf(10_000));
    const seconds = (await workbench.page.evaluate(`(async () => {
      const times = {}, time = async (name, work) => { const start = performance.now(); await work(); times[name] = (performance.now() - start) / 1000; };
      const { port, univer } = workbench, [imports, returns] = await port.listSources(), change = await (${CHANGE})();
      await time("read", async () => { await port.read(imports); await port.read(returns); });
      await time("write", () => port.write(change));
      await time("goTo", () => port.goTo(imports, 9_000));
      await time("sort", () => univer.getActiveWorkbook().getSheetByName("Imports").getRange("A2:E10001").sort({ column: 2, ascending: false }));
      await time("removeAll", () => port.removeAll());
      return times;
    })()`)) as Record<string, number>;
    for (const [name, taken] of Object.entries(seconds)) expect([name, taken < 10]).toEqual([name, true]);
  });
});
