import fc from "fast-check";
import { METHODS, type Method, type Reading } from "../../src/engine/domain/vocabulary";
import { plusDays, plusYears } from "../oracle/dates";
import type { OracleOptions, PlainChargeColumn } from "../oracle/plain";
import { percent, weighted } from "./weighted";

/** What the rows of one instance have in common: few dates, so that ties and events of one day are frequent. */
export interface World {
  options: OracleOptions;
  /** Steps per unit. */
  scale: bigint;
  /** Whether quantities may have decimals, and how small: steps of the smallest. */
  smallest: bigint;
  chargeColumns: PlainChargeColumn[];
  skus: string[];
  /** Unit of each SKU. */
  units: string[];
  importDates: string[];
  eventDates: string[];
  serials: boolean;
}

/** Columns in the order of the headings. */
const CHARGE_COLUMNS: [number, PlainChargeColumn][] = [
  [90, { program: "base", heading: null }],
  [35, { program: "301", heading: null }],
  [30, { program: "232", heading: null }],
  [25, { program: "122", heading: null }],
  [15, { program: "201", heading: null }],
  [15, { program: "ieepa", heading: null }],
  [15, { program: "adcvd", heading: null }],
  [40, { program: "mpf", heading: null }],
  [25, { program: "hmf", heading: null }],
  [15, { program: "301", heading: "9903.88.03" }],
  [15, { program: "232", heading: "9903.76.01" }],
  [15, { program: "232", heading: "9903.81.87" }],
];

/** Where the dates of an instance come from, seen from its as-of date. */
const IMPORT_DATES: [number, (asOf: string) => string][] = [
  [5, (asOf) => plusDays(asOf, -20)],
  [5, (asOf) => plusDays(asOf, -40)],
  [5, (asOf) => plusDays(asOf, -200)],
  [3, (asOf) => plusYears(asOf, -2)],
  [2, (asOf) => plusYears(asOf, -1)],
  [2, (asOf) => plusDays(plusYears(asOf, -1), -12)],
  [2, (asOf) => plusYears(asOf, -5)],
  [2, (asOf) => plusDays(plusYears(asOf, -5), -1)],
  [2, (asOf) => plusDays(plusYears(asOf, -5), 1)],
  [2, (asOf) => plusDays(plusYears(asOf, -5), 100)],
  [2, (asOf) => plusDays(plusYears(asOf, -5), 181)],
  [2, (asOf) => plusDays(plusYears(asOf, -5), -40)],
  [1, () => "2020-02-29"],
  [2, () => "2024-02-29"],
  [1, () => "2023-02-28"],
  [1, () => "2025-10-14"],
  [1, () => "2026-02-23"],
  [1, () => "2026-02-24"],
  [1, () => "2026-07-23"],
  [1, () => "2026-07-25"],
];

/** Where the dates of returns and withdrawals come from, seen from an import date and the as-of date. */
const EVENT_DATES: [number, (importDate: string, asOf: string) => string][] = [
  [10, (_, asOf) => asOf],
  [10, (_, asOf) => plusDays(asOf, -1)],
  [14, (_, asOf) => plusDays(asOf, -12)],
  [5, (importDate) => importDate],
  [4, (importDate) => plusDays(importDate, 30)],
  [3, (importDate) => plusYears(importDate, 1)],
  [2, (importDate) => plusDays(plusYears(importDate, 1), 1)],
  [3, (importDate) => plusDays(plusYears(importDate, 5), -1)],
  [3, (importDate) => plusYears(importDate, 5)],
  [2, (importDate) => plusDays(plusYears(importDate, 5), 1)],
  [1, (importDate) => plusDays(importDate, -1)],
];

/** The frame of one instance; method and reading may be given. */
export function worlds(given: { method?: Method; reading?: Reading } = {}): fc.Arbitrary<World> {
  return fc
    .record({
      asOf: weighted<string | null>(
        [10, "2026-11-21"],
        [3, "2026-03-15"],
        [2, "2025-02-28"],
        [2, "2029-02-28"],
        [1, "2028-02-29"],
        [2, null],
      ),
      method: given.method === undefined ? fc.constantFrom(...METHODS) : fc.constant(given.method),
      reading:
        given.reading === undefined ? fc.constantFrom<Reading>("guide", "cbp") : fc.constant(given.reading),
      turnoverDays: fc.constantFrom(1, 30, 90, 400),
      expiringDays: weighted([8, 180], [1, 0], [2, 101]),
      precision: weighted<[bigint, bigint]>(
        [12, [1n, 1n]],
        [3, [10n, 1n]],
        [2, [100n, 10n]],
        [1, [100n, 5n]],
      ),
      columns: fc.tuple(...CHARGE_COLUMNS.map(([share]) => percent(share))),
      skuCount: weighted([4, 1], [4, 2], [2, 3]),
      units: fc.tuple(
        weighted([6, "PCS"], [1, ""], [1, "KG"]),
        weighted([6, "PCS"], [1, ""], [1, "KG"]),
        weighted([6, "NO"], [1, ""]),
      ),
      importDates: fc.array(weighted(...IMPORT_DATES), { minLength: 1, maxLength: 4 }),
      eventDates: fc.array(fc.tuple(fc.nat(3), weighted(...EVENT_DATES)), { minLength: 1, maxLength: 4 }),
      serials: percent(18),
    })
    .map((raw): World => {
      const today = raw.asOf ?? "2026-11-21";
      const importDates = raw.importDates.map((from) => from(today));
      return {
        options: {
          method: raw.method,
          reading: raw.reading,
          asOf: raw.asOf,
          turnoverDays: raw.method === "low-to-high-turnover" ? raw.turnoverDays : null,
          expiringDays: raw.expiringDays,
        },
        scale: raw.precision[0],
        smallest: raw.precision[1],
        chargeColumns: columnsOf(raw.columns),
        skus: ["A", "B", "C"].slice(0, raw.skuCount),
        units: raw.units,
        importDates: importDates.map((date) => (date > today ? plusDays(today, -60) : date)),
        eventDates: raw.eventDates.map(([index, from]) => {
          const date = from(importDates[index % importDates.length]!, today);
          return date > today ? plusDays(today, -5) : date;
        }),
        serials: raw.serials,
      };
    });
}

function columnsOf(chosen: boolean[]): PlainChargeColumn[] {
  const columns = CHARGE_COLUMNS.filter((_, index) => chosen[index]).map(([, column]) => column);
  return columns.length > 0 ? columns : [CHARGE_COLUMNS[0]![1]];
}
