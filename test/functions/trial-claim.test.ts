import { readTables } from "../../src/columns/read-tables";
import { capeEntries, matchLots } from "../../src/engine";
import { call, errorOf, rowsOf } from "./called";

const AS_OF = 46347;
const IMPORTS = [
  [
    "Entry Number",
    "Line",
    "Import Date",
    "SKU",
    "Quantity",
    "Unit",
    "Base Duty",
    "Section 232",
    "IEEPA",
    "Importer of Record",
    "Liquidated",
  ],
  ["ACM-1000001-5", 1, "2024-01-05", "A", 100, "NO", 1000, 0, 0, "Acme Inc", "yes"],
  ["ACM-1000002-3", 1, "2024-01-05", "B", 100, "NO", 1000, 0, 0, "ACME, Inc.", "no"],
  ["ACM-1000003-1", 1, "2025-05-05", "C", 100, "NO", 1000, 0, 500, "Acme Inc", "no"],
  ["ACM-1000003-1", 2, "2025-05-05", "D", 100, "NO", 1000, 0, 0, "Acme Inc", "no"],
  ["ACM-1000004-9", 1, "2024-01-05", "E", 100, "NO", 1000, 500, 0, "Acme Inc", "no"],
  ["", "", "2024-01-05", "F", 100, "NO", 1000, 0, 0, "Acme Inc", "no"],
  ["ACM-1000005-6", 1, "2024-01-05", "G", 100, "NO", 500, 0, 0, "Beta Ltd", "no"],
];
const HEAD = [
  "Return ID",
  "SKU",
  "Quantity",
  "Unit",
  "Date",
  "Disposition",
  "Reason",
  "Used",
  "Proof",
  "Notice 7553",
  "Exporter",
];
const row = (id: string, sku: string, quantity: number, change: Record<string, unknown> = {}): unknown[] => {
  const cells: Record<string, unknown> = {
    "Return ID": id,
    SKU: sku,
    Quantity: quantity,
    Unit: "NO",
    Date: "2025-09-01",
    Disposition: "exported",
    Reason: "unused",
    Used: "no",
    Proof: "BL",
    "Notice 7553": "N1",
    ...change,
  };
  return HEAD.map((heading) => cells[heading] ?? "");
};
const trial = (rows: unknown[][], amount?: number) =>
  rowsOf(
    call(
      "TRIALCLAIM",
      IMPORTS,
      [HEAD, ...rows],
      null,
      AS_OF,
      null,
      null,
      null,
      amount === undefined ? null : [["amount", amount]],
    ),
  );

describe("TRIALCLAIM", () => {
  it("takes clean returns of one importer, however it is spelled, largest first, up to the amount", () => {
    const rows = [row("R1", "A", 10), row("R2", "B", 30), row("R3", "A", 20)];
    expect(trial(rows).map((one) => [one["Return ID"], one["Drawback Due"], one["Total So Far"]])).toEqual([
      ["R2", 297, 297],
      ["R3", 198, 495],
      ["R1", 99, 594],
    ]);
    expect(trial(rows, 400).map((one) => one["Return ID"])).toEqual(["R2", "R1"]);
    expect(trial(rows, 300).map((one) => one["Return ID"])).toEqual(["R2"]);
  });

  it.each([
    ["a return that waits for proof", row("X", "A", 50, { Proof: "" })],
    ["one without the notice that the others have", row("X", "A", 50, { "Notice 7553": "" })],
    ["one whose exporter has to certify", row("X", "A", 50, { Exporter: "Gamma Co" })],
    ["one that is only partly matched", row("X", "A", 500)],
    ["one with duty in review", row("X", "E", 50)],
    ["one from an entry that goes to CAPE first, whatever its line", row("X", "D", 50)],
    ["one with IEEPA duty", row("X", "C", 50)],
    ["one from a lot without entry number", row("X", "F", 50)],
    ["one of another importer", row("X", "G", 50)],
    ["one under another paragraph", row("X", "B", 10, { Reason: "defective" })],
  ])("leaves out %s", (_, dirty) => {
    expect(trial([row("R1", "A", 40), dirty]).map((one) => one["Return ID"])).toEqual(["R1"]);
  });

  it("asks for no notice where the table keeps none", () => {
    const rows = [row("R1", "A", 10, { "Notice 7553": "" }), row("R2", "A", 20, { "Notice 7553": "" })];
    expect(trial(rows)).toHaveLength(2);
  });

  it("shows why there is none", () => {
    const { code, message } = errorOf(
      "TRIALCLAIM",
      IMPORTS,
      [HEAD, row("R1", "E", 10), row("R2", "F", 10)],
      null,
      AS_OF,
    );
    expect(code).toBe("#N/A");
    expect(message).toContain("1 with duty in review or an entry for CAPE");
    expect(message).toContain("1 from a lot without entry number and line");
  });
});

describe("entries for CAPE", () => {
  it("lists each entry with IEEPA duty once, with the drawback on it that would collide", () => {
    const { input } = readTables({
      imports: { cells: IMPORTS },
      returns: { cells: [HEAD, row("R1", "D", 10), row("R2", "A", 10)] },
    });
    const result = matchLots(input!, {
      method: "specific",
      reading: "cbp",
      asOf: AS_OF - 25569,
      turnoverDays: null,
      expiringDays: 180,
    });
    expect(capeEntries(result)).toEqual({
      entries: [
        {
          entryNumber: "ACM-1000003-1",
          importer: "Acme Inc",
          ieepa: 50_000,
          drawback: 9_900,
          liquidated: "no",
        },
      ],
      withoutEntry: 0,
    });
  });
});
