import fc from "fast-check";
import { JsonBytes, bytesOf } from "../../src/cli/json-bytes";
import { piecesOf, type JsonList } from "../../src/cli/json-list";
import { formatCents } from "../../src/engine";

function written(write: (json: JsonBytes) => void): string {
  const json = new JsonBytes();
  write(json);
  return Buffer.from(json.take()).toString();
}

describe("JSON as bytes", () => {
  it("writes every text as JSON.stringify does", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom('"', "\\", "\u007f", "\u001f", "é", "\ud800"),
    );
    fc.assert(
      fc.property(fc.array(texts), (all) => {
        expect(written((json) => all.forEach((text) => json.text(text)))).toBe(
          all.map((text) => JSON.stringify(text)).join(""),
        );
      }),
    );
  });

  it("writes every number as JSON.stringify does", () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.nat(),
      fc.double(),
      fc.maxSafeInteger(),
      fc.constantFrom(0, -0, 9, 10, 99, 100, 2 ** 31 - 1, 2 ** 31, 1e21, NaN),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        expect(written((json) => json.number(value))).toBe(JSON.stringify(value));
      }),
      { numRuns: 2000 },
    );
  });

  it("writes amounts as they are written everywhere", () => {
    const amounts = fc.oneof(
      fc.nat(),
      fc.nat(9_999),
      fc.maxSafeInteger().filter(Number.isSafeInteger),
      fc.constantFrom(0, 5, 99, 100, 101, 2 ** 31 - 1, 2 ** 31),
    );
    fc.assert(
      fc.property(amounts, (cents) => {
        expect(written((json) => json.money(cents))).toBe(`"${formatCents(cents)}"`);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds room for more than it began with", () => {
    const text = "0123456789".repeat(70_000);
    expect(written((json) => [1, 2, 3].forEach(() => json.text(text)))).toBe(`"${text}"`.repeat(3));
  });
});

describe("lists in pieces", () => {
  const list = (name: string, count: number): JsonList => ({
    name,
    count,
    entry: (index, json) => json.put(bytesOf(String(index))),
  });

  it.each([0, 1, 2047, 2048, 2049, 5000])("of %d entries are one list", (count) => {
    const pieces = [...piecesOf([list("a", count), list("b", 1)])].map((piece) =>
      Buffer.from(piece).toString(),
    );
    const made = JSON.parse(`{"first":0${pieces.join("")}}`) as unknown;
    expect(made).toEqual({ first: 0, a: Array.from({ length: count }, (_, index) => index), b: [0] });
  });
});
