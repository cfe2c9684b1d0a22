import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { Grid } from "./create-grid";

/** Gives the grid the keyboard: its selected cell takes what is typed. */
export function focusGrid({ injector }: Grid): void {
  injector.get(ILayoutService).focus();
}
