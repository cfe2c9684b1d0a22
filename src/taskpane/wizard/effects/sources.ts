import type { TableSource, WorkOptions } from "../../../workbook/port";
import type { SourceHead } from "../../session/types";
import type { Context } from "../context";
import type { SourceInfo } from "../state";
import type { FoundAsOf } from "../actions";
import { findAsOf } from "./find-as-of";
import { guarded } from "./guard";
import { recogniseAll } from "./columns";

/** Rows read of a source to see what it is. */
export const HEAD_ROWS = 120;

/** Lists the sources of the workbook, looks into each, and proposes which is which. */
export async function listSources(context: Context): Promise<void> {
  const { store, services, client } = context;
  const number = ++context.listings;
  await guarded(context, "listing", async () => {
    const work = { stage: "listing", role: null, share: null, secondsLeft: null } as const;
    store.dispatch({ type: "listing", work: { ...work, done: 0, total: 1 } });
    const listed = await services.port.listSources();
    const dates1904 = await services.port.uses1904Dates();
    const found = new Map<string, SourceHead>();
    const sources: SourceInfo[] = [];
    let asOf: FoundAsOf | null = null;
    for (const source of listed) {
      store.dispatch({ type: "listing", work: { ...work, done: sources.length, total: listed.length } });
      const head = await readHead(context, source);
      found.set(source.id, head);
      const date = findAsOf(head.cells, dates1904);
      if (date !== null) asOf ??= { date, source: source.id };
      sources.push({
        ...source,
        key: `${source.kind}|${source.sheet}|${source.name}`,
        fits: await client.session.fit(head, source.name),
      });
    }
    if (number !== context.listings) return;
    context.heads = found;
    store.dispatch({ type: "listed", sources, asOf });
  });
  if (number === context.listings) await recogniseAll(context);
}

/** The first rows of a source; hosts that can read no less give all of them. */
export async function readHead({ services }: Context, source: TableSource): Promise<SourceHead> {
  const options: WorkOptions & { rows?: number } = { rows: HEAD_ROWS };
  const { cells } = await services.port.read(source, options);
  return { cells: cells.slice(0, HEAD_ROWS), rows: source.rows };
}
