import type { FoundTable, Heading } from "../recognise/found-table";
import { sampleColumn } from "../recognise/sample-cells";
import { lookAs } from "../recognise/value-look";
import type { ColumnKind } from "../headings/table-columns";
import { BROKER_PROFILES } from "./brokers";
import type { Profile } from "./profile";

/** A report without a row of headings: what its columns are called, and what the cells of some of them look like. */
interface HeaderlessReport {
  profile: string;
  headings: readonly string[];
  looks: Readonly<Record<number, ColumnKind>>;
}

const REPORTS: readonly HeaderlessReport[] = [
  {
    profile: "dutycalc-imports",
    headings: [
      ...["Entry Number", "Import Date", "Port Code", "Box 37 Duty", "Box 40 Duty", "Liquidation Date"],
      ...["Total Invoice Value", "Total MPF", "Importer ID", "Ref 1", "Ref 2", "", "Country of Origin"],
      ...[
        "Country of Export",
        "Part Number",
        "HTS Code",
        "Description",
        "Unit of Measure",
        "Quantity",
        "",
        "Rate",
        "",
        "Ocean",
      ],
    ],
    looks: { 0: "entry", 1: "date", 3: "money", 15: "hts", 17: "unit", 18: "quantity", 20: "quantity" },
  },
];
const FITS = 0.8;

/** The report whose cells look like those of a table without headings, with its headings; or null. */
export function headerlessProfile(
  cells: readonly (readonly unknown[])[],
  place: FoundTable,
): { profile: Profile; headings: Heading[] } | null {
  for (const { profile, headings, looks } of REPORTS) {
    const width = place.endColumn - place.firstColumn;
    if (width < headings.length - 1 || width > headings.length) continue;
    const fits = Object.entries(looks).every(([at, kind]) => {
      const sample = sampleColumn(cells, place.firstRow, place.endRow, place.firstColumn + Number(at));
      return (lookAs(kind, sample).fits ?? 0) >= FITS;
    });
    if (!fits) continue;
    const named = headings.slice(0, width).map((text, k): Heading => {
      return { column: place.firstColumn + k, text, readings: text === "" ? [] : [text] };
    });
    return { profile: BROKER_PROFILES.find((each) => each.id === profile)!, headings: named };
  }
  return null;
}
