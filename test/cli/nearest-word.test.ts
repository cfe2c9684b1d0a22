import { nearestWord } from "../../src/cli/nearest-word";

const WORDS = ["imports", "returns", "items", "turnover-days", "out"];

it.each([
  ["import", "imports"],
  ["imprts", "imports"],
  ["Retruns", "returns"],
  ["turn", "turnover-days"],
  ["itmes", "items"],
  ["ouch", null],
  ["", null],
  ["something", null],
])("of %s is %s", (typed, meant) => {
  expect(nearestWord(typed, WORDS)).toBe(meant);
});

it("is none when several words begin so", () => {
  expect(nearestWord("sku", ["sku-map", "sku-list"])).toBeNull();
});
