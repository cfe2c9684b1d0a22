/**
 * A large workbook in the pane: how long its thread is busy with work of ours. The fake Excel works in Node, as Excel
 * does elsewhere; what office.js takes to read its answers is left out.
 *
 * PANE_ROWS=100000 npx jest --selectProjects e2e -- test/e2e/pane-large   prints the figures for so many rows.
 */
import type { Browser } from "playwright-core";
import { openBrowser } from "../setup/chromium";
import { largeBook } from "../taskpane/small-book";
import { bookFrom } from "../office-host/book-from";
import { FakeExcel } from "../office-host/fake-excel";
import { openPaneInExcel, type PanePage } from "./pane-page";

const ROWS = Number(process.env.PANE_ROWS ?? 10_000);
/** Figures are for a run that asks for them, each as soon as it is there; no test is timed. */
const tell = (name: string, figures: object): void => {
  if (process.env.PANE_ROWS !== undefined)
    process.stdout.write(`${ROWS} rows: ${name} ${JSON.stringify(figures)}\n`);
};
/** A million rows take some minutes to be written. */
const PATIENCE = Math.max(300_000, ROWS * 2);
jest.setTimeout(PATIENCE);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Runs in the page, before all else: hands requests to the Excel in Node, notes long tasks and when office.js read. */
function watch(): void {
  interface Page {
    _richApiNativeBridge: {
      sendMessageToHost(text: string): void;
      onMessageFromHost?: (text: string) => void;
    };
    askHost(text: string): Promise<void>;
  }
  const page = globalThis as unknown as Page;
  const bridge = page._richApiNativeBridge;
  const host: [from: number, to: number][] = [];
  const tasks: [from: number, to: number][] = [];
  const timed =
    (work: (text: string) => void) =>
    (text: string): void => {
      const from = performance.now();
      work(text);
      host.push([from, performance.now()]);
    };
  bridge.sendMessageToHost = timed((text) => void page.askHost(text));
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, startTime + duration]);
  }).observe({ type: "longtask", buffered: true });
  Object.assign(globalThis, {
    answerFromHost: timed((text) => bridge.onMessageFromHost?.(text)),
    /** Milliseconds of ours in the long tasks since the last call, longest first. */
    ownTasks: () =>
      tasks
        .splice(0)
        .map(([from, to]) => {
          const hosts = host.reduce(
            (sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)),
            0,
          );
          return Math.round(to - from - hosts);
        })
        .sort((a, b) => b - a),
  });
}

/** A bar of a stage: its share, "" while it runs through because none is known yet. */
interface Change {
  at: number;
  stage: string;
  share: string;
}

/** Runs in the page: notes when the progress on the screen changes, and at which stage. */
function watchProgress(): void {
  const changes: Change[] = [];
  new MutationObserver(() => {
    const bar = document.querySelector('[role="progressbar"]');
    if (bar === null) return;
    const stage = bar.getAttribute("aria-label") ?? "";
    const share = bar.getAttribute("aria-valuenow") ?? "";
    const last = changes.at(-1);
    if (last?.stage === stage && last.share === share) return;
    changes.push({ at: performance.now(), stage, share });
  }).observe(document, { subtree: true, childList: true, attributes: true });
  Object.assign(globalThis, { progressChanges: () => changes });
}

/** Per stage: how long its bar ran through, how long and how often it showed a new share, and how long the same at most. Milliseconds. */
function silences(changes: readonly Change[]): Record<string, object> {
  const stages: Record<string, { ranThrough: number; ms: number; changes: number; longest: number }> = {};
  changes.slice(1).forEach(({ at }, i) => {
    const before = changes[i]!;
    const stage = (stages[before.stage] ??= { ranThrough: 0, ms: 0, changes: 0, longest: 0 });
    const gap = Math.round(at - before.at);
    if (before.share === "") {
      stage.ranThrough += gap;
      return;
    }
    stage.ms += gap;
    stage.changes++;
    stage.longest = Math.max(stage.longest, gap);
  });
  return stages;
}

/** The pane over an Excel that works in Node and not, as the pane's page would, in the thread of the pane. */
async function openOverNode(rows: number): Promise<PanePage> {
  const fake = new FakeExcel(bookFrom({ sheets: largeBook(rows) }));
  return openPaneInExcel(browser, { sheets: [{ name: "Empty", cells: [] }] }, {}, watch, async (page) => {
    fake.bridge.onMessageFromHost = (text) =>
      void page.evaluate(
        (answer) => (globalThis as unknown as { answerFromHost(text: string): void }).answerFromHost(answer),
        text,
      );
    await page.exposeBinding("askHost", (_, text: string) => fake.bridge.sendMessageToHost(text));
  });
}

it(`matches, reviews and highlights ${ROWS} imports and ${ROWS} returns`, async () => {
  const pane = await openOverNode(ROWS);
  const { page } = pane;
  const measured = async (name: string, work: () => Promise<void>): Promise<void> => {
    const began = Date.now();
    await work();
    const ms = Date.now() - began;
    await page.waitForTimeout(500);
    const tasks = await page.evaluate(() => (globalThis as unknown as { ownTasks(): number[] }).ownTasks());
    tell(name, { ms, longest: tasks.slice(0, 3) });
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await measured("open", () => button("Match now").waitFor({ timeout: PATIENCE }));
  await page.evaluate(watchProgress);
  await measured("match", async () => {
    await button("Match now").click();
    await button(/R-001-0/).waitFor({ timeout: PATIENCE });
  });
  const changes = await page.evaluate(() =>
    (globalThis as unknown as { progressChanges(): Change[] }).progressChanges(),
  );
  tell("progress", silences(changes));
  await measured("search", async () => {
    await page.getByRole("searchbox").fill("LAMP-7-99");
    await page.getByText(/^\d{1,3}(?:,\d{3})* rows$/).waitFor();
  });
  await measured("sort", async () => {
    await page.getByRole("searchbox").fill("");
    await button("Sort").click();
    await page.getByRole("menuitemradio", { name: "Amount" }).click();
  });
  await measured("scroll", async () => {
    await page.evaluate(() => document.querySelector("main")!.scrollTo({ top: 200_000 }));
    await page.waitForTimeout(500);
  });
  await measured("explain", async () => {
    await page.evaluate(() => document.querySelector("main")!.scrollTo({ top: 0 }));
    await button(/R-\d+-\d+/)
      .first()
      .click();
    await page.getByRole("button", { name: "Back to the list" }).click();
  });
  await button("Next: Finish").click();
  await measured("finish", async () => {
    await button("Write to the workbook").click();
    await page.getByText(/^Written/).waitFor({ timeout: PATIENCE });
  });
  await measured("remove", async () => {
    await button("Take everything away").click();
    await page.getByText(/^Taken away/).waitFor({ timeout: PATIENCE });
  });
  expect(pane.errors).toEqual([]);
  await pane.close();
});

it("cancels at once and leaves the workbook as it was", async () => {
  const pane = await openOverNode(20_000);
  const { page } = pane;
  await page.getByRole("button", { name: "Match now" }).click();
  const cancel = page.getByRole("button", { name: "Cancel" });
  await cancel.waitFor();
  const took = await page.evaluate(async () => {
    const began = performance.now();
    [...document.querySelectorAll("button")].find((each) => each.textContent === "Cancel")!.click();
    while (!document.body.textContent!.includes("Cancelled.")) await new Promise((next) => setTimeout(next));
    return performance.now() - began;
  });
  tell("cancelled", { ms: Math.round(took) });
  // Another match follows without a trace of the first.
  await page.getByRole("button", { name: "Match now" }).click();
  await page.getByRole("button", { name: /R-001-0/ }).waitFor({ timeout: 120_000 });
  expect(pane.errors).toEqual([]);
  await pane.close();
});
