import { CancelledError } from "../../match-client";
import { METHODS_KEY, parseMethods } from "../../session/method-history";
import { ROLES } from "../../session/roles";
import type { MatchRequest } from "../../session/types";
import type { Context } from "../context";
import type { MatchChoices } from "../state";
import { shareAt, shareOfTables } from "../share-done";
import { guarded } from "./guard";
import { lookAgain, readAsOf } from "./look-again";
import { WorkClock } from "./work-clock";

/** Reads the picked tables, hands them over and makes the match. Afterwards the wizard is at the review. */
export async function runMatch(context: Context): Promise<void> {
  const { store, services, client } = context;
  const { picks, sources, run } = store.state();
  if (run.kind === "running") return;
  const chosen = ROLES.flatMap((role) => {
    const source = sources.find(({ id }) => id === picks[role]);
    return source ? [{ role, source }] : [];
  });
  const total = chosen.reduce((sum, { source }) => sum + source.rows, 0);
  const abort = (context.abort = new AbortController());
  const clock = new WorkClock((work) => {
    if (context.abort === abort) store.dispatch({ type: "run-goes-on", work });
  });
  store.dispatch({
    type: "run-began",
    work: { stage: "reading", role: null, done: 0, total, share: null, secondsLeft: null },
  });
  const ended = await guarded(context, "reading", async () => {
    const dates1904 = await services.port.uses1904Dates();
    await readAsOf(context, dates1904);
    const tables: MatchRequest["tables"] = {};
    let before = 0;
    for (const { role, source } of chosen) {
      const at = (stage: "reading" | "handing-over", done: number): void =>
        clock.at(
          { stage, role, done: before + done, total },
          shareOfTables(stage, { before, done, rows: source.rows, total }),
        );
      at("reading", 0);
      const read = await services.port.read(source, {
        signal: abort.signal,
        onProgress: ({ done }) => at("reading", done),
      });
      // A host may finish a block although it was told to stop; another match may be loading by now.
      if (context.abort !== abort) throw new CancelledError();
      await lookAgain(context, role, read);
      await client.load(role, read.cells, (done) => at("handing-over", done));
      before += source.rows;
      tables[role] = { name: source.name, columnMap: store.state().columnMaps[role] ?? {}, dates1904 };
    }
    const methodHistory = parseMethods(await services.port.getSetting(METHODS_KEY)).history;
    const request = { ...requestOf(store.state().choices, tables), methodHistory };
    const outcome = await client.run(request, (stage, share) => {
      clock.at({ stage, role: null, done: Math.floor(share * total), total }, shareAt(stage, share));
    });
    if (context.abort !== abort) return;
    if (!outcome.ok) store.dispatch({ type: "run-refused", issues: outcome.issues });
    else {
      store.dispatch({ type: "run-done", summary: outcome.summary });
      const { page, step } = store.state();
      if (page === "wizard" && step === "match") store.dispatch({ type: "went", step: "review" });
    }
  });
  // Once cancelled, this match is over: another one may be running already.
  if (context.abort !== abort) return;
  if (ended === "cancelled") store.dispatch({ type: "run-cancelled" });
  context.abort = null;
}

/** What the session is asked for, from what the user chose. */
function requestOf(
  choices: MatchChoices,
  tables: MatchRequest["tables"],
): Omit<MatchRequest, "methodHistory"> {
  const { asOfFrom: _, ...rest } = choices;
  return { ...rest, tables };
}

/** Ends the match that is being made, at once, whatever it is doing; or the writing, which then undoes itself. */
export function cancel(context: Context): void {
  context.abort?.abort();
  if (context.store.state().run.kind !== "running") return;
  context.abort = null;
  context.client.cancel();
  context.store.dispatch({ type: "run-cancelled" });
}
