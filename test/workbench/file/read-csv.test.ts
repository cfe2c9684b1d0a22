import { openFile } from "../../../src/workbench/file/open-file";
import { readCsv } from "../../../src/workbench/file/read-csv";

/** Cells of the only sheet, row by row, as they are kept. */
function cellsOf(bytes: Uint8Array): unknown[][] {
  const { data } = readCsv(bytes, "lots.csv");
  const rows = Object.values(data.sheets)[0]!.cellData!;
  return Object.values(rows).map((row) => (Object.values(row!) as { v?: unknown }[]).map(({ v }) => v));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  ]);
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((one) => one.charCodeAt(0)));

describe("text files come with their letters and columns", () => {
  it.each([
    ["UTF-16", utf16("SKU\tName\r\nA-1\tCaf\u00e9\r\n")],
    ["Windows-1252", latin("SKU,Name\r\nA-1,Caf\u00e9\r\n")],
    ["bars", utf8("SKU|Name\nA-1|Caf\u00e9\n")],
    ["carets", utf8("SKU^Name\nA-1^Caf\u00e9\n")],
    ["semicolons told by sep=", utf8("sep=;\nSKU;Name\nA-1;Caf\u00e9\n")],
  ])("%s", (_what, bytes) => {
    expect(cellsOf(bytes)).toEqual([
      ["SKU", "Name"],
      ["A-1", "Caf\u00e9"],
    ]);
  });

  it("keeps a quote that is not closed to its field", () => {
    expect(cellsOf(utf8('SKU,Name\nA-1,"Pan 12\nA-2,Pot\n'))).toEqual([
      ["SKU", "Name"],
      ["A-1", '"Pan 12'],
      ["A-2", "Pot"],
    ]);
  });
});

describe("what is no text is refused, whatever its name says", () => {
  it.each([
    [
      "a picture",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1]),
      "not-a-workbook",
    ],
    [
      "a workbook of old",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "not-a-workbook",
    ],
    ["a web page", utf8("<html><table></table></html>"), "not-a-workbook"],
    ["blank lines", utf8("\n\n,,\n"), "empty"],
  ])("%s", async (_what, bytes, why) => {
    await expect(openFile(bytes, "lots.csv")).rejects.toMatchObject({
      problem: { kind: "unreadable-file", file: "lots.csv", why },
    });
  });
});
