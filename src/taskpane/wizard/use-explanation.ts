import type { ListName, RowExplanation } from "../session/types";
import type { Context } from "./context";
import { useAnswer } from "./use-answer";

/** The explanation of the row that is open, or null until it comes. `run` is the number of the match. */
export function useExplanation(
  context: Context,
  open: { list: ListName; index: number } | null,
  run: number | null,
  knowsWhy: boolean,
): RowExplanation | null {
  const question = open && `${open.list}|${open.index}|${knowsWhy}`;
  return useAnswer(context, run, question, (session) => session.explain(open!.list, open!.index));
}
