import type { ReadTable } from "../headings/table-columns";
import { headingKey } from "../headings/heading-key";
import type { FoundColumns } from "./match-types";
import { isDoubtful, type TableSigns } from "./table-signs";

/** What a table is in a match, as the command line and its JSON call it. */
export const ROLES = ["imports", "returns", "withdrawals", "prior-claims", "items", "sku-map"] as const;
export type Role = (typeof ROLES)[number];

/** Our name of each role's table. */
export const TABLE_OF_ROLE: Readonly<Record<Role, ReadTable>> = {
  imports: "Imports",
  returns: "Returns",
  withdrawals: "Withdrawals",
  "prior-claims": "Prior Claims",
  items: "Items",
  "sku-map": "SKU Map",
};

/** What columns say for a role. A column under another name than our own says half as much when that name is usual only. */
const WEIGHTS: Readonly<Record<Role, Readonly<Record<string, number>>>> = {
  imports: {
    "Entry Number": 3,
    Line: 1,
    "Import Date": 3,
    "Entry Date": 1,
    SKU: 0.5,
    HTS: 1.5,
    Quantity: 1,
    "Entered Value": 2,
    "Base Duty": 2,
    "Section 301": 2,
    "Section 232": 2,
    "Section 122": 2,
    "Section 201": 2,
    "Section 338": 2,
    IEEPA: 2,
    "AD/CVD": 2,
    MPF: 2,
    HMF: 2,
    "Chapter 99": 2,
    "Importer of Record": 1,
    "Country of Origin": 1,
    "Claimed Before": 2,
    "Refunded Before": 2,
    Liquidated: 1,
  },
  returns: {
    "Return ID": 2.5,
    SKU: 0.5,
    HTS: 0.5,
    Quantity: 1,
    Date: 1.5,
    Disposition: 3,
    Reason: 2.5,
    Used: 2,
    "Entry Number": 0.5,
    Provision: 2,
    Exporter: 1,
    Destination: 1.5,
    Proof: 2,
    Segregated: 2,
    "Notice 7553": 3,
    Certification: 2,
  },
  withdrawals: { Date: 1.5, SKU: 0.5, Quantity: 1, Purpose: 3 },
  "prior-claims": { "Entry Number": 1.5, Line: 1.5, Quantity: 2 },
  items: { "Entry Number": 1.5, Line: 1.5, SKU: 1.5, Quantity: 1, Unit: 0.5, "Unit Value": 2.5 },
  "sku-map": { Alias: 3, SKU: 0.5, "Units per Alias": 3 },
};

/** Names of sheets, tables and files that say the role. */
const NAMES: Readonly<Record<Role, RegExp>> = {
  imports: /import|entr(y|ies)|7501|^ace|es003/,
  returns: /return|export|rma|refund|destr/,
  withdrawals: /withdrawal|sales|orders|shipments|movement/,
  "prior-claims": /priorclaim|claimed/,
  items: /item|invoice|packinglist|receiving/,
  "sku-map": /skumap|alias|crosswalk|multipack|bundle/,
};
const NAME_SAYS = 2;
/** A date that says by its name that it is one of export or destruction. */
const EXPORT_DATE = 3.5;
/** Points lost when the table's own signs speak against the role. */
const DOUBT = 3;
/** Points below which a table is none of ours. */
const ENOUGH = 4;

/** How much columns and name speak for a role. */
export function roleScore(role: Role, { found }: FoundColumns, name: string): number {
  const weights = WEIGHTS[role];
  let score = 0;
  for (const { means, rank } of found) {
    const saysExport = role === "returns" && means === "Date" && rank === "certain";
    const weight = saysExport
      ? EXPORT_DATE
      : (weights[means] ?? (role === "imports" && /^99/.test(means) ? 2 : 0.25));
    score += rank === "probable" || rank === "loose" ? weight / 2 : weight;
  }
  const nameSays = NAMES[role].test(headingKey(name)) ? NAME_SAYS : 0;
  return score === 0
    ? 0
    : score +
        nameSays -
        missingPenalty(
          role,
          found.map(({ means }) => means),
        );
}

/** Roles with few columns of their own need them: without, they are a part of something else. */
function missingPenalty(role: Role, means: readonly string[]): number {
  const needs: Partial<Record<Role, readonly string[]>> = {
    "prior-claims": ["Entry Number", "Quantity"],
    items: ["SKU", "Quantity"],
    "sku-map": ["Alias", "SKU"],
    withdrawals: ["Date", "Quantity"],
  };
  if (role === "imports") {
    if (!means.some((each) => SAYS_IMPORTS.has(each) || /^99/.test(each))) return 3;
    // A row per entry, as in lists of statements and liquidations: nothing can be matched on it.
    if (!means.some((each) => SAYS_LINES.has(each))) return WHOLE_ENTRIES;
  }
  return (needs[role] ?? []).filter((heading) => !means.includes(heading)).length * 3;
}

/** Columns that an entry line has and lists of references to entry lines have not. */
const SAYS_IMPORTS: ReadonlySet<string> = new Set([
  ...["Import Date", "HTS", "Entered Value", "Base Duty", "Section 301", "Section 232"],
  ...["Section 122", "Section 201", "Section 338", "IEEPA", "AD/CVD", "MPF", "HMF"],
]);

/** Columns of which a table of lines has at least one. */
const SAYS_LINES: ReadonlySet<string> = new Set(["Line", "SKU", "HTS", "Quantity", "Lot", "Serial"]);
const WHOLE_ENTRIES = 100;

/** The role that fits best, or null when none fits well enough. `columns` are the matches for each role. */
export function chooseRole(
  columns: Readonly<Record<Role, FoundColumns>>,
  name: string,
  signs: TableSigns,
): Role | null {
  let best: Role | null = null;
  let bestScore = ENOUGH;
  for (const role of ROLES) {
    const doubtful = isDoubtful(TABLE_OF_ROLE[role], signs) !== null;
    const score = roleScore(role, columns[role], name) - (doubtful ? DOUBT : 0);
    if (score > bestScore) {
      best = role;
      bestScore = score;
    }
  }
  return best;
}
