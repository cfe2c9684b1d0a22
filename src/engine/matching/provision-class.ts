import { PROVISIONS } from "../domain/vocabulary";
import { REJECTED_CLASS, RETAIL_CLASS, UNUSED_CLASS } from "./verdicts";

const CLASS_OF: readonly number[] = PROVISIONS.map((provision) =>
  provision === "1313(j)(1)" ? UNUSED_CLASS : provision === "1313(c)" ? REJECTED_CLASS : RETAIL_CLASS,
);

/** The class whose charges count under a provision (index into `PROVISIONS`); duties only where none could be told (-1). */
export function chargeClass(provision: number): number {
  return provision < 0 ? RETAIL_CLASS : CLASS_OF[provision]!;
}

/** The class whose last day to export counts under a provision; the earliest one where none could be told (-1). */
export function windowClass(provision: number): number {
  return provision < 0 ? UNUSED_CLASS : CLASS_OF[provision]!;
}
