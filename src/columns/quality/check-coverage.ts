import type { IssueList } from "../typed/issue-list";
import type { TypedTable } from "../typed/typed-table";
import type { TextCodes } from "../values/text-codes";

/** Entry lines named in the message. */
const EXAMPLES = 18;

/** Tells how many entry lines have SKUs, of their own or from item lines, and which have none. */
export function checkCoverage(
  imports: TypedTable,
  items: TypedTable,
  codes: TextCodes,
  issues: IssueList,
): void {
  const has = new Set<string>();
  for (let index = 0; index < items.count; index++) {
    if (items.invalid[index] === 0 && items.filled[index] === 1) has.add(lineOf(items, index, codes));
  }
  const sku = imports.columns.get("SKU") as Int32Array | undefined;
  const lines = new Set<string>();
  const missing = new Set<string>();
  for (let index = 0; index < imports.count; index++) {
    if (imports.filled[index] === 0) continue;
    const line = lineOf(imports, index, codes);
    lines.add(line);
    if ((!sku || sku[index] === 0) && !has.has(line)) missing.add(line);
  }
  if (missing.size === 0) return;
  const named = [...missing].sort().slice(0, EXAMPLES);
  const rest = missing.size > EXAMPLES ? ` and ${missing.size - EXAMPLES} more` : "";
  issues.add("items.coverage", "Items", null, null, {
    covered: lines.size - missing.size,
    lines: lines.size,
    missing: missing.size,
    examples: `${named.join(", ")}${rest}`,
  });
}

/** "MYK28000864 line 2": the same for all spellings of the same line. */
function lineOf({ columns }: TypedTable, index: number, codes: TextCodes): string {
  const text = (heading: string): string =>
    codes.texts[(columns.get(heading) as Int32Array | undefined)?.[index] ?? 0]!;
  const line = text("Line");
  const number = text("Entry Number")
    .replace(/[\s.-]/g, "")
    .toUpperCase();
  return `${number} line ${/^\d+(\.0*)?$/.test(line) ? Number(line) : line}`;
}
