import fs from "node:fs";
import { gzipSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { listFolder, openFiles } from "../../../src/workbook/files";
import { WorkbookError, type Cell } from "../../../src/workbook/port";
import { temporaryFolder } from "./temporary-folder";

const folder = temporaryFolder();

/** The cells of every source of a file, by the source's id. */
async function sourcesOf(path: string): Promise<Record<string, { address: string; cells: Cell[][] }>> {
  const port = await openFiles(path);
  const sources = await port.listSources();
  const read = await Promise.all(sources.map((source) => port.read(source)));
  return Object.fromEntries(read.map(({ source, cells }) => [source.id, { address: source.address, cells }]));
}

async function saved(name: string, make: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  make(book);
  return folder.write(name, new Uint8Array(await book.xlsx.writeBuffer()));
}

async function faultOf(path: string): Promise<unknown> {
  const error: unknown = await openFiles(path).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return (error as WorkbookError).problem;
}

describe("a workbook", () => {
  it("tells a formula without its result from one whose result is blank", async () => {
    const path = await saved("formulas.xlsx", (book) => {
      const sheet = book.addWorksheet("Data");
      sheet.addRow(["None", "Blank", "Zero", "Two"]);
      sheet.addRow([
        { formula: "1+1" },
        { formula: '""', result: "" },
        { formula: "1-1", result: 0 },
        { formula: "1+1", result: 2 },
      ]);
      sheet.getCell("F2").font = { bold: true };
    });
    expect((await sourcesOf(path))["sheet:Data"]!.cells[1]).toEqual(["#NOT-CALCULATED", "", 0, 2]);
  });

  it("gives values as they are: text as text, dates as serials, formulas' last values, errors as text", async () => {
    const path = await saved("values.xlsx", (book) => {
      const sheet = book.addWorksheet("Data");
      sheet.addRow(["Code", "Amount", "Date", "Sum", "Error", "Yes", "Rich", "Link"]);
      sheet.addRow([
        "00123",
        12.5,
        new Date(Date.UTC(2025, 0, 2)),
        { formula: "B2*2", result: 25 },
        { error: "#N/A" },
        true,
        { richText: [{ text: "two " }, { font: { bold: true }, text: "parts" }] },
        { text: "shown", hyperlink: "https://example.com" },
      ]);
    });
    const { cells } = (await sourcesOf(path))["sheet:Data"]!;
    expect(cells[1]).toEqual(["00123", 12.5, 45659, 25, "#N/A", true, "two parts", "shown"]);
  });

  it("lists Excel tables without their totals row, then sheets that hold more than one table", async () => {
    const path = await saved("tables.xlsx", (book) => {
      const alone = book.addWorksheet("Alone");
      alone.addTable({
        name: "Returns",
        ref: "B3",
        headerRow: true,
        columns: [{ name: "SKU" }, { name: "Qty" }],
        rows: [
          ["A", 1],
          ["B", 2],
        ],
      });
      const mixed = book.addWorksheet("Mixed sheet");
      mixed.addRow(["A title"]);
      mixed.addTable({
        name: "tblImports",
        ref: "A3",
        headerRow: true,
        totalsRow: true,
        columns: [
          { name: "SKU", totalsRowLabel: "Total" },
          { name: "Qty", totalsRowFunction: "sum" },
        ],
        rows: [["A", 1]],
      });
      book.addWorksheet("Nothing here");
      book.addWorksheet("Hidden", { state: "hidden" }).addRow(["x", "y"]);
    });
    const sources = await sourcesOf(path);
    expect(Object.keys(sources)).toEqual(["table:Returns", "table:tblImports", "sheet:Mixed sheet"]);
    expect(sources["table:Returns"]).toEqual({
      address: "B3:C5",
      cells: [
        ["SKU", "Qty"],
        ["A", 1],
        ["B", 2],
      ],
    });
    expect(sources["table:tblImports"]!.address).toBe("A3:B4");
    expect(sources["sheet:Mixed sheet"]!.address).toBe("A1:B5");
  });

  it("tells where a sheet's cells begin, and gives blanks between them", async () => {
    const path = await saved("corner.xlsx", (book) => {
      const sheet = book.addWorksheet("Sheet1");
      sheet.getCell("C5").value = "SKU";
      sheet.getCell("D5").value = "Qty";
      sheet.getCell("C8").value = "A";
      sheet.getCell("XFD20").style = { font: { bold: true } };
    });
    const port = await openFiles(path);
    const [source] = await port.listSources();
    expect(source).toMatchObject({ address: "C5:D8", rows: 4, columns: 2 });
    const { cells, firstRow, firstColumn } = await port.read(source!);
    expect({ firstRow, firstColumn }).toEqual({ firstRow: 5, firstColumn: 3 });
    expect(cells).toEqual([
      ["SKU", "Qty"],
      ["", ""],
      ["", ""],
      ["A", ""],
    ]);
  });

  it.each(["A999999999", "ZZZZZZ2"])(
    "has no cells beyond the last that a sheet can have (%s)",
    async (far) => {
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["SKU"], ["A-1"]]), "Data");
      const parts = unzipSync(
        new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
      );
      const part = "xl/worksheets/sheet1.xml";
      const cell = `<row r="999999999"><c r="${far}"><v>5</v></c></row>`;
      const xml = strFromU8(parts[part]!).replace(/<dimension[^>]*>/, "");
      parts[part] = strToU8(xml.replace("</sheetData>", `${cell}</sheetData>`));
      const path = folder.write(`far-${far}.xlsx`, zipSync(parts));
      expect((await sourcesOf(path))["sheet:Data"]).toEqual({ address: "A1:A2", cells: [["SKU"], ["A-1"]] });
    },
  );

  it("makes no cells of links over whole columns", async () => {
    const path = await saved("links.xlsx", (book) => {
      const sheet = book.addWorksheet("Data");
      sheet.addRow(["SKU"]);
      sheet.getCell("A1").value = { text: "SKU", hyperlink: "https://example.com" };
    });
    const parts = unzipSync(new Uint8Array(fs.readFileSync(path)));
    const part = "xl/worksheets/sheet1.xml";
    parts[part] = strToU8(strFromU8(parts[part]!).replace('ref="A1"', 'ref="A1:XFD1048576"'));
    const wide = folder.write("wide-links.xlsx", zipSync(parts));
    expect((await sourcesOf(wide))["sheet:Data"]).toEqual({ address: "A1", cells: [["SKU"]] });
  });

  it("gives the cell of a name, and says when dates count from 1904", async () => {
    const path = await saved("names.xlsx", (book) => {
      book.properties.date1904 = true;
      book.addWorksheet("It's the start").getCell("C4").value = 44885;
      book.definedNames.add("'It''s the start'!$C$4", "AsOfDate");
    });
    const port = await openFiles(path);
    expect(await port.readName("asofdate")).toBe(44885);
    expect(await port.readName("other")).toBeNull();
    expect(await port.uses1904Dates()).toBe(true);
  });

  it.each(["xls", "xlsb", "ods", "xlsx"] as const)("is read as .%s", async (bookType) => {
    const book = XLSX.utils.book_new();
    const rows = [
      ["SKU", "Quantity", "Date"],
      ["00123", 2.5, 45659],
      ["B", 3, 45660],
    ];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Returns");
    const bytes = XLSX.write(book, { type: "buffer", bookType }) as Uint8Array;
    const sources = await sourcesOf(folder.write(`old.${bookType}`, bytes));
    expect(sources["sheet:Returns"]!.cells).toEqual(rows);
  });

  it("is read from HTML under the name of an .xls, all cells as text", async () => {
    const html =
      "<html><body><table><tr><th>SKU</th><th>Qty</th></tr><tr><td>00123</td><td>2</td></tr></table></body></html>";
    const [sheet] = Object.values(await sourcesOf(folder.write("export.xls", html)));
    expect(sheet!.cells).toEqual([
      ["SKU", "Qty"],
      ["00123", "2"],
    ]);
  });
});

describe("a text file", () => {
  it("is one sheet named after the file, every cell text", async () => {
    const path = folder.write("Returns 2025.csv", "SKU,Qty\n007,1.50\nB,2\n");
    expect(await sourcesOf(path)).toEqual({
      "sheet:Returns 2025": {
        address: "A1:B3",
        cells: [
          ["SKU", "Qty"],
          ["007", "1.50"],
          ["B", "2"],
        ],
      },
    });
  });

  it("is read packed, and under the name of an .xls", async () => {
    const packed = folder.write("a.csv.gz", gzipSync("SKU;Qty\nA;1\n"));
    expect((await sourcesOf(packed))["sheet:a"]!.cells).toEqual([
      ["SKU", "Qty"],
      ["A", "1"],
    ]);
    const named = folder.write("b.xls", "SKU\tQty\nA\t1\n");
    expect((await sourcesOf(named))["sheet:b"]!.cells).toEqual([
      ["SKU", "Qty"],
      ["A", "1"],
    ]);
  });

  it("gives many rows one by one, the same ones every time", async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `SKU-${i},"${i}""",x`);
    const path = folder.write("many.csv", `${["SKU,Qty,Note", ...lines].join("\n")}\n`);
    const { cells } = (await sourcesOf(path))["sheet:many"]!;
    expect(Array.isArray(cells)).toBe(true);
    expect(cells).toHaveLength(30_001);
    expect(cells[20_000]).toEqual(["SKU-19999", '19999"', "x"]);
    expect(cells[20_000]).toEqual(cells[20_000]);
    expect(cells[30_001]).toBeUndefined();
    expect(cells.slice(29_999).map((row) => row[0])).toEqual(["SKU-29998", "SKU-29999"]);
  });
});

describe("a file that cannot be read", () => {
  const workbook = (): Uint8Array => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet(Array.from({ length: 500 }, (_, i) => [`SKU ${i}`, i])),
      "A",
    );
    return XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
  };
  const encrypted = (): Uint8Array => {
    const container = XLSX.CFB.utils.cfb_new();
    const info =
      '<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>';
    XLSX.CFB.utils.cfb_add(
      container,
      "/EncryptionInfo",
      Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(info)]),
    );
    XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(4096, 7));
    return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
  };

  it.each<[string, string, () => string | Uint8Array]>([
    ["an empty file", "empty", () => ""],
    ["a file of blank lines", "empty", () => "\n\n,,\n"],
    ["a workbook that was cut off", "damaged", () => workbook().subarray(0, 4000)],
    ["a workbook with a password", "password", encrypted],
    [
      "a picture",
      "not-a-workbook",
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]),
    ],
    ["a PDF", "not-a-workbook", () => "%PDF-1.7\n1 0 obj\n"],
    ["another kind of zip", "not-a-workbook", () => zipSync({ "word/document.xml": strToU8("<document/>") })],
    ["plain text under the name of a workbook", "not-a-workbook", () => "dear all,\nplease find attached\n"],
  ])("says so: %s", async (what, why, make) => {
    const name = what.includes("under the name") || why !== "empty" ? `${what}.xlsx` : `${what}.csv`;
    const path = folder.write(name, make());
    expect(await faultOf(path)).toEqual({ kind: "unreadable-file", file: path, why });
  });

  it("says so: no file, and a packed one that is damaged", async () => {
    const path = folder.path("nowhere.csv");
    expect(await faultOf(path)).toEqual({ kind: "unreadable-file", file: path, why: "missing" });
    const packed = folder.write("cut.csv.gz", gzipSync("a,b\n".repeat(10_000)).subarray(0, 60));
    expect(await faultOf(packed)).toEqual({ kind: "unreadable-file", file: packed, why: "damaged" });
  });
});

describe("a folder", () => {
  it("lists its tables by name, figures as figures, without what other programs leave", async () => {
    const names = [
      "exports/export 10.csv",
      "exports/export 9.csv",
      "exports/~$export 9.xlsx",
      "exports/.hidden.csv",
      "exports/notes.pdf",
      "exports/B.XLSX",
    ];
    for (const name of names) folder.write(name, "x");
    fs.mkdirSync(folder.path("exports/old.csv"));
    const found = await listFolder(folder.path("exports"));
    expect(found.map((path) => path.slice(path.lastIndexOf("/") + 1))).toEqual([
      "B.XLSX",
      "export 9.csv",
      "export 10.csv",
    ]);
  });
});
