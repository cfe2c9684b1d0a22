import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { temporaryFolder } from "../workbook/files/temporary-folder";
import { drawback, matchOf } from "./run-cli";

const root = path.join(__dirname, "../..");
const sample = path.join(root, "samples/drawback-sample.xlsx");
const folder = temporaryFolder();

async function load(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book;
}

const LABELS: Record<string, string> = { "not-eligible": "Not eligible", "needs-action": "Needs action" };
const labelOf = (status: string): string => LABELS[status] ?? status[0]!.toUpperCase() + status.slice(1);

describe("drawback match --out", () => {
  it("highlights the tables of the workbook and adds the results; the input stays as it is", async () => {
    const before = fs.readFileSync(sample);
    const out = folder.path("matched.xlsx");
    const { code, out: report } = await drawback("match", sample, "--out", out);
    expect(code).toBe(0);
    expect(report).toContain(`Written to ${out}.`);
    expect(fs.readFileSync(sample).equals(before)).toBe(true);
    const book = await load(out);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...["Start", "Imports", "Returns", "Withdrawals", "Prior Claims", "Items", "SKU Map"],
      ...[
        "Drawback summary",
        "Drawback match lines",
        "Drawback returns",
        "Drawback lots",
        "Drawback exceptions",
        "Drawback issues",
      ],
    ]);
    const answer = await matchOf(sample);
    const returns = book.getWorksheet("Returns")!;
    expect(returns.getCell("V1").text).toBe("Drawback status");
    const shown = answer.returns.map(({ row }) => returns.getCell(row + 1, 22).text);
    expect(shown).toEqual(answer.returns.map(({ status }) => labelOf(status)));
    const summary = book.getWorksheet("Drawback summary")!;
    expect(summary.getRow(7).values).toEqual([
      undefined,
      "Drawback due",
      Number(answer.totals.guide.due),
      Number(answer.totals.cbp.due),
    ]);
    expect(book.getWorksheet("Drawback match lines")!.rowCount).toBe(answer.matches.length + 6);
    expect(book.getWorksheet("Drawback issues")!.rowCount).toBe(answer.issues.length + 6);
  });

  it("leads from each issue to its cell", async () => {
    const imports = folder.write(
      "entries.csv",
      "Notes\n\nEntry Number,Line,Import Date,SKU,Quantity,Base Duty\nMYK-2800086-5,1,2024-05-01,A-1,10,5\n",
    );
    const returns = folder.write(
      "its.csv",
      "Return ID,SKU,Quantity,Date,Disposition\nR1,A-1,x,2024-06-01,exported\n",
    );
    const out = folder.path("linked.xlsx");
    const words = ["--imports", imports, "--returns", returns, "--as-of", "2024-12-31"];
    expect((await drawback("match", ...words, "--out", out)).code).toBe(0);
    const codes: Record<string, string> = {};
    (await load(out)).getWorksheet("Drawback issues")!.eachRow((row, number) => {
      codes[row.getCell(5).text] = `B${number}`;
    });
    const parts = Object.values(unzipSync(fs.readFileSync(out))).map((part) => strFromU8(part));
    const links = parts.join("").match(/<hyperlink [^>]*>/g);
    expect(links).toEqual([
      `<hyperlink ref="${codes["entry.check-digit"]}" location="'entries'!A4"/>`,
      `<hyperlink ref="${codes["cell.not-a-number"]}" location="'its'!C2"/>`,
    ]);
  });

  it("can be given again, with the same result", async () => {
    const [once, twice] = [folder.path("once.xlsx"), folder.path("twice.xlsx")];
    await drawback("match", sample, "--out", once);
    expect(await matchOf(once)).toEqual(await matchOf(sample));
    expect((await drawback("match", once, "--out", twice)).code).toBe(0);
    expect((await load(twice)).worksheets).toHaveLength(13);
  });

  it("refuses a file that exists before it reads anything", async () => {
    const out = folder.write("there.xlsx", "x");
    const { code, err } = await drawback("match", folder.path("nowhere.xlsx"), "--out", out);
    expect(code).toBe(2);
    expect(err).toBe(`drawback: ${out} exists already. Give --out another name, or move that file away.\n`);
    expect(fs.readFileSync(out, "utf8")).toBe("x");
  });

  it("makes a workbook of text files, texts that look like formulas included", async () => {
    const out = folder.path("from-text.xlsx");
    const lines = fs
      .readFileSync(path.join(root, "samples/returns.csv"), "utf8")
      .replace("RMA-21-0001", '"=HYPERLINK(""https://example.com"")"');
    const returns = folder.write("returns.csv", lines);
    const words = [
      "--imports",
      path.join(root, "samples/imports.csv"),
      "--returns",
      returns,
      "--as-of",
      "2026-11-21",
      "--out",
      out,
    ];
    expect((await drawback("match", ...words, "--json")).code).toBe(0);
    const book = await load(out);
    expect(book.worksheets.slice(0, 2).map(({ name }) => name)).toEqual(["imports", "returns"]);
    expect(book.getWorksheet("returns")!.getCell("A2").value).toBe('=HYPERLINK("https://example.com")');
    expect(book.getWorksheet("Drawback returns")!.getCell("A7").value).toBe(
      '=HYPERLINK("https://example.com")',
    );
    expect(book.getWorksheet("imports")!.getCell("AF1").text).toBe("Drawback lot status");
  });
});
