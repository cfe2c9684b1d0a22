import {
  type Injector,
  LocaleType,
  LogLevel,
  mergeLocales,
  type PluginCtor,
  type Plugin,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortWords from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { forgetHalfTypedReferences } from "./half-typed-references";
import { widenNewSheets } from "./new-sheets";
import { PendingHeights } from "./pending-heights";
import { readTypedCells } from "./typed-cells";
import { showSpillFormats } from "./spill-formats";
import { TABLE_THEME } from "./table-theme";
import { registerSpillOperator } from "./spill-operator";

/** The spreadsheet grid: its facade for people and tests, its services for us. */
export interface Grid {
  univer: Univer;
  api: FUniver;
  injector: Injector;
  heights: PendingHeights;
}

/** Words that the grid's own English file lacks. */
const MISSING_WORDS = {
  "sheets-formula": {
    ...(coreWords as Record<string, object>)["sheets-formula"],
    progress: {
      calculating: "Calculating",
      "array-analysis": "Reading spilled ranges",
      "array-calculation": "Calculating spilled ranges",
    },
  },
};

/** Says when cells with formulas are calculated after opening: never by itself, because the opener asks for it. */
const NO_INITIAL_CALCULATION = 2;

/** Mounts an empty grid. Open a workbook in it with `openInGrid`. */
export function createGrid(container: HTMLElement, darkMode: boolean): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreWords,
        MISSING_WORDS,
        conditionalFormattingWords,
        dataValidationWords,
        filterWords,
        sortWords,
        tableWords,
      ),
    },
    darkMode,
    logLevel: LogLevel.ERROR,
  });
  // This preset passes no settings on to its two parts.
  const [tablePart, tableViewPart] = UniverSheetsTablePreset().plugins as PluginCtor<Plugin>[];
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      formula: { initialFormulaComputing: NO_INITIAL_CALCULATION },
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    {
      plugins: [
        [tablePart, { userThemes: [TABLE_THEME] }],
        [tableViewPart, { hideAnchor: true }],
      ],
    },
  ];
  for (const { plugins } of presets) {
    for (const entry of plugins) {
      const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
      univer.registerPlugin(plugin as PluginCtor<Plugin>, config as object | undefined);
    }
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  registerSpillOperator(injector);
  return { univer, api, injector, heights: new PendingHeights(injector) };
}

/** What needs an open workbook to hang on: call it once, after the first one is open. */
export function attachToGrid({ injector }: Grid): void {
  showSpillFormats(injector);
  readTypedCells(injector);
  forgetHalfTypedReferences(injector);
  widenNewSheets(injector);
}
