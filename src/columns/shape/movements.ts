import { PURPOSES, type Purpose, NO_DATE } from "../../engine/index";
import type { MovementRule } from "../profiles/profile";
import { wordKey } from "../values/word-list";
import type { TextCodes } from "../values/text-codes";
import type { IssueList } from "../typed/issue-list";
import type { TypedColumn, TypedTable } from "../typed/typed-table";
import { MOVEMENT_KIND, MOVEMENT_QUANTITY } from "./movement-columns";

const RETURN_IN = PURPOSES.indexOf("return-in");
const SALE = PURPOSES.indexOf("sale");
const OTHER = PURPOSES.indexOf("other");
/** Instead of a purpose: not a withdrawal; a kind of movement we do not know. */
const SKIP = -1;
const UNKNOWN = -2;

/**
 * Withdrawals of a list of stock movements: one per row and quantity column that is not zero. The sign says whether
 * goods left the stock or came back; receipts and transfers are left out. A kind of movement that is not known counts
 * as `other` when goods left and is left out when they came in, and is told.
 */
export function toWithdrawals(
  typed: TypedTable,
  rule: MovementRule,
  codes: TextCodes,
  issues: IssueList,
): TypedTable {
  const quantities = [...typed.columns].filter(([heading]) => heading.startsWith(MOVEMENT_QUANTITY));
  const kinds = typed.columns.get(MOVEMENT_KIND) as Int32Array | undefined;
  const purposeOfKind = kindReader(rule, codes);
  const source: number[] = [];
  const steps: number[] = [];
  const purposes: number[] = [];
  for (let index = 0; index < typed.count; index++) {
    if (typed.filled[index] === 0) continue;
    const kind = kinds ? purposeOfKind(kinds[index]!) : null;
    if (kind === SKIP) continue;
    let any = false;
    for (const [heading, column] of quantities) {
      const quantity = column[index]!;
      if (!(Math.abs(quantity) > 0)) continue;
      const said =
        kind ?? PURPOSES.indexOf(rule.quantities![heading.slice(MOVEMENT_QUANTITY.length)] as Purpose);
      const out = rule.outIsNegative ? quantity < 0 : quantity > 0;
      const purpose = purposeOf(said, out);
      if (said === UNKNOWN || purpose === SKIP) tellUnknown(index);
      if (purpose === SKIP) continue;
      any = true;
      source.push(index);
      steps.push(Math.abs(quantity));
      purposes.push(purpose);
    }
    if (!any && typed.invalid[index] === 1) {
      source.push(index);
      steps.push(NaN);
      purposes.push(OTHER);
    }
  }
  return withRows(typed, source, steps, purposes);

  function tellUnknown(index: number): void {
    const text = kinds ? codes.texts[kinds[index]!]! : "";
    if (text === "") return;
    issues.add("row.movement-unknown", typed.table, typed.rows[index]!, typed.headingOf(MOVEMENT_KIND), {
      text,
    });
  }
}

/** Goods that came in under a kind that takes goods out are a reversal: they go back into the stock, and the reverse. */
function purposeOf(said: number, out: boolean): number {
  if (said === UNKNOWN) return out ? OTHER : SKIP;
  if (out) return said === RETURN_IN ? OTHER : said;
  return said === RETURN_IN || said === SALE || said === OTHER ? RETURN_IN : SKIP;
}

/** Purpose of a kind of movement by its text code, or SKIP or UNKNOWN. */
function kindReader(rule: MovementRule, codes: TextCodes): (code: number) => number {
  const byWord = new Map(
    Object.entries(rule.purposes).map(([word, purpose]) => [
      wordKey(word),
      PURPOSES.indexOf(purpose as Purpose),
    ]),
  );
  const known = new Map<number, number>();
  return (code) => {
    let purpose = known.get(code);
    if (purpose === undefined)
      known.set(code, (purpose = byWord.get(wordKey(codes.texts[code]!)) ?? UNKNOWN));
    return purpose;
  };
}

function withRows(typed: TypedTable, source: number[], steps: number[], purposes: number[]): TypedTable {
  const count = source.length;
  const pick = (column: Int32Array): Int32Array => Int32Array.from(source, (index) => column[index]!);
  const date = typed.columns.get("Date") as Int32Array | undefined;
  const sku = typed.columns.get("SKU") as Int32Array | undefined;
  return {
    ...typed,
    count,
    rows: pick(typed.rows),
    source: typed.source ? pick(typed.source) : Int32Array.from(source),
    invalid: Uint8Array.from(source, (index) => typed.invalid[index]!),
    filled: new Uint8Array(count).fill(1),
    columns: new Map<string, TypedColumn>([
      ["Date", date ? pick(date) : new Int32Array(count).fill(NO_DATE)],
      ["SKU", sku ? pick(sku) : new Int32Array(count)],
      ["Quantity", Float64Array.from(steps)],
      ["Purpose", Int8Array.from(purposes)],
    ]),
  };
}
