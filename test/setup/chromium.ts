import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FILES = path.resolve("node_modules/@microsoft/office-js/dist");

/** A page of the built product, with what went wrong on it. */
export interface OpenPage {
  page: Page;
  /** Errors thrown on the page and errors on its console. A test ends with `expect(errors).toEqual([])`. */
  errors: string[];
  /** Addresses outside our own server and the Office CDN that the page asked for; each was refused. */
  outside: string[];
  /** Writes test-results/<name>.png. */
  screenshot(name: string): Promise<void>;
}

/** A browser for the tests of one file; close it in afterAll. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ["--no-sandbox"] });
}

/**
 * Opens an address of the built product, for example "/workbench/workbench.html".
 * The Office CDN is answered from the installed copy of office.js; every other host is refused and listed.
 */
export async function openPage(browser: Browser, address: string): Promise<OpenPage> {
  const own = process.env.DRAWBACK_URL as string;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: "UTC" });
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
      return route.fulfill({
        path: path.join(OFFICE_FILES, new URL(url).pathname.slice("/lib/1/hosted/".length)),
      });
    }
    outside.push(url);
    return route.abort();
  });
  await page.goto(new URL(address, own).href);
  const screenshot = async (name: string): Promise<void> => {
    fs.mkdirSync("test-results", { recursive: true });
    await page.screenshot({ path: `test-results/${name}.png` });
  };
  return { page, errors, outside, screenshot };
}
