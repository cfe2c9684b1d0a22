import { inspectTables, type InspectedColumn } from "../../src/columns/inspect-tables";
import { OTHER_LAYOUTS } from "./other-layouts";

const MONEY_DATES_QUANTITIES = /Date|Quantity|Value|Duty|Section|IEEPA|AD\/CVD|MPF|HMF|Before|Units per|^99/;

/** The columns of all tables in cells whose rows are lines and whose cells are parted by bars. */
function inspect(lines: readonly string[]): InspectedColumn[] {
  const cells = lines.map((line) => line.split("|"));
  return inspectTables([{ sheet: "Sheet1", cells }]).tables.flatMap(({ columns }) => columns);
}

/** Our meaning of the columns of money, dates and quantities that are certain. */
function certain(columns: readonly InspectedColumn[]): Record<string, string> {
  const sure = columns.filter(
    ({ means, certainty }) => certainty === "green" && MONEY_DATES_QUANTITIES.test(means ?? ""),
  );
  return Object.fromEntries(sure.map(({ heading, means }) => [heading, means!]));
}

describe("layouts of other systems", () => {
  it.each(OTHER_LAYOUTS.map(({ name, cells, certain: right }) => [name, cells, right] as const))(
    "%s: no money, date or quantity is certain but those a broker would be certain of",
    (_, cells, right) => {
      const columns = inspect(cells.split("\n"));
      expect(certain(columns)).toEqual(right);
      expect(columns.filter(({ reason }) => reason === "")).toEqual([]);
    },
  );
});
