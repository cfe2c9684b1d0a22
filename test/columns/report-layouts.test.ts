import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectTables, type InspectedColumn } from "../../src/columns/inspect-tables";
import { recogniseTables } from "../../src/columns/recognise/recognise-table";
import { LAYOUT_MAPPINGS, type LayoutMapping } from "./layout-mappings";

interface Layout {
  system: string;
  report: string;
  headers: string[];
  example_row?: string[];
}

const LAYOUTS = JSON.parse(
  readFileSync(join(import.meta.dirname, "../data/report-layouts.json"), "utf8"),
) as Layout[];
const MONEY_DATES_QUANTITIES = /Date|Quantity|Value|Duty|Section|IEEPA|AD\/CVD|MPF|HMF|Before|^99/;

function mappingOf({ report }: Layout): LayoutMapping {
  return LAYOUT_MAPPINGS.find((mapping) => mapping.report === report)!;
}

/** Our meaning of each heading, of one certainty. */
function meanings(columns: readonly InspectedColumn[], certainty: string): Record<string, string> {
  const some = columns.filter((column) => column.means !== null && column.certainty === certainty);
  return Object.fromEntries(some.map(({ heading, means }) => [heading, means!]));
}

describe("report layouts", () => {
  it("are each read by a person", () => {
    expect(LAYOUTS.map(({ report }) => report)).toEqual(LAYOUT_MAPPINGS.map(({ report }) => report));
  });

  it.each(LAYOUTS.map((layout) => [`${layout.system}: ${layout.report}`, layout] as const))(
    "%s",
    (_, layout) => {
      const expected = mappingOf(layout);
      const [table] = inspectTables([{ sheet: "Sheet1", cells: [layout.headers] }]).tables;
      expect(table?.role ?? null).toBe(expected.role);
      expect(meanings(table?.columns ?? [], "green")).toEqual(expected.certain);
      expect(meanings(table?.columns ?? [], "amber")).toEqual(expected.likely);
      expect((table?.columns ?? []).every(({ reason }) => reason !== "")).toBe(true);
    },
  );

  it.each(LAYOUTS.map((layout) => [`${layout.system}: ${layout.report}`, layout] as const))(
    "%s, in a system we do not know: no money, date or quantity is green and wrong",
    (_, layout) => {
      const expected = mappingOf(layout);
      const right = { ...expected.certain, ...expected.likely };
      for (const { columns } of recogniseTables([layout.headers], "Sheet1", [])) {
        for (const { heading, means, certainty } of columns.matches) {
          if (certainty !== "green" || !MONEY_DATES_QUANTITIES.test(means ?? "")) continue;
          if (expected.role !== "other") expect([heading, means]).toEqual([heading, right[heading]]);
          else expect(means).toBe(heading);
        }
      }
    },
  );
});
