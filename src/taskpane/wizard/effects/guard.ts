import { WorkbookError, type WorkbookProblem } from "../../../workbook/port";
import { CancelledError } from "../../match-client";
import type { Context } from "../context";
import type { Trouble } from "../state";

/**
 * Does something that can fail outside our power (the host, the worker) and tells what went wrong in the pane.
 * True when it went well; "cancelled" when the user ended it.
 */
export async function guarded(
  context: Context,
  during: Trouble["during"],
  work: () => Promise<void>,
): Promise<boolean | "cancelled"> {
  try {
    await work();
    return true;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === "cancelled") return "cancelled";
    context.store.dispatch({ type: "trouble", trouble: { problem, during } });
    return false;
  }
}

/** What an error means to the user. */
function problemOf(error: unknown): WorkbookProblem {
  if (error instanceof CancelledError) return { kind: "cancelled" };
  if (error instanceof WorkbookError) return error.problem;
  if (error instanceof DOMException && error.name === "AbortError") return { kind: "cancelled" };
  return { kind: "host", message: error instanceof Error ? error.message : String(error) };
}
