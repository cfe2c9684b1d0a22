import {
  areaAround,
  areasMeet,
  columnIndex,
  columnLetters,
  formatArea,
  parseArea,
} from "../../src/workbook/address";

describe("column letters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("says %i as %s and back", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });
});

describe("an address", () => {
  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["B3:C5", { row: 2, column: 1, rows: 3, columns: 2 }],
    ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])("%s is written and read", (address, area) => {
    expect(parseArea(address)).toEqual(area);
    expect(formatArea(area)).toBe(address);
  });

  it("is read with a sheet's name, quotes and exclamation marks in it, and dollar signs", () => {
    expect(parseArea("'It''s hot! (2)'!$B$3:$C$5")).toEqual({ row: 2, column: 1, rows: 3, columns: 2 });
  });

  it("reaches to the edge of the sheet for whole columns and rows", () => {
    expect(parseArea("B:C")).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 2 });
    expect(parseArea("3:4")).toEqual({ row: 2, column: 0, rows: 2, columns: 16_384 });
  });

  it("counts the first of several areas", () => {
    expect(parseArea("B2:B3,D4")).toEqual({ row: 1, column: 1, rows: 2, columns: 1 });
  });

  it("throws for what is no address", () => {
    expect(() => parseArea("")).toThrow("no address");
  });
});

describe("areas", () => {
  const at = (address: string) => parseArea(address);

  it("meet when they share a cell, not when they only touch", () => {
    expect(areasMeet(at("A1:B2"), at("B2:C3"))).toBe(true);
    expect(areasMeet(at("A1:B2"), at("C1:C2"))).toBe(false);
    expect(areasMeet(at("A1:B2"), at("A3"))).toBe(false);
  });

  it("are surrounded by the smallest one around them", () => {
    expect(areaAround([at("B2"), at("D1:D3")])).toEqual(at("B1:D3"));
    expect(areaAround([])).toBeNull();
  });
});
