import { headingKey } from "../columns/headings/heading-key";
import type { Role } from "../columns/recognise/choose-role";

/** Names of sheets and tables that say for certain which table they hold, as keys. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  imports: [
    "imports",
    "import",
    "importlots",
    "importlines",
    "importtable",
    "imported",
    "entrylines",
    "entrysummarylines",
  ],
  returns: ["returns", "return", "returnlines", "returntable", "returned", "exports", "exportlines"],
  withdrawals: ["withdrawals", "withdrawal", "withdrawaltable"],
  "prior-claims": ["priorclaims", "priorclaim", "claimedbefore", "earlierclaims", "previousclaims"],
  items: ["items", "item", "itemlines", "invoicelines", "invoiceitems", "receivinglines"],
  "sku-map": ["skumap", "skumapping", "skus", "aliases", "skualiases"],
};

/** Prefixes and suffixes that say what kind of thing it is, not which: tblImports, Imports_Table, "2. Imports". */
const AROUND = /^(?:\d+|tbl|table|sheet|data|my|drawback)+|(?:\d+|tbl|table|sheet|data|list)+$/g;

/** The table that a sheet or table is by its name, or null. */
export function roleByName(name: string): Role | null {
  const key = headingKey(name);
  const bare = key.replace(AROUND, "");
  for (const [role, names] of Object.entries(NAMES)) {
    if (names.includes(key) || names.includes(bare)) return role as Role;
  }
  return null;
}
