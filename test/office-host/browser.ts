import { bookFrom, type BookData } from "./book-from";
import { FakeExcel } from "./fake-excel";
import { shownFill } from "./shown-fill";
import { snapshot } from "./snapshot";

/** What a page finds as `fakeExcel` after the script of `browser-script.ts` has run. */
export interface FakeExcelInPage {
  fake: FakeExcel;
  snapshot: typeof snapshot;
  shownFill: typeof shownFill;
}

/** Newest version of ExcelApi that the page is told of. */
const API_VERSION = 20;

/**
 * Puts a fake Excel under the office.js that the page is going to load.
 *
 * @public called by the script of `browser-script.ts`
 */
export function installFakeExcel(data: BookData): void {
  const fake = new FakeExcel(bookFrom(data));
  const page: FakeExcelInPage = { fake, snapshot, shownFill };
  Object.assign(globalThis, { fakeExcel: page, _richApiNativeBridge: fake.bridge });
  answerForOffice();
}

/**
 * What a page asks of `Office` before it asks anything of Excel: the host, and what it supports. office.js would learn
 * it from the frame around the page, which is not there. The object model is not touched.
 */
function answerForOffice(): void {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const onReady = async (ready?: (answer: typeof info) => unknown): Promise<typeof info> => {
    await ready?.(info);
    return info;
  };
  const isSetSupported = (set: string, version: string | number = "1.1"): boolean =>
    set !== "ExcelApi" || Number(String(version).split(".")[1] ?? 0) <= API_VERSION;
  const context = {
    ...info,
    requirements: { isSetSupported },
    contentLanguage: "en-US",
    displayLanguage: "en-US",
  };
  const answered = (value: unknown): PropertyDescriptor => ({
    configurable: true,
    enumerable: true,
    get: () => value,
    set: () => {},
  });
  let office: { context?: object } | undefined;
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    get: () => {
      // Each time anew: office.js puts its own there when it gets so far.
      if (!office) return office;
      Object.defineProperty(office, "onReady", answered(onReady));
      const own = Object.getOwnPropertyDescriptor(office, "context");
      if (!own || own.configurable) Object.defineProperty(office, "context", answered(context));
      else Object.assign(office.context ?? {}, context);
      return office;
    },
    set: (value: typeof office) => {
      office = value;
    },
  });
}
