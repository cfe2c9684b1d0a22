import { headingKey } from "../../columns/headings/heading-key";
import { namesOf } from "../../columns/headings/heading-names";
import {
  type ColumnKind,
  type ReadTable,
  TABLE_COLUMNS,
  tableColumn,
} from "../../columns/headings/table-columns";

const TABLES = Object.keys(TABLE_COLUMNS) as ReadTable[];
const AMOUNTS: ReadonlySet<ColumnKind> = new Set(["quantity", "signed", "charge", "money", "unit-value"]);
/** Chapter 99 numbers head columns of what was paid under them. */
const CHAPTER_99 = /^99\d\d\.\d\d\.\d\d/;
const AMOUNT_WORDS =
  /\b(duty|duties|value|amount|fees?|tax|taxes|quantity|qty|units|section|mpf|hmf|price|total)\b/i;

/**
 * True for the heading of a column of money or quantities, in which 1.10 and 1.1 are the same. A heading that only names
 * another column of ours ("SKU", "Unit") is none, whatever words are in it.
 */
export function isAmountHeading(heading: string): boolean {
  if (CHAPTER_99.test(heading.trim())) return true;
  const key = headingKey(heading);
  const kinds = TABLES.flatMap((table) =>
    (namesOf(table).get(key) ?? []).map((named) => tableColumn(table, named.heading)?.kind),
  );
  if (kinds.length > 0) return kinds.some((kind) => kind !== undefined && AMOUNTS.has(kind));
  return AMOUNT_WORDS.test(heading.replace(/[_-]/g, " "));
}
