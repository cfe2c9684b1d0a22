import type { Role } from "../../session/roles";
import type { Context } from "../context";
import { guarded } from "./guard";

/** Selects a row of a table in the sheet. `row` counts from 1 under the heading. */
export async function goToRow(context: Context, role: Role, row: number): Promise<void> {
  const { store, services } = context;
  const { sources, picks, recognitions } = store.state();
  const source = sources.find(({ id }) => id === picks[role]);
  if (!source) return;
  await guarded(context, "going", () =>
    services.port.goTo(source, (recognitions[role]?.headingRow ?? 0) + row),
  );
}

/** What a place in a sheet is: a row of one of the picked tables, from 1 under the heading, or null. */
export function rowAt(
  context: Context,
  at: { sheet: string; row: number },
): { role: Role; row: number } | null {
  const { sources, picks, recognitions } = context.store.state();
  for (const role of ["returns", "imports"] as const) {
    const source = sources.find(({ id }) => id === picks[role]);
    if (!source || source.sheet !== at.sheet) continue;
    const first = Number(/\d+/.exec(source.address)?.[0] ?? 1);
    const row = at.row - first - (recognitions[role]?.headingRow ?? 0);
    if (row >= 1 && at.row < first + source.rows) return { role, row };
  }
  return null;
}

/** Shows in the pane the row that the user selects in the sheet, as long as the review is open. */
export async function followSelection(context: Context, at: { sheet: string; row: number }): Promise<void> {
  const { store, client } = context;
  const { step, page, run, review } = store.state();
  const place = rowAt(context, at);
  if (page !== "wizard" || step !== "review" || run.kind !== "done" || place === null) return;
  await guarded(context, "going", async () => {
    const list = place.role === "returns" ? "returns" : "lots";
    const index = await client.session.indexOfRow(place.role, place.row);
    if (index < 0 || (review.open?.list === list && review.open.index === index)) return;
    store.dispatch({ type: "opened-row", open: { list, index }, place: null });
  });
}
