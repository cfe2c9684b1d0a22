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
  const seen = new Uint8Array(codes.count);
  seen[0] = IMPORTED;
  for (const table of imported) {
    for (const heading of ["SKU", "Alias"]) {
      const column = table.columns.get(heading) as Int32Array | undefined;
      if (column) for (let index = 0; index < column.length; index++) seen[column[index]!] = IMPORTED;
    }
  }
  let likely: Map<string, string> | null = null;
  for (const table of tables) {
    const sku = table.columns.get("SKU") as Int32Array | undefined;
    if (!sku) continue;
    for (let index = 0; index < table.count; index++) {
      const code = sku[index]!;
      if (seen[code] !== UNKNOWN) continue;
      seen[code] = TOLD;
      likely ??= byLooseKey(seen, codes);
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

/** What is known of a SKU. */
const UNKNOWN = 0;
const IMPORTED = 1;
const TOLD = 2;

function byLooseKey(seen: Uint8Array, codes: TextCodes): Map<string, string> {
  const likely = new Map<string, string>();
  for (let code = 1; code < seen.length; code++) {
    if (seen[code] !== IMPORTED) continue;
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
