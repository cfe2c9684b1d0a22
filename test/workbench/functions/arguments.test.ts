import { prepareCall } from "../../../src/workbench/functions/arguments";
import type { FunctionMetadata, FunctionParameter } from "../../../src/workbench/functions/metadata";
import {
  type GridArgument,
  GridError,
  type GridValue,
  OMITTED,
} from "../../../src/workbench/functions/values";

const fn = (...parameters: FunctionParameter[]): FunctionMetadata => ({
  id: "TEST",
  name: "TEST",
  parameters,
});
const number = (name: string, more: Partial<FunctionParameter> = {}): FunctionParameter => ({
  name,
  type: "number",
  ...more,
});
const value = (given: GridValue): GridArgument => ({ kind: "value", value: given });
const area = (...values: GridValue[][]): GridArgument => ({ kind: "area", values });

/** What the function would be called with, or the error that the cell shows instead. */
function called(metadata: FunctionMetadata, given: GridArgument[], row = 0, column = 0): unknown {
  const call = prepareCall(metadata, given, (error) => ({ code: error.code }));
  if (call instanceof GridError) return call.code;
  const values = call.argumentsAt(row, column);
  return values.ok ? values.value : values.error.code;
}

describe("a single value", () => {
  it.each<[string, GridValue, unknown]>([
    ["number", 5, 5],
    ["number", " 12.5 ", 12.5],
    ["number", "5%", 0.05],
    ["number", "-1e3", -1000],
    ["number", "twelve", "#VALUE!"],
    ["number", "2026-01-01", "#VALUE!"],
    ["number", "", "#VALUE!"],
    ["number", true, 1],
    ["number", null, 0],
    ["string", 0.1 + 0.2, "0.3"],
    ["string", 1234567890123456, "1234567890123460"],
    ["string", false, "FALSE"],
    ["string", null, ""],
    ["boolean", 0, false],
    ["boolean", "True", true],
    ["boolean", "yes", "#VALUE!"],
    ["any", null, null],
    ["any", "0012", "0012"],
    ["any", true, true],
  ])("of type %s takes %j as %j", (type, given, expected) => {
    const answer = called(fn({ name: "x", type }), [value(given)]);
    expect(answer).toEqual(expected === "#VALUE!" ? expected : [expected]);
  });

  it("is the value of a range of one cell", () => {
    expect(called(fn(number("x")), [area([7])])).toEqual([7]);
  });
});

it("gives null for arguments that are omitted, between commas and at the end", () => {
  const optional = { optional: true };
  expect(
    called(fn(number("a"), number("b", optional), number("c", optional), number("d", optional)), [
      value(1),
      OMITTED,
      value(3),
    ]),
  ).toEqual([1, null, 3, null]);
});

it("says which argument is missing, and how many there may be", () => {
  expect(prepareCall(fn(number("dutyPaid"), number("returnRate")), [value(1)])).toEqual(
    new GridError("#VALUE!", "TEST needs returnRate."),
  );
  expect(prepareCall(fn(number("x")), [value(1), value(2)])).toEqual(
    new GridError("#VALUE!", "TEST takes 1 arguments, not 2."),
  );
});

it("names the argument that is not of its type", () => {
  const call = prepareCall(fn(number("dutyPaid")), [value("x")]);
  expect(call instanceof GridError ? call : call.argumentsAt(0, 0)).toEqual({
    ok: false,
    error: new GridError("#VALUE!", 'dutyPaid: "x" is not a number. Enter it in figures.'),
  });
});

describe("a range", () => {
  const table: FunctionParameter = { name: "table", type: "any", dimensionality: "matrix" };

  it("comes as a matrix, blank cells as null", () => {
    expect(called(fn(table), [area(["SKU", "Qty"], ["A", null])])).toEqual([
      [
        ["SKU", "Qty"],
        ["A", null],
      ],
    ]);
  });

  it("gives blank cells as empty text where text is asked for", () => {
    expect(called(fn({ ...table, type: "string" }), [area(["A", null, 5])])).toEqual([[["A", "", "5"]]]);
  });

  it("may be a single value", () => {
    expect(called(fn(table), [value(5)])).toEqual([[[5]]]);
  });

  it("passes error cells on to a function that may see them", () => {
    expect(called(fn(table), [area(["A", new GridError("#N/A")])])).toEqual([[["A", { code: "#N/A" }]]]);
  });

  it("is the error of its first error cell otherwise", () => {
    const call = prepareCall(fn(table), [area(["A", new GridError("#N/A")])]);
    expect(call instanceof GridError ? call : call.argumentsAt(0, 0)).toEqual({
      ok: false,
      error: new GridError("#N/A"),
    });
  });
});

describe("a range where a single value belongs", () => {
  const sum = fn(number("a"), number("b"));

  it("is gone through cell by cell", () => {
    const call = prepareCall(sum, [area([1], [2], [3]), value(10)]);
    expect(call).toMatchObject({ rows: 3, columns: 1 });
    expect(called(sum, [area([1], [2], [3]), value(10)], 2)).toEqual([3, 10]);
  });

  it("goes with a row and a column to every pair of them", () => {
    expect(called(sum, [area([1], [2]), area([10, 20])], 1, 1)).toEqual([2, 20]);
  });

  it("is #N/A beyond the end of a shorter one", () => {
    expect(called(sum, [area([1], [2], [3]), area([10], [20])], 2)).toBe("#N/A");
  });
});

it("gathers what a repeating argument takes into one list", () => {
  const repeating = fn(number("first"), number("others", { repeating: true, optional: true }));
  expect(called(repeating, [value(1), value(2), value(3)])).toEqual([1, [2, 3]]);
  expect(called(repeating, [value(1)])).toEqual([1, null]);
});
