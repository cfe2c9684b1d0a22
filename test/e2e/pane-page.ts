import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { fakeExcelScript, INSIDE_EXCEL } from "../office-host/browser-script";
import type { BookData } from "../office-host/book-from";
import { smallBook } from "../taskpane/small-book";

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FILES = path.resolve("node_modules/@microsoft/office-js/dist");
const AXE = fs.readFileSync(
  createRequire(path.resolve("package.json")).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** How the pane looks: its size, and what the browser prefers. */
export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  forcedColors?: boolean;
}

/** The built pane over a fake Excel, alone on its page as in Excel. */
export interface PanePage {
  page: Page;
  errors: string[];
  /** Addresses outside our own server and the Office CDN that the page asked for. */
  outside: string[];
  /** Says what is wrong on the screen that is shown: accessibility, and anything wider than the pane. */
  faults(): Promise<string[]>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The small workbook with its two tables as Excel tables. */
export function smallBookData(): BookData {
  const tables: Record<string, string> = { Imports: "A1:P7", Returns: "A1:M11" };
  return {
    sheets: smallBook().map(({ name, cells }) => ({
      name,
      cells,
      ...(tables[name] && { tables: [{ name, address: tables[name] }] }),
    })),
  };
}

/** Opens taskpane.html over a fake Excel with a workbook. */
export async function openPaneInExcel(
  browser: Browser,
  data: BookData,
  look: Look = {},
  /** Runs in the page before everything else, when the fake Excel is there. */
  first: () => void = () => {},
  /** Prepares the page before it is opened. */
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<PanePage> {
  const own = process.env.DRAWBACK_URL as string;
  const { width = 320, height = 720, dark = false, forcedColors = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    forcedColors: forcedColors ? "active" : "none",
    reducedMotion: "reduce",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(own) || /^(data|blob):/.test(url)) return route.continue();
    if (url.startsWith(OFFICE_CDN)) {
      const file = path.join(OFFICE_FILES, new URL(url).pathname.slice("/lib/1/hosted/".length));
      // office.js asks for more than its package holds, such as the page that says it cannot reach its host.
      return fs.existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 204 });
    }
    outside.push(url);
    return route.abort();
  });
  await prepare(page);
  await page.addInitScript({ content: `${fakeExcelScript(data)};(${first.toString()})();` });
  await page.goto(new URL(`/taskpane.html${INSIDE_EXCEL}`, own).href, { waitUntil: "domcontentloaded" });
  return {
    page,
    errors,
    outside,
    faults: () => faultsOn(page),
    screenshot: async (name) => {
      fs.mkdirSync("test-results", { recursive: true });
      await page.screenshot({ path: `test-results/pane-${name}.png` });
    },
    close: () => context.close(),
  };
}

/** What axe finds on a page, WCAG 2.2 A and AA, and what is wider than the page. Popups are looked at with it. */
export async function faultsOn(page: Page, within = "body"): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    interface Found {
      violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
    }
    const axe = (
      globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<Found> } }
    ).axe;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // The page has one heading of level 1 and its landmarks; the empty document around a fragment is not ours.
    // Elements that keep the focus inside menus are hidden from screen readers and never keep it themselves. In forced
    // colors the browser paints with the user's own, which axe cannot see.
    const context = { include: [selector], exclude: ["[data-tabster-dummy]"] };
    const contrast = { enabled: !matchMedia("(forced-colors: active)").matches };
    const { violations } = await axe.run(context, {
      runOnly: tags,
      rules: { region: { enabled: false }, "color-contrast": contrast },
    });
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ""}`),
    );
    for (const element of [document.documentElement, ...document.querySelectorAll("main")]) {
      if (element.scrollWidth > element.clientWidth) {
        faults.push(
          `wider than the pane: ${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`,
        );
      }
    }
    return faults;
  }, within);
}
