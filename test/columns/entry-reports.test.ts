import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entryCheckDigit } from "../../src/columns/values/entry-number";
import { readTables, type ReadResult } from "../../src/columns/read-tables";

/** Lines of four real entry summaries, one row per tariff number. */
const ROWS = readFileSync(join(import.meta.dirname, "../data/entry-summary-7501-lines.csv"), "utf8")
  .trim()
  .split(/\r?\n/)
  .map((line) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].slice(0, 16).map((cell) => cell[2] ?? cell[1]!),
  );
const [NAMES, ...LINES] = ROWS as [string[], ...string[][]];

const HEADINGS = [
  "Entry Summary Number",
  "Entry Summary Line Number",
  "Entry Type Code",
  "Importer Number",
  "Port of Entry Code",
  "Entry Date",
  "Importation Date",
  "Entry Summary Date",
  "Country of Origin Code",
  "Country of Export Code",
  "Tariff Ordinal Number",
  "HTS Number - Full",
  "Line Tariff Goods Value Amount",
  "Line Tariff Duty Amount",
  "Line Tariff Quantity (1)",
  "Line Tariff UOM (1) Code",
  "Line MPF Amount",
  "Line HMF Amount",
];
const SALES = [["Return ID", "SKU", "Quantity", "Date", "Disposition"]];

function at(line: string[], name: string): string {
  return line[NAMES.indexOf(name)]!;
}

/** An entry number with its check digit for each of the lettered entries. */
function entryNumber(letter: string): string {
  const ten = `MYK280008${letter.charCodeAt(0) % 10}`;
  return `${ten}${entryCheckDigit(ten)}`;
}

function money(text: string): string {
  return text === "" ? "" : `$${Number(text).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
}

/** A line as ACE exports it: amounts as text with $ and commas, tariff numbers without dots. */
function asReport(line: string[]): string[] {
  const fee = (name: string): string => money(at(line, name));
  return [
    ...[entryNumber(at(line, "entry")), String(Number(at(line, "line"))), "01", "12-345", "4601"],
    ...[
      at(line, "entry_date"),
      at(line, "import_date"),
      at(line, "entry_date"),
      at(line, "origin"),
      at(line, "origin"),
    ],
    ...[
      at(line, "tariff_ordinal"),
      at(line, "hts_number").replaceAll(".", ""),
      money(at(line, "goods_value")),
    ],
    ...[
      money(at(line, "duty_amount")),
      at(line, "net_qty"),
      at(line, "uom"),
      fee("line_mpf"),
      fee("line_hmf"),
    ],
  ];
}

function read(rows: string[][], headings = HEADINGS): ReadResult {
  const items = [
    ["Entry Number", "Line", "SKU", "Quantity", "Unit Value"],
    ...LINES.map((line) => [
      entryNumber(at(line, "entry")),
      at(line, "line"),
      `SKU-${at(line, "entry")}`,
      1,
      1,
    ]),
  ];
  return readTables({
    imports: { cells: [["Entry Summary Line Tariff Details"], [], headings, ...rows] },
    returns: { cells: SALES },
    items: { cells: items },
  });
}

/** Cents by entry number, charge by charge. */
function totals(result: ReadResult): Record<string, Record<string, number>> {
  const { imports, texts } = result.input!;
  const byEntry: Record<string, Record<string, number>> = {};
  for (let row = 0; row < imports.count; row++) {
    const entry = (byEntry[texts[imports.entryNumber[row]!]!] ??= {});
    for (const { program, heading, cents } of imports.charges) {
      const name = heading ?? program;
      if (cents[row] !== 0) entry[name] = (entry[name] ?? 0) + cents[row]!;
    }
  }
  return byEntry;
}

describe("entry reports with a row per tariff number", () => {
  it("make one row per entry line, with its own quantity, value and tariff number", () => {
    const { input } = read(LINES.map(asReport));
    const { imports, texts } = input!;
    expect(imports.count).toBe(5);
    expect([...imports.quantity]).toEqual([13680, 3600, 58, 61655, 1800]);
    expect([...imports.enteredValue]).toEqual([3229900, 6973200, 31200, 13648100, 3916800]);
    expect(Array.from(imports.hts, (code) => texts[code])).toEqual([
      ...["8479909596", "8479909596", "3904100000", "6005909000", "8508190000"],
    ]);
    expect(Array.from(imports.unit, (code) => texts[code])).toEqual(["NO", "NO", "KG", "KG", "NO"]);
    expect(texts[imports.chapter99[3]!]).toBe("9903.88.03;9903.01.24;9903.01.25");
    expect([...imports.row]).toEqual([2, 4, 6, 10, 14]);
  });

  it("put every duty under the programme of its own tariff number", () => {
    expect(totals(read(LINES.map(asReport)))[entryNumber("C")]).toEqual({
      base: 1364810,
      mpf: 47277,
      hmf: 17060,
      "9903.88.03": 3412025,
      "9903.01.24": 1364810,
      "9903.01.25": 1364810,
    });
    const programs = new Set(
      read(LINES.map(asReport)).input!.imports.charges.map((each) => `${each.heading} ${each.program}`),
    );
    expect(programs).toContain("9903.88.03 301");
    expect(programs).toContain("9903.01.24 ieepa");
  });

  it("lose no cent: per entry, the programmes add up to all duty and fees", () => {
    const byEntry = totals(read(LINES.map(asReport)));
    for (const letter of new Set(LINES.map((line) => at(line, "entry")))) {
      const lines = LINES.filter((line) => at(line, "entry") === letter);
      const paid = lines.reduce((sum, line) => {
        const amounts = ["duty_amount", "line_mpf", "line_hmf"].map((name) =>
          Math.round(Number(at(line, name)) * 100),
        );
        return sum + amounts.reduce((a, b) => a + b, 0);
      }, 0);
      const read_ = Object.values(byEntry[entryNumber(letter)]!).reduce((a, b) => a + b, 0);
      expect(read_).toBe(paid);
    }
  });

  it("do not depend on the order of the rows", () => {
    const shuffled = LINES.map(asReport).sort((a, b) => (a[13]! < b[13]! ? -1 : 1));
    expect(totals(read(shuffled))).toEqual(totals(read(LINES.map(asReport))));
  });

  it("leave several rows of one line alone when none of them is a chapter 99 number", () => {
    const finer = LINES.filter((line) => !at(line, "hts_number").startsWith("99")).map(asReport);
    expect(read([...finer, ...finer]).input!.imports.count).toBe(10);
  });

  it("read the plain file of the lines, too", () => {
    const numbered = LINES.map((line) => [entryNumber(line[0]!), ...line.slice(1)]);
    const { input } = read(numbered, NAMES);
    expect(input!.imports.count).toBe(5);
    expect(totals(read(numbered, NAMES))).toEqual(totals(read(LINES.map(asReport))));
  });

  it("tell of chapter 99 rows without goods, and of lines with several tariff numbers", () => {
    const [tariffRow, goods] = [asReport(LINES[0]!), asReport(LINES[1]!)];
    const alone = read([tariffRow]);
    expect(alone.issues.map(({ code }) => code)).toContain("row.no-commodity");
    expect([...alone.input!.imports.invalid]).toEqual([1]);
    const second = [...goods.slice(0, 11), "8479909400", "$1.00", goods[13]!, "5", ...goods.slice(15)];
    const two = read([tariffRow, goods, second]);
    expect(two.issues.map(({ code }) => code)).toContain("row.several-tariff-numbers");
    expect([...two.input!.imports.quantity]).toEqual([13680]);
    expect([...two.input!.imports.enteredValue]).toEqual([3230000]);
  });

  it("leave one duty for several joined tariff numbers to a review", () => {
    const headings = [
      "Entry Number",
      "Import Date",
      "SKU",
      "HTSUS",
      "Quantity",
      "Duty Amount USD",
      "Dutiable Value USD",
    ];
    const row = [entryNumber("A"), "2025-05-02", "A-1", "8517.13.0000;9903.01.30;9903.88.01", 10, 500, 1000];
    const result = readTables({ imports: { cells: [headings, row] }, returns: { cells: SALES } });
    const { imports, texts } = result.input!;
    expect(texts[imports.hts[0]!]).toBe("8517.13.0000");
    expect(texts[imports.chapter99[0]!]).toBe("9903.01.30;9903.88.01");
    expect(imports.charges.map(({ program, cents }) => [program, cents[0]])).toEqual([
      ["base", 0],
      ["other", 50000],
    ]);
    expect(result.issues.map(({ code }) => code)).toContain("row.duty-not-separated");
  });

  it("share chapter 99 duty out by value where a line has several goods", () => {
    const headings = [
      "Entry Number",
      "Line",
      "Import Date",
      "SKU",
      "HTS",
      "Quantity",
      "Entered Value",
      "Base Duty",
    ];
    const entry = entryNumber("B");
    const result = readTables({
      imports: {
        cells: [
          headings,
          [entry, 1, 45500, "", "9903.88.03", "", 0, 100],
          [entry, 1, 45500, "A-1", "8508.19.0000", 10, 300, 1],
          [entry, 1, 45500, "B-2", "8508.19.0000", 5, 100, 2],
        ],
      },
      returns: { cells: SALES },
    });
    expect(result.input!.imports.charges.map(({ heading, cents }) => [heading, [...cents]])).toEqual([
      [null, [100, 200]],
      ["9903.88.03", [7500, 2500]],
    ]);
  });
});
