import type { Parameter } from "../parameters";
import { onDay } from "../rule";
import { FEES } from "../sources/fees";
import { REGULATION } from "../sources/regulation";
import { constant, dated } from "./make";

/** First fiscal year, and minimum and maximum in cents, of each notice. A fiscal year begins on 1 October of the year before. */
const YEARS = [
  [2019, 2622, 50870, FEES.fy2019],
  [2020, 2679, 51976, FEES.fy2020],
  [2021, 2723, 52833, FEES.fy2021],
  [2022, 2775, 53840, FEES.fy2022],
  [2023, 2966, 57535, FEES.fy2023],
  [2024, 3167, 61435, FEES.fy2024],
  [2025, 3271, 63462, FEES.fy2025],
  [2026, 3358, 65150, FEES.fy2026],
  [2027, 3458, 67086, FEES.fy2027],
] as const;

const span = (year: number) => [onDay(`${year - 1}-10-01`), onDay(`${year}-10-01`)] as const;

/** Merchandise processing fee and harbor maintenance fee, as paid on import. */
export const FEE_PARAMETERS: readonly Parameter[] = [
  constant("fees.mpf-rate", "Merchandise processing fee, share of the value", "ratio", 0.003464, [
    REGULATION.cfr24_23,
  ]),
  {
    id: "fees.mpf-minimum",
    title: "Merchandise processing fee, least per formal entry",
    unit: "US cents",
    datedBy: "entry date",
    assumption: false,
    values: YEARS.map(([year, least, , source]) => dated(...span(year), least, [source])),
  },
  {
    id: "fees.mpf-maximum",
    title: "Merchandise processing fee, most per formal entry",
    unit: "US cents",
    datedBy: "entry date",
    assumption: false,
    values: YEARS.map(([year, , most, source]) => dated(...span(year), most, [source])),
  },
  constant("fees.hmf-rate", "Harbor maintenance fee, share of the value", "ratio", 0.00125, [
    REGULATION.cfr24_24,
  ]),
];
