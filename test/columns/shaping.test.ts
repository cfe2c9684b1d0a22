import { readTables, type ReadResult } from "../../src/columns/read-tables";
import { appendExports } from "../../src/columns/shape/append-exports";
import { joinOrderLines } from "../../src/columns/shape/join-order-lines";
import type { TableInputs } from "../../src/columns/table-input";

const IMPORT_HEADINGS = [
  "Entry Number",
  "Line",
  "Import Date",
  "SKU",
  "Quantity",
  "Unit",
  "Base Duty",
  "Claimed Before",
];
const RETURN_HEADINGS = ["Return ID", "SKU", "Quantity", "Unit", "Date", "Disposition"];
const imported = (
  line: number,
  sku: string,
  quantity: number,
  unit: string,
  before: number | "" = "",
): unknown[] => [...["MYK-2800086-4", line, 45000, sku, quantity, unit, 10, before]];
const returned = (id: string, sku: string, quantity: number, unit: string): unknown[] => [
  id,
  sku,
  quantity,
  unit,
  45400,
  "exported",
];

function read(imports: unknown[][], returns: unknown[][], more: Partial<TableInputs> = {}): ReadResult {
  return readTables({
    imports: { cells: [IMPORT_HEADINGS, ...imports] },
    returns: { cells: [RETURN_HEADINGS, ...returns] },
    ...more,
  });
}

function quantities({ input }: ReadResult): { imports: string[]; returns: string[] } {
  const { texts, quantityScale, imports, returns } = input!;
  const show = (table: { quantity: Float64Array; unit: Int32Array }): string[] =>
    Array.from(table.quantity, (steps, at) => `${steps / quantityScale} ${texts[table.unit[at]!]}`);
  return { imports: show(imports), returns: show(returns) };
}

function told({ issues }: { issues: ReadResult["issues"] }): string[] {
  return issues
    .filter(({ code }) => code !== "column.missing")
    .map(({ code, data }) => [code, ...Object.values(data)].join(" "));
}

describe("units of measure", () => {
  it("are brought to the smaller one when a SKU is imported in dozens and returned in pieces, and that is told", () => {
    const result = read(
      [imported(1, "A", 10, "DOZ", 2), imported(2, "B", 5, "DOZ")],
      [returned("R1", "A", 3, "EA")],
    );
    expect(quantities(result)).toEqual({ imports: ["120 EA", "5 DOZ"], returns: ["3 EA"] });
    expect([...result.input!.imports.claimedBefore]).toEqual([24, NaN]);
    expect(told(result)).toEqual(["unit.converted DOZ EA 1"]);
  });

  it("take the name of the imports where two names mean the same", () => {
    const result = read([imported(1, "A", 10, "NO")], [returned("R1", "A", 3, "pcs")]);
    expect(quantities(result)).toEqual({ imports: ["10 NO"], returns: ["3 NO"] });
  });

  it("meet in grams where neither is a whole multiple of the other", () => {
    const result = read([imported(1, "A", 2, "KG")], [returned("R1", "A", 1, "LB")]);
    expect(quantities(result)).toEqual({ imports: ["2000 G"], returns: ["453.59237 G"] });
  });

  it("never mix when they are of different kinds or not known", () => {
    for (const [there, back] of [
      ["KG", "NO"],
      ["PRS", "EA"],
      ["BBL", "L"],
      ["NO", "XYZ"],
    ] as const) {
      const result = read([imported(1, "A", 2, there)], [returned("R1", "A", 1, back)]);
      expect(quantities(result)).toEqual({ imports: [`2 ${there}`], returns: [`1 ${back}`] });
    }
  });

  it("of the imports stay where other tables count in them", () => {
    const withdrawals = {
      cells: [
        ["Date", "SKU", "Quantity", "Purpose"],
        [45300, "A", 1, "sale"],
      ],
    };
    const result = read(
      [imported(1, "A", 10, "DOZ")],
      [returned("R1", "A", 5, "EA"), returned("R2", "A", 27, "EA")],
      { withdrawals },
    );
    expect(quantities(result)).toEqual({ imports: ["10 DOZ"], returns: ["5 EA", "2.25 DOZ"] });
    expect(told(result)).toEqual(["unit.not-converted EA DOZ 1", "unit.converted EA DOZ 1"]);
  });

  it("that stand in the cell of the quantity count when no other says differently", () => {
    const result = read([], []);
    expect(result.input).toBeNull();
    const inCell = readTables({
      imports: {
        cells: [
          IMPORT_HEADINGS,
          ["MYK-2800086-4", 1, 45000, "A", "13680NO", "", 1],
          ["MYK-2800086-4", 2, 45000, "A", "657 KG", "NO", 1],
        ],
      },
      returns: { cells: [RETURN_HEADINGS, returned("R1", "A", 1, "NO")] },
    });
    expect(quantities(inCell).imports[0]).toBe("13680 NO");
    expect([...inCell.input!.imports.invalid]).toEqual([0, 1]);
    expect(told(inCell)).toEqual(["cell.unit-differs KG NO"]);
  });
});

describe("appendExports", () => {
  const january = {
    name: "jan.csv",
    cells: [
      ["Return ID", "SKU", "Quantity"],
      ["R1", "A", 1],
      ["R2", "B", 1],
      ["R2", "B", 1],
    ],
  };
  const february = {
    name: "feb.csv",
    cells: [
      ["SKU", "Return ID", "Quantity", "Unit"],
      ["B", "R2", 1, ""],
      ["B", "R2", 1, ""],
      ["C", "R3", 2, "NO"],
    ],
  };

  it("puts files below each other by heading and leaves out what an earlier file has", () => {
    const { input, issues } = appendExports([january, february], "Returns");
    expect(input.cells).toEqual([
      ["Return ID", "SKU", "Quantity", "Unit"],
      ["R1", "A", 1],
      ["R2", "B", 1],
      ["R2", "B", 1],
      ["R3", "C", 2, "NO"],
    ]);
    expect(issues.map(({ code, data }) => [code, data])).toEqual([
      ["table.overlap-dropped", { rows: 2, source: "feb.csv" }],
    ]);
  });

  it("keeps rows that stand twice in one file, and a third one of a later file", () => {
    const march = {
      name: "mar.csv",
      cells: [
        ["Return ID", "SKU", "Quantity"],
        ["R2", "B", 1],
        ["R2", "B", 1],
        ["R2", "B", 1],
      ],
    };
    const { input, issues } = appendExports([january, march], "Returns");
    expect(input.cells).toHaveLength(5);
    expect(issues[0]!.data.rows).toBe(2);
  });

  it("takes nothing at all", () => {
    expect(appendExports([], "Returns").input.cells).toEqual([[]]);
    expect(appendExports([{ cells: [] }, { cells: [[1, 2]] }], "Returns").input.cells).toEqual([[]]);
  });
});

describe("joinOrderLines", () => {
  const orders = {
    cells: [
      ["Name", "Lineitem sku", "Lineitem quantity", "Financial Status", "Lineitem name"],
      ["#1001", "A", 2, "paid", "x"],
      ["#1001", "B", 1, "", "y"],
      ["#1002", "C", 1, "paid", "z"],
    ],
  };

  it("gives returns of whole orders the goods of their order lines, and tells of orders it does not know", () => {
    const returns = {
      cells: [
        ["Order ID", "Date", "Disposition"],
        ["1001", 45400, "exported"],
        ["1009", 45401, "exported"],
      ],
    };
    const { input, issues } = joinOrderLines(returns, orders);
    expect(input.cells).toEqual([
      ["Order ID", "Date", "Disposition", "SKU", "Quantity"],
      ["1001", 45400, "exported", "A", 2],
      ["1001", 45400, "exported", "B", 1],
      ["1009", 45401, "exported", "", ""],
    ]);
    expect(issues.map(({ code, at }) => [code, at.row])).toEqual([["row.order-unknown", 2]]);
  });

  it("is used by readTables, whose rows stay those of the returns", () => {
    const result = readTables({
      imports: { cells: [IMPORT_HEADINGS, imported(1, "A", 5, "NO")] },
      returns: {
        cells: [
          ["Order ID", "Date", "Disposition"],
          ["1001", 45400, "exported"],
          ["1002", 45401, "exported"],
        ],
      },
      orders,
    });
    expect([...result.input!.returns.row]).toEqual([1, 1, 2]);
    expect(Array.from(result.input!.returns.sku, (code) => result.input!.texts[code])).toEqual([
      "A",
      "B",
      "C",
    ]);
  });

  it("leaves returns alone that have SKUs of their own", () => {
    const returns = {
      cells: [
        ["Order ID", "SKU"],
        ["1001", "Z"],
      ],
    };
    expect(joinOrderLines(returns, orders).input).toBe(returns);
  });
});
