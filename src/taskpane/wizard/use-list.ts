import { useCallback, useEffect, useRef, useState } from "react";
import type { ListQuery, ListRow } from "../session/types";
import type { Context } from "./context";
import { guarded } from "./effects/guard";

/** Rows asked for at once. */
const PAGE = 100;

/** A list of the match as the view reads it: rows come in when they are asked for. */
export interface PagedList {
  /** Null until the list is made. */
  count: number | null;
  rowAt(place: number): ListRow | null;
  /** Asks for the rows that are shown; call when they change. */
  want(from: number, to: number): void;
}

interface Loaded {
  key: string;
  count: number | null;
  pages: ReadonlyMap<number, ListRow[]>;
}

/** The list of a query over the match number `run`; asked for anew when either changes. */
export function useList(context: Context, query: ListQuery, run: number | null): PagedList {
  const key = `${run}|${JSON.stringify(query)}`;
  const [loaded, setLoaded] = useState<Loaded>({ key: "", count: null, pages: new Map() });
  const asked = useRef({ key: "", pages: new Set<number>() });
  useEffect(() => {
    if (run === null) return;
    let isCurrent = true;
    asked.current = { key, pages: new Set([0]) };
    void guarded(context, "matching", async () => {
      const { session } = context.client;
      const count = await session.openList(query);
      const first = await session.listRows(0, PAGE);
      if (isCurrent) setLoaded({ key, count, pages: new Map([[0, first]]) });
    });
    return () => {
      isCurrent = false;
    };
    // The key stands for the query and the run.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [context, key]);
  const want = useCallback(
    (from: number, to: number) => {
      if (asked.current.key !== key) return;
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) {
        if (asked.current.pages.has(page)) continue;
        asked.current.pages.add(page);
        void guarded(context, "matching", async () => {
          const rows = await context.client.session.listRows(page * PAGE, (page + 1) * PAGE);
          setLoaded((before) =>
            before.key === key ? { ...before, pages: new Map(before.pages).set(page, rows) } : before,
          );
        });
      }
    },
    [context, key],
  );
  const rowAt = useCallback(
    (place: number) => loaded.pages.get(Math.floor(place / PAGE))?.[place % PAGE] ?? null,
    [loaded],
  );
  return { count: loaded.key === "" ? null : loaded.count, rowAt, want };
}
