import type { Verdict } from "../../domain/vocabulary";
import type { Measure, VerdictByClass } from "../measures";

/** A measure as written in the data files; whether it is verified follows from its sources. */
export type MeasureData = Omit<Measure, "verified">;

/** The same verdict for every provision. */
export function all(verdict: Verdict): VerdictByClass {
  return { unused: verdict, rejected: verdict, retail: verdict, manufacturing: verdict };
}

/** No drawback for unused, rejected and retail goods, and a manufacturing lane that a person has to check. */
export const NO_BUT_MANUFACTURING: VerdictByClass = { ...all("no"), manufacturing: "review" };
