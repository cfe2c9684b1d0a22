import type { Program, Provision, Reading, Verdict } from "../../src/engine/domain/vocabulary";
import type { PlainChargeColumn } from "./plain";

/** The chapter 99 headings that the test data use, and what CBP pays on them. */
const HEADINGS: Record<string, { program: Program; cbp: Verdict }> = {
  "9903.88.03": { program: "301", cbp: "yes" },
  "9903.81.87": { program: "232", cbp: "no" },
  "9903.76.01": { program: "232", cbp: "yes" },
  "9903.03.01": { program: "122", cbp: "yes" },
};

/**
 * Whether a charge enters drawback; written from the tables of programmes, not from the engine's rules.
 *
 * `entryDate` governs. `chapter99` is the row's list of headings, for a charge whose column has none.
 */
export function verdictOf(
  column: PlainChargeColumn,
  chapter99: string,
  entryDate: string,
  provision: Provision | null,
  reading: Reading,
): Verdict {
  const { program } = column;
  if (program === "base" || program === "201") return "yes";
  if (program === "adcvd") return "no";
  if (program === "ieepa") return "cape-first";
  if (program === "mpf" || program === "hmf") {
    return reading === "cbp" && provision === "1313(j)(1)" ? "yes" : "no";
  }
  if (program === "301" || program === "232" || program === "122") {
    if (reading === "guide") return "yes";
    if (program === "122") return entryDate >= "2026-02-24" && entryDate < "2026-07-24" ? "yes" : "review";
    const typed = column.heading === null ? chapter99.split(";") : [column.heading];
    const said = new Set<Verdict>();
    for (const one of typed) {
      const known = HEADINGS[one.trim()];
      if (known !== undefined && known.program === program) said.add(known.cbp);
    }
    return said.size === 1 ? [...said][0]! : "review";
  }
  return "review";
}
