import fs from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../workbook/files/temporary-folder";
import { reasonSentence } from "../../src/engine/index";
import { drawback, matchOf, type Outcome } from "./run-cli";
import { IMPORTS, RETURNS, text } from "./small-tables";

const root = path.join(__dirname, "../..");
const sample = path.join(root, "samples/drawback-sample.xlsx");
const folder = temporaryFolder();
let files = 0;

/** A file of lines, with some of them exchanged. */
function changed(lines: readonly string[], change: Record<number, string> = {}): string {
  return folder.write(`table-${files++}.csv`, text(lines.map((line, at) => change[at] ?? line)));
}

async function match(imports: string, returns: string): Promise<Outcome> {
  return await drawback(
    "match",
    "--imports",
    imports,
    "--returns",
    returns,
    "--as-of",
    "2026-11-21",
    "--json",
  );
}

const without = (lines: readonly string[], column: number): string[] =>
  lines.map((line) =>
    line
      .split(",")
      .filter((_, at) => at !== column)
      .join(","),
  );

describe("input that cannot be used ends with exit code 2, a reason, and nothing on standard output", () => {
  it.each<[string, () => [string, string], RegExp]>([
    [
      "a column that is needed is missing",
      () => [changed(IMPORTS), changed(without(RETURNS, 2))],
      /Returns has no column "Quantity"/,
    ],
    [
      "no charge column",
      () => [changed(without(without(IMPORTS, 9), 8)), changed(RETURNS)],
      /Imports has no column with money paid/,
    ],
    ["an empty table", () => [changed(IMPORTS.slice(0, 1)), changed(RETURNS)], /Imports/],
    [
      "a file that is no workbook",
      () => [path.join(root, "assets/icon-32.png"), changed(RETURNS)],
      /icon-32\.png: this is no workbook/,
    ],
    ["no file", () => [folder.path("nowhere.csv"), changed(RETURNS)], /nowhere\.csv: there is no such file/],
    [
      "an empty file",
      () => [folder.write("empty.csv", ""), changed(RETURNS)],
      /empty\.csv: the file is empty/,
    ],
    [
      "text without a table",
      () => [folder.write("prose.txt", "dear all,\nplease find nothing attached\n"), changed(RETURNS)],
      /Imports/,
    ],
  ])("%s", async (_what, make, reason) => {
    const { code, out, err } = await match(...make());
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(reason);
    expect(err).toMatch(/^(drawback: .*\n)+$/);
  });

  it.each<[string, string[], RegExp]>([
    ["no command", [], /say what to do: match or inspect/],
    ["an unknown command", ["mach"], /no command "mach"/],
    [
      "an unknown option",
      ["match", sample, "--bogus"],
      /there is no option --bogus; the options are --imports, --returns, .*--threads\. "drawback help"/,
    ],
    ["a mistyped option", ["match", sample, "--treads", "1"], /no option --treads; did you mean --threads\?/],
    [
      "half an option",
      ["match", sample, "--turnover=3"],
      /no option --turnover; did you mean --turnover-days\?/,
    ],
    ["a short option", ["match", sample, "-j"], /there is no option -j; the options are/],
    [
      "an option of match",
      ["inspect", sample, "--out", "a.xlsx"],
      /no option --out; the options are --json\./,
    ],
    ["an option without its value", ["match", sample, "--method"], /--method needs a value behind it\./],
    [
      "an option where a value should be",
      ["match", sample, "--out", "--json"],
      /--out needs a value behind it, but there is the option --json\./,
    ],
    [
      "a value that looks like an option",
      ["match", sample, "--turnover-days", "-3"],
      /--turnover-days needs a value behind it, but there is "-3", which looks like an option\. If it is the value, write --turnover-days=-3\./,
    ],
    [
      "days below zero",
      ["match", sample, "--turnover-days=-3"],
      /--turnover-days is "-3"; it takes a whole number of days/,
    ],
    [
      "a value that is not taken",
      ["match", sample, "--json=yes"],
      /--json takes no value; leave out "=yes"\./,
    ],
    [
      "an option given twice",
      ["match", sample, "--method", "fifo", "--method", "lifo"],
      /--method is given twice; give it once\./,
    ],
    [
      "days for a method that has no use for them",
      ["match", sample, "--method", "fifo", "--turnover-days", "30"],
      /--turnover-days is for --method low-to-high-turnover, and the method is fifo; leave one out or choose the other\./,
    ],
    [
      "an unknown method",
      ["match", sample, "--method", "guess"],
      /--method is "guess"; it can be specific, fifo/,
    ],
    ["an unknown reading", ["match", sample, "--rules", "mine"], /--rules is "mine"; it can be guide, cbp/],
    ["no date", ["match", sample, "--as-of", "2026-02-30"], /--as-of is "2026-02-30"/],
    [
      "a date before all dates",
      ["match", sample, "--as-of", "1989-12-31"],
      /--as-of is "1989-12-31"; it takes a date from 1990-01-01 to 2099-12-31\./,
    ],
    [
      "a date after all dates",
      ["match", sample, "--as-of", "2100-01-01"],
      /--as-of is "2100-01-01"; it takes/,
    ],
    ["a method without its days", ["match", sample, "--method", "low-to-high-turnover"], /--turnover-days/],
    ["a book and tables", ["match", sample, "--imports", "a.csv"], /either a workbook, or --imports/],
    ["one table only", ["match", "--imports", "a.csv"], /both --imports and --returns/],
    [
      "a new workbook that is none",
      ["match", sample, "--out", "result.csv"],
      /result\.csv must end in \.xlsx/,
    ],
    [
      "a folder that is not there",
      ["match", sample, "--out", "/nowhere/at/all.xlsx"],
      /\/nowhere\/at is not a folder/,
    ],
    ["an empty name of a workbook", ["match", ""], /the file name for the workbook is empty; give a file\./],
    [
      "an empty name of a table",
      ["match", "--imports", "", "--returns", "b.csv"],
      /the file name for --imports is empty/,
    ],
    ["an empty name of a new workbook", ["match", sample, "--out="], /the file name for --out is empty/],
    ["an empty name to inspect", ["inspect", " "], /the file name for inspect is empty/],
    [
      "a sheet of the workbook",
      ["match", `${sample}#Nope`],
      /sample\.xlsx#Nope: .*sample\.xlsx is read as a whole, so "#Nope" has no place here\. .* match --imports ".*sample\.xlsx#SHEET"/,
    ],
    [
      "a sheet to inspect",
      ["inspect", `${sample}#Imports`],
      /is read as a whole, so "#Imports" has no place here/,
    ],
    ["a sheet of no workbook", ["match", "/nowhere.xlsx#Nope"], /nowhere\.xlsx#Nope: there is no such file/],
    ["two files to inspect", ["inspect", sample, sample], /inspect takes one file/],
  ])("%s", async (_what, words, reason) => {
    const { code, out, err } = await drawback(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(reason);
  });
});

it("lists the options when help is asked for, wherever it stands", async () => {
  const { code, out, err } = await drawback("help");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^Usage:\n/);
  for (const words of [["--help"], ["-h"], ["match", "--help"], ["inspect", "-h"]])
    expect(await drawback(...words)).toEqual({ code, out, err });
});

describe("bad rows are told with table, row and column, and the others are matched", () => {
  it.each<[string, string, Record<number, string>, Record<number, string>, [string, string, number, string]]>(
    [
      [
        "text for a number",
        "Returns",
        {},
        { 1: "R-1,LAMP,ten,NO,2025-06-01,exported,unused,no,XZ9-4100210-1,1,AES X1" },
        ["cell.not-a-number", "Returns", 1, "Quantity"],
      ],
      [
        "a negative quantity",
        "Returns",
        {},
        { 1: "R-1,LAMP,-10,NO,2025-06-01,exported,unused,no,XZ9-4100210-1,1,AES X1" },
        ["cell.negative-quantity", "Returns", 1, "Quantity"],
      ],
      [
        "a fraction of a counted unit",
        "Returns",
        {},
        { 1: "R-1,LAMP,1.5,NO,2025-06-01,exported,unused,no,XZ9-4100210-1,1,AES X1" },
        ["cell.fraction-in-counted-unit", "Returns", 1, "Quantity"],
      ],
      [
        "a date that is none",
        "Imports",
        { 3: "XZ9-4100347-1,1,in March,LAMP,9405.11.8010,80,NO,880.00,34.32,220.00" },
        {},
        ["cell.not-a-date", "Imports", 3, "Import Date"],
      ],
      [
        "an error of Excel's",
        "Imports",
        { 3: "XZ9-4100347-1,1,2025-03-15,LAMP,9405.11.8010,80,NO,880.00,#N/A,220.00" },
        {},
        ["cell.error-value", "Imports", 3, "Base Duty"],
      ],
    ],
  )("%s", async (_what, _table, imports, returns, [code, table, row, column]) => {
    const outcome = await match(changed(IMPORTS, imports), changed(RETURNS, returns));
    expect(outcome.code).toBe(0);
    const answer = JSON.parse(outcome.out) as Awaited<ReturnType<typeof matchOf>>;
    const issue = answer.issues.find((each) => each.code === code);
    expect(issue).toMatchObject({ severity: "error", table, row, column });
    expect(issue!.message).toContain(`${table}, row ${row}, column "${column}"`);
    expect(answer.returns.find(({ returnId }) => returnId === "R-2")!.status).toBe("matched");
  });

  it.each([[""], [",Section 122"]])(
    "a row torn by a comma inside an amount (further heading: %j)",
    async (heading) => {
      const rest = heading === "" ? "" : ",12.00";
      const torn = `XZ9-4100347-1,1,2025-03-15,LAMP,9405.11.8010,80,NO,1,880.00,34.32,220.00${rest}`;
      const lines = IMPORTS.map((line, at) => (at === 3 ? torn : `${line}${at === 0 ? heading : rest}`));
      const answer = await matchOf("--imports", changed(lines), "--returns", changed(RETURNS));
      const issue = answer.issues.find(({ code }) => code === "row.torn");
      expect(issue).toMatchObject({ severity: "error", table: "Imports", row: 3 });
      expect(issue!.message).toMatch(/Imports, row 3: 1\d fields under 1\d headings/);
      expect(answer.returns.find(({ returnId }) => returnId === "R-3")!.status).toBe("matched");
    },
  );

  it("columns without a heading are none of a torn row", async () => {
    const lines = IMPORTS.map((line, at) => (at === 0 ? line : `${line},seen by Ann`));
    const answer = await matchOf("--imports", changed(lines), "--returns", changed(RETURNS));
    expect(answer.issues.map(({ code }) => code)).not.toContain("row.torn");
  });

  it("a duty that is said not to be known", async () => {
    const lines = IMPORTS.map((line) => line.replace(",34.32,", ",N/A,").replace(",5.20,", ",-,"));
    const answer = await matchOf("--imports", changed(lines), "--returns", changed(RETURNS));
    const told = answer.issues.filter(({ code }) => code === "cell.no-amount");
    expect(told).toMatchObject([{ severity: "warning", table: "Imports", row: 3, column: "Base Duty" }]);
    expect(told[0]!.message).toContain('"N/A" was read as no charge');
  });

  it("columns that are missing are told once a table", async () => {
    const answer = await matchOf("--imports", changed(IMPORTS), "--returns", changed(RETURNS));
    const told = answer.issues.filter(({ code }) => code === "column.missing");
    expect(told.map(({ table }) => table)).toEqual(["Imports", "Returns"]);
    expect(told[0]!.message).toContain("Entry Date, Description");
  });

  it("a return in a unit while the imports have none", async () => {
    const lines = IMPORTS.map((line) => line.replace(/,(NO|Unit),/, ","));
    const answer = await matchOf("--imports", changed(lines), "--returns", changed(RETURNS));
    const { status, reasons } = answer.returns.find(({ returnId }) => returnId === "R-1")!;
    expect([status, reasons]).toEqual(["unmatched", expect.arrayContaining(["unit.differs"])]);
    expect(reasonSentence("unit.differs", { unit: "NO", lotUnit: "" })).toContain("have no unit");
  });

  it("dates in another order, and a heading that stands twice", async () => {
    const returns = RETURNS.map((line) => line.replace(/2025-06-0(\d)/, "1$1/06/2025")).map(
      (line, at) => `${line},${at === 0 ? "Quantity" : line.split(",")[2]}`,
    );
    const answer = await matchOf(
      "--imports",
      changed(IMPORTS),
      "--returns",
      changed(returns),
      "--as-of",
      "2026-11-21",
    );
    expect(answer.returns.map(({ status }) => status)).toEqual([
      "matched",
      "matched",
      "commingled",
      "not-eligible",
    ]);
    expect(answer.issues.map(({ code }) => code)).toContain("column.duplicate");
  });
});

it("never writes to the input", async () => {
  const imports = changed(IMPORTS);
  const before = fs.statSync(imports).mtimeMs;
  await match(imports, changed(RETURNS));
  expect(fs.readFileSync(imports, "utf8")).toBe(text(IMPORTS));
  expect(fs.statSync(imports).mtimeMs).toBe(before);
});
