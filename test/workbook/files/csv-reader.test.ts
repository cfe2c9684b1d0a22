import { CsvReader, readCsvBytes } from "../../../src/workbook/files/csv/csv-reader";
import { looksLikeText } from "../../../src/workbook/files/csv/text-decoder";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): string[][] => readCsvBytes(utf8(text));

/** Bytes of a text in UTF-16. */
function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const units = [...(mark ? "\uFEFF" : ""), ...text].map((char) => char.charCodeAt(0));
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  units.forEach((unit, i) => view.setUint16(i * 2, unit, littleEndian));
  return bytes;
}

/** Rows of the bytes when they come in parts of some size. */
function inParts(bytes: Uint8Array, size: number): string[][] {
  const reader = new CsvReader();
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return reader.end();
}

describe("fields", () => {
  it.each<[string, string, string[][]]>([
    [
      "plain fields",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a last line without an end",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CR LF",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CR alone",
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "blank fields",
      "a,,c\n,,d\n",
      [
        ["a", "", "c"],
        ["", "", "d"],
      ],
    ],
    [
      "a blank field at the very end",
      "a,b\nc,",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ["blank lines, which count as rows but at the end", "a,b\n\nc,d\n\n,\n", [["a", "b"], [""], ["c", "d"]]],
    [
      "quoted delimiters and line ends",
      '"a,b","c\r\nd"\ne,f',
      [
        ["a,b", "c\r\nd"],
        ["e", "f"],
      ],
    ],
    [
      "doubled quotes",
      '"say ""hi""",b\n"""",""\n',
      [
        ['say "hi"', "b"],
        ['"', ""],
      ],
    ],
    [
      "a quote inside a field",
      '5" pipe,b\nc,d',
      [
        ['5" pipe', "b"],
        ["c", "d"],
      ],
    ],
    [
      "a quote inside quotes that is not doubled",
      '"5" pipe",b\nc,d',
      [
        ['5" pipe', "b"],
        ["c", "d"],
      ],
    ],
    [
      "a quote that is never closed",
      '"5 in,b\nc,d',
      [
        ['"5 in', "b"],
        ["c", "d"],
      ],
    ],
    [
      "spaces before a quote",
      'a, "b,c"\nd,e',
      [
        ["a", "b,c"],
        ["d", "e"],
      ],
    ],
    [
      "text kept as a formula",
      '="00123",b\n="1,2",c\n',
      [
        ['="00123"', "b"],
        ['="1,2"', "c"],
      ],
    ],
    [
      "figures as they stand",
      "007,1.50,1e5\n8,2,3",
      [
        ["007", "1.50", "1e5"],
        ["8", "2", "3"],
      ],
    ],
  ])("reads %s", (_what, text, rows) => {
    expect(read(text)).toEqual(rows);
    for (const size of [1, 2, 3, 7]) expect(inParts(utf8(text), size)).toEqual(rows);
  });

  it("has no row for a file without text", () => {
    expect(read("")).toEqual([]);
    expect(read("\uFEFF")).toEqual([]);
  });

  it("reads the same rows however the bytes are cut", () => {
    const line = (i: number): string =>
      `${i},"Größe ${i % 7}, ""x""",2025-01-${String(1 + (i % 28)).padStart(2, "0")},€${i}`;
    const bytes = utf8(Array.from({ length: 3000 }, (_, i) => line(i)).join("\r\n"));
    const whole = readCsvBytes(bytes);
    expect(whole).toHaveLength(3000);
    expect(whole[1234]).toEqual(["1234", 'Größe 2, "x"', "2025-01-03", "€1234"]);
    for (const size of [997, 4096, 65536]) expect(inParts(bytes, size)).toEqual(whole);
  });

  it("does not slow down on a quote that is never closed", () => {
    const rows = inParts(utf8('x,"5 inch\n'.repeat(100_000)), 65_536);
    expect(rows).toHaveLength(100_000);
    expect(rows[99_999]).toEqual(["x", '"5 inch']);
  });
});

describe("delimiters", () => {
  it.each([",", ";", "\t", "^", "|"])("finds %j", (delimiter) => {
    const text =
      ["SKU", "Qty", "Price"].join(delimiter) +
      "\n" +
      ["A, 1; b", "2", "3.50"].map((f) => `"${f}"`).join(delimiter);
    expect(read(text)).toEqual([
      ["SKU", "Qty", "Price"],
      ["A, 1; b", "2", "3.50"],
    ]);
  });

  it("is not misled by decimal commas", () => {
    expect(read("SKU;Price\nA;1,50\nB;2,50\n")).toEqual([
      ["SKU", "Price"],
      ["A", "1,50"],
      ["B", "2,50"],
    ]);
  });

  it("is not misled by titles above the table", () => {
    const rows = read("Report of returns, all stores\nSKU;Qty;Date\nA;1;2025-01-01\nB;2;2025-01-02\n");
    expect(rows[1]).toEqual(["SKU", "Qty", "Date"]);
  });

  it("obeys the line that tells Excel, and does not count it", () => {
    expect(read("sep=|\r\nSKU|Qty\r\nA|1\r\n")).toEqual([
      ["SKU", "Qty"],
      ["A", "1"],
    ]);
  });
});

describe("encodings", () => {
  const rows = [
    ["SKU", "Größe"],
    ["A", "30 × 40"],
  ];
  const text = "SKU,Größe\nA,30 × 40\n";

  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", utf8(`\uFEFF${text}`)],
    ["UTF-16, little-endian", utf16(text, true)],
    ["UTF-16, big-endian", utf16(text, false)],
    ["UTF-16 without a mark", utf16(text, true, false)],
    ["Windows-1252", Uint8Array.from(text, (char) => char.charCodeAt(0))],
  ])("reads %s", (_name, bytes) => {
    expect(readCsvBytes(bytes)).toEqual(rows);
    expect(inParts(bytes, 3)).toEqual(rows);
  });

  it("keeps to UTF-8 once it is proved, and marks what is damaged", () => {
    const bytes = new Uint8Array([...utf8("a,ü\nb,"), 0xfc, ...utf8("\nc,é\n")]);
    expect(inParts(bytes, 5)).toEqual([
      ["a", "ü"],
      ["b", "\uFFFD"],
      ["c", "é"],
    ]);
  });
});

describe("rows that are made when they are asked for", () => {
  const text = Array.from({ length: 30_000 }, (_, row) => `A-${row},${row}\n`).join("");
  const rows = read(text);
  const plain = Array.from({ length: 30_000 }, (_, row) => [`A-${row}`, String(row)]);

  it("are the rows of the file", () => {
    expect([rows.length, rows[0], rows[29_999], rows[30_000]]).toEqual([
      30_000,
      plain[0],
      plain[29_999],
      undefined,
    ]);
  });

  it.each<[number | undefined, number | undefined]>([
    [undefined, undefined],
    [5, 9],
    [29_998, 40_000],
    [40_000, 50_000],
    [9, 5],
    [-2, undefined],
    [-40_000, -29_997],
  ])("are sliced from %p to %p as an array is", (from, to) => {
    expect(rows.slice(from, to)).toEqual(plain.slice(from, to));
  });
});

describe("what is text", () => {
  it.each<[string, string, boolean]>([
    ["a short table with a stray control character", "SKU,Quantity\nA\u0001-1,5\n", true],
    ["a short table of control characters", "\u0001\u0002\u0003\u0004", false],
    ["a zero byte", "SKU\u0000", false],
  ])("%s", (_, text, expected) => {
    expect(looksLikeText(utf8(text))).toBe(expected);
  });
});
