import { cellText, plainCell, CellError } from "../columns/values/cell-text";
import { headingKey } from "../columns/headings/heading-key";
import {
  applyOverrides,
  lookUpHeading,
  nameProgram,
  NO_OVERRIDES,
  type OverrideVerdict,
  type PlainDate,
  type Reading,
  type RuleOverride,
  type RuleOverrides,
} from "../engine";
import { optionalDate, plainArgument, range, type Argument } from "./arguments";
import { wrongArgument } from "./to-excel";

/** Which reading of the rules holds, and what the user's own Rules table changes. */
export interface ChosenRules {
  reading: Reading;
  overrides: RuleOverrides;
}

const GUIDE: ChosenRules = { reading: "guide", overrides: NO_OVERRIDES };
const CBP: ChosenRules = { reading: "cbp", overrides: NO_OVERRIDES };

/**
 * The `rules` argument: "guide" (also when blank), "cbp", or a Rules range with the headings Program or Heading, Guide, CBP,
 * From, To, Note. A row "Reading | cbp" in the range chooses the reading; without one it is the guide's.
 */
export function rules(value: Argument): ChosenRules {
  if (value === null || value === undefined) return GUIDE;
  const isRange =
    Array.isArray(value) && (value.length > 1 || (Array.isArray(value[0]) && value[0].length > 1));
  if (isRange) return fromRange(range("rules", value)!);
  const written = plainArgument("rules", value);
  if (written === null || written === 0) return GUIDE;
  const name = String(written).trim().toLowerCase();
  if (name === "guide") return GUIDE;
  if (name === "cbp") return CBP;
  throw wrongArgument(
    "rules",
    `"${String(written)}" is neither "guide" nor "cbp". Enter one of them, or give a Rules range with its heading row.`,
  );
}

/** Columns of a Rules range, by the key of their heading. */
const COLUMNS = {
  program: "program",
  programme: "program",
  heading: "heading",
  guide: "guide",
  cbp: "cbp",
  from: "from",
  to: "to",
  note: "note",
} as const;
type ColumnName = (typeof COLUMNS)[keyof typeof COLUMNS];

function fromRange(cells: unknown[][]): ChosenRules {
  let reading: Reading = "guide";
  let columns: Partial<Record<ColumnName, number>> | null = null;
  let headingRow = -1;
  const overrides: RuleOverride[] = [];
  for (const [index, row] of cells.entries()) {
    if (headingKey(cellText(row[0])) === "reading") reading = readingIn(row[1]);
    else if (columns === null) {
      columns = columnsOf(row);
      headingRow = index;
    } else {
      const override = overrideIn(row, columns, index - headingRow);
      if (override !== null) overrides.push(override);
    }
  }
  if (columns === null)
    throw wrongArgument(
      "rules",
      'no row has the headings "Program" or "Heading", "Guide" and "CBP". Include the heading row.',
    );
  return { reading, overrides: applyOverrides(overrides) };
}

function readingIn(cell: unknown): Reading {
  const name = cellText(cell).toLowerCase();
  if (name === "guide" || name === "cbp") return name;
  throw wrongArgument("rules", `row "Reading": "${cellText(cell)}" is neither guide nor cbp. Correct it.`);
}

function columnsOf(row: readonly unknown[]): Partial<Record<ColumnName, number>> | null {
  const found: Partial<Record<ColumnName, number>> = {};
  row.forEach((cell, column) => {
    const name = COLUMNS[headingKey(cellText(cell)) as keyof typeof COLUMNS];
    if (name !== undefined) found[name] ??= column;
  });
  const named = found.program !== undefined || found.heading !== undefined;
  return named && (found.guide !== undefined || found.cbp !== undefined) ? found : null;
}

function overrideIn(
  row: readonly unknown[],
  columns: Partial<Record<ColumnName, number>>,
  number: number,
): RuleOverride | null {
  const cell = (name: ColumnName): unknown => {
    const found = plainCell(columns[name] === undefined ? null : row[columns[name]]);
    if (found instanceof CellError)
      throw wrongArgument(
        "rules",
        `row ${number}, column "${title(name)}" holds the error ${found.code}. Mend its formula.`,
      );
    return found === 0 ? null : found;
  };
  if (Object.keys(columns).every((name) => cell(name as ColumnName) === null)) return null;
  const heading = cell("heading");
  const program = cell("program");
  if (heading === null && program === null)
    throw wrongArgument("rules", `row ${number} names neither a program nor a heading. Fill in one of them.`);
  return {
    ...subjectOf(heading, program, number),
    guide: verdictIn(cell("guide"), "guide", number),
    cbp: verdictIn(cell("cbp"), "cbp", number),
    from: dateIn(cell("from"), "from", number),
    to: dateIn(cell("to"), "to", number),
    note: cellText(cell("note")),
  };
}

/** What a row is about: a chapter 99 heading, in either column, or a programme. */
function subjectOf(
  heading: unknown,
  program: unknown,
  number: number,
): Pick<RuleOverride, "program" | "heading"> {
  const written = cellText(heading ?? program);
  const found = lookUpHeading(written);
  if (found !== null) return { program: null, heading: found.heading };
  if (heading !== null) throw wrongCell(number, "Heading", heading, "a chapter 99 number such as 9903.76.01");
  const named = nameProgram(written);
  if ("refused" in named)
    throw wrongCell(
      number,
      "Program",
      program,
      "base, 301, 232, 122, 201, 338, ieepa, adcvd, mpf, hmf, other",
    );
  return { program: named.program, heading: null };
}

function verdictIn(cell: unknown, column: ColumnName, row: number): OverrideVerdict | null {
  if (cell === null) return null;
  const word = String(cell).trim().toLowerCase();
  const known: Record<string, OverrideVerdict> = {
    yes: "yes",
    true: "yes",
    no: "no",
    false: "no",
    review: "review",
  };
  const found = known[word];
  if (found === undefined) throw wrongCell(row, title(column), cell, "yes, no, review");
  return found;
}

function dateIn(cell: unknown, column: ColumnName, row: number): PlainDate | null {
  return optionalDate(`rules, row ${row}, column "${title(column)}"`, cell);
}

const title = (column: ColumnName): string =>
  column === "cbp" ? "CBP" : column[0]!.toUpperCase() + column.slice(1);

function wrongCell(row: number, column: string, cell: unknown, choices: string): Error {
  return wrongArgument(
    "rules",
    `row ${row}, column "${column}": "${cellText(cell)}" is not one of ${choices}. Correct it.`,
  );
}
