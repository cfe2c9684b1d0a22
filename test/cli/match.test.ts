import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import ExcelJS from "exceljs";
import { temporaryFolder } from "../workbook/files/temporary-folder";
import { drawback, matchOf, type MatchAnswer } from "./run-cli";
import { IMPORTS, RETURNS, text } from "./small-tables";

const root = path.join(__dirname, "../..");
const sample = path.join(root, "samples/drawback-sample.xlsx");
const folder = temporaryFolder();

function small(): [string, string, string, string] {
  return [
    "--imports",
    folder.write("imports.csv", text(IMPORTS)),
    "--returns",
    folder.write("returns.csv", text(RETURNS)),
  ];
}

const cents = (amount: string): number => Math.round(Number(amount) * 100);

describe("drawback match", () => {
  it("puts one object and nothing else on standard output, as the schema says", async () => {
    const { code, out } = await drawback("match", sample, "--json");
    expect(code).toBe(0);
    const schema: object = JSON.parse(fs.readFileSync(path.join(root, "docs/match.schema.json"), "utf8"));
    const isMatch = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    isMatch(JSON.parse(out));
    expect(isMatch.errors ?? []).toEqual([]);
  });

  it("gives the same from the workbook and from its tables as files", async () => {
    const files = ["imports", "returns", "withdrawals", "prior-claims", "items", "sku-map"].flatMap(
      (name) => [`--${name}`, path.join(root, `samples/${name}.csv`)],
    );
    const fromFiles = await matchOf(...files, "--as-of", "2026-11-21");
    expect(fromFiles).toEqual(await matchOf(sample));
  });

  it("keeps to every lot's quantity and to 99 % of every charge, and balances, by every method and reading", async () => {
    const { imports, programs } = chargesOfSample();
    for (const method of ["specific", "fifo", "average"]) {
      for (const rules of ["guide", "cbp"]) {
        const answer = await matchOf(sample, "--method", method, "--rules", rules);
        expect(answer.totals.control["difference"]).toBe("0.00");
        const lots = new Map<number, { quantity: number; amounts: Record<string, number> }>();
        for (const { importRow, quantity, byProgram } of answer.matches) {
          const lot = lots.get(importRow) ?? { quantity: 0, amounts: {} };
          lot.quantity += quantity;
          for (const [program, amount] of Object.entries(byProgram))
            lot.amounts[program] = (lot.amounts[program] ?? 0) + cents(amount);
          lots.set(importRow, lot);
        }
        expect(lots.size).toBeGreaterThan(50);
        for (const [row, { quantity, amounts }] of lots) {
          const whole = answer.lots
            .filter((lot) => lot.row === row)
            .reduce((sum, lot) => sum + lot.quantity, 0);
          expect({ row, ok: quantity <= whole + 1e-9 }).toEqual({ row, ok: true });
          for (const program of programs.filter((name) => amounts[name] !== undefined)) {
            const most = Math.floor((imports[row - 1]![program]! * 99) / 100);
            expect({ row, program, ok: amounts[program]! <= most }).toEqual({ row, program, ok: true });
          }
        }
      }
    }
  });

  it("gives the same when the rows are shuffled, row numbers aside", async () => {
    const tables = ["imports", "returns", "withdrawals"];
    const lines = tables.map((name) =>
      fs
        .readFileSync(path.join(root, `samples/${name}.csv`), "utf8")
        .trimEnd()
        .split("\n"),
    );
    const shuffled = lines.map(([heading, ...rows]) => [
      heading!,
      ...rows
        .map((row, i) => ({ row, key: (i * 7919) % 1009 }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row),
    ]);
    const words = (name: string, kind: string, all: string[][]): string[] =>
      tables
        .flatMap((table, i) => [`--${table}`, folder.write(`${name}-${table}.csv`, text(all[i]!))])
        .concat("--as-of", "2026-11-21", "--method", kind);
    for (const method of ["specific", "fifo"]) {
      const plain = await matchOf(...words("plain", method, lines));
      const mixed = await matchOf(...words("mixed", method, shuffled));
      expect(mixed.totals).toEqual(plain.totals);
      expect(byReturn(mixed)).toEqual(byReturn(plain));
    }
  });

  it("tells as-of: as given, else the workbook's own, else the machine's, which it echoes", async () => {
    expect((await matchOf(sample, "--as-of", "2026-01-31")).totals.asOf).toBe("2026-01-31");
    expect((await matchOf(sample)).totals.asOf).toBe("2026-11-21");
    const { out, err } = await drawback("match", ...small(), "--json");
    expect((JSON.parse(out) as MatchAnswer).totals.asOf).toBe("2026-11-22");
    expect(err).toBe("drawback: as of 2026-11-22, this machine's date; --as-of gives another.\n");
  });

  it("takes the first and the last day that dates can have", async () => {
    for (const day of ["1990-01-01", "2099-12-31"])
      expect((await matchOf(...small(), "--as-of", day)).totals.asOf).toBe(day);
  });

  it("refuses a workbook whose own as-of date is none, or outside of all dates", async () => {
    const named = async (value: string): Promise<string> => {
      const book = new ExcelJS.Workbook();
      for (const [title, lines] of [
        ["Imports", IMPORTS],
        ["Returns", RETURNS],
        ["Start", [value]],
      ] as const) {
        const sheet = book.addWorksheet(title);
        for (const line of lines) sheet.addRow(line.split(","));
      }
      book.definedNames.add("Start!$A$1", "AsOfDate");
      return folder.write("as-of.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    };
    expect((await matchOf(await named("2026-03-01"))).totals.asOf).toBe("2026-03-01");
    const told = async (value: string): Promise<string> => (await drawback("match", await named(value))).err;
    expect(await told("soon")).toBe(
      'drawback: AsOfDate in the workbook is "soon", which is no date. Correct it, or give --as-of.\n',
    );
    expect(await told("1985-01-01")).toBe(
      "drawback: AsOfDate in the workbook is 1985-01-01; it takes a date from 1990-01-01 to 2099-12-31. Correct it, or give --as-of.\n",
    );
  });

  it("gives entry number and line as typed, and counts rows from the first under the heading", async () => {
    const imports = folder.write(
      "titles.csv",
      text(["Entries of the year", "", IMPORTS[0]!, "", ...IMPORTS.slice(1)]),
    );
    const answer = await matchOf("--imports", imports, ...small().slice(2));
    expect(answer.lots.map(({ row, entryNumber, line }) => [row, entryNumber, line])).toEqual([
      [2, "XZ9-4100210-1", "1"],
      [3, "XZ9-4100210-1", "2"],
      [4, "XZ9-4100347-1", "1"],
    ]);
  });

  it("writes a report for people without --json: both readings, statuses, exceptions", async () => {
    const { code, out } = await drawback("match", ...small(), "--as-of", "2026-11-21");
    expect(code).toBe(0);
    expect(out).toMatch(/^As of 2026-11-21 \(as given\)\. Identification: specific\./);
    expect(out).toMatch(/3 import rows, 4 returns\./);
    expect(out).toMatch(/Drawback due +\d+\.\d\d +\d+\.\d\d\n/);
    expect(out).toMatch(/commingled +1 +1\n/);
    expect(out).toMatch(/Exceptions \(not matched in full\) +2 +2\n/);
    expect(out).toMatch(/The control account balances/);
  });

  describe("tells in the report", () => {
    const reportOf = async (returns: readonly string[]): Promise<string> => {
      const file = folder.write("bad-returns.csv", text([...RETURNS, ...returns]));
      const words = [...small().slice(0, 2), "--returns", file, "--as-of", "2026-11-21"];
      const { code, out } = await drawback("match", ...words);
      expect(code).toBe(0);
      return out;
    };
    const bad = (count: number): string[] =>
      Array.from({ length: count }, (_, at) => `B-${at},LAMP,,NO,2025-06-01,exported,unused,no,,,AES X1`);

    it("each error with table, row, column and what to do", async () => {
      const out = await reportOf(bad(2));
      expect(out).toMatch(/\nIssues: 2 errors, \d+ warnings?\. --json and --out list them all\.\n/);
      expect(out).toMatch(/\n {2}error {3}cell\.missing +Returns +2\n/);
      expect(out).toContain(
        '\n\nErrors:\n  Returns, row 5, column "Quantity": the cell is blank or 0, and the row cannot be matched without it. Fill it in.\n' +
          '  Returns, row 6, column "Quantity": ',
      );
      expect(out).not.toContain("more error");
    });

    it("the first ten of many, and how many more there are", async () => {
      const out = await reportOf(bad(11));
      expect(out).toContain("\nThe first 10 errors:\n  Returns, row 5, ");
      expect(out.match(/\n {2}Returns, row \d+, column "Quantity"/g)).toHaveLength(10);
      expect(out).toContain("\n  … and 1 more error; --json and --out list them all.\n\nThe control account");
    });

    it("the text of a cell on one line", async () => {
      const out = await reportOf([
        'B-1,LAMP,"ten\n\u001b[31mpieces",NO,2025-06-01,exported,unused,no,,,AES X1',
      ]);
      expect(out).toContain('Returns, row 5, column "Quantity": "ten [31mpieces" is not a number.');
    });

    it("no heading for errors where there are none", async () => {
      expect(await reportOf([])).not.toMatch(/^Errors:/m);
    });
  });

  it("runs as a program", () => {
    const built = path.join(root, "dist/cli/drawback.cjs");
    if (!fs.existsSync(built)) return;
    const out = execFileSync(
      process.execPath,
      [path.join(root, "bin/drawback.mjs"), "match", sample, "--json"],
      { encoding: "utf8", maxBuffer: 1e8 },
    );
    expect((JSON.parse(out) as MatchAnswer).totals.asOf).toBe("2026-11-21");
  });
});

describe("threads", () => {
  const built = path.join(root, "dist/cli/drawback.cjs");
  const inThreads = (...words: string[]): string =>
    execFileSync(
      process.execPath,
      [path.join(root, "bin/drawback.mjs"), "match", sample, "--json", ...words],
      {
        encoding: "utf8",
        maxBuffer: 1e8,
      },
    );

  it.each(["specific", "fifo", "average"])("make the same of %s, one or two of them", (method) => {
    if (!fs.existsSync(built)) return;
    const one = inThreads("--method", method, "--threads", "1");
    expect(inThreads("--method", method, "--threads", "2")).toBe(one);
    expect((JSON.parse(one) as MatchAnswer).matches.length).toBeGreaterThan(50);
  });

  it("are one or two", async () => {
    const { code, err } = await drawback("match", ...small(), "--threads", "3");
    expect(code).toBe(2);
    expect(err).toMatch(/--threads is "3"; it can be 1, 2\./);
  });
});

describe("which table is which", () => {
  const workbook = async (name: string, sheets: Record<string, readonly string[]>): Promise<string> => {
    const book = new ExcelJS.Workbook();
    for (const [title, lines] of Object.entries(sheets)) {
      const sheet = book.addWorksheet(title);
      for (const line of lines) sheet.addRow(line.split(","));
    }
    return folder.write(name, new Uint8Array(await book.xlsx.writeBuffer()));
  };

  it("is told by the names of sheets, nearly so, too", async () => {
    const book = await workbook("names.xlsx", {
      "1. tbl_Imports": IMPORTS,
      "Return lines": RETURNS,
      Notes: ["just a note"],
    });
    expect((await matchOf(book)).returns).toHaveLength(4);
  });

  it("is told by headings where the names say nothing", async () => {
    const book = await workbook("headings.xlsx", { Sheet1: RETURNS, Sheet2: IMPORTS });
    expect((await matchOf(book)).lots).toHaveLength(3);
  });

  it("is asked for when two could be it", async () => {
    const book = await workbook("two.xlsx", { Imports: IMPORTS, Sheet2: RETURNS, Sheet3: RETURNS });
    const { code, out, err } = await drawback("match", book, "--json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(
      'Returns: sheet "Sheet2" (Sheet2!A1:K5), sheet "Sheet3" (Sheet3!A1:K5) could each be this table.',
    );
    expect(err).toContain(`--returns "${book}#Sheet2"`);
    const named = await drawback(
      "match",
      "--imports",
      `${book}#Imports`,
      "--returns",
      `${book}#sheet3`,
      "--json",
      "--as-of",
      "2026-11-21",
    );
    expect(named.code).toBe(0);
    const nowhere = await drawback("match", "--imports", `${book}#Imports`, "--returns", `${book}#Sheet9`);
    expect(nowhere).toMatchObject({
      code: 2,
      err: `drawback: ${book}: there is no table or sheet "Sheet9"; there is "Imports", "Sheet2", "Sheet3".\n`,
    });
  });

  it("is the one of that very name before those with a name like it, and both are told", async () => {
    const book = await workbook("copies.xlsx", {
      "Imports (2)": IMPORTS.slice(0, 2),
      Imports: IMPORTS,
      Returns: RETURNS,
    });
    const told =
      'Imports was read from sheet "Imports" (Imports!A1:J4), because it has that very name; ' +
      'sheet "Imports (2)" (Imports (2)!A1:J2) has a name like it and was left out. Rename the one that is wrong.';
    for (const words of [[book], ["--imports", book, "--returns", `${book}#Returns`]]) {
      const answer = await matchOf(...words);
      expect(answer.lots).toHaveLength(3);
      expect(answer.issues.find(({ code }) => code === "table.exact-name")).toEqual({
        ...{ code: "table.exact-name", severity: "warning", table: "Imports", row: null, column: null },
        message: told,
      });
      expect((await drawback("match", ...words)).out).toContain(`\n${told}\n`);
    }
  });

  it("is asked for when several have a name like it and none that very name", async () => {
    const book = await workbook("likes.xlsx", {
      "Imports 1": IMPORTS,
      "Imports 2": IMPORTS,
      Returns: RETURNS,
    });
    const { code, err } = await drawback("match", book);
    expect(code).toBe(2);
    expect(err).toContain("could each be this table");
  });

  it("is the file of that very name in a folder", async () => {
    folder.write("copies/Imports (2).csv", text(IMPORTS.slice(0, 2)));
    folder.write("copies/imports.csv", text(IMPORTS));
    folder.write("copies/returns.csv", text(RETURNS));
    expect((await matchOf(folder.path("copies"))).lots).toHaveLength(3);
  });

  it("is the Excel table on the sheet of that very name", async () => {
    const book = new ExcelJS.Workbook();
    for (const [title, table, lines] of [
      ["Imports", "Table1", IMPORTS],
      ["Imports old", "tblImports", IMPORTS.slice(0, 2)],
      ["Returns", "Table3", RETURNS],
    ] as const) {
      const [heading, ...rows] = lines.map((line) => line.split(","));
      const columns = heading!.map((name) => ({ name }));
      book.addWorksheet(title).addTable({ name: table, ref: "A1", columns, rows });
    }
    const file = folder.write("tables.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    expect((await matchOf(file)).lots).toHaveLength(3);
  });

  it("is a folder whose files are the tables, or a folder read as one table without overlaps", async () => {
    folder.write("book/imports.csv", text(IMPORTS));
    folder.write("book/returns.csv", text(RETURNS));
    expect((await matchOf(folder.path("book"))).returns).toHaveLength(4);

    folder.write("months/2025-06.csv", text(RETURNS.slice(0, 4)));
    folder.write("months/2025-07.csv", text([RETURNS[0]!, RETURNS[3]!, RETURNS[4]!]));
    const answer = await matchOf(
      "--imports",
      folder.path("book/imports.csv"),
      "--returns",
      folder.path("months"),
    );
    expect(answer.returns.map(({ returnId }) => returnId)).toEqual(["R-1", "R-2", "R-3", "R-4"]);
    expect(answer.issues.map(({ code }) => code)).toContain("table.overlap-dropped");
    fs.mkdirSync(folder.path("nothing"), { recursive: true });
    expect(
      (await drawback("match", "--imports", folder.path("nothing"), "--returns", folder.path("months"))).code,
    ).toBe(2);
  });
});

/** The matches of each return, without row numbers. */
function byReturn(answer: MatchAnswer): unknown {
  const ids = new Map(answer.returns.map(({ row, returnId }) => [row, returnId]));
  const lots = new Map(answer.lots.map(({ row, entryNumber, line }) => [row, `${entryNumber}/${line}`]));
  const lines = answer.matches.map(({ importRow, returnRow, ...rest }) =>
    JSON.stringify([ids.get(returnRow), lots.get(importRow), rest]),
  );
  const returns = answer.returns.map(({ row: _row, ...rest }) => JSON.stringify(rest));
  return [lines.sort(), returns.sort()];
}

/** The charges of the sample's import rows, in cents, by programme; columns of one programme are added up. */
function chargesOfSample(): { imports: Record<string, number>[]; programs: string[] } {
  const [heading, ...rows] = fs
    .readFileSync(path.join(root, "samples/imports.csv"), "utf8")
    .trimEnd()
    .split("\n");
  const names = heading!.split(",");
  const programs = ["Base Duty", "Section 301", "Section 122", "Section 201", "Section 338", "MPF", "HMF"];
  const imports = rows.map((row) => {
    const cells = [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]!);
    return Object.fromEntries(programs.map((name) => [name, cents(cells[names.indexOf(name)] || "0")]));
  });
  return { imports, programs };
}
