import { options, tables } from "./builders";
import { oracleMatch } from "./match";
import { outcomeOf, workedExamples } from "./worked-examples";

describe("worked examples of 19 CFR 190.14", () => {
  it.each(workedExamples().map((example) => [example.id, example] as const))(
    "%s: draws on the lots of the regulation and pays 99 % of the drawback attributable",
    (_, { method, input, expected }) => {
      expect(outcomeOf(input, oracleMatch(input, options({ method })))).toEqual(expected);
    },
  );
});

describe("specific identification", () => {
  it("draws returns with a reference first, then those that have one lot left to come from", () => {
    const input = tables({
      imports: [
        { entryNumber: "E1", quantity: 2n },
        { entryNumber: "E2", quantity: 5n },
      ],
      returns: [
        { date: "2024-05-01", quantity: 3n },
        { entryNumber: "E1", quantity: 2n },
      ],
    });
    const result = oracleMatch(input, options());
    expect(result.pieces.map(({ lotRow, returnRow, quantity }) => [lotRow, returnRow, quantity])).toEqual([
      [1, 2, 2n],
      [2, 1, 3n],
    ]);
    expect(result.returns.map(({ status, due }) => [status, due])).toEqual([
      ["matched", 594n],
      ["matched", 990n],
    ]);
  });

  it("draws nothing when there are two candidates, and marks both lots", () => {
    const input = tables({
      imports: [{ entryNumber: "E1" }, { entryNumber: "E2" }, { entryNumber: "E3", location: "Bay 3" }],
      returns: [{}, { segregated: "yes", location: " BAY 3" }],
    });
    const result = oracleMatch(input, options());
    expect(result.returns.map(({ status }) => status)).toEqual(["commingled", "matched"]);
    expect(result.lots.map(({ status }) => status)).toEqual(["commingled", "commingled", "commingled"]);
  });

  it("tells a reference that is nowhere, of another SKU, or of a later lot", () => {
    const input = tables({
      imports: [
        { entryNumber: "E-1", sku: "B" },
        { entryNumber: "E2", importDate: "2024-06-04" },
        { entryNumber: "E3", claimedBefore: 10n },
      ],
      returns: [{ entryNumber: "E9" }, { entryNumber: "E1" }, { entryNumber: "E2" }, { entryNumber: "E3" }],
    });
    const result = oracleMatch(input, options());
    expect(result.returns.map(({ reasons }) => reasons)).toEqual([
      ["reference.not-found"],
      ["reference.other-sku"],
      ["reference.later"],
      ["match.nothing-left"],
    ]);
  });
});

describe("accounting methods", () => {
  it("puts returned sales back where the newest came from, and takes their positions again first", () => {
    const input = tables({
      imports: [{ entryNumber: "E1", quantity: 4n, charges: [400n] }],
      returns: [{ quantity: 3n }],
      withdrawals: [
        { date: "2024-02-01", quantity: 2n },
        { date: "2024-02-02", quantity: 1n, purpose: "other" },
        { date: "2024-02-03", quantity: 1n, purpose: "return-in" },
      ],
    });
    const result = oracleMatch(input, options({ method: "fifo" }));
    expect(result.pieces.map(({ from, quantity, due }) => [from, quantity, due])).toEqual([
      [1n, 1n, 99n],
      [3n, 1n, 99n],
    ]);
    expect(result.returns[0]!.status).toBe("partial");
    expect(result.control).toMatchObject({
      dutyPaid: 400n,
      due: 198n,
      retained: 2n,
      withdrawn: 200n,
      open: 0n,
    });
  });

  it("does not skip a lot that has expired", () => {
    const input = tables({
      imports: [
        { importDate: "2019-06-03", quantity: 1n },
        { importDate: "2024-01-10", quantity: 1n, charges: [100n] },
      ],
      returns: [
        { quantity: 1n, date: "2024-06-03" },
        { quantity: 1n, date: "2024-06-03" },
      ],
    });
    const result = oracleMatch(input, options({ method: "fifo" }));
    expect(result.returns.map(({ status, due }) => [status, due])).toEqual([
      ["expired", 0n],
      ["matched", 99n],
    ]);
    const guide = oracleMatch(input, options({ method: "fifo", reading: "guide" }));
    expect(guide.returns.map(({ due }) => due)).toEqual([990n, 99n]);
  });

  it("shares an average out in the smallest decimal that the group uses, leftovers to the largest remainder", () => {
    const input = tables({
      quantityScale: 10n,
      imports: [{ quantity: 10n }, { importDate: "2024-01-11", quantity: 25n }],
      returns: [{ quantity: 10n }],
    });
    const result = oracleMatch(input, options({ method: "average" }));
    expect(result.pieces.map(({ quantity }) => quantity)).toEqual([3n, 7n]);
  });
});

describe("returned retail", () => {
  it("designates the oldest lot of the year before, and none of a line that was used direct", () => {
    const input = tables({
      imports: [
        { entryNumber: "E1", line: "1", importDate: "2023-06-02" },
        { entryNumber: "E2", line: "1", importDate: "2023-06-03", quantity: 1n },
        { entryNumber: "E2", line: "001", importDate: "2023-06-03", quantity: 1n, sku: "B" },
        { entryNumber: "E3", line: "1", importDate: "2023-07-01", quantity: 1n },
        { entryNumber: "E4", line: "1", importDate: "2023-08-01", hts: "6109.90.1007" },
        { entryNumber: "E5", line: "1", importDate: "2023-09-01", hts: "61091000" },
      ],
      returns: [
        { reason: "customer-return", used: "yes", quantity: 3n },
        { sku: "B", entryNumber: "E2", quantity: 1n },
      ],
    });
    const result = oracleMatch(input, options());
    expect(result.pieces.map(({ lotRow, returnRow, quantity }) => [lotRow, returnRow, quantity])).toEqual([
      [3, 2, 1n],
      [4, 1, 1n],
      [6, 1, 2n],
    ]);
    expect(result.returns[0]!.provision).toBe("1313(c)(1)(C)(ii) designated");
  });
});

describe("money", () => {
  it("rounds the MPF of a unit to four decimals of a dollar and stops at 99 % of the line", () => {
    const input = tables({
      chargeColumns: [{ program: "mpf", heading: null }],
      imports: [{ quantity: 7n, charges: [3000n] }],
      returns: [{ quantity: 1n }, { quantity: 6n }],
    });
    const result = oracleMatch(input, options({ method: "fifo" }));
    // 29.70 ÷ 7 = 4.242857 → 4.2429; 7 × 4.2429 = 29.7003 → 29.70.
    expect(result.returns.map(({ due }) => due)).toEqual([424n, 2546n]);
  });

  it("splits the duty of an entry line over its items by value, to the cent", () => {
    const input = tables({
      imports: [
        { entryNumber: "E1", line: "1", sku: "", quantity: 6n, charges: [100n], refundedBefore: 10n },
      ],
      items: [
        { entryNumber: "E 1", line: "01", sku: "B", quantity: 3n, unitValue: 2000000n },
        { entryNumber: "E-1", line: "1", sku: "A", quantity: 3n, unitValue: 1000000n },
      ],
    });
    const result = oracleMatch(input, options());
    expect(result.lots.map(({ sku, dutyPaid, reasons }) => [sku, dutyPaid, reasons])).toEqual([
      ["B", 67n, []],
      ["A", 33n, []],
    ]);
    expect(result.control).toMatchObject({ refunded: 10n, open: 90n });
  });

  it("counts a kit by the component of which least was drawn", () => {
    const input = tables({
      imports: [
        { sku: "A", quantity: 4n },
        { sku: "B", quantity: 1n },
      ],
      returns: [{ sku: "KIT", quantity: 2n, unit: "" }],
      skuMap: [
        { row: 1, alias: "KIT", sku: "A", unitsPerAlias: 2n },
        { row: 2, alias: "KIT", sku: "B", unitsPerAlias: 1n },
      ],
    });
    const [row] = oracleMatch(input, options()).returns;
    expect(row).toMatchObject({ status: "partial", matched: { numerator: 1n, denominator: 1n }, due: 1980n });
  });

  it("leaves 232 steel out under cbp and waits for a heading; the guide pays both", () => {
    const input = tables({
      chargeColumns: [{ program: "232", heading: null }],
      imports: [
        { chapter99: "9903.81.87" },
        { sku: "B" },
        { sku: "C", chapter99: "9903.76.01", importDate: "2025-11-01" },
      ],
    });
    const cbp = oracleMatch(input, options()).control;
    expect([cbp.ineligible, cbp.review, cbp.open]).toEqual([1000n, 1000n, 1000n]);
    expect(oracleMatch(input, options({ reading: "guide" })).control.open).toBe(3000n);
  });
});

describe("parties, deadlines and claims of before", () => {
  it("has the export end the day before the anniversary under cbp, and on 28 February for 29 February", () => {
    const statusOn = (date: string, reading: "guide" | "cbp") => {
      const input = tables({ imports: [{ importDate: "2024-02-29" }], returns: [{ date }] });
      return oracleMatch(input, options({ reading })).returns[0]!.status;
    };
    expect([statusOn("2029-02-27", "cbp"), statusOn("2029-02-28", "cbp")]).toEqual(["matched", "expired"]);
    expect([statusOn("2029-02-28", "guide"), statusOn("2029-03-01", "guide")]).toEqual([
      "matched",
      "expired",
    ]);
  });

  it("refuses another exporter under the guide, and asks for a certification under cbp", () => {
    const input = tables({
      imports: [{ importerOfRecord: "Acme, Inc." }],
      returns: [
        { exporter: "Other Co" },
        { exporter: "ACME INC" },
        { exporter: "Other Co", certification: "x" },
      ],
    });
    const statuses = (reading: "guide" | "cbp") =>
      oracleMatch(input, options({ reading })).returns.map(({ status }) => status);
    expect(statuses("guide")).toEqual(["not-eligible", "matched", "not-eligible"]);
    expect(statuses("cbp")).toEqual(["needs-action", "matched", "matched"]);
  });

  it("takes the larger of two prior claims that disagree, and tells one that is too many", () => {
    const input = tables({
      imports: [
        { entryNumber: "E-1", line: "1", claimedBefore: 3n },
        { entryNumber: "E-2", line: "1" },
      ],
      priorClaims: [
        { row: 1, entryNumber: "E1", line: "01", quantity: 2n },
        { row: 2, entryNumber: "E1", line: "1", quantity: 2n },
        { row: 3, entryNumber: "E2", line: "1", quantity: 11n },
      ],
    });
    const result = oracleMatch(input, options());
    expect(result.lots.map(({ remaining, reasons }) => [remaining, reasons])).toEqual([
      [6n, ["prior-claim.disagrees"]],
      [0n, ["prior-claim.too-many"]],
    ]);
  });
});
