import { parseArea } from "../workbook/address";
import type { WorkbookPort } from "../workbook/port";
import { cellValue } from "./grid/cells";
import { noteAt } from "./grid/error-notes";
import type { Grid } from "./grid/create-grid";
import { GridError } from "./functions/values";
import type { Session } from "./session";

/** A cell as a test looks at it. */
export interface SeenCell {
  /** Unformatted; an error is its code, a blank cell null. */
  value: string | number | boolean | null;
  /** As the grid shows it. */
  text: string;
  formula: string;
  /** Colours as shown, conditional formats and status colours included. */
  fill: string | undefined;
  color: string | undefined;
  /** What a function of ours said about its error. */
  note: string | undefined;
}

/**
 * `window.workbench`: the page's doors for end-to-end tests and for trying things in the console. The grid is drawn on
 * a canvas, so tests ask here what it shows. It is part of the page on purpose: the page holds the user's own files
 * and nothing else, and whoever can call it can see them anyway.
 */
export interface WorkbenchApi {
  /** Resolves when the first workbook is open, the functions are registered and the pane is there. */
  ready: Promise<void>;
  /** The grid's facade. */
  univer: Grid["api"];
  port: WorkbookPort;
  /** Opens a file's bytes as "Open" does. */
  open(bytes: ArrayLike<number>, name: string): Promise<void>;
  /** Opens the sample again, as its button does. */
  sample(): Promise<boolean>;
  /** Puts a value or a formula (starting with "=") into a cell, as if typed. */
  type(sheet: string, address: string, value: string | number): void;
  /** Resolves when the running calculation, if any, is done and shown. */
  calculated(): Promise<void>;
  cell(sheet: string, address: string): SeenCell;
}

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

export function exposeForTests(session: Session, ready: Promise<void>): void {
  const { grid, book, port } = session;
  const rangeOf = (sheet: string, address: string) => {
    const found = grid.api.getActiveWorkbook()?.getSheetByName(sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return { found, range: found.getRange(address) };
  };
  window.workbench = {
    ready,
    univer: grid.api,
    port,
    open: (bytes, name) => session.openBytes(Uint8Array.from(bytes), name),
    sample: () => session.openSample(),
    type(sheet, address, value) {
      const { range } = rangeOf(sheet, address);
      range.setValue(typeof value === "string" && value.startsWith("=") ? { f: value } : value);
    },
    calculated: () => grid.api.getFormula().onCalculationResultApplied(30_000),
    cell(sheet, address) {
      const { found, range } = rangeOf(sheet, address);
      const { row, column } = parseArea(address);
      const value = cellValue(book.cell(found.getSheet(), row, column));
      const style = book.shownStyle(found.getSheet(), row, column);
      return {
        value: value instanceof GridError ? value.code : value,
        text: range.getDisplayValue(),
        formula: range.getFormula(),
        fill: style.bg?.rgb ?? undefined,
        color: style.cl?.rgb ?? undefined,
        note: noteAt(book, found.getSheet(), row, column)?.message,
      };
    },
  };
}
