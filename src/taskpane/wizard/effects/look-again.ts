import type { TableCells } from "../../../workbook/port";
import type { Role } from "../../session/roles";
import type { Context } from "../context";
import { findAsOf } from "./find-as-of";
import { HEAD_ROWS, readHead } from "./sources";

/** The as-of date of the workbook can have been changed since its tables were listed. */
export async function readAsOf(context: Context, dates1904: boolean): Promise<void> {
  const { sources, asOfSource, choices } = context.store.state();
  const source = sources.find(({ id }) => id === asOfSource);
  if (!source || choices.asOfFrom !== "workbook") return;
  const { cells } = await readHead(context, source);
  context.store.dispatch({ type: "read-again", source, asOf: findAsOf(cells, dates1904) });
}

/**
 * A source as it is now: it can have other rows than when it was listed. When its headings changed too, what the user
 * said about the old ones does not hold; what was said about the new ones does.
 */
export async function lookAgain(context: Context, role: Role, { source, cells }: TableCells): Promise<void> {
  const { store, client, heads } = context;
  store.dispatch({ type: "read-again", source, asOf: null });
  const head = { cells: cells.slice(0, HEAD_ROWS), rows: cells.length };
  heads.set(source.id, head);
  const { recognitions, remembered } = store.state();
  const recognition = await client.session.recognise(role, head, {});
  if (recognition.fingerprint === recognitions[role]?.fingerprint) return;
  const columnMap = remembered[recognition.fingerprint] ?? {};
  store.dispatch({
    type: "recognised",
    recognition: await client.session.recognise(role, head, columnMap),
    columnMap,
  });
}
