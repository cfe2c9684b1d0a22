import { headingKey } from "../columns/headings/heading-key";
import { ROLES, TABLE_OF_ROLE, type Role } from "../columns/recognise/choose-role";
import { recogniseTables } from "../columns/recognise/recognise-table";
import type { Issue } from "../engine/index";
import type { FilesPort } from "../workbook/files";
import type { Cell, TableSource } from "../workbook/port";
import { InputFault } from "./input-fault";
import { roleByName } from "./table-names";

/** A place in a file that may be one of our tables, with its cells. */
export interface Candidate {
  /** The file as it was given. */
  file: string;
  port: FilesPort;
  source: TableSource;
  cells: Cell[][];
}

/** The place of each table, and what is to be told about the choice. */
export interface TableChoice {
  tables: Partial<Record<Role, Candidate>>;
  issues: Issue[];
}

/** Roles without which there is no match. */
const NEEDED: readonly Role[] = ["imports", "returns"];

/**
 * Which place of a workbook is which table: by the name of the sheet or table, else by its headings and values. The one
 * that has the very name of the table is taken before those that merely look like it, which is told. Other than that,
 * several places that could be one table are told and none is taken: the user says which.
 *
 * @throws InputFault when a table that is needed is not there, or it is not sure which place it is
 */
export function chooseTables(candidates: readonly Candidate[], wanted: readonly Role[] = ROLES): TableChoice {
  const choice: TableChoice = { tables: {}, issues: [] };
  const { tables: chosen, issues } = choice;
  const named = candidates.map(
    (candidate) => roleByName(candidate.source.name) ?? roleByName(candidate.source.sheet),
  );
  for (const role of wanted) {
    const found = preferTables(candidates.filter((_, at) => named[at] === role));
    if (found.length === 0) continue;
    const best = bestNamed(role, found);
    chosen[role] = onlyOne(role, best);
    if (best.length < found.length) issues.push(passedOver(role, chosen[role], found));
  }
  const others = candidates.filter((_, at) => named[at] === null);
  if (others.length > 0) chooseByContent(others, wanted, chosen);
  for (const role of NEEDED) {
    if (wanted.includes(role) && !chosen[role]) throw missing(role, candidates);
  }
  return choice;
}

function chooseByContent(
  candidates: readonly Candidate[],
  wanted: readonly Role[],
  chosen: Partial<Record<Role, Candidate>>,
): void {
  const roles = candidates.map(({ cells, source }) =>
    recogniseTables(cells, source.name).flatMap(({ role }) => (role === null ? [] : [role])),
  );
  for (const role of wanted) {
    if (chosen[role]) continue;
    const found = preferTables(candidates.filter((_, at) => roles[at]!.includes(role)));
    if (found.length > 0) chosen[role] = onlyOne(role, found);
  }
}

/** Without the sheets on which one of the Excel tables stands: these say more exactly where it is. */
function preferTables(found: readonly Candidate[]): readonly Candidate[] {
  return found.filter(
    ({ port, source }) =>
      source.kind === "table" ||
      !found.some(
        (other) =>
          other.source.kind === "table" && other.port === port && other.source.sheet === source.sheet,
      ),
  );
}

/** The tables or sheets that have the very name of the table; else those that stand on a sheet of that name; else all. */
function bestNamed(role: Role, found: readonly Candidate[]): readonly Candidate[] {
  const key = headingKey(TABLE_OF_ROLE[role]);
  const named = found.filter(({ source }) => headingKey(source.name) === key);
  if (named.length > 0) return named;
  const standing = found.filter(({ source }) => headingKey(source.sheet) === key);
  return standing.length > 0 ? standing : found;
}

function passedOver(role: Role, taken: Candidate, found: readonly Candidate[]): Issue {
  return {
    code: "table.exact-name",
    severity: "warning",
    at: { table: TABLE_OF_ROLE[role], row: null, column: null },
    data: { taken: listed([taken]), left: listed(found.filter((each) => each !== taken)) },
  };
}

function onlyOne(role: Role, found: readonly Candidate[]): Candidate {
  if (found.length === 1) return found[0]!;
  throw new InputFault(
    `${TABLE_OF_ROLE[role]}: ${listed(found)} could each be this table. ` +
      `Name one of them "${TABLE_OF_ROLE[role]}", or say which with --${role} "${found[0]!.file}#${found[0]!.source.name}".`,
  );
}

function missing(role: Role, candidates: readonly Candidate[]): InputFault {
  const table = TABLE_OF_ROLE[role];
  const files = [...new Set(candidates.map(({ file }) => file))].join(", ");
  const looked = candidates.length === 0 ? "there is nothing in it" : `looked at ${listed(candidates)}`;
  return new InputFault(
    `${table}: no table of ${table.toLowerCase()} was found in ${files || "the file"} (${looked}). ` +
      `Name its sheet "${table}" and use the headings of the template, or give it with --${role} FILE.`,
  );
}

function listed(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ source }) => `${source.kind} "${source.name}" (${source.sheet}!${source.address})`)
    .join(", ");
}

/** True for a list of order lines, by its name: nothing else tells it from withdrawals. */
export function isOrders({ source }: Candidate): boolean {
  return ["orders", "orderlines", "orderitems"].includes(headingKey(source.name));
}
