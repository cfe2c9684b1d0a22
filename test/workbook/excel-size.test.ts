import { box } from "../office-host/a1";
import { Book } from "../office-host/book";
import { PAYLOAD_LIMIT } from "../office-host/fake-excel";
import { closeOffice } from "../office-host/office-runtime";
import type { Cell, ResultSheet } from "../../src/workbook/port";
import { openPort, statusColumn } from "./excel-setup";

afterAll(closeOffice);

const ROWS = 100_000;

function largeBook(): Book {
  const book = new Book("Imports");
  const [sheet] = book.sheets;
  const headings = [
    "Entry Number",
    "Line",
    "Date",
    "SKU",
    "HTS",
    "Description",
    "Quantity",
    "Value",
    "Duty",
    "IOR",
  ];
  book.write(sheet, box(0, 0, 1, 10), [headings]);
  for (let row = 1; row <= ROWS; row++) {
    const cells: Cell[] = [
      `ABC-${1_000_000 + row}-1`,
      row % 99,
      45_000 + (row % 2_000),
      `SKU-${row % 5_000}`,
      "8471.30.0100",
      "Größe “M” – 笔记本电脑",
      12.5,
      1_234.56,
      row / 100,
      "Acme Imports, Inc.",
    ];
    cells.forEach((value, column) => sheet.grid.set(row, column, { value }));
  }
  return book;
}

const result: ResultSheet = {
  name: "Matches",
  notes: ["100,000 matches"],
  headings: [
    "Return",
    "Entry Number",
    "Line",
    "SKU",
    "Quantity",
    "Drawback due",
    "Pending",
    "File by",
    "Provision",
    "Reasons",
  ],
  formats: ["text", "text", "integer", "text", "quantity", "money", "money", "date", "text", "text"],
  rowCount: ROWS,
  // Rows late in the sheet are far longer than those at its beginning.
  rows: (from, to) =>
    Array.from({ length: to - from }, (_, i) => [
      `R${from + i}`,
      `ABC-${from + i}-1`,
      i % 99,
      `SKU-${i % 5_000}`,
      1,
      12.34,
      0,
      46_000,
      "1313(c)(1)(C)(ii)",
      from + i > 60_000 ? "Die Größe passt nicht zum “Beleg”. ".repeat(6) : i % 1_000 === 0 ? "=later" : "ok",
    ]),
};

describe("100,000 rows of 10 columns", () => {
  it("are read, written and highlighted in requests well below Excel's 5 MB, and taken away again", async () => {
    const book = largeBook();
    const { port, fake } = openPort(book);
    const [source] = await port.listSources();
    const { cells } = await port.read(source);
    expect(cells).toHaveLength(ROWS + 1);
    expect(cells[ROWS][0]).toBe(`ABC-${1_000_000 + ROWS}-1`);
    expect(fake.traffic.largestResponse).toBeLessThan(PAYLOAD_LIMIT / 2);
    await port.write({ statusColumns: [statusColumn(source)], sheets: [result] });
    expect(fake.traffic.largestRequest).toBeLessThan(PAYLOAD_LIMIT / 2);
    const sheet = book.sheet("Matches");
    expect(sheet.grid.value(ROWS + 2, 0)).toBe(`R${ROWS - 1}`);
    expect(book.sheets[0].grid.value(ROWS, 10)).toBe("");
    expect(book.sheets[0].grid.value(ROWS - 1, 10)).toBe("Needs action");
    expect(book.sheets[0].rules.length).toBeLessThan(12);
    await port.removeAll();
    expect(book.sheets).toHaveLength(1);
    expect(book.sheets[0].grid.used(box(0, 0, ROWS + 9, 20), false)).toEqual(box(0, 0, ROWS + 1, 10));
  });

  it("would be refused in one go: the fake keeps Excel's limit", async () => {
    const { fake } = openPort(new Book());
    const values = result.rows(0, 70_000);
    await expect(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRangeByIndexes(0, 0, values.length, 10).values = values;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(fake.book.sheets[0].grid.holds(0, 0)).toBe(false);
  });
});
