import { useEffect, useState, useSyncExternalStore } from "react";
import { MatchClient } from "../match-client";
import type { PaneServices } from "../services";
import type { Role } from "../session/roles";
import type { ListName, ListQuery } from "../session/types";
import type { Context } from "./context";
import { chooseColumn, recogniseAll } from "./effects/columns";
import { removeAll, writeResults } from "./effects/finish";
import { cancel, runMatch } from "./effects/match";
import { keepSaved, open, resetAll, todayOf } from "./effects/open";
import { followSelection, goToRow } from "./effects/rows";
import { listSources } from "./effects/sources";
import { guarded } from "./effects/guard";
import { initialState, type FinishPart, type MatchChoices, type WizardState } from "./state";
import type { PageId, StepId } from "./steps";
import { Store } from "./store";

/** What the views can do. */
export interface WizardActions {
  go(step: StepId): void;
  openPage(page: PageId): void;
  refresh(): void;
  useSample: (() => void) | null;
  pick(role: Role, source: string | null): void;
  chooseColumn(role: Role, heading: string, column: number | null | undefined): void;
  choose(choices: Partial<MatchChoices>): void;
  match(): void;
  cancel(): void;
  query(query: Partial<ListQuery>): void;
  openRow(open: { list: ListName; index: number } | null, place?: number): void;
  askWhy(): void;
  goToRow(role: Role, row: number): void;
  choosePart(part: FinishPart, on: boolean): void;
  write(): void;
  removeAll(): void;
  dismiss(): void;
  forgetMaps(): void;
  /** Forgets everything the pane keeps in the workbook, and looks at the tables again. */
  reset(): void;
  /** Puts a formula into the active cell; true when it is there. */
  insert(formula: string): Promise<boolean>;
}

/** The wizard: its state, what can be done, and the context for lists that ask the session themselves. */
export interface Wizard {
  state: WizardState;
  actions: WizardActions;
  context: Context;
}

/** Makes the context of a pane. */
export function createContext(services: PaneServices): Context {
  return {
    store: new Store(initialState(todayOf(services))),
    services,
    client: new MatchClient(services.createWorker),
    heads: new Map(),
    listings: 0,
    abort: null,
  };
}

/** Runs the wizard of a context: opens it, keeps it saved, follows the sheet. */
export function useWizard(context: Context): Wizard {
  const state = useSyncExternalStore(context.store.subscribe, context.store.state);
  const [actions] = useState(() => actionsOf(context));
  useEffect(() => start(context), [context]);
  return { state, actions, context };
}

/** Starts what goes on besides the user's clicks; returns a way to stop it. */
function start(context: Context): () => void {
  const { store, services, client } = context;
  const stops: (() => void)[] = [keepSaved(context)];
  let stopped = false;
  const keep = (stop: () => void): void => {
    if (stopped) stop();
    else stops.push(stop);
  };
  void guarded(context, "opening", async () => {
    keep(await services.port.onChange(({ sheet }) => store.dispatch({ type: "sheet-changed", sheet })));
    if (services.port.can.selectionEvents) {
      keep(await services.port.onSelect((at) => void followSelection(context, at)));
    }
  });
  void open(context);
  return () => {
    stopped = true;
    context.abort?.abort();
    for (const stop of stops) stop();
    client.cancel();
  };
}

function actionsOf(context: Context): WizardActions {
  const { store, services } = context;
  const { dispatch } = store;
  const { sample } = services;
  return {
    go: (step) => dispatch({ type: "went", step }),
    openPage: (page) => dispatch({ type: "opened-page", page }),
    refresh: () => void listSources(context),
    useSample: sample
      ? () =>
          void guarded(context, "sample", sample).then((ok) =>
            ok === true ? listSources(context) : undefined,
          )
      : null,
    pick: (role, source) => {
      dispatch({ type: "picked", role, source });
      void recogniseAll(context);
    },
    chooseColumn: (role, heading, column) => void chooseColumn(context, role, heading, column),
    choose: (choices) => dispatch({ type: "chose", choices }),
    match: () => {
      dispatch({ type: "went", step: "match" });
      void runMatch(context);
    },
    cancel: () => cancel(context),
    query: (query) => dispatch({ type: "queried", query }),
    openRow: (row, place) => dispatch({ type: "opened-row", open: row, place: place ?? null }),
    askWhy: () => dispatch({ type: "asked-why" }),
    goToRow: (role, row) => void goToRow(context, role, row),
    choosePart: (part, on) => dispatch({ type: "chose-part", part, on }),
    write: () => void writeResults(context),
    removeAll: () => void removeAll(context),
    dismiss: () => {
      dispatch({ type: "trouble", trouble: null });
      dispatch({ type: "note-read" });
    },
    forgetMaps: () => {
      dispatch({ type: "forgot-maps" });
      void recogniseAll(context);
    },
    reset: () => void resetAll(context),
    insert: async (formula) =>
      (await guarded(context, "inserting", () => services.port.insertFormula(formula))) === true,
  };
}
