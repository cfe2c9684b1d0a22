import { EXAMPLES, example, titleOf, type WorkedExample } from "../engine/rules/worked-examples";
import { call, rowsOf } from "./called";

/** One receipt or withdrawal of an inventory case. */
interface InventoryEvent {
  id: string;
  date: string;
  type: "receipt" | "withdrawal";
  qty: number;
  purpose?: "domestic" | "export";
  drawback_per_unit?: number;
}

const METHOD_OF: Readonly<Record<string, string>> = {
  fifo: "fifo",
  lifo: "lifo",
  average: "average",
  lth_ordinary: "low-to-high",
};

/** The three tables of an inventory case: the drawback per unit is taken for duty, so that 99 percent of it comes back. */
function tablesOf(one: WorkedExample): unknown[][][] {
  const events = one.inputs.events as InventoryEvent[];
  const receipts = events.filter(({ type }) => type === "receipt");
  const exports = events.filter(({ purpose }) => purpose === "export");
  const sales = events.filter(({ purpose }) => purpose === "domestic");
  return [
    [
      ["Entry Number", "Line", "Import Date", "SKU", "Quantity", "Unit", "Base Duty"],
      ...receipts.map((r) => [r.id, 1, r.date, "GOODS", r.qty, "NO", r.qty * r.drawback_per_unit!]),
    ],
    [
      ["Return ID", "SKU", "Quantity", "Unit", "Date", "Disposition", "Reason", "Used", "Proof"],
      ...exports.map((w) => [w.id, "GOODS", w.qty, "NO", w.date, "exported", "unused", "no", "BL"]),
    ],
    [["Date", "SKU", "Quantity", "Purpose"], ...sales.map((w) => [w.date, "GOODS", w.qty, "sale"])],
  ];
}

const inventories = EXAMPLES.filter(
  (one) => (one as WorkedExample & { kind: string }).kind === "inventory_method",
);

describe("inventory cases of the regulation, typed as formulas", () => {
  it("are there for every method that the regulation shows", () => {
    expect(inventories.map(({ id }) => id)).toEqual([
      "ACC-FIFO-01",
      "ACC-LIFO-01",
      "ACC-AVG-01",
      "ACC-LTH-ORD-01",
    ]);
  });

  it.each(inventories.map((one) => [titleOf(one), one] as const))("%s", (_, one) => {
    const [imports, returns, withdrawals] = tablesOf(one) as [unknown[][], unknown[][], unknown[][]];
    const method = METHOD_OF[(one as WorkedExample & { method: string }).method]!;
    const lines = rowsOf(call("MATCHLOTS", imports, returns, method, "2023-12-31", [["cbp"]], withdrawals));
    for (const [id, withdrawal] of Object.entries(
      one.expected.withdrawals as Record<
        string,
        { purpose: string; allocation: { receipt: string; qty: number; drawback_per_unit: number }[] }
      >,
    )) {
      if (withdrawal.purpose !== "export") continue;
      const drawn = lines
        .filter((line) => line["Return ID"] === id)
        .map((line) => [line["Entry Number"], line["Quantity"], line["Drawback Due"]]);
      const expected = withdrawal.allocation.map(({ receipt, qty, drawback_per_unit }) => [
        receipt,
        qty,
        Math.floor(qty * drawback_per_unit * 99 + 1e-6) / 100,
      ]);
      expect([id, [...drawn].sort()]).toEqual([id, [...expected].sort()]);
    }
    const lots = rowsOf(call("LOTSTATUS", imports, returns, method, "2023-12-31", [["cbp"]], withdrawals));
    const left = lots
      .filter((lot) => (lot["Remaining"] as number) > 0)
      .map((lot) => [lot["Entry Number"], lot["Remaining"]]);
    expect(left).toEqual(
      (one.expected.ending_inventory as { receipt: string; qty: number }[]).map(({ receipt, qty }) => [
        receipt,
        qty,
      ]),
    );
    const summary = new Map(
      (
        call("SUMMARY", imports, returns, method, "2023-12-31", null, withdrawals) as [
          string,
          number,
          number,
        ][]
      ).map(([item, , cbp]) => [item, cbp]),
    );
    expect(summary.get("Drawback due")).toBeCloseTo(one.expected.total_export_drawback * 0.99, 1);
  });
});

describe("figures of the regulation and the guide, typed as formulas", () => {
  it(titleOf(example("CALC-99-01")), () => {
    expect(call("REFUND", example("CALC-99-01").inputs.eligible_duty, 1, 1)).toBe(
      example("CALC-99-01").expected.claim,
    );
  });

  it(titleOf(example("MPF-190.51-EX1")), () => {
    const { inputs, expected } = example("MPF-190.51-EX1");
    const total = inputs.lines.reduce((sum: number, line: { value: number }) => sum + line.value, 0);
    const [line] = inputs.lines;
    expect(call("MPF", inputs.mpf_paid, line.value, total, line.units, inputs.claim[0].qty)).toBe(
      expected.claim_total,
    );
  });

  it(titleOf(example("SEED-59375")), () => {
    const { inputs, expected } = example("SEED-59375");
    expect(
      call("ESTIMATE", inputs.import_value * inputs.effective_duty_rate, inputs.return_reject_rate),
    ).toBe(expected.annual_estimate);
  });

  it(titleOf(example("SEED-300K")), () => {
    expect(call("ESTIMATE", 1_250_000, 0.05, null, null, example("SEED-300K").inputs.years)).toBe(296_875);
  });

  it.each(["NAFTA-45b", "NAFTA-45c"].map((id) => [titleOf(example(id)), example(id)] as const))(
    "%s",
    (_, { inputs, expected }) => {
      // Direct claims to Mexico and Canada know no lesser-of test.
      const imports = [
        ["Entry Number", "Line", "Import Date", "SKU", "Quantity", "Base Duty"],
        ["E", 1, "2024-01-02", "X", 1, inputs.us_duty_paid],
      ];
      const returns = [
        [
          "Return ID",
          "SKU",
          "Quantity",
          "Date",
          "Disposition",
          "Reason",
          "Used",
          "Destination",
          "Proof",
          "Entry Number",
        ],
        [
          "R",
          "X",
          1,
          "2024-05-06",
          "exported",
          inputs.destination === "CA" ? "not to sample" : "unused",
          "no",
          inputs.destination,
          "BL",
          "E",
        ],
      ];
      const [row] = rowsOf(call("RETURNSTATUS", imports, returns, null, null, [["cbp"]]));
      expect(row).toMatchObject({
        "Drawback Due": expected.drawback,
        Provision: inputs.destination === "CA" ? "1313(c)" : "1313(j)(1)",
      });
    },
  );

  it(titleOf(example("ELIG-RETAIL-RETURN-DUTIES-ONLY")), () => {
    const imports = [
      ["Entry Number", "Line", "Import Date", "SKU", "Quantity", "Base Duty", "MPF", "HMF"],
      ["E", 1, "2024-01-02", "X", 10, 100, 20, 5],
    ];
    const returns = [
      ["Return ID", "SKU", "Quantity", "Date", "Disposition", "Reason", "Used", "Proof", "Entry Number"],
      ["R", "X", 10, "2024-05-06", "exported", "customer return", "yes", "BL", "E"],
    ];
    const [row] = rowsOf(call("RETURNSTATUS", imports, returns, null, null, [["cbp"]]));
    expect(row).toMatchObject({ Provision: "1313(c)(1)(C)(ii) direct", "Drawback Due": 99 });
  });
});
