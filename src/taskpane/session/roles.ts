import type { ReadTable } from "../../columns/headings/table-columns";

/** What a table of the workbook is in a match, in the order in which the pane asks for them. */
export const ROLES = ["imports", "returns", "withdrawals", "priorClaims", "items", "skuMap"] as const;
export type Role = (typeof ROLES)[number];

/** Roles without which there is no match. */
export const NEEDED_ROLES: readonly Role[] = ["imports", "returns"];

/** The table of the engine that a role fills. */
export const TABLE_OF: Readonly<Record<Role, ReadTable>> = {
  imports: "Imports",
  returns: "Returns",
  withdrawals: "Withdrawals",
  priorClaims: "Prior Claims",
  items: "Items",
  skuMap: "SKU Map",
};

/** The role whose table carries a name in issues, or null for the rules table. */
export function roleOf(table: string): Role | null {
  return ROLES.find((role) => TABLE_OF[role] === table) ?? null;
}
