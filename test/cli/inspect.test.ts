import path from "node:path";
import ExcelJS from "exceljs";
import { temporaryFolder } from "../workbook/files/temporary-folder";
import { drawback } from "./run-cli";
import { IMPORTS, RETURNS, text } from "./small-tables";

const sample = path.join(__dirname, "../../samples/drawback-sample.xlsx");
const folder = temporaryFolder();

interface Inspected {
  tables: {
    sheet: string;
    range: string;
    role: string;
    profile: string | null;
    headingRow: number | null;
    columns: { heading: string; means: string | null; certainty: string; reason: string }[];
    rows: number;
    issues: { code: string; message: string }[];
  }[];
}

async function inspect(file: string): Promise<Inspected> {
  const { code, out, err } = await drawback("inspect", file, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Inspected;
}

describe("drawback inspect", () => {
  it("tells every table of the sample, what it is and what its columns mean", async () => {
    const tables = (await inspect(sample)).tables.filter(({ role }) => role !== "other");
    expect(tables.map(({ sheet, role, rows, headingRow }) => [sheet, role, rows, headingRow])).toEqual([
      ["Imports", "imports", 161, 1],
      ["Returns", "returns", 420, 1],
      ["Withdrawals", "withdrawals", 428, 1],
      ["Prior Claims", "prior-claims", 3, 1],
      ["Items", "items", 3, 1],
      ["SKU Map", "sku-map", 5, 1],
    ]);
    const columns = tables.flatMap((table) => table.columns);
    expect(columns.every(({ means, heading, certainty }) => means === heading && certainty === "green")).toBe(
      true,
    );
    expect(tables[0]!.range).toBe("A1:AE162");
  });

  it("tells addresses of the sheet, and an Excel table once", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Data");
    sheet.getCell("A1").value = "Returns of the year";
    const [heading, ...rows] = RETURNS.map((line) => line.split(","));
    sheet.addTable({
      name: "T1",
      ref: "C4",
      headerRow: true,
      columns: heading!.map((name) => ({ name })),
      rows,
    });
    const { tables } = await inspect(
      folder.write("corner.xlsx", new Uint8Array(await book.xlsx.writeBuffer())),
    );
    expect(
      tables.map(({ sheet: name, range, role, headingRow }) => ({ name, range, role, headingRow })),
    ).toEqual([{ name: "Data", range: "C4:M8", role: "returns", headingRow: 4 }]);
  });

  it("tells it to people, too", async () => {
    const { code, out } = await drawback("inspect", folder.write("imports.csv", text(IMPORTS)));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^imports!A1:J4: imports, 3 rows, headings in row 1\n {2}ok Entry Number +-> Entry Number; /,
    );
    expect((await drawback("inspect", folder.write("prose.txt", "nothing to see"))).code).toBe(0);
  });

  it("looks into every file of a folder", async () => {
    folder.write("all/imports.csv", text(IMPORTS));
    folder.write("all/returns.csv", text(RETURNS));
    expect((await inspect(folder.path("all"))).tables.map(({ role }) => role)).toEqual([
      "imports",
      "returns",
    ]);
  });

  it("ends with exit code 2 for what cannot be read", async () => {
    const { code, out, err } = await drawback("inspect", folder.path("nowhere.csv"), "--json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/nowhere\.csv: there is no such file/);
  });
});
