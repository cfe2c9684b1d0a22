import type { Program } from "../domain/vocabulary";

/** The measures that charges come from: finer than a programme, because drawback and dates differ within one. */
export const MEASURE_PROGRAMS = {
  base: "base",
  "301-china": "301",
  "301-aircraft": "301",
  "301-brazil": "301",
  "301-forced-labour": "301",
  "232-steel": "232",
  "232-aluminium": "232",
  "232-aluminium-russia": "232",
  "232-copper": "232",
  "232-metals-2026": "232",
  "232-autos": "232",
  "232-auto-parts": "232",
  "232-auto-parts-korea": "232",
  "232-trucks": "232",
  "232-truck-parts": "232",
  "232-timber": "232",
  "232-semiconductors": "232",
  "232-pharma": "232",
  "232-drones": "232",
  "122": "122",
  "201-washers": "201",
  "201-solar": "201",
  "338-canada": "338",
  "ieepa-fentanyl": "ieepa",
  "ieepa-reciprocal": "ieepa",
  "ieepa-brazil": "ieepa",
  "ieepa-other": "ieepa",
  adcvd: "adcvd",
  mpf: "mpf",
  hmf: "hmf",
  "civil-aircraft": "other",
  other: "other",
} as const satisfies Record<string, Program>;
export type MeasureId = keyof typeof MEASURE_PROGRAMS;

/** The programme a measure belongs to. */
export function programOfMeasure(measure: MeasureId): Program {
  return MEASURE_PROGRAMS[measure];
}
