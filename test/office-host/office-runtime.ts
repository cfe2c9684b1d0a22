import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createContext, Script } from "node:vm";
import type { FakeExcel, NativeBridge } from "./fake-excel";

/** Microsoft's own object model, as the page sees it after office.js was loaded. */
export interface OfficeRuntime {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  Office: typeof Office;
}

let script: Script | null = null;

/** The script of the host libraries of office.js for Excel on the web, as it is published. */
export function officeScript(): Script {
  const file = resolve("node_modules/@microsoft/office-js/dist/excel-web-16.00.js");
  return (script ??= new Script(readFileSync(file, "utf8"), { filename: "excel-web-16.00.js" }));
}

/** A loaded office.js whose host can be changed: loading it takes a fifth of a second. */
let loaded: { page: OfficeRuntime; connect(fake: FakeExcel, apiVersion: string): void } | null = null;

/**
 * The real office.js over a fake Excel. Every call connects the same loaded office.js to another host; nothing of an
 * earlier connection can reach the new one, since answers are matched to requests by number.
 * `apiVersion` is the version of ExcelApi that this Excel has.
 */
export function openOffice(fake: FakeExcel, { apiVersion = "1.20" } = {}): OfficeRuntime {
  loaded ??= loadOffice();
  loaded.connect(fake, apiVersion);
  return loaded.page;
}

function loadOffice(): NonNullable<typeof loaded> {
  let host: FakeExcel | null = null;
  let version = "";
  const bridge: NativeBridge = { sendMessageToHost: (text) => host?.bridge.sendMessageToHost(text) };
  const page: Record<string, unknown> = {
    ...pageGlobals(),
    _richApiNativeBridge: bridge,
    OSF: { DDA: { RichApi: {} }, OUtil: {} },
    Office: {},
  };
  page.window = page.self = page.globalThis = page;
  officeScript().runInContext(createContext(page));
  const isSetSupported = (set: string, wanted: string | number = "1.1"): boolean =>
    set !== "ExcelApi" || compareVersions(wanted, version) <= 0;
  // What the page's own office.js sets up when the host has answered it.
  page.Office = {
    context: { requirements: { isSetSupported }, platform: "OfficeOnline" },
    onReady: async () => ({ host: "Excel" }),
  };
  return {
    page: page as unknown as OfficeRuntime,
    connect(fake, apiVersion) {
      if (host) host.bridge.onMessageFromHost = undefined;
      host = fake;
      version = apiVersion;
      fake.bridge.onMessageFromHost = (text) => bridge.onMessageFromHost?.(text);
    },
  };
}

/** Makes a loaded office.js the one that the code under test finds; call `closeOffice` after the last test. */
export function useOffice({ Excel, OfficeExtension, Office }: OfficeRuntime): void {
  Object.assign(globalThis, { Excel, OfficeExtension, Office });
}

export function closeOffice(): void {
  for (const name of ["Excel", "OfficeExtension", "Office"]) Reflect.deleteProperty(globalThis, name);
}

/** As little of a browser's page as office.js touches while it loads. */
export function pageGlobals(): Record<string, unknown> {
  const location = { search: "", href: "https://localhost/", hash: "" };
  const element = (): object => ({ style: {}, setAttribute() {}, appendChild() {} });
  return {
    console,
    setTimeout: later,
    clearTimeout,
    setImmediate,
    performance,
    navigator: { userAgent: "node" },
    location,
    addEventListener() {},
    document: {
      readyState: "complete",
      location,
      addEventListener() {},
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [element()],
    },
  };
}

/** A timer that keeps no test run alive: office.js tries a refused clean-up again after five seconds. */
function later(act: () => void, milliseconds?: number): NodeJS.Timeout {
  const timer = setTimeout(act, milliseconds);
  return (milliseconds ?? 0) >= 1_000 ? timer.unref() : timer;
}

function compareVersions(a: string | number, b: string): number {
  const [majorA, minorA = 0] = String(a).split(".").map(Number);
  const [majorB, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
