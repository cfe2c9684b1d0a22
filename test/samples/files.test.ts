import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type ExcelJS from "exceljs";
import { TABLE_COLUMNS } from "../../src/columns/headings/table-columns";
import { estimate } from "../../src/engine/analysis/estimate";
import { refundOfUnits } from "../../src/engine/analysis/refund-of-units";
import { parseIsoDate, toIsoDate } from "../../src/engine/index";
import { lastDayToFile } from "../../src/engine/rules/window-file";
import { SAMPLE_TABLES, cellsOf, openSample, readCsv } from "./read-sample";

const ROOT = join(__dirname, "../..");
const AS_OF = parseIsoDate("2026-11-21")!;

let book: ExcelJS.Workbook;

beforeAll(async () => {
  book = await openSample();
});

describe("the files of the sample", () => {
  it("are what the script makes, byte for byte, whatever the time zone", () => {
    for (const TZ of ["UTC", "Pacific/Kiritimati"]) {
      const env = { ...process.env, TZ };
      execFileSync(process.execPath, ["scripts/make-sample.mjs", "--check"], { cwd: ROOT, env });
    }
  }, 60_000);

  it.each(SAMPLE_TABLES)("hold $sheet as the Excel table $table under our headings", ({ sheet, table }) => {
    const worksheet = book.getWorksheet(sheet)!;
    expect(worksheet.getTable(table)).toBeDefined();
    const [headings] = cellsOf(worksheet) as string[][];
    const known = TABLE_COLUMNS[sheet].map(({ heading }) => heading);
    const ours = headings!.filter((heading) => !/^9903\.\d\d\.\d\d$/.test(heading));
    expect([...ours].sort()).toEqual([...known].sort());
    expect(worksheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  });

  it.each(SAMPLE_TABLES)("say the same of $sheet in $csv", ({ sheet, csv }) => {
    const text = (cell: unknown): string =>
      cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? "" : String(cell as string);
    const plain = (rows: string[][]): string[][] =>
      rows.map((cells) => cells.map((cell) => (/^\d+\.\d\d$/.test(cell) ? String(Number(cell)) : cell)));
    expect(plain(readCsv(csv))).toEqual(
      plain(cellsOf(book.getWorksheet(sheet)!).map((row) => row.map(text))),
    );
  });
});

describe("the first sheet of the sample", () => {
  it("names the as-of date", () => {
    expect(book.definedNames.getRanges("AsOfDate").ranges).toEqual(["Start!$C$4"]);
    expect(book.getWorksheet("Start")!.getCell("C4").value).toEqual(new Date("2026-11-21T00:00:00Z"));
  });

  it("keeps with each formula the result that the engine gives", () => {
    const cached = new Map<string, unknown>();
    book.getWorksheet("Start")!.eachRow((row) => {
      const cell = row.getCell(3);
      if (cell.formula) cached.set(cell.formula.replace(/Imports![A-Z]+\d+/g, "cell"), cell.result);
    });
    const paid = [...cached.values()][0] as number;
    const imported = parseIsoDate("2021-12-09")!;
    const plan = { rejectRate: 0, recovery: 0.95, years: 1, eligibleShare: 1, returnRate: 0.05 };
    const name = "_xldudf_DRAWBACK_";
    expect([...cached].slice(1)).toEqual([
      [expect.stringMatching(`^${name}ESTIMATE\\(C\\d+,5%\\)$`), estimate({ ...plan, dutyPaid: paid })],
      [`${name}ESTIMATE(5000000*25%,5%)`, estimate({ ...plan, dutyPaid: 1_250_000 })],
      [`${name}DEADLINE(cell)`, new Date(`${toIsoDate(lastDayToFile(imported))}T00:00:00Z`)],
      [`${name}DAYSLEFT(cell,AsOfDate)`, lastDayToFile(imported) - AS_OF],
      [`${name}REFUND(cell,cell,300)`, (refundOfUnits(12463, 2600, 300, 0) as number) / 100],
    ]);
  });
});
