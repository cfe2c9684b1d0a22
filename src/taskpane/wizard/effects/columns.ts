import { ROLES, type Role } from "../../session/roles";
import type { ColumnMap } from "../../session/types";
import type { Context } from "../context";
import { guarded } from "./guard";

/** Understands the columns of every picked source that is not understood yet. */
export async function recogniseAll(context: Context): Promise<void> {
  for (const role of ROLES) await recogniseRole(context, role);
}

/** Understands the columns of the source picked for a role, with what the user once said about such headings. */
async function recogniseRole(context: Context, role: Role): Promise<void> {
  const { store, client } = context;
  const { picks, recognitions, remembered } = store.state();
  const head = context.heads.get(picks[role] ?? "");
  if (!head || recognitions[role]) return;
  await guarded(context, "listing", async () => {
    let recognition = await client.session.recognise(role, head, {});
    const columnMap = remembered[recognition.fingerprint] ?? {};
    if (Object.keys(columnMap).length > 0)
      recognition = await client.session.recognise(role, head, columnMap);
    if (store.state().picks[role] === picks[role])
      store.dispatch({ type: "recognised", recognition, columnMap });
  });
}

/**
 * Takes a column of the sheet for one of ours: its index, null for "there is none", undefined for what is recognised.
 * A column that was taken for another of ours leaves that one.
 */
export async function chooseColumn(
  context: Context,
  role: Role,
  heading: string,
  column: number | null | undefined,
): Promise<void> {
  const { store, client } = context;
  const { picks, columnMaps } = store.state();
  const head = context.heads.get(picks[role] ?? "");
  if (!head) return;
  const columnMap: Record<string, number | null> = { ...(columnMaps[role] as ColumnMap) };
  if (column === undefined) delete columnMap[heading];
  else {
    for (const other of Object.keys(columnMap))
      if (column !== null && columnMap[other] === column) delete columnMap[other];
    columnMap[heading] = column;
  }
  await guarded(context, "listing", async () => {
    const recognition = await client.session.recognise(role, head, columnMap);
    store.dispatch({ type: "recognised", recognition, columnMap });
  });
}
