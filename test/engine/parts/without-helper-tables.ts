import type { PlainInput } from "../../oracle/plain";

/** An input without the tables that tie its SKUs together. */
export function withoutHelperTables(input: PlainInput): PlainInput {
  return { ...input, priorClaims: null, items: null, skuMap: null };
}
