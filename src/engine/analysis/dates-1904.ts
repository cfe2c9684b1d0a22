import { SERIALS_1904_BEHIND } from "../dates/excel-serial";
import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { MatchInput } from "../domain/tables";
import { PROGRAMS, type Program } from "../domain/vocabulary";
import { MEASURES } from "../rules/measures";
import { programOfMeasure } from "../rules/measure-ids";

/** Rows that have to speak for it: one or two can be typing mistakes. */
const ENOUGH_ROWS = 3;

/** First day any measure of a programme was in force; programmes that have always been are left out. */
const FIRST_DAY: ReadonlyMap<Program, PlainDate> = new Map(
  PROGRAMS.flatMap((program) => {
    const starts = MEASURES.filter(({ id }) => programOfMeasure(id) === program).map(({ from }) => from);
    return starts.includes(null) ? [] : [[program, Math.min(...(starts as number[]))] as const];
  }),
);

/**
 * The programme that shows that the dates of the imports are counted from 1904, four years and a day early: its duty stands on three
 * rows or more, on every one of them before the programme existed, and on none of them if the dates are moved. Null when none does.
 *
 * Excel does not tell add-ins which date system a workbook has, so the figures have to.
 */
export function programThatShows1904({ imports }: MatchInput): Program | null {
  const speaking = new Map<Program, number>();
  const against = new Set<Program>();
  for (const { program, cents } of imports.charges) {
    const first = FIRST_DAY.get(program);
    if (first === undefined) continue;
    for (let row = 0; row < imports.count; row++) {
      const date = imports.entryDate[row] === NO_DATE ? imports.importDate[row]! : imports.entryDate[row]!;
      if (!(cents[row]! > 0) || date === NO_DATE || imports.invalid[row] !== 0) continue;
      if (date < first && date + SERIALS_1904_BEHIND >= first)
        speaking.set(program, (speaking.get(program) ?? 0) + 1);
      else against.add(program);
    }
  }
  for (const [program, rows] of speaking) if (rows >= ENOUGH_ROWS && !against.has(program)) return program;
  return null;
}
