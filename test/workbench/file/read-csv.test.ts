import { parseCsv, readCsv } from "../../../src/workbench/file/read-csv";

describe("the fields of a comma-separated file", () => {
  it.each([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a;b;c\n1,5;2;3",
      [
        ["a", "b", "c"],
        ["1,5", "2", "3"],
      ],
    ],
    [
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      '"a, b","say ""hi"""\n1,2',
      [
        ["a, b", 'say "hi"'],
        ["1", "2"],
      ],
    ],
    ['"two\nlines",b', [["two\nlines", "b"]]],
    ["\uFEFFa,b", [["a", "b"]]],
    [
      "a,,c\n,,",
      [
        ["a", "", "c"],
        ["", "", ""],
      ],
    ],
  ])("of %j are %j", (text, expected) => {
    expect(parseCsv(text)).toEqual(expected);
  });
});

it("keeps numbers as numbers, and entry numbers and codes as text", () => {
  const { data } = readCsv(
    new TextEncoder().encode("Entry,HTS,Qty,Duty\n00123,8471.30.0100,5,-1.50"),
    "returns.csv",
  );
  const [sheet] = Object.values(data.sheets);
  expect(sheet.name).toBe("returns");
  expect(sheet.cellData?.[1]).toEqual({
    0: { v: "00123", t: 1 },
    1: { v: "8471.30.0100", t: 1 },
    2: { v: 5, t: 2 },
    3: { v: -1.5, t: 2 },
  });
});
