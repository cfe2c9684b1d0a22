import { parseIsoDate } from "../../engine/index";
import type { Role } from "../session/roles";
import type { Action, FoundAsOf } from "./actions";
import { pickSources } from "./pick-sources";
import type { SavedState } from "./saved-state";
import type { Run, WizardState } from "./state";

/** The state after an action. Pure: all effects are in effects/. */
export function reducer(state: WizardState, action: Action): WizardState {
  switch (action.type) {
    case "opened":
      return opened(state, action.saved, action.written, action.note);
    case "went":
      return {
        ...state,
        page: "wizard",
        step: action.step,
        trouble: null,
        review: { ...state.review, open: null },
      };
    case "opened-page":
      return { ...state, page: action.page, trouble: null };
    case "listing":
      return { ...state, listing: action.work };
    case "listed":
      return listed(state, action.sources, action.asOf);
    case "read-again":
      return readAgain(state, action);
    case "picked":
      return picked(state, action.role, action.source);
    case "recognised":
      return recognised(state, action);
    case "chose":
      return {
        ...state,
        choices: { ...state.choices, ...action.choices },
        run: outdated(state.run, "choices"),
      };
    case "forgot-maps":
      return {
        ...state,
        remembered: {},
        columnMaps: {},
        recognitions: {},
        run: outdated(state.run, "choices"),
      };
    case "run-began":
      // What the last step said of the match before says nothing of this one.
      return {
        ...withFinish(state, { outcome: null }),
        trouble: null,
        run: { kind: "running", work: action.work },
      };
    case "run-goes-on":
      // Progress comes by another channel than the outcome, and can come after it.
      return state.run.kind === "running" ? { ...state, run: { kind: "running", work: action.work } } : state;
    case "run-cancelled":
      return { ...state, run: { kind: "cancelled" } };
    case "run-refused":
      return { ...state, run: { kind: "refused", issues: action.issues } };
    case "run-done":
      return done(state, action.summary);
    case "sheet-changed":
      return sheetChanged(state, action.sheet);
    case "queried":
      return {
        ...state,
        review: { ...state.review, place: null, query: { ...state.review.query, ...action.query } },
      };
    case "opened-row":
      return {
        ...state,
        review: { ...state.review, open: action.open, place: action.place ?? state.review.place },
      };
    case "asked-why":
      return { ...state, review: { ...state.review, asksWhy: true } };
    case "chose-part":
      return withFinish(state, { parts: { ...state.finish.parts, [action.part]: action.on } });
    case "finish-began":
      return { ...withFinish(state, { work: action.work, outcome: null }), trouble: null };
    case "finish-goes-on":
      return state.finish.work === null ? state : withFinish(state, { work: action.work });
    case "finish-ended":
      return withFinish(state, { work: null, outcome: action.outcome, written: action.written });
    case "trouble":
      return troubled(state, action.trouble);
    case "note-read":
      return { ...state, note: null };
    case "reset":
      return {
        ...action.state,
        phase: "ready",
        page: state.page,
        runs: state.runs,
        finish: { ...action.state.finish, written: state.finish.written },
      };
  }
}

function opened(
  state: WizardState,
  saved: SavedState | null,
  written: boolean,
  note: WizardState["note"],
): WizardState {
  const next: WizardState = { ...withFinish(state, { written }), note };
  if (saved === null) return next;
  const { asOf, ...choices } = saved.choices;
  const day = asOf === null ? null : parseIsoDate(asOf);
  return {
    ...next,
    step: reopenedStep(saved),
    picks: saved.picks,
    remembered: saved.remembered,
    choices: {
      ...state.choices,
      ...choices,
      ...(day === null ? {} : { asOf: day, asOfFrom: "user" as const }),
    },
  };
}

/** A match is not kept in the workbook: whoever was past it comes back to it. */
function reopenedStep({ step }: SavedState): WizardState["step"] {
  return step === "review" || step === "finish" ? "match" : step;
}

function listed(state: WizardState, sources: WizardState["sources"], asOf: FoundAsOf | null): WizardState {
  const picks = pickSources(sources, keysOf(state));
  const same = JSON.stringify(picks) === JSON.stringify(state.picks);
  const choices =
    state.choices.asOfFrom === "user" || asOf === null
      ? state.choices
      : { ...state.choices, asOf: asOf.date, asOfFrom: "workbook" as const };
  return {
    ...state,
    phase: "ready",
    sources,
    asOfSource: asOf?.source ?? null,
    listing: null,
    picks,
    choices,
    recognitions: same ? state.recognitions : {},
    run: same ? state.run : outdated(state.run, "choices"),
  };
}

/** Picks as keys that hold in another session too. */
function keysOf({ picks, sources }: WizardState): Partial<Record<Role, string>> {
  const keys: Partial<Record<Role, string>> = {};
  for (const [role, id] of Object.entries(picks) as [Role, string][]) {
    keys[role] = sources.find((source) => source.id === id)?.key ?? id;
  }
  return keys;
}

function picked(state: WizardState, role: Role, source: string | null): WizardState {
  const picks = { ...state.picks };
  if (source === null) delete picks[role];
  else picks[role] = source;
  const { [role]: _recognition, ...recognitions } = state.recognitions;
  const { [role]: _map, ...columnMaps } = state.columnMaps;
  return { ...state, picks, recognitions, columnMaps, run: outdated(state.run, "choices") };
}

function recognised(
  state: WizardState,
  { recognition, columnMap }: Action & { type: "recognised" },
): WizardState {
  const { role, fingerprint } = recognition;
  const said = Object.keys(columnMap).length > 0;
  const { [fingerprint]: _, ...others } = state.remembered;
  const changed = JSON.stringify(state.columnMaps[role] ?? {}) !== JSON.stringify(columnMap);
  return {
    ...state,
    recognitions: { ...state.recognitions, [role]: recognition },
    columnMaps: { ...state.columnMaps, [role]: columnMap },
    remembered: said ? { ...others, [fingerprint]: columnMap } : others,
    run: changed ? outdated(state.run, "choices") : state.run,
  };
}

function done(state: WizardState, summary: (Action & { type: "run-done" })["summary"]): WizardState {
  const number = state.runs + 1;
  const review = { ...state.review, asksWhy: false };
  return { ...state, runs: number, review, run: { kind: "done", summary, stale: null, number } };
}

/** A source as it is now: rows come and go between listing and matching, and the as-of date can be another one. */
function readAgain(state: WizardState, { source, asOf }: Action & { type: "read-again" }): WizardState {
  const sources = state.sources.map((each) => (each.id === source.id ? { ...each, ...source } : each));
  const isFromHere = state.choices.asOfFrom === "workbook" && state.asOfSource === source.id && asOf !== null;
  return { ...state, sources, choices: isFromHere ? { ...state.choices, asOf } : state.choices };
}

function sheetChanged(state: WizardState, sheet: string): WizardState {
  const counting = [
    ...Object.values(state.picks),
    state.choices.asOfFrom === "workbook" ? state.asOfSource : null,
  ];
  const concerns = state.sources.some((source) => source.sheet === sheet && counting.includes(source.id));
  return concerns ? { ...state, run: outdated(state.run, "sheet") } : state;
}

function outdated(run: Run, by: "sheet" | "choices"): Run {
  return run.kind === "done" && run.stale !== "choices" ? { ...run, stale: by } : run;
}

function withFinish(state: WizardState, finish: Partial<WizardState["finish"]>): WizardState {
  return { ...state, finish: { ...state.finish, ...finish } };
}

/** Whatever was going on has ended with the trouble. */
function troubled(state: WizardState, trouble: WizardState["trouble"]): WizardState {
  if (trouble === null) return { ...state, trouble };
  const run: Run = state.run.kind === "running" ? { kind: "none" } : state.run;
  return { ...withFinish(state, { work: null }), phase: "ready", trouble, listing: null, run };
}
