import { call, errorOf, rowsOf } from "./called";
import { formulaTable } from "./examples";

type Cell = string | number | boolean | null | { code: string };
const tables = formulaTable().tables as Record<string, Cell[][]>;
const imports = tables["Imports"]!;
const returns = tables["Returns"]!;
const AS_OF = 46347;
const MATCHING =
  "MATCHLOTS RETURNSTATUS LOTSTATUS UNMATCHED SUMMARY COMPAREMETHODS TRIALCLAIM EXPIRING".split(" ");

const copy = (rows: Cell[][]): Cell[][] => rows.map((row) => [...row]);
const withCell = (rows: Cell[][], row: number, heading: string, cell: Cell): Cell[][] => {
  const changed = copy(rows);
  changed[row]![rows[0]!.indexOf(heading)] = cell;
  return changed;
};
const status = (importRows: Cell[][], returnRows: Cell[][], ...rest: unknown[]) =>
  rowsOf(call("RETURNSTATUS", importRows, returnRows, ...rest));

describe("ranges as Excel hands them over", () => {
  it.each(MATCHING)("%s takes blank cells as null, empty text or 0 alike", (id) => {
    const blankAs = (blank: Cell) =>
      [imports, returns].map((rows) => rows.map((row) => row.map((cell) => (cell === null ? blank : cell))));
    const answers = [null, "", 0].map((blank) => call(id, ...blankAs(blank), "specific", AS_OF));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it("takes columns in any order and under other usual names, rows above the headings, and blank rows below", () => {
    const plain = call("MATCHLOTS", imports, returns, "specific", AS_OF);
    const turned = (rows: Cell[][]) => rows.map((row) => [...row].reverse());
    expect(call("MATCHLOTS", turned(imports), turned(returns), "specific", AS_OF)).toEqual(plain);
    const renamed = withCell(withCell(imports, 0, "Entry Number", "Entry Summary No."), 0, "Quantity", "QTY");
    expect(call("MATCHLOTS", renamed, returns, "specific", AS_OF)).toEqual(plain);
    const blank = imports[0]!.map(() => null);
    expect(call("MATCHLOTS", [...imports, blank, blank], returns, "specific", AS_OF)).toEqual(plain);
  });

  it("takes dates as serials with a time and as ISO text", () => {
    const plain = call("MATCHLOTS", imports, returns, "specific", AS_OF);
    expect(
      call("MATCHLOTS", withCell(imports, 1, "Import Date", 45296.75), returns, "specific", "2026-11-21"),
    ).toEqual(plain);
    expect(
      call("MATCHLOTS", withCell(imports, 1, "Import Date", "2024-01-05"), returns, "specific", {
        type: "FormattedNumber",
        basicValue: AS_OF,
        numberFormat: "yyyy-mm-dd",
      }),
    ).toEqual(plain);
  });

  describe("in a workbook that counts dates from 1904", () => {
    const from1904 = (rows: Cell[][]) =>
      rows.map((row, index) =>
        row.map((cell, column) =>
          index > 0 && typeof cell === "number" && /date/i.test(String(rows[0]![column]))
            ? cell - 1462
            : cell,
        ),
      );
    const ask = (id: string, dates1904: unknown) =>
      call(id, from1904(imports), from1904(returns), "specific", AS_OF - 1462, null, null, null, [
        ["dates 1904", dates1904],
      ]);

    it.each(MATCHING)("%s reads and writes its dates in that system when the options say so", (id) => {
      const plain = call(id, imports, returns, "specific", AS_OF) as Cell[][];
      const isDate = plain[0]!.map((heading) => /^(?:Date|Import Date|File By)$/.test(String(heading)));
      const moved = plain.map((row, index) =>
        row.map((cell, column) => {
          const asOf = String(row[0]) === "Run: as of" && column > 0;
          return index > 0 && typeof cell === "number" && (isDate[column] || asOf) ? cell - 1462 : cell;
        }),
      );
      expect(ask(id, true)).toEqual(moved);
    });

    it("says so when duty stands on rows dated before its programme existed", () => {
      const early = [...copy(imports), [...imports[1]!], [...imports[1]!]];
      early.slice(4).forEach((row, index) => (row[1] = 10 + index));
      const shifted = from1904(early).map((row, index) =>
        index > 0 ? [...row.slice(0, 2), (row[2] as number) - 800, ...row.slice(3)] : row,
      );
      const { code, message } = errorOf(
        "MATCHLOTS",
        shifted.map((row) => [...row]),
        returns,
      );
      expect(code).toBe("#VALUE!");
      expect(message).toMatch(/^imports: the dates seem to be counted from 1904.*Section 301 duty/);
      const options = [["dates 1904", false]];
      expect(() => call("MATCHLOTS", shifted, returns, null, null, null, null, null, options)).not.toThrow();
    });

    it("does not take one or two wrong dates for it", () => {
      expect(() => call("MATCHLOTS", withCell(imports, 1, "Import Date", 42000), returns)).not.toThrow();
    });
  });
});

describe("bad rows", () => {
  it("says in the row what is wrong, and matches the others", () => {
    const rows = status(imports, withCell(returns, 1, "Quantity", "four"), "specific", AS_OF);
    expect(rows[0]).toMatchObject({
      "Return ID": "R1",
      Status: "invalid",
      "CBP Status": "invalid",
      Reasons: "cell.not-a-number",
      "Drawback Due": 0,
    });
    expect(rows[0]!["What To Do"]).toMatch(/^Returns, row 1, column "Quantity": "four" is not a number/);
    expect(rows[1]).toMatchObject({ "Return ID": "R2", Status: "partial", "Drawback Due": 49.5 });
  });

  it("answers an error cell with its row and column", () => {
    const rows = status(imports, withCell(returns, 2, "Date", { code: "#N/A" }), "specific", AS_OF);
    expect(rows[1]).toMatchObject({ Status: "invalid", Reasons: "cell.error-value" });
    expect(rows[1]!["What To Do"]).toMatch(/^Returns, row 2, column "Date": the cell holds the error #N\/A/);
    expect(rows[0]).toMatchObject({ Status: "matched", "Drawback Due": 138.6 });
  });

  it("does the same for import rows, a date after the as-of date among them", () => {
    const lots = rowsOf(
      call(
        "LOTSTATUS",
        withCell(withCell(imports, 1, "Base Duty", "much"), 3, "Import Date", AS_OF + 1),
        returns,
        "specific",
        AS_OF,
      ),
    );
    expect(lots.map((lot) => lot["Status"])).toEqual(["invalid", "used-up", "invalid"]);
    expect(lots[0]!["What To Do"]).toMatch(/^Imports, row 1, column "Base Duty"/);
    expect(lots[2]).toMatchObject({ Reasons: "date.future" });
    expect(lots[2]!["What To Do"]).toMatch(/^Imports, row 3, column "Import Date"/);
  });

  it("ends only for tables that cannot be matched at all, naming table and column", () => {
    const without = (rows: Cell[][], heading: string) =>
      rows.map((row) => row.filter((_, column) => rows[0]![column] !== heading));
    for (const id of MATCHING) {
      expect(errorOf(id, without(imports, "SKU"), returns)).toEqual({
        code: "#VALUE!",
        message: expect.stringContaining('Imports has no column "SKU"'),
      });
      expect(errorOf(id, imports, without(returns, "Date"))).toEqual({
        code: "#VALUE!",
        message: expect.stringContaining('Returns has no column "Date"'),
      });
      expect(errorOf(id, imports.slice(0, 1), returns).message).toContain("Imports has headings but no rows");
      expect(
        errorOf(
          id,
          [
            [1, 2],
            [3, 4],
          ],
          returns,
        ).message,
      ).toContain("Imports: no row");
    }
  });
});

describe("spills", () => {
  it.each(MATCHING)("%s has one heading row, rows as long, no null, and plain numbers for dates", (id) => {
    const spill = call(id, imports, returns, "specific", AS_OF) as unknown[][];
    expect(new Set(spill.map((row) => row.length)).size).toBe(1);
    expect(new Set(spill[0]).size).toBe(spill[0]!.length);
    for (const cell of spill.flat()) expect(["string", "number", "boolean"]).toContain(typeof cell);
    for (const heading of spill[0]!) expect(heading).toMatch(/^[A-Z]/);
  });

  it.each(MATCHING)("%s says in a heading when no filing expiry was tested", (id) => {
    const headings = (asOf: unknown) =>
      (call(id, imports, returns, "specific", asOf) as string[][])[0]!.join("|");
    expect(headings(null)).toContain("(no as-of date: filing expiry not tested)");
    expect(headings(AS_OF)).not.toContain("not tested");
  });

  it("has CBP's figures beside the guide's, which add up to both totals, and once only under cbp", () => {
    const guide = rowsOf(call("MATCHLOTS", imports, returns, "specific", AS_OF, "guide"));
    const cbp = rowsOf(call("MATCHLOTS", imports, returns, "specific", AS_OF, [["cbp"]]));
    const summary = new Map(
      (call("SUMMARY", imports, returns, "specific", AS_OF) as [string, number, number][]).map(
        ([item, ...figures]) => [item, figures],
      ),
    );
    const sum = (rows: Record<string, unknown>[], heading: string) =>
      Math.round(rows.reduce((total, row) => total + (row[heading] as number) * 100, 0)) / 100;
    expect([sum(guide, "Drawback Due"), sum(guide, "CBP Drawback Due")]).toEqual(summary.get("Drawback due"));
    expect(sum(cbp, "Drawback Due")).toBe(summary.get("Drawback due")![1]);
    expect(Object.keys(cbp[0]!)).not.toContain("CBP Drawback Due");
  });

  it("lists what only CBP's reading matches with the quantity 0", () => {
    // A customer's used return without a reference: designated under CBP, commingled or not eligible under the guide.
    const retail = [
      ["Return ID", "SKU", "HTS", "Quantity", "Unit", "Date", "Disposition", "Reason", "Used", "Proof"],
      ["C1", "LAMP", "9405.11.4010", 2, "NO", 45769, "exported", "customer return", "yes", "BL-9"],
    ];
    const rows = rowsOf(call("MATCHLOTS", imports, retail, "specific", AS_OF));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      Quantity: 0,
      "Drawback Due": 0,
      "CBP Quantity": 2,
      "CBP Drawback Due": 69.3,
      "Entry Number": "ACM-1000002-3",
    });
  });

  it("too large for Excel on the web sends the user to the pane", () => {
    const many = Array.from({ length: 14_000 }, (_, index) => [
      "R" + index,
      "LAMP",
      1,
      "NO",
      45769,
      "exported",
      "unused",
      "no",
    ]);
    const head = ["Return ID", "SKU", "Quantity", "Unit", "Date", "Disposition", "Reason", "Used"];
    const { code, message } = errorOf("RETURNSTATUS", imports, [head, ...many], "fifo", AS_OF);
    expect(code).toBe("#VALUE!");
    expect(message).toMatch(/14000 rows.*Excel on the web.*pane/);
    expect((call("SUMMARY", imports, [head, ...many], "fifo", AS_OF) as unknown[][]).length).toBeGreaterThan(
      20,
    );
  });
});

describe("helper tables and options", () => {
  it("draws withdrawals, takes prior claims off, and follows the user's own rules", () => {
    const lots = rowsOf(
      call(
        "LOTSTATUS",
        imports,
        returns,
        "fifo",
        AS_OF,
        tables["Rules"],
        tables["Withdrawals"],
        tables["PriorClaims"],
      ),
    );
    // Ten lamps: two claimed before, four sold net, four of R1.
    expect(lots[0]).toMatchObject({ Remaining: 0, Status: "used-up" });
    expect(lots[2]).toMatchObject({ Remaining: 1 });
    const [first] = rowsOf(call("MATCHLOTS", imports, returns, "fifo", AS_OF, tables["Rules"]));
    expect(first).toMatchObject({ "Drawback Due": 39.6, "CBP Drawback Due": 44.55 });
  });

  it("takes items and a SKU map after the options", () => {
    const bare = imports.map((row, index) =>
      row.map((cell, column) => (index > 0 && imports[0]![column] === "SKU" ? null : cell)),
    );
    const items = [
      ["Entry Number", "Line", "SKU", "Quantity", "Unit", "Unit Value"],
      ["ACM-1000001-5", 1, "LAMP-1", 6, "NO", 10],
      ["ACM-1000001-5", 1, "LAMP-2", 4, "NO", 10],
      ["ACM-1000001-5", 2, "VASE", 5, "NO", 4],
      ["ACM-1000002-3", 1, "LAMP-2", 5, "NO", 10],
    ];
    const map = [
      ["Alias", "SKU", "Units per Alias"],
      ["LAMP", "LAMP-1", 1],
    ];
    const lots = rowsOf(call("LOTSTATUS", bare, returns, "fifo", AS_OF, null, null, null, null, items, map));
    expect(lots.map((lot) => [lot["SKU"], lot["Quantity"], lot["Remaining"]])).toEqual([
      ["LAMP-1", 6, 0],
      ["LAMP-2", 4, 4],
      ["VASE", 5, 0],
      ["LAMP-2", 5, 5],
    ]);
  });

  it("lets the options say when a lot is expiring", () => {
    const lot = (options: unknown) =>
      rowsOf(call("LOTSTATUS", imports, returns, "fifo", AS_OF, null, null, null, options))[0]!["Status"];
    expect(lot(null)).toBe("open");
    expect(
      lot([
        ["Option", "Value"],
        ["Expiring days", 800],
      ]),
    ).toBe("expiring");
    expect(
      lot([
        ["", ""],
        ["expiring days", ""],
      ]),
    ).toBe("open");
  });

  it("explains a return by ID or by row, and every return of the same ID", () => {
    const byId = call("EXPLAIN", imports, returns, "specific", AS_OF, null, null, null, null, "r1");
    expect(call("EXPLAIN", imports, returns, "specific", AS_OF, null, null, null, null, "row 1")).toEqual(
      byId,
    );
    const twice = withCell(returns, 2, "Return ID", "R1");
    const steps = call(
      "EXPLAIN",
      imports,
      twice,
      "specific",
      AS_OF,
      null,
      null,
      null,
      null,
      "R1",
    ) as unknown[][];
    expect(steps.filter((row) => row[1] === "Return")).toHaveLength(2);
  });

  it("explains with figures that add up to the return's drawback", () => {
    for (const reading of ["guide", "cbp"]) {
      for (const row of rowsOf(call("RETURNSTATUS", imports, returns, "fifo", AS_OF, [[reading]]))) {
        const steps = rowsOf(
          call("EXPLAIN", imports, returns, "fifo", AS_OF, [[reading]], null, null, null, row["Return ID"]),
        );
        const charges = steps.filter((step) => step["About"] === "Charge");
        const total = charges.reduce((sum, step) => sum + Math.round((step["Amount"] as number) * 100), 0);
        expect(total).toBe(Math.round((row["Drawback Due"] as number) * 100));
        for (const charge of charges) expect(charge["Source"]).not.toBe("");
      }
    }
  });
});
