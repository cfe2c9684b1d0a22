import { plainDate } from "../../../engine/index";
import { ASSESSMENT_KEY } from "../../pages/assessment/assessment";
import { ESTIMATE_KEY } from "../../pages/estimate/estimate-state";
import { METHODS_KEY } from "../../session/method-history";
import { initialState } from "../state";
import { fromSaved, STATE_KEY, toSaved } from "../saved-state";
import type { Context } from "../context";
import { guarded } from "./guard";
import { listSources } from "./sources";

/** How long the state must rest before it is kept, in milliseconds. */
const REST_MS = 800;

/** The machine's date as a plain date. */
export function todayOf(services: Context["services"]): number {
  const { year, month, day } = services.today();
  return plainDate(year, month, day) ?? 0;
}

/** Undoes what an earlier session left half-done, takes up the state kept in the workbook, and looks at its tables. */
export async function open(context: Context): Promise<void> {
  const { store, services } = context;
  const { port } = services;
  await guarded(context, "opening", async () => {
    const recovered = await port.recover();
    const saved = fromSaved(await port.getSetting(STATE_KEY));
    const written = await port.hasWritten();
    const note = saved === "unknown" ? "fresh-start" : recovered ? "recovered" : null;
    store.dispatch({ type: "opened", saved: saved === "unknown" ? null : saved, written, note });
  });
  await listSources(context);
}

/** Keeps the state in the workbook whenever it has changed and rested. Returns a way to stop. */
export function keepSaved({ store, services }: Context): () => void {
  let kept: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    const state = store.state();
    // While nothing is listed the picks are unknown: what is kept must not be overwritten with less.
    if (state.phase !== "ready" || state.sources.length === 0) return;
    const text = JSON.stringify(toSaved(state));
    if (text === kept) return;
    kept = text;
    // A workbook that cannot be written to (read-only, protected) works all the same.
    services.port.setSetting(STATE_KEY, JSON.parse(text)).catch(() => {});
  };
  const stop = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(save, REST_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
    save();
  };
}

/** Forgets everything the pane keeps in the workbook, and looks at its tables again. */
export async function resetAll(context: Context): Promise<void> {
  const { store, services } = context;
  await guarded(context, "opening", async () => {
    for (const key of [ESTIMATE_KEY, ASSESSMENT_KEY, METHODS_KEY]) await services.port.setSetting(key, null);
    store.dispatch({ type: "reset", state: initialState(todayOf(services)) });
  });
  await listSources(context);
}
