import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { transformSync } from "@swc/core";
import type { BookData } from "./book-from";

const ENTRY = resolve("test/office-host/browser.ts");

/**
 * What to put behind a page's address so that office.js takes the page for one inside Excel on the web.
 *
 * @public
 */
export const INSIDE_EXCEL = "?_host_Info=Excel$Web$16.01$en-US$$$$0#&_xdm_Info=fake|1|http://127.0.0.1/";

/**
 * A script that puts a fake Excel with this workbook under the office.js of a page; run it before anything else
 * (Playwright: `page.addInitScript({ content: fakeExcelScript(data) })`) and open the page with `INSIDE_EXCEL` behind
 * its address. Afterwards the page has `fakeExcel` (see `FakeExcelInPage`).
 */
export function fakeExcelScript(data: BookData): string {
  const modules = new Map<string, string>();
  collect(ENTRY, modules);
  const bodies = [...modules].map(
    ([name, code]) => `${JSON.stringify(name)}: function (require, exports) {${code}\n}`,
  );
  return `(function () {
var modules = {${bodies.join(",\n")}};
var loaded = {};
function load(name) {
  if (!loaded[name]) modules[name](load, (loaded[name] = {}));
  return loaded[name];
}
load(${JSON.stringify(nameOf(ENTRY))}).installFakeExcel(${JSON.stringify(data)});
})();`;
}

function collect(file: string, modules: Map<string, string>): void {
  const name = nameOf(file);
  if (modules.has(name)) return;
  modules.set(name, "");
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    module: { type: "commonjs" },
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
  });
  const linked = code.replace(/require\("(\.[^"]*)"\)/g, (_whole, path: string) => {
    const imported = resolve(dirname(file), `${path}.ts`);
    collect(imported, modules);
    return `require(${JSON.stringify(nameOf(imported))})`;
  });
  modules.set(name, linked);
}

function nameOf(file: string): string {
  return relative(dirname(ENTRY), file);
}
