import { createContext, runInContext } from "node:vm";
import { fakeExcelScript } from "./browser-script";
import type { FakeExcelInPage } from "./browser";
import { officeScript, pageGlobals } from "./office-runtime";

const DATA = {
  sheets: [{ name: "Data", cells: [["SKU"], ["007"]], tables: [{ name: "Imports", address: "A1:A2" }] }],
};

describe("the fake Excel as a script for a page", () => {
  it("needs nothing that a browser does not have, and carries the real office.js", async () => {
    const page: Record<string, unknown> = { ...pageGlobals(), queueMicrotask };
    page.OSF = { DDA: { RichApi: {} }, OUtil: {} };
    page.Office = {};
    page.window = page.self = page.globalThis = page;
    const context = createContext(page);
    runInContext(fakeExcelScript(DATA), context);
    officeScript().runInContext(context);
    const { Excel: object } = page as { Excel: typeof Excel };
    const values: unknown = await object.run(async (request) => {
      const body = request.workbook.tables.getItem("Imports").getDataBodyRange().load("values");
      await request.sync();
      return body.values;
    });
    expect(values).toEqual([["007"]]);
    const { fake, snapshot } = page.fakeExcel as FakeExcelInPage;
    expect(JSON.stringify(snapshot(fake.book))).toContain('"007"');
  });
});
