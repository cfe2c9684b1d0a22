import { fromSaved, toSaved } from "../../src/taskpane/wizard/saved-state";
import { initialState } from "../../src/taskpane/wizard/state";

const state = initialState(20_000);

it("comes back as it was kept", () => {
  const kept = JSON.parse(JSON.stringify(toSaved({ ...state, step: "rules" }))) as unknown;
  expect(fromSaved(kept)).toEqual(toSaved({ ...state, step: "rules" }));
});

it("keeps an as-of date only when the user chose it: today is another day tomorrow", () => {
  expect(toSaved(state).choices.asOf).toBeNull();
  const chosen = { ...state, choices: { ...state.choices, asOf: 20_778, asOfFrom: "user" as const } };
  expect(toSaved(chosen).choices.asOf).toBe("2026-11-21");
});

it.each([
  ["another version", { ...toSaved(state), version: 99 }],
  ["a text", "hello"],
  ["a list", []],
  ["an unknown step", { ...toSaved(state), step: "dance" }],
  ["an unknown method", { ...toSaved(state), choices: { ...toSaved(state).choices, method: "guess" } }],
])("starts afresh with %s", (_, kept) => {
  expect(fromSaved(kept)).toBe("unknown");
});

it("is nothing where nothing was kept", () => {
  expect(fromSaved(null)).toBeNull();
});
