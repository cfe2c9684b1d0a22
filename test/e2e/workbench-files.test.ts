/** Files of the user's in the workbench: opened, saved, refused, large. */
import fs from "node:fs";
import ExcelJS from "exceljs";
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
