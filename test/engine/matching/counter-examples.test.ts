import { METHODS } from "../../../src/engine";
import { options, tables } from "../../oracle/builders";
import { expectAgreement } from "./expect-agreement";

/** Cases on which the engine and the slow matcher once differed, made small and given a name. */
describe("the engine and the slow matcher agree", () => {
  const underEveryMethod = (input: ReturnType<typeof tables>, given: Parameters<typeof options>[0] = {}) => {
    for (const method of METHODS) {
      expectAgreement(input, options({ method, turnoverDays: 3000, ...given }));
    }
  };

  it("on units claimed before from an entry line of two SKUs", () => {
    underEveryMethod(
      tables({
        imports: [
          { entryNumber: "E1", line: "1", sku: "B", quantity: 4n },
          { entryNumber: "E-1", line: "001", sku: "A", quantity: 3n, claimedBefore: 1n },
          { entryNumber: "E1", line: "1", sku: "A", quantity: 2n, unit: "KG", importDate: "2023-12-01" },
        ],
        returns: [{ quantity: 9n }, { sku: "B", quantity: 9n }],
        priorClaims: [{ row: 1, entryNumber: "E1", line: "1", quantity: 6n }],
      }),
    );
  });

  it("on a kit of which one component is commingled", () => {
    underEveryMethod(
      tables({
        imports: [{ sku: "A", quantity: 2n }, { sku: "B" }, { sku: "B" }],
        returns: [
          { sku: "KIT", quantity: 3n },
          { date: "2024-06-04", quantity: 2n },
        ],
        skuMap: [
          { row: 1, alias: "KIT", sku: "A", unitsPerAlias: 1n },
          { row: 2, alias: "KIT", sku: "B", unitsPerAlias: 2n },
        ],
      }),
    );
  });

  it("on an expired piece whose exporter is not the importer", () => {
    underEveryMethod(
      tables({
        imports: [{ importDate: "2019-01-10", quantity: 2n, importerOfRecord: "Other" }, { quantity: 1n }],
        returns: [
          { quantity: 3n, exporter: "Acme" },
          { quantity: 1n, exporter: "Acme" },
        ],
      }),
      { asOf: "2024-12-31" },
    );
  });

  it("on an export of nobody knows what on the fifth anniversary: the window is that of (j)(1)", () => {
    underEveryMethod(
      tables({
        imports: [{ importDate: "2019-06-03" }],
        returns: [{ reason: "", used: "yes", date: "2024-06-03" }],
      }),
    );
  });

  it("on a SKU whose only serial is on a return that stayed here", () => {
    underEveryMethod(
      tables({
        imports: [{ entryNumber: "E1" }, { entryNumber: "E2" }],
        returns: [{ quantity: 2n }, { disposition: "restocked", serial: "S1" }],
      }),
    );
  });

  it("on a refund of an entry line that items share", () => {
    const item = { entryNumber: "E1", line: "1", unit: "PCS" };
    underEveryMethod(
      tables({
        chargeColumns: (["base", "adcvd", "mpf"] as const).map((program) => ({ program, heading: null })),
        imports: [{ ...item, sku: "", quantity: 14n, charges: [1000n, 1000n, 101n], refundedBefore: 501n }],
        items: [
          { ...item, quantity: 4n, unitValue: 333333n },
          { ...item, quantity: 1n, unitValue: 70000n },
          { ...item, quantity: 5n, unitValue: 333333n },
          { ...item, quantity: 4n, unitValue: 70000n },
        ],
        returns: [{ quantity: 9n }],
      }),
    );
  });

  it("on returned retail on 29 February: the year before begins on 1 March", () => {
    underEveryMethod(
      tables({
        imports: [{ importDate: "2023-02-28" }, { importDate: "2023-03-01", quantity: 1n }],
        returns: [{ reason: "customer-return", used: "yes", quantity: 2n, date: "2024-02-29" }],
      }),
    );
  });
});
