import type { Action } from "../../src/taskpane/wizard/actions";
import { reducer } from "../../src/taskpane/wizard/reducer";
import { initialState, type SourceInfo, type WizardState } from "../../src/taskpane/wizard/state";
import type { MatchSummary, Recognition } from "../../src/taskpane/session/types";
import type { Role } from "../../src/taskpane/session/roles";

const TODAY = 20_000;

function source(name: string, role: Role | null, score = 0.9): SourceInfo {
  const fits =
    role === null ? [] : [{ role, score, isTakenForIt: true, isComplete: true, report: null, headings: [] }];
  return {
    id: `id-${name}`,
    key: `sheet|${name}|${name}`,
    kind: "sheet",
    name,
    sheet: name,
    address: "A1:B9",
    rows: 9,
    columns: 2,
    fits,
  };
}

const SOURCES = [source("Notes", null), source("Imports", "imports"), source("Returns", "returns")];

function after(...actions: Action[]): WizardState {
  return actions.reduce(reducer, initialState(TODAY));
}

const listed: Action = { type: "listed", sources: SOURCES, asOf: null };
const summary = { reading: "guide" } as MatchSummary;
const work = { stage: "reading", role: null, done: 0, total: 9, share: null, secondsLeft: null } as const;
const done: Action[] = [listed, { type: "run-began", work }, { type: "run-done", summary }];

const recognition: Recognition = {
  role: "imports",
  isFound: true,
  headingRow: 0,
  report: null,
  headings: ["A", "B"],
  choices: [],
  unused: [],
  missing: [],
  fingerprint: "f1",
};

describe("sources", () => {
  it("proposes for each role the source that is taken for it", () => {
    expect(after(listed).picks).toEqual({ imports: "id-Imports", returns: "id-Returns" });
  });

  it("takes up what was picked before, by name, in another session", () => {
    const saved = {
      version: 1,
      step: "rules",
      picks: { imports: "sheet|Notes|Notes" },
      remembered: {},
      choices: { ...initialState(TODAY).choices, asOf: null },
    } as const;
    const state = after({ type: "opened", saved, written: false, note: null }, listed);
    expect(state.step).toBe("rules");
    expect(state.picks.imports).toBe("id-Notes");
    expect(state.picks.returns).toBe("id-Returns");
  });

  it("forgets a picked source that is gone", () => {
    const state = after(listed, { type: "listed", sources: [SOURCES[2]!], asOf: null });
    expect(state.picks).toEqual({ returns: "id-Returns" });
  });

  it("proposes the better of two sources for a role, and a source for one role only", () => {
    const sources = [source("Old", "imports", 0.7), source("New", "imports", 0.8)];
    expect(after({ type: "listed", sources, asOf: null }).picks).toEqual({ imports: "id-New" });
  });

  it("takes the as-of date of the workbook, unless the user chose one", () => {
    const found: Action = { ...listed, asOf: { date: 19_000, source: "id-Notes" } };
    expect(after(found).choices).toMatchObject({
      asOf: 19_000,
      asOfFrom: "workbook",
    });
    const chosen: Action = { type: "chose", choices: { asOf: 18_000, asOfFrom: "user" } };
    expect(after(chosen, found).choices).toMatchObject({
      asOf: 18_000,
      asOfFrom: "user",
    });
  });
});

describe("the match", () => {
  it("goes on only while it runs: progress that comes late changes nothing", () => {
    const state = after(...done, { type: "run-goes-on", work });
    expect(state.run).toMatchObject({ kind: "done", stale: null });
  });

  const table: [string, Action, "choices" | "sheet" | null][] = [
    ["another source", { type: "picked", role: "returns", source: "id-Notes" }, "choices"],
    ["another choice", { type: "chose", choices: { reading: "cbp" } }, "choices"],
    ["other columns", { type: "recognised", recognition, columnMap: { SKU: 1 } }, "choices"],
    ["columns as they were", { type: "recognised", recognition, columnMap: {} }, null],
    ["a change in a picked sheet", { type: "sheet-changed", sheet: "Returns" }, "sheet"],
    ["a change in another sheet", { type: "sheet-changed", sheet: "Notes" }, null],
    ["the same sources listed again", listed, null],
  ];
  it.each(table)("knows whether it is out of date after %s", (_, action, stale) => {
    expect(after(...done, action).run).toMatchObject({ kind: "done", stale });
  });

  it("numbers every match anew, and forgets what was asked of the last one", () => {
    const first = after(...done, { type: "asked-why" });
    expect([first.run, first.review.asksWhy]).toMatchObject([{ number: 1 }, true]);
    const second = [...done.slice(1)].reduce(reducer, first);
    expect([second.run, second.review.asksWhy]).toMatchObject([{ number: 2 }, false]);
  });

  it("comes back to the match, not to a review that is not there, when the workbook is opened again", () => {
    const saved = {
      version: 1,
      step: "review",
      picks: {},
      remembered: {},
      choices: { ...initialState(TODAY).choices, asOf: null },
    } as const;
    expect(after({ type: "opened", saved, written: true, note: null })).toMatchObject({
      step: "match",
      finish: { written: true },
    });
  });
});

describe("columns", () => {
  it("remembers what the user said by the heading row, and forgets it when nothing is said any more", () => {
    const said = after(listed, { type: "recognised", recognition, columnMap: { SKU: 1 } });
    expect(said.remembered).toEqual({ f1: { SKU: 1 } });
    expect(reducer(said, { type: "recognised", recognition, columnMap: {} }).remembered).toEqual({});
  });

  it("are looked at again when another source is picked", () => {
    const state = after(
      listed,
      { type: "recognised", recognition, columnMap: {} },
      { type: "picked", role: "imports", source: "id-Notes" },
    );
    expect(state.recognitions.imports).toBeUndefined();
  });
});

describe("trouble and the finish", () => {
  const trouble = { problem: { kind: "cell-in-edit" }, during: "writing" } as const;

  it("ends whatever was going on", () => {
    const state = after(listed, { type: "run-began", work }, { type: "trouble", trouble });
    expect([state.run.kind, state.trouble]).toEqual(["none", trouble]);
    expect(reducer(state, { type: "went", step: "data" }).trouble).toBeNull();
  });

  it("tells the outcome, and whether something of ours is in the workbook", () => {
    const began: Action = { type: "finish-began", work: { ...work, stage: "writing" } };
    const state = after(began, { type: "finish-ended", outcome: "written", written: true });
    expect(state.finish).toMatchObject({ work: null, outcome: "written", written: true });
    expect(reducer(state, { type: "finish-goes-on", work }).finish.work).toBeNull();
  });

  it("keeps the row to come back to until the list is another one", () => {
    const open: Action = { type: "opened-row", open: { list: "returns", index: 7 }, place: 3 };
    const back = after(open, { type: "opened-row", open: null, place: null });
    expect(back.review).toMatchObject({ open: null, place: 3 });
    expect(reducer(back, { type: "queried", query: { search: "x" } }).review.place).toBeNull();
  });
});
