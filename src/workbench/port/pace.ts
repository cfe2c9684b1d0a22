import { WorkbookError, type WorkOptions } from "../../workbook/port";

/** Lets the page draw and take clicks between two blocks of work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function refuseCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw new WorkbookError({ kind: "cancelled" });
}
