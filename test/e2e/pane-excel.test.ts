/** The built pane over Microsoft's own office.js and a fake Excel: every screen, in every look. */
import type { Browser } from "playwright-core";
import { openBrowser } from "../setup/chromium";
import type { FakeExcelInPage } from "../office-host/browser";
import { openPaneInExcel, smallBookData, type Look, type PanePage } from "./pane-page";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Goes through every screen of the pane, and calls `at` on each. */
async function throughEveryScreen({ page }: PanePage, at: (screen: string) => Promise<void>): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await button("Match now").waitFor();
  await at("1-data");
  await button("Next: Columns").click();
  await page.getByText("All 16 columns recognized").waitFor();
  await at("2-columns");
  await button(/^Step 3 of 6/).click();
  await at("3-rules");
  await button("Match now").click();
  await page.getByRole("heading", { level: 1, name: "Review" }).waitFor();
  await button(/R-001/).waitFor();
  await at("5-review");
  for (const name of ["Why they differ", "By duty", "Every cent of duty"]) await button(name).click();
  await page.getByRole("table", { name: "Why they differ" }).waitFor();
  await at("5-review-open");
  await page.getByRole("tab", { name: /^Import lots/ }).click();
  await button(/ABC-1000001-4/).waitFor();
  await at("5-lots");
  await page.getByRole("tab", { name: /^Issues/ }).click();
  await page.getByText("a few").waitFor();
  await at("5-issues");
  await page.getByRole("tab", { name: /^Returns/ }).click();
  await button(/R-002/).click();
  await page.getByRole("heading", { level: 1, name: "R-002" }).waitFor();
  await at("5-commingled");
  await button("Back to the list").click();
  await button(/R-003/).click();
  await page.getByRole("table", { name: "The arithmetic" }).waitFor();
  await at("5-matched");
  await button("Back to the list").click();
  await button("Next: Finish").click();
  await at("6-finish");
  await button("Write to the workbook").click();
  await page.getByText(/^Written/).waitFor();
  await at("6-written");
  await button("Menu").click();
  await page.getByRole("menuitem", { name: "Deadlines" }).waitFor();
  await at("menu");
  await page.keyboard.press("Escape");
  for (const [name, screen, sign] of PAGES) {
    await button("Menu").click();
    await page.getByRole("menuitem", { name }).click();
    await page.getByText(sign).first().waitFor();
    await at(screen);
  }
}

const PAGES: [name: string, screen: string, sign: string | RegExp][] = [
  ["Estimate and what-if", "estimate", "By SKU"],
  ["Deadlines", "deadlines", /1 lot/],
  ["Drawback or CAPE", "cape", "No entry has IEEPA duty on it."],
  ["Trial claim", "trial", "Returns in it"],
  ["Self-assessment", "assessment", "1. Know the size"],
  ["Functions", "functions", "ESTIMATE"],
  ["Templates", "templates", "Returns matching"],
  ["Settings", "settings", "Add an exception"],
];

const LOOKS: [name: string, look: Look][] = [
  ["light, 320 pixels", { width: 320 }],
  ["dark, 420 pixels", { width: 420, dark: true }],
  ["forced colors, 600 pixels", { width: 600, forcedColors: true }],
];

it.each(LOOKS)("has no fault on any screen: %s", async (name, look) => {
  const pane = await openPaneInExcel(browser, smallBookData(), look);
  const faults: string[] = [];
  await throughEveryScreen(pane, async (screen) => {
    await pane.screenshot(
      `${screen}-${look.width}${look.dark ? "-dark" : ""}${look.forcedColors ? "-forced" : ""}`,
    );
    for (const fault of await pane.faults()) faults.push(`${screen}: ${fault}`);
  });
  expect(faults).toEqual([]);
  expect([pane.errors, pane.outside]).toEqual([[], []]);
  await pane.close();
});

it("writes statuses and sheets into the workbook and takes all of it away again", async () => {
  const pane = await openPaneInExcel(browser, smallBookData());
  const { page } = pane;
  const shot = (): Promise<string> =>
    page.evaluate(() => {
      const { fake, snapshot } = (globalThis as unknown as { fakeExcel: FakeExcelInPage }).fakeExcel;
      return JSON.stringify(snapshot(fake.book));
    });
  await page.getByRole("button", { name: "Match now" }).waitFor();
  const before = await shot();
  await page.getByRole("button", { name: "Match now" }).click();
  await page.getByRole("button", { name: "Next: Finish" }).click();
  await page.getByRole("button", { name: "Write to the workbook" }).click();
  await page.getByText(/^Written/).waitFor();
  const written = await shot();
  for (const text of ["Drawback status", "Commingled", "Drawback exceptions", "Drawback match lines"]) {
    expect(written).toContain(text);
  }
  await page.getByRole("button", { name: "Take everything away" }).click();
  await page.getByText(/^Taken away/).waitFor();
  expect(await shot()).toBe(before);
  await pane.close();
});

it("says that a cell is being edited, and writes once it is not", async () => {
  const pane = await openPaneInExcel(browser, smallBookData());
  const { page } = pane;
  await page.getByRole("button", { name: "Match now" }).click();
  await page.getByRole("button", { name: "Next: Finish" }).click();
  await page.evaluate(() => {
    const { fake } = (globalThis as unknown as { fakeExcel: FakeExcelInPage }).fakeExcel;
    fake.failAt(fake.traffic.writeActions + 9);
  });
  await page.getByRole("button", { name: "Write to the workbook" }).click();
  await page.getByText("Nothing was written").waitFor();
  expect(await page.getByRole("button", { name: "Take everything away" }).count()).toBe(0);
  await page.evaluate(() => (globalThis as unknown as { fakeExcel: FakeExcelInPage }).fakeExcel.fake.reset());
  await page.getByRole("button", { name: "Write to the workbook" }).click();
  await page.getByText(/^Written/).waitFor();
  await pane.close();
});

it("can be used with the keyboard alone", async () => {
  const pane = await openPaneInExcel(browser, smallBookData());
  const { page } = pane;
  await page.getByRole("button", { name: "Match now" }).waitFor();
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      if (name.test(await focused())) return;
      await press("Tab");
    }
    throw new Error(`Tab never came to ${name}`);
  };
  // Excel hands the focus to the pane; office.js gives a Tab outside of everything back to Excel.
  await page.getByRole("button", { name: "Menu" }).focus();
  await tabTo(/^Match now$/);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "Review" }).waitFor();
  await page.getByRole("button", { name: /R-001/ }).waitFor();
  expect(await focused()).toBe("Review");
  await tabTo(/^R-001/);
  await press("ArrowDown", 2);
  for (let i = 0; i < 50 && !(await focused()).startsWith("R-003"); i++) await page.waitForTimeout(20);
  expect(await focused()).toMatch(/^R-003/);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "R-003" }).waitFor();
  expect(await focused()).toBe("R-003");
  await press("Shift+Tab", 2);
  expect(await focused()).toBe("Back to the list");
  await press("Enter");
  for (let i = 0; i < 50 && !(await focused()).startsWith("R-003"); i++) await page.waitForTimeout(20);
  expect(await focused()).toMatch(/^R-003/);
  await pane.close();
});
