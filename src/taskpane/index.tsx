import { createExcelPort } from "../workbook/excel";
import { registerCommands } from "./commands";
import { downloadFile } from "./download-file";
import { mountPane } from "./mount";
import { showNoExcel } from "./no-excel";
import type { ThemeName } from "./theme";

/** Office.js answers in a moment, or (its CDN blocked, an old host) never. */
const PATIENCE_MS = 5_000;

function officeTheme(): ThemeName | null {
  const theme = Office.context?.officeTheme as (Office.OfficeTheme & { isDarkTheme?: boolean }) | undefined;
  if (typeof theme?.isDarkTheme !== "boolean") return null;
  return theme.isDarkTheme ? "dark" : "light";
}

function start(element: HTMLElement): void {
  if (typeof Excel === "undefined") {
    showNoExcel(element);
    return;
  }
  const pane = mountPane(element, {
    port: createExcelPort(),
    createWorker: () => new Worker(new URL("./engine-worker.ts", import.meta.url)),
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    theme: officeTheme,
    functionsMetadata: async () => (await fetch("functions.json")).json() as Promise<unknown>,
    templates: "templates/",
    download: downloadFile,
  });
  registerCommands(pane.openPage);
}

const root = document.getElementById("root");
if (root) {
  let isStarted = false;
  const once = (): void => {
    if (isStarted) return;
    isStarted = true;
    start(root);
  };
  // Office can be ready a moment before its library for Excel is.
  const whenExcelIsThere = (): void => {
    if (typeof Excel !== "undefined") once();
    else if (!isStarted) setTimeout(whenExcelIsThere, 50);
  };
  setTimeout(once, PATIENCE_MS);
  if (typeof Office === "undefined") once();
  else void Office.onReady().then(({ host }) => (host === null ? once() : whenExcelIsThere()));
}
