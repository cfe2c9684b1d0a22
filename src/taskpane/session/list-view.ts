import {
  LOT_STATUSES,
  RETURN_STATUSES,
  place,
  toIsoDate,
  NO_DATE,
  dutyOnAll,
  type MatchResult,
  type ReadingResult,
} from "../../engine/index";
import { roleOf } from "./roles";
import type { IssueLine, ListQuery, ListRow } from "./types";

/** One of the lists as columns: what is searched, sorted and shown, made when asked for. */
interface Listed {
  count: number;
  status(index: number): string;
  /** Order of the statuses, as numbers. */
  rank(index: number): number;
  /** Texts that the search looks into. */
  text(index: number): string;
  /** Table row from 1; issues of a whole table 0. */
  row(index: number): number;
  date(index: number): number;
  sku(index: number): string;
  money(index: number): number;
  show(index: number): ListRow;
}

/** The list of returns under a reading, one row each, blank rows of the sheet left out. */
export function listReturns(result: MatchResult, reading: ReadingResult): Listed {
  const { returns, texts, quantityScale } = result.input;
  const text = (codes: Int32Array, index: number): string => texts[codes[index]!]!;
  const { due, pending, status } = reading.returns;
  return {
    count: returns.count,
    status: (i) => RETURN_STATUSES[status[i]!]!,
    rank: (i) => status[i]!,
    text: (i) =>
      `${text(returns.returnId, i)}\n${text(returns.sku, i)}\n${text(returns.entryNumber, i)}\n${text(returns.lot, i)}\n${text(returns.serial, i)}`,
    row: (i) => returns.row[i]!,
    date: (i) => returns.date[i]!,
    sku: (i) => text(returns.sku, i),
    money: (i) => due[i]! + pending[i]!,
    show: (i) => ({
      index: i,
      role: "returns",
      row: returns.row[i]!,
      title: text(returns.returnId, i) || `#${returns.row[i]!}`,
      detail: "",
      details: details(text(returns.sku, i), returns.quantity[i]! / quantityScale, returns.date[i]!),
      status: RETURN_STATUSES[status[i]!]!,
      due: due[i]!,
      pending: pending[i]!,
    }),
  };
}

/** The list of lots under a reading: import rows that could not be used come last, as invalid. */
export function listLots(result: MatchResult, reading: ReadingResult): Listed {
  const { lots, input } = result;
  const { imports, texts, quantityScale } = input;
  const bad: number[] = [];
  result.invalid.imports.forEach((is, row) => {
    if (is !== 0) bad.push(row);
  });
  const source = (i: number): number => (i < lots.count ? lots.source[i]! : bad[i - lots.count]!);
  const statusOf = (i: number): number => (i < lots.count ? reading.lots.status[i]! : 0);
  const skuOf = (i: number): string => texts[i < lots.count ? lots.sku[i]! : imports.sku[source(i)]!]!;
  const dateOf = (i: number): number => (i < lots.count ? lots.date[i]! : imports.importDate[source(i)]!);
  const paidOf = (i: number): number => (i < lots.count ? dutyOnAll(lots, i) : 0);
  const entry = (i: number): string => {
    const number = texts[imports.entryNumber[source(i)]!]!;
    const line = texts[imports.line[source(i)]!]!;
    return number === "" ? "" : line === "" ? number : `${number} / ${line}`;
  };
  return {
    count: lots.count + bad.length,
    status: (i) => LOT_STATUSES[statusOf(i)]!,
    rank: statusOf,
    text: (i) =>
      `${entry(i)}\n${skuOf(i)}\n${texts[imports.lot[source(i)]!]!}\n${texts[imports.description[source(i)]!]!}`,
    row: (i) => imports.row[source(i)]!,
    date: dateOf,
    sku: skuOf,
    money: paidOf,
    show: (i) => ({
      index: i,
      role: "imports",
      row: imports.row[source(i)]!,
      title: entry(i) || `#${imports.row[source(i)]!}`,
      detail: "",
      details: details(
        skuOf(i),
        (i < lots.count ? reading.lots.remaining[i]! : imports.quantity[source(i)]!) / quantityScale,
        dateOf(i),
      ),
      status: LOT_STATUSES[statusOf(i)]!,
      due: paidOf(i),
      pending: 0,
    }),
  };
}

/** The list of issues. */
export function listIssues(issues: readonly IssueLine[]): Listed {
  return {
    count: issues.length,
    status: (i) => issues[i]!.severity,
    rank: (i) => (issues[i]!.severity === "error" ? 0 : 1),
    text: (i) => issues[i]!.text,
    row: (i) => issues[i]!.row ?? 0,
    date: () => 0,
    sku: (i) => issues[i]!.table,
    money: () => 0,
    show: (i) => {
      const issue = issues[i]!;
      return {
        index: i,
        role: roleOf(issue.table) ?? "imports",
        row: issue.row,
        title: place({ at: { table: issue.table as "Imports", row: issue.row, column: issue.column } }),
        detail: issue.text,
        details: [],
        status: issue.severity,
        due: NaN,
        pending: NaN,
      };
    },
  };
}

/** Indices of the rows that a query asks for, in its order. Rows equal in what is sorted by keep the sheet's order. */
export function viewOf(listed: Listed, query: ListQuery): Int32Array {
  const wanted = new Set(query.statuses);
  const search = query.search.trim().toLowerCase();
  const view = new Int32Array(listed.count);
  let count = 0;
  for (let i = 0; i < listed.count; i++) {
    if (wanted.size > 0 && !wanted.has(listed.status(i))) continue;
    if (search !== "" && !listed.text(i).toLowerCase().includes(search)) continue;
    view[count++] = i;
  }
  const found = view.slice(0, count);
  const sign = query.descending ? -1 : 1;
  const order = ORDERS[query.sortBy](listed);
  found.sort((a, b) => sign * order(a, b) || listed.row(a) - listed.row(b) || a - b);
  return found;
}

type Order = (a: number, b: number) => number;

const ORDERS: Record<ListQuery["sortBy"], (listed: Listed) => Order> = {
  row: (listed) => (a, b) => listed.row(a) - listed.row(b),
  date: (listed) => (a, b) => listed.date(a) - listed.date(b),
  money: (listed) => (a, b) => listed.money(a) - listed.money(b),
  status: (listed) => (a, b) => listed.rank(a) - listed.rank(b),
  sku: (listed) => (a, b) => compareTexts(listed.sku(a), listed.sku(b)),
};

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function details(sku: string, quantity: number, date: number): string[] {
  const parts = [sku];
  if (!Number.isNaN(quantity)) parts.push(String(quantity));
  if (date !== NO_DATE) parts.push(toIsoDate(date));
  return parts.filter((part) => part !== "");
}
