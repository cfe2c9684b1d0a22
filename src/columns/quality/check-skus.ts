import type { IssueList } from "../typed/issue-list";
import type { TypedTable } from "../typed/typed-table";
import type { TextCodes } from "../values/text-codes";

/**
 * Tells of SKUs that were never imported but nearly were: they differ from an imported one in case, spaces, dashes or
 * leading zeros only. They are never taken for the same: a person must say so.
 */
export function checkSkus(
  tables: readonly TypedTable[],
  imported: readonly TypedTable[],
  codes: TextCodes,
  issues: IssueList,
): void {
  const known = new Set<number>();
  for (const table of imported) {
    for (const heading of ["SKU", "Alias"]) {
      const column = table.columns.get(heading) as Int32Array | undefined;
      if (column) for (let index = 0; index < column.length; index++) known.add(column[index]!);
    }
  }
  let likely: Map<string, string> | null = null;
  for (const table of tables) {
    const sku = table.columns.get("SKU") as Int32Array | undefined;
    if (!sku) continue;
    const told = new Set<number>();
    for (let index = 0; index < table.count; index++) {
      const code = sku[index]!;
      if (code === 0 || known.has(code) || told.has(code)) continue;
      told.add(code);
      likely ??= byLooseKey(known, codes);
      const text = codes.texts[code]!;
      const other = likely.get(looseKey(text));
      if (other === undefined) continue;
      issues.add("sku.near-miss", table.table, table.rows[index]!, table.headingOf("SKU"), {
        text,
        other: `"${other}"`,
      });
    }
  }
}

function byLooseKey(known: ReadonlySet<number>, codes: TextCodes): Map<string, string> {
  const likely = new Map<string, string>();
  for (const code of known) {
    const text = codes.texts[code]!;
    const key = looseKey(text);
    const other = likely.get(key);
    if (key !== "" && (other === undefined || text < other)) likely.set(key, text);
  }
  return likely;
}

function looseKey(text: string): string {
  return text
    .replace(/[\s_./-]/g, "")
    .replace(/^0+/, "")
    .toUpperCase();
}
