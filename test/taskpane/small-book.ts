import { parseIsoDate, toExcelSerial } from "../../src/engine/index";
import type { Cell } from "../../src/workbook/port";
import type { MemorySheet } from "./memory-port";

const day = (iso: string): number => toExcelSerial(parseIsoDate(iso)!)!;

/** Imports of three SKUs: one expired, one expiring, two that are commingled, one without duty. */
const IMPORTS: Cell[][] = [
  [
    "Entry Number",
    "Line",
    "Import Date",
    "Entry Date",
    "SKU",
    "HTS",
    "Description",
    "Quantity",
    "Unit",
    "Entered Value",
    "Base Duty",
    "Section 301",
    "Section 122",
    "MPF",
    "Chapter 99",
    "Importer of Record",
  ],
  [
    "ABC-1000001-4",
    "1",
    day("2021-03-01"),
    day("2021-03-03"),
    "MUG-01",
    "6912.00.3550",
    "Mugs",
    100,
    "NO",
    1000,
    60,
    75,
    0,
    3.46,
    "9903.88.15",
    "Harbor Goods LLC",
  ],
  [
    "ABC-1000002-2",
    "1",
    day("2022-02-10"),
    day("2022-02-12"),
    "MUG-01",
    "6912.00.3550",
    "Mugs",
    200,
    "NO",
    2000,
    120,
    150,
    0,
    6.93,
    "9903.88.15",
    "Harbor Goods LLC",
  ],
  [
    "ABC-1000003-0",
    "2",
    day("2025-05-05"),
    day("2025-05-07"),
    "LAMP-7",
    "9405.21.8000",
    "Lamps",
    80,
    "NO",
    4000,
    312,
    1000,
    0,
    13.86,
    "9903.88.03",
    "Harbor Goods LLC",
  ],
  [
    "ABC-1000004-8",
    "1",
    day("2026-03-05"),
    day("2026-03-06"),
    "LAMP-7",
    "9405.21.8000",
    "Lamps",
    50,
    "NO",
    2500,
    195,
    625,
    250,
    8.66,
    "9903.88.03; 9903.03.01",
    "Harbor Goods LLC",
  ],
  [
    "ABC-1000005-5",
    "1",
    day("2026-04-01"),
    day("2026-04-01"),
    "BAG-2",
    "4202.92.3131",
    "Bags",
    500,
    "NO",
    5000,
    880,
    1250,
    500,
    17.32,
    "9903.88.03; 9903.03.01",
    "Harbor Goods LLC",
  ],
  [
    "ABC-1000006-3",
    "1",
    day("2025-06-01"),
    day("2025-06-01"),
    "CUP-9",
    "6911.10.5200",
    "Cups",
    40,
    "NO",
    400,
    0,
    0,
    0,
    0,
    "",
    "Harbor Goods LLC",
  ],
];

const RETURNS: Cell[][] = [
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
    "Exporter",
    "Proof",
    "Destination",
  ],
  [
    "R-001",
    "BAG-2",
    20,
    "NO",
    day("2026-06-01"),
    "exported",
    "unused",
    "no",
    "",
    "",
    "Harbor Goods LLC",
    "AWB 123",
    "MX",
  ],
  [
    "R-002",
    "LAMP-7",
    5,
    "NO",
    day("2026-07-01"),
    "exported",
    "unused",
    "no",
    "",
    "",
    "Harbor Goods LLC",
    "AWB 124",
    "GB",
  ],
  [
    "R-003",
    "LAMP-7",
    5,
    "NO",
    day("2026-07-02"),
    "exported",
    "unused",
    "no",
    "ABC-1000004-8",
    "1",
    "Harbor Goods LLC",
    "AWB 125",
    "GB",
  ],
  [
    "R-004",
    "MUG-01",
    30,
    "NO",
    day("2026-08-01"),
    "destroyed",
    "defective",
    "no",
    "ABC-1000001-4",
    "1",
    "Harbor Goods LLC",
    "Witnessed",
    "",
  ],
  [
    "R-005",
    "MUG-01",
    30,
    "NO",
    day("2026-08-03"),
    "exported",
    "unused",
    "no",
    "ABC-1000002-2",
    "1",
    "Harbor Goods LLC",
    "",
    "CA",
  ],
  ["R-006", "BAG-2", 3, "NO", day("2026-08-04"), "resold", "unused", "no", "", "", "", "", ""],
  ["R-007", "HAT-1", 3, "NO", day("2026-08-05"), "exported", "unused", "no", "", "", "", "AWB 9", "GB"],
  ["R-008", "BAG-2", 600, "NO", day("2026-08-06"), "exported", "unused", "no", "", "", "", "AWB 9", "GB"],
  ["R-009", "BAG-2", "a few", "NO", day("2026-08-06"), "exported", "unused", "no", "", "", "", "AWB 9", "GB"],
  [
    "R-010",
    "CUP-9",
    4,
    "NO",
    day("2026-09-06"),
    "exported",
    "customer return",
    "",
    "ABC-1000006-3",
    "1",
    "Northwind Trading",
    "AWB 9",
    "GB",
  ],
];

const ABOUT: Cell[][] = [
  ["A small workbook", ""],
  ["As-of date", day("2026-11-21")],
];

/** A small workbook with an import sheet, a returns sheet and a sheet that says the as-of date. */
export function smallBook(): MemorySheet[] {
  return [
    { name: "About", cells: ABOUT.map((row) => [...row]) },
    { name: "Imports", cells: IMPORTS.map((row) => [...row]) },
    { name: "Returns", cells: RETURNS.map((row) => [...row]) },
  ];
}

/**
 * The same tables with so many rows: copies under other SKUs and Return IDs.
 *
 * @public
 */
export function largeBook(rows: number): MemorySheet[] {
  const copy = (table: Cell[][], sku: number, id: number): Cell[][] => {
    const [headings, ...body] = table;
    const made: Cell[][] = [headings!];
    for (let i = 0; i < rows; i++) {
      const row = [...body[i % body.length]!];
      const round = Math.floor(i / body.length);
      row[sku] = `${row[sku]}-${round}`;
      if (id >= 0) row[id] = `${row[id]}-${round}`;
      made.push(row);
    }
    return made;
  };
  return [
    { name: "About", cells: ABOUT },
    { name: "Imports", cells: copy(IMPORTS, 4, -1) },
    { name: "Returns", cells: copy(RETURNS, 1, 0) },
  ];
}
