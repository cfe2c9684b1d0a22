/** The workbench's host of the port: what it reads and writes in a real grid. */
import type ExcelJS from "exceljs";
import { CHANGE, useWorkbench, workbookOf } from "./workbench-page";

const workbench = useWorkbench();
const { cell, contents, openFile, sheets, write } = workbench;

describe("the port", () => {
  it("reads tables as Excel gives them", async () => {
    await openFile(
      "book.xlsx",
      await workbookOf(3, (sheet) => {
        sheet.getCell("C3").value = null;
        sheet.getCell("D4").value = { error: "#N/A" } as ExcelJS.CellErrorValue;
      }),
    );
    const [sources, table] = await workbench.page.evaluate(async () => {
      const found = await window.workbench.port.listSources();
      return [found, await window.workbench.port.read(found[0])] as const;
    });
    expect(sources.map(({ kind, name, address }) => [kind, name, address])).toEqual([
      ["table", "Imports", "A1:D4"],
      ["table", "Returns", "A1:D4"],
    ]);
    expect(table).toMatchObject({
      firstRow: 1,
      firstColumn: 1,
      cells: [
        ["Entry Number", "Date", "Quantity", "Duty"],
        ["000", 45292, 0, 0.25],
        ["001", 45293, "", 1.25],
        ["002", 45294, 14, "#N/A"],
      ],
    });
    await workbench.page.evaluate(
      () => void window.workbench.univer.getActiveWorkbook()!.getSheetByName("Imports")!.hideRows(2, 1),
    );
    expect(
      await workbench.page.evaluate(async () => {
        const { port } = window.workbench;
        return (await port.read((await port.listSources())[0])).hiddenRows;
      }),
    ).toEqual([3]);
  });

  it("writes status columns, colours, a legend and sheets, and takes all of it away again", async () => {
    const before = await contents();
    expect(await write()).toBeNull();
    const [imports, returns] = await workbench.page.evaluate(async () =>
      (await window.workbench.port.listSources()).map(({ address }) => address),
    );
    // What is ours is no source, and no part of one.
    expect([imports, returns]).toEqual(["A1:AE162", "A1:U421"]);
    expect(await cell("Imports", "AF1")).toMatchObject({ value: "Drawback status" });
    expect(await cell("Imports", "AF2")).toMatchObject({
      value: "Matched",
      fill: "#DFF6DD",
      color: "#0E5A0E",
    });
    expect(await cell("Imports", "A3")).toMatchObject({ fill: "#FFF4CE" });
    expect(await cell("Imports", "A5")).toMatchObject({ fill: undefined });
    expect(await cell("Imports", "AH1")).toMatchObject({ value: "Drawback status" });
    expect(await cell("Imports", "AH4")).toMatchObject({ value: "Expired", fill: "#FDE7E9" });
    expect(await cell("Drawback matches", "A5")).toMatchObject({ value: "0012", formula: "" });
    expect(await cell("Drawback matches", "A6")).toMatchObject({ value: "=1+1", formula: "" });
    expect(await cell("Drawback matches", "C5")).toMatchObject({ value: 46_347, text: "2026-11-21" });
    expect(await workbench.page.evaluate(() => window.workbench.port.hasWritten())).toBe(true);
    expect(
      await workbench.page.evaluate(() =>
        window.workbench.univer.getActiveWorkbook()!.getActiveSheet().getSheetName(),
      ),
    ).toBe("Start");

    await workbench.page.evaluate(
      () => void window.workbench.univer.getActiveWorkbook()!.setActiveSheet("sheet-2"),
    );
    await workbench.screenshot("workbench-highlighted");
    await workbench.page.getByRole("button", { name: "Dark theme" }).click();
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot("workbench-highlighted-dark");
    await workbench.page.getByRole("button", { name: "Light theme" }).click();

    await workbench.page.evaluate(() => window.workbench.port.removeAll());
    expect(await workbench.page.evaluate(() => window.workbench.port.hasWritten())).toBe(false);
    expect(await contents()).toEqual(before);
  });

  it("replaces what it wrote before", async () => {
    const before = await contents();
    expect(await write()).toBeNull();
    const names = await sheets();
    expect(await write()).toBeNull();
    expect(await sheets()).toEqual(names);
    expect(await cell("Imports", "AG1")).toMatchObject({ value: null });
    await workbench.page.evaluate(() => window.workbench.port.removeAll());
    expect(await contents()).toEqual(before);
  });

  it("leaves the workbook as it was when it is cancelled or fails, at any step", async () => {
    const before = await contents();
    const cancelled = await write(
      `(() => { const stop = new AbortController(); return { signal: stop.signal, onProgress: ({ done }) => done > 200 && stop.abort() }; })()`,
    );
    expect(cancelled).toEqual({ kind: "cancelled" });
    expect(await contents()).toEqual(before);
    const failed = await workbench.page.evaluate(
      `(async () => { const change = await (${CHANGE})(); change.sheets[0].rows = () => { throw new Error("no rows"); }; try { await workbench.port.write(change); } catch (error) { return error.problem; } })()`,
    );
    expect(failed).toEqual({ kind: "host", message: "no rows" });
    expect(await contents()).toEqual(before);
  });

  it("keeps the colours on their rows when these are sorted, in a moment", async () => {
    await write();
    await workbench.page.evaluate(
      () => void window.workbench.univer.getActiveWorkbook()!.setActiveSheet("sheet-2"),
    );
    const statusOf = () =>
      workbench.page.evaluate(() =>
        Object.fromEntries(
          Array.from({ length: 161 }, (_, row) => [
            `${window.workbench.cell("Imports", `A${row + 2}`).value}/${window.workbench.cell("Imports", `B${row + 2}`).value}`,
            window.workbench.cell("Imports", `AF${row + 2}`).value,
          ]),
        ),
      );
    const before = await statusOf();
    const started = Date.now();
    await workbench.page.evaluate(() => {
      window.workbench.univer
        .getActiveWorkbook()!
        .getSheetByName("Imports")!
        .getRange("A2:AF162")
        .sort({ column: 4, ascending: false });
    });
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(await statusOf()).toEqual(before);
    const { value, fill } = await workbench.page.evaluate(() => ({
      value: window.workbench.cell("Imports", "AF2").value,
      fill: window.workbench.cell("Imports", "A2").fill,
    }));
    const fills: Record<string, string | undefined> = {
      Matched: "#DFF6DD",
      Commingled: "#FFF4CE",
      Expired: "#FDE7E9",
    };
    expect(fill).toBe(fills[String(value)]);
    await workbench.page.evaluate(() => window.workbench.port.removeAll());
    expect(await workbench.page.evaluate(() => window.workbench.port.hasWritten())).toBe(false);
  });

  it("never writes over anything", async () => {
    await openFile("book.xlsx", await workbookOf(3, (sheet) => (sheet.getCell("E3").value = "mine")));
    expect(await write()).toEqual({ kind: "no-room", sheet: "Imports", address: "E1:E4" });
    expect(await cell("Imports", "E3")).toMatchObject({ value: "mine" });
    expect(await sheets()).toEqual(["Imports", "Returns"]);
  });

  it("says that a source is gone, or has other rows than were matched", async () => {
    await openFile("book.xlsx", await workbookOf(3));
    const problems = await workbench.page.evaluate(`(async () => {
      const { port, univer } = workbench, change = await (${CHANGE})(), problems = [];
      change.statusColumns[0].statuses.pop();
      try { await port.write(change); } catch (error) { problems.push(error.problem); }
      univer.getActiveWorkbook().deleteSheet(univer.getActiveWorkbook().getSheetByName("Returns"));
      try { await port.read(change.statusColumns[1].source); } catch (error) { problems.push(error.problem); }
      return problems;
    })()`);
    expect(problems).toEqual([
      { kind: "source-changed", name: "Imports" },
      { kind: "source-gone", name: "Returns" },
    ]);
  });

  it("goes to rows, hears of selections and of the user's changes, not of its own", async () => {
    const heard = await workbench.page.evaluate(async () => {
      const { port, univer } = window.workbench;
      const selected: { sheet: string; row: number }[] = [];
      const changed: unknown[] = [];
      const stop = [
        await port.onSelect((at) => selected.push(at)),
        await port.onChange((at) => changed.push(at)),
      ];
      const source = (await port.listSources()).find(({ name }) => name === "Returns")!;
      await port.goTo(source, 300);
      const area = univer.getActiveWorkbook()!.getActiveRange()!.getA1Notation();
      await port.write({
        statusColumns: [
          {
            source,
            heading: "Status",
            headingRow: 0,
            statuses: Array<string>(source.rows - 1).fill("x"),
            styles: [],
          },
        ],
        sheets: [],
      });
      await port.removeAll();
      univer.getActiveWorkbook()!.getSheetByName("Returns")!.getRange("D5").setValue(99);
      await window.workbench.calculated();
      Object.assign(window, { selected, stop });
      return { changed, area, sheet: univer.getActiveWorkbook()!.getActiveSheet().getSheetName() };
    });
    expect(heard).toEqual({
      sheet: "Returns",
      area: "A301:U301",
      changed: [{ sheet: "Returns", address: "D5" }],
    });
    const grid = (await workbench.page.locator(".grid-root").boundingBox())!;
    await workbench.page.mouse.click(grid.x + grid.width / 3, grid.y + grid.height / 2);
    await workbench.page.waitForFunction(
      () => (window as unknown as { selected: unknown[] }).selected.length > 0,
    );
    const selected = await workbench.page.evaluate(() => {
      const { selected, stop } = window as unknown as {
        selected: { sheet: string; row: number }[];
        stop: (() => void)[];
      };
      stop.forEach((one) => one());
      return selected;
    });
    expect(selected.at(-1)?.sheet).toBe("Returns");
    expect(selected.at(-1)?.row).toBeGreaterThan(295);
  });

  it("keeps settings with the workbook, and puts a formula into an empty cell only", async () => {
    const found = await workbench.page.evaluate(async () => {
      const { port, univer } = window.workbench;
      await port.setSetting("state", { step: 2 });
      const sheet = univer.getActiveWorkbook()!.insertSheet("Try");
      sheet.getRange("A1").activate();
      await port.insertFormula("=DRAWBACK.ESTIMATE(1000,5%)");
      await window.workbench.calculated();
      const again = await port.insertFormula("=1").catch((error: { problem: unknown }) => error.problem);
      return {
        setting: await port.getSetting("state"),
        none: await port.getSetting("other"),
        value: window.workbench.cell("Try", "A1").value,
        again,
      };
    });
    expect(found).toEqual({
      setting: { step: 2 },
      none: null,
      value: 47.5,
      again: { kind: "no-room", sheet: "Try", address: "A1" },
    });
  });

  it("opens a new workbook from a template", async () => {
    const bytes = [...(await workbookOf(2))];
    await workbench.page.evaluate(
      (template) => window.workbench.port.newFromTemplate(Uint8Array.from(template)),
      bytes,
    );
    expect(await sheets()).toEqual(["Imports", "Returns"]);
  });
});
