import { answerOf, errorOf } from "../../../src/workbench/functions/results";
import { GridError } from "../../../src/workbench/functions/values";

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

it.each([
  [5, { value: 5 }],
  ["text", { value: "text" }],
  ["", { value: "" }],
  [true, { value: true }],
  [NaN, new GridError("#VALUE!")],
  [Infinity, new GridError("#NUM!")],
  [undefined, { value: 0 }],
  [null, { value: 0 }],
  [
    { type: "FormattedNumber", basicValue: 46000, numberFormat: "yyyy-mm-dd" },
    { value: 46000, format: "yyyy-mm-dd" },
  ],
  [
    { type: "Double", basicValue: 0.99, numberFormat: "0%" },
    { value: 0.99, format: "0%" },
  ],
  [{ type: "String", basicValue: "a" }, { value: "a" }],
  [{ some: "thing" }, new GridError("#VALUE!")],
  [new CellError("#N/A", "under review"), new GridError("#N/A", "under review")],
])("shows %j as %j", (returned, expected) => {
  expect(answerOf(returned)).toEqual(expected);
});

it("gives the rows of a spill, each cell with its own format or error", () => {
  expect(
    answerOf([
      ["File by", null],
      [{ basicValue: 46000, numberFormat: "yyyy-mm-dd" }, new CellError("#N/A", "no date")],
    ]),
  ).toEqual([
    [{ value: "File by" }, { value: 0 }],
    [{ value: 46000, format: "yyyy-mm-dd" }, new GridError("#N/A", "no date")],
  ]);
});

it("takes a list for one row", () => {
  expect(answerOf([1, 2])).toEqual([[{ value: 1 }, { value: 2 }]]);
});

it.each([[[[1], [1, 2]]], [[]], [[[]]]])("refuses a table that is none: %j", (returned) => {
  expect(answerOf(returned)).toMatchObject({ code: "#VALUE!" });
});

describe("what a function throws", () => {
  it("is its error, with the message for the two codes that show one", () => {
    expect(errorOf(new CellError("#VALUE!", "returnRate: over 1"))).toEqual(
      new GridError("#VALUE!", "returnRate: over 1"),
    );
    expect(errorOf(new CellError("#DIV/0!", "never shown"))).toEqual(new GridError("#DIV/0!"));
  });

  it("is #VALUE! for anything else", () => {
    expect(errorOf(new TypeError("x is undefined"))).toEqual(new GridError("#VALUE!", "x is undefined"));
    expect(errorOf("oops")).toEqual(new GridError("#VALUE!"));
  });
});
