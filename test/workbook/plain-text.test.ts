import {
  couldBeFormula,
  fitCell,
  isPlainWords,
  MAX_TEXT,
  needsApostrophe,
} from "../../src/workbook/plain-text";
import { freeSheetName } from "../../src/workbook/sheet-name";

describe("text that a spreadsheet could take for a formula", () => {
  it.each(["=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"])("is %j", (text) => {
    expect(couldBeFormula(text)).toBe(true);
    expect(isPlainWords(text)).toBe(false);
    expect(needsApostrophe(text)).toBe(true);
  });

  it.each(["", "Matched", "a=b", " =1", "8471.30"])("is not %j", (text) => {
    expect(couldBeFormula(text)).toBe(false);
  });
});

describe("text that stays what it is in any cell", () => {
  it("is words without digits", () => {
    expect(["Matched", "Needs action", "Größe", "n/a"].every(isPlainWords)).toBe(true);
    expect(["Jan 2026", "007", "TRUE", "false", "", "1-2"].some(isPlainWords)).toBe(false);
  });

  it("is cut to what a cell takes, and shows that it was", () => {
    expect(fitCell("x".repeat(40_000))).toHaveLength(MAX_TEXT);
    expect(fitCell("x".repeat(40_000)).endsWith("…")).toBe(true);
    expect(fitCell("short")).toBe("short");
  });
});

describe("a free sheet name", () => {
  it.each([
    ["Matches", [], "Matches"],
    ["Matches", ["matches"], "Matches (2)"],
    ["Matches", ["Matches", "MATCHES (2)"], "Matches (3)"],
    ["a:b\\c/d?e*f[g]", [], "a b c d e f g"],
    ["'quoted'", [], "quoted"],
    ["", [], "Sheet"],
    ["History", [], "History Sheet"],
    ["x".repeat(40), [], "x".repeat(31)],
    ["x".repeat(40), ["x".repeat(31)], `${"x".repeat(27)} (2)`],
    [`${"x".repeat(30)}😀`, [], "x".repeat(30)],
  ])("for %j beside %j is %j", (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name);
  });
});
