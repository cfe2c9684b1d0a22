import fs from "node:fs";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { FilesPort, openFiles } from "../../../src/workbook/files";
import {
  WorkbookError,
  type ResultSheet,
  type StatusColumn,
  type TableSource,
  type WorkbookChange,
} from "../../../src/workbook/port";
import { hardWorkbook } from "./hard-workbook";
import { temporaryFolder } from "./temporary-folder";

const folder = temporaryFolder();

const STYLES = [
  { status: "matched", label: "Matched", fill: "#C6EFCE", font: "#006100" },
  { status: "needs-action", label: "Needs action", fill: "#FFEB9C", font: "#7F6000" },
];

/** A status column: the two statuses in turn, blank for every third row. */
function statusColumn(source: TableSource, headingRow = 0): StatusColumn {
  const statuses = Array.from(
    { length: source.rows - headingRow - 1 },
    (_, i) => STYLES[i % 3]?.status ?? "",
  );
  return { source, heading: "Drawback status", headingRow, statuses, styles: STYLES };
}

const RISKY = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\tx",
  "'quoted",
  '<a> & "b" _x0041_ \u0007',
  " spaces ",
  "line\nbreak",
  "😀 \ud800",
];

const resultSheet = (rowCount = RISKY.length): ResultSheet => ({
  name: "Result: lines",
  notes: ["=A title", "As of 2026-11-21"],
  headings: ["Note", "Quantity", "Due", "File by"],
  formats: ["text", "quantity", "money", "date"],
  rowCount,
  rows: (from, to) =>
    Array.from({ length: to - from }, (_, i) => [RISKY[from + i] ?? "", 1.5, 12.3, 46_000 + i]),
});

async function changeOf(port: FilesPort, names: readonly string[], headingRow = 0): Promise<WorkbookChange> {
  const sources = await port.listSources();
  const columns = names.map((name) =>
    statusColumn(
      sources.find((source) => source.name === name)!,
      headingRow,
    ),
  );
  return { statusColumns: columns, sheets: [resultSheet()] };
}

async function load(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

const texts = (sheet: ExcelJS.Worksheet, column: number, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => sheet.getCell(from + i, column).text);

/** Number of rules of ours on a sheet, and where they hold. */
function rulesOf(sheet: ExcelJS.Worksheet): { ref: string; formulae: string[] }[] {
  const formats = (
    sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] }
  ).conditionalFormattings;
  return formats.map(({ ref, rules }) => ({ ref, formulae: rules.flatMap((rule) => rule.formulae) }));
}

/** A workbook with a table, a range with notes beside and below it, a chart part and much else. */
async function userWorkbook(name: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  const imports = book.addWorksheet("Imports");
  imports.addTable({
    name: "Imports",
    ref: "B2",
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: "SKU", totalsRowLabel: "Total" },
      { name: "Qty", totalsRowFunction: "sum" },
    ],
    rows: [
      ["A", 1],
      ["=B", 2],
      ["C", 3],
    ],
  });
  imports.getColumn(4).width = 3;
  const returns = book.addWorksheet("Returns");
  returns.addRow(["Returns of March"]);
  returns.addRow(["SKU", "Qty"]);
  returns.addRow(["A", 1]);
  returns.addRow(["B", 2]);
  returns.getCell("D3").value = "a note";
  returns.addConditionalFormatting({
    ref: "B3:B4",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [1],
        priority: 7,
        style: { font: { bold: true } },
      },
    ],
  });
  returns.mergeCells("A1:B1");
  const bytes = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  bytes["xl/charts/chart1.xml"] = new Uint8Array([1, 2, 3]);
  return folder.write(name, zipSync(bytes));
}

describe("a new workbook", () => {
  it("has status column, rules and legend beside the tables, and result sheets behind them", async () => {
    const path = await userWorkbook("in.xlsx");
    const before = fs.readFileSync(path);
    const out = folder.path("out.xlsx");
    const port = await openFiles(path, out);
    const change = await changeOf(port, ["Imports"]);
    const [, returns] = await port.listSources();
    change.statusColumns.push(statusColumn(returns!, 1));
    await port.write(change);

    const book = await load(out);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Imports", "Returns", "Result lines"]);
    const [first, second] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
    expect(texts(first, 4, 2, 6)).toEqual(["Drawback status", "Matched", "Needs action", "", ""]);
    const [table] = first.getTables() as unknown as {
      table: { tableRef: string; columns: { name: string }[] };
    }[];
    expect(table!.table.tableRef).toBe("B2:D6");
    expect(table!.table.columns.map(({ name }) => name)).toEqual(["SKU", "Qty", "Drawback status"]);
    expect(rulesOf(first)).toEqual([
      {
        ref: "B3:D5",
        formulae: ['AND($D3="Matched",N("drawback-file")=0)', 'AND($D3="Needs action",N("drawback-file")=0)'],
      },
    ]);
    expect(texts(first, 6, 2, 4)).toEqual(["Drawback status", "Matched", "Needs action"]);
    expect(first.getColumn(4).width).toBeGreaterThan(14);

    expect(texts(second, 5, 2, 4)).toEqual(["Drawback status", "Matched", "Needs action"]);
    expect(second.getCell("D3").text).toBe("a note");
    expect(rulesOf(second).map(({ ref }) => ref)).toEqual(["B3:B4", "A3:E4"]);
    expect(texts(second, 7, 2, 4)).toEqual(["Drawback status", "Matched", "Needs action"]);
    expect(fs.readFileSync(path).equals(before)).toBe(true);
  });

  it("carries over byte for byte every part that it does not write on", async () => {
    const path = await userWorkbook("carry.xlsx");
    const out = folder.path("carried.xlsx");
    const port = await openFiles(path, out);
    await port.write(await changeOf(port, ["Imports"]));
    const before = unzipSync(fs.readFileSync(path));
    const after = unzipSync(fs.readFileSync(out));
    const changed = Object.keys(before).filter(
      (name) => !name.endsWith("/") && !Buffer.from(before[name]!).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/tables/table1.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  it("keeps texts that look like formulas, or hold anything else, as texts", async () => {
    const out = folder.path("risky.xlsx");
    const port = await openFiles(
      folder.write(
        "risky.csv",
        `SKU,Qty\n${RISKY.slice(0, 6)
          .map((text) => `"${text}",1`)
          .join("\n")}\n`,
      ),
      out,
    );
    await port.write(await changeOf(port, ["risky"]));
    const book = await load(out);
    const [data, result] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
    expect(texts(data, 1, 2, 7)).toEqual(RISKY.slice(0, 6));
    // ExcelJS takes control characters out, and does not resolve the escape of _x0041_.
    expect(texts(result, 1, 5, 14)).toEqual([
      ...RISKY.slice(0, 6),
      '<a> & "b" _x005F_x0041_ ',
      ...RISKY.slice(7, 9),
      "😀 \ufffd",
    ]);
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula))),
    );
    expect(result.getCell("A1").text).toBe("=A title");
    for (const cell of ["A2", "A5"]) expect(data.getCell(cell).type).toBe(ExcelJS.ValueType.String);
  });

  it("shows figures, money and dates of results as such, in an Excel table", async () => {
    const out = folder.path("formats.xlsx");
    const port = await openFiles(folder.write("formats.csv", "SKU,Qty\nA,1\n"), out);
    await port.write(await changeOf(port, ["formats"]));
    const result = (await load(out)).worksheets[1]!;
    const row = result.getRow(5);
    expect([row.getCell(2).value, row.getCell(3).value, row.getCell(4).value]).toEqual([
      1.5,
      12.3,
      new Date(Date.UTC(2025, 11, 9)),
    ]);
    expect(row.getCell(3).numFmt).toBe("#,##0.00");
    expect(row.getCell(4).numFmt).toBe("yyyy-mm-dd");
    const [table] = result.getTables() as unknown as { table: { tableRef: string } }[];
    expect(table!.table.tableRef).toBe("A4:D14");
  });

  it("makes figures and dates of text files numbers only where nothing of the text is lost", async () => {
    const out = folder.path("typed.xlsx");
    const lines = [
      "SKU,Price,Date,Zip,Long,Mixed",
      "A,1.50,2025-01-02,01234,12345678901234567,1",
      "B,2.00,2025-02-30,10000,1,x",
      "C,3.10,2025-01-03,20000,2,y",
      "D,4,2025-01-04,3,3,z",
      "E,5,2025-01-05,4,4,z",
    ];
    const port = await openFiles(folder.write("typed.csv", lines.join("\n")), out);
    await port.write({ statusColumns: [], sheets: [] });
    const sheet = (await load(out)).worksheets[0]!;
    const values = (row: number): unknown[] =>
      [1, 2, 3, 4, 5, 6].map((column) => sheet.getCell(row, column).value);
    expect(values(2)).toEqual(["A", 1.5, new Date(Date.UTC(2025, 0, 2)), "01234", "12345678901234567", "1"]);
    expect(values(3)).toEqual(["B", 2, "2025-02-30", "10000", "1", "x"]);
    expect([sheet.getCell("B2").numFmt, sheet.getCell("B5").numFmt]).toEqual(["0.00", undefined]);
  });

  it("puts several files into one workbook, sheets under names of their own", async () => {
    const out = folder.path("joined.xlsx");
    const a = await openFiles(folder.write("one/data.csv", "SKU,Qty\nA,1\n"));
    const b = await openFiles(folder.write("two/data.csv", "SKU,Qty\nB,1\nC,2\n"));
    const { port, sourceIn } = FilesPort.join([a, b], out);
    const [source] = await b.listSources();
    await port.write({ statusColumns: [statusColumn(sourceIn(b, source!))], sheets: [] });
    const book = await load(out);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["data", "data (2)"]);
    expect(texts(book.worksheets[1]!, 3, 1, 3)).toEqual(["Drawback status", "Matched", "Needs action"]);
    expect(book.worksheets[0]!.getCell("C1").text).toBe("");
  });
});

describe("writing again", () => {
  it("refuses a file that exists, and leaves it and nothing else", async () => {
    const out = folder.write("mine.xlsx", "precious");
    const port = await openFiles(await userWorkbook("again.xlsx"), out);
    const names = folder.list();
    const error: unknown = await port
      .write(await changeOf(port, ["Imports"]))
      .catch((thrown: unknown) => thrown);
    expect((error as WorkbookError).problem).toEqual({ kind: "file-exists", file: out });
    expect(fs.readFileSync(out, "utf8")).toBe("precious");
    expect(folder.list()).toEqual(names);
    expect(await port.hasWritten()).toBe(false);
  });

  it("goes over its own file, and takes it away when asked", async () => {
    const out = folder.path("own.xlsx");
    const port = await openFiles(await userWorkbook("own-in.xlsx"), out);
    const change = await changeOf(port, ["Imports"]);
    await port.write(change);
    const once = fs.readFileSync(out);
    await port.write(change);
    expect(fs.readFileSync(out).equals(once)).toBe(true);
    await port.removeAll();
    expect(fs.existsSync(out)).toBe(false);
    expect(await port.hasWritten()).toBe(false);
  });

  it("takes what an earlier run wrote for no input, and replaces it", async () => {
    const port = await openFiles(await userWorkbook("twice-in.xlsx"), folder.path("twice-1.xlsx"));
    const change = await changeOf(port, ["Imports"]);
    const sources = await port.listSources();
    change.statusColumns.push(statusColumn(sources[1]!, 1));
    await port.write(change);

    const again = await openFiles(folder.path("twice-1.xlsx"), folder.path("twice-2.xlsx"));
    const found = await again.listSources();
    expect(found).toEqual(sources);
    const second = {
      statusColumns: [statusColumn(found[0]!), statusColumn(found[1]!, 1)],
      sheets: [resultSheet(3)],
    };
    second.statusColumns[0]!.statuses = ["", "", "matched"];
    await again.write(second);
    const book = await load(folder.path("twice-2.xlsx"));
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Imports", "Returns", "Result lines"]);
    expect(texts(book.worksheets[0]!, 4, 2, 6)).toEqual(["Drawback status", "", "", "Matched", ""]);
    expect(texts(book.worksheets[0]!, 6, 2, 5)).toEqual(["Drawback status", "Matched", "Needs action", ""]);
    expect(rulesOf(book.worksheets[0]!)).toHaveLength(1);
    expect(rulesOf(book.worksheets[1]!).map(({ ref }) => ref)).toEqual(["B3:B4", "A3:E4"]);
    expect(book.worksheets[2]!.rowCount).toBe(7);
  });

  it("leaves nothing when it fails or is cancelled on the way", async () => {
    const out = folder.path("never.xlsx");
    const port = await openFiles(await userWorkbook("never-in.xlsx"), out);
    const change = await changeOf(port, ["Imports"]);
    const names = folder.list();
    change.sheets[0]!.rows = (from) => {
      if (from === 0) return [];
      throw new Error("a mistake");
    };
    change.sheets[0]!.rowCount = 5000;
    await expect(port.write(change)).rejects.toBeInstanceOf(WorkbookError);
    const stop = new AbortController();
    stop.abort();
    const cancelled: unknown = await port
      .write(await changeOf(port, ["Imports"]), { signal: stop.signal })
      .catch((error: unknown) => error);
    expect((cancelled as WorkbookError).problem).toEqual({ kind: "cancelled" });
    expect(folder.list()).toEqual(names);
  });

  it("refuses more rows than a sheet has, and a status column that does not fit its table", async () => {
    const port = await openFiles(await userWorkbook("large-in.xlsx"), folder.path("large.xlsx"));
    const change = await changeOf(port, ["Imports"]);
    change.sheets = [resultSheet(1_048_576)];
    await expect(port.write(change)).rejects.toMatchObject({
      problem: { kind: "too-large", rows: 1_048_576 },
    });
    const other = await changeOf(port, ["Imports"]);
    other.statusColumns[0]!.statuses.pop();
    await expect(port.write(other)).rejects.toMatchObject({ problem: { kind: "source-changed" } });
  });
});

describe("workbooks of other programs", () => {
  it("are written with prefixes, without row numbers, with rules, views, columns and macros of their own", async () => {
    const path = folder.write("hard.xlsm", hardWorkbook());
    const out = folder.path("hard.xlsx");
    const port = await openFiles(path, out);
    const [source] = await port.listSources();
    expect(source).toMatchObject({ name: "Dáta & more", address: "A1:B4" });
    await port.write({ statusColumns: [statusColumn(source!)], sheets: [resultSheet()] });

    const parts = unzipSync(fs.readFileSync(out));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain(
      '<x:row><x:c r="A1" t="str"><x:v>SKU</x:v></x:c><x:c r="B1" t="str"><x:v>Qty</x:v></x:c><x:c r="C1"',
    );
    expect(sheet).toContain(
      '<x:col min="1" max="2" width="9" style="1"/><x:col min="3" max="3" width="20" style="1" customWidth="1"/><x:col min="4" max="4" width="9" style="1"/>',
    );
    expect(sheet).toContain('<x:dimension ref="A1:E4"/>');
    // After the rule of the user's, before the validation; not inside the views, which have margins of their own.
    expect(sheet).toMatch(
      /<\/x:conditionalFormatting><x:conditionalFormatting sqref="A2:C4"><x:cfRule type="expression" dxfId="1" priority="4">.*<x:dataValidations/,
    );
    expect(sheet.match(/<x:conditionalFormatting /g)).toHaveLength(2);
    const styles = strFromU8(parts["xl/styles.xml"]!);
    expect(styles).toContain('<x:dxfs count="3">');
    const types = strFromU8(parts["[Content_Types].xml"]!);
    expect(types).toContain("spreadsheetml.sheet.main+xml");
    expect(types).not.toMatch(/macroEnabled|vbaProject/);
    expect(Object.keys(parts)).not.toContain("xl/vbaProject.bin");
    const workbook = strFromU8(parts["xl/workbook.xml"]!);
    expect(workbook).toMatch(
      /<\/x:sheets><x:definedNames>.*<x:definedName name="_drawback_file_1" hidden="1">'Dáta &amp; more'!\$C\$1:\$C\$4</,
    );
    const again = await openFiles(out);
    expect((await again.listSources()).map(({ address }) => address)).toEqual(["A1:B4"]);
  });
});
