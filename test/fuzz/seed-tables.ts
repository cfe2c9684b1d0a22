import { readFileSync } from "node:fs";
import { join } from "node:path";

type Table = readonly (readonly unknown[])[];

const IMPORTS: Table = [
  [
    ...[
      "Entry Number",
      "Line",
      "Import Date",
      "Entry Date",
      "SKU",
      "HTS",
      "Quantity",
      "Unit",
      "Entered Value",
    ],
    ...["Base Duty", "Section 301", "9903.01.24", "MPF", "Chapter 99", "Lot", "Claimed Before"],
  ],
  ...Array.from({ length: 30 }, (_, k) => [
    ...[
      "MYK-2800086-4",
      k + 1,
      45000 + k,
      `${(k % 12) + 1}/${k + 1}/2023`,
      `SKU-${k % 7}`,
      "8508.19.0000",
      10 + k,
    ],
    ...[
      k % 5 === 0 ? "DOZ" : "NO",
      1000.5 * k,
      12.34 * k,
      `$${k},250.00`,
      100,
      31.67,
      "9903.88.03",
      `L${k}`,
      "",
    ],
  ]),
];

const RETURNS: Table = [
  [
    "Return ID",
    "SKU",
    "Quantity",
    "Unit",
    "Date",
    "Disposition",
    "Reason",
    "Used",
    "Entry Number",
    "Line",
    "Proof",
  ],
  ...Array.from({ length: 30 }, (_, k) => [
    ...[`R${k}`, `SKU-${k % 9}`, (k % 4) + 1, "NO", `2024-0${(k % 9) + 1}-1${k % 10}`],
    ...[["exported", "destroyed", "restocked", "planned"][k % 4], "unused", ["yes", "no", ""][k % 3]],
    ...[k % 3 === 0 ? "MYK28000864" : "", k % 3 === 0 ? k + 1 : "", "ITN X2024"],
  ]),
];

const OTHERS = {
  withdrawals: [
    ["Date", "SKU", "Quantity", "Purpose"],
    ...Array.from({ length: 10 }, (_, k) => [
      45300 + k,
      `SKU-${k % 7}`,
      k + 1,
      ["sale", "return-in", "other"][k % 3],
    ]),
  ],
  priorClaims: [
    ["Entry Number", "Line", "Quantity"],
    ["MYK-2800086-4", 1, 2],
    ["MYK-2800086-4", 2, 50],
  ],
  items: [
    ["Entry Number", "Line", "SKU", "Quantity", "Unit", "Unit Value"],
    ["MYK-2800086-4", 1, "SKU-1", 4, "NO", 1.25],
    ["MYK-2800086-4", 1, "SKU-2", 6, "NO", 2.5],
  ],
  skuMap: [
    ["Alias", "SKU", "Units per Alias"],
    ["SKU-8", "SKU-1", 6],
  ],
} satisfies Record<string, Table>;

interface Layout {
  headers: string[];
  example_row?: string[];
}

const LAYOUTS = JSON.parse(
  readFileSync(join(import.meta.dirname, "../data/report-layouts.json"), "utf8"),
) as Layout[];

/** Layouts of real reports, each with a few rows of something. */
const REPORTS: readonly Table[] = LAYOUTS.filter(({ headers }) => headers.length > 0).map(
  ({ headers, example_row }) => [
    headers,
    ...Array.from({ length: 12 }, (_, row) =>
      headers.map(
        (_heading, column) =>
          example_row?.[column] ?? [`T${row}`, 45000 + row, row, "12.50", ""][(row + column) % 5],
      ),
    ),
  ],
);

/** What is mutated: tables of our own form, and reports of others. */
export const SEED_TABLES = { imports: IMPORTS, returns: RETURNS, ...OTHERS, reports: REPORTS };
