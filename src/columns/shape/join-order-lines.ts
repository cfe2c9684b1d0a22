import type { Issue } from "../../engine/index";
import { findTables } from "../recognise/find-tables";
import type { FoundTable } from "../recognise/found-table";
import { headingWords } from "../recognise/heading-words";
import { countKnown } from "../recognise/recognise-table";
import { matchColumns } from "../recognise/match-columns";
import { signsOf } from "../recognise/table-signs";
import type { TableInput } from "../table-input";
import { cellText } from "../values/cell-text";

/**
 * Returns that name an order (or an order line) and no goods, joined with a table of order lines: each becomes one row
 * per line of its order, with the line's SKU, and its quantity where the return has none. Orders that the lines do not
 * have keep their row, without SKU, and are told.
 *
 * Returns that have a column of SKUs, or no column of orders, come back as they are.
 */
export function joinOrderLines(
  returns: TableInput,
  orders: TableInput,
): { input: TableInput; issues: Issue[] } {
  const [left] = findTables(returns.cells, countKnown);
  const [right] = findTables(orders.cells, countKnown);
  const unchanged = { input: returns, issues: [] };
  if (!left || !right || left.headingRow < 0 || right.headingRow < 0 || hasColumn(left, "SKU"))
    return unchanged;
  const sku = columnOf(right, "SKU");
  const keys = orderColumns(left, right);
  if (sku === null || keys === null) return unchanged;
  const quantity = hasColumn(left, "Quantity") ? null : columnOf(right, "Quantity");
  const lines = linesByOrder(orders, right, keys.right);
  return join(returns, left, keys.left, lines, sku, quantity);
}

function join(
  returns: TableInput,
  place: FoundTable,
  orderColumn: number,
  lines: ReadonlyMap<string, readonly (readonly unknown[])[]>,
  sku: number,
  quantity: number | null,
): { input: TableInput; issues: Issue[] } {
  const headings = [...(returns.cells[place.headingRow] ?? [])];
  const width = headings.length;
  const added = quantity === null ? ["SKU"] : ["SKU", "Quantity"];
  const rows: unknown[][] = [];
  const rowNumbers: number[] = [];
  const issues: Issue[] = [];
  for (let row = place.firstRow; row < place.endRow; row++) {
    const line = Array.from({ length: width }, (_, column) => returns.cells[row]![column] ?? "");
    const order = cellText(line[orderColumn]);
    const number = row - place.headingRow;
    const found = lines.get(orderKey(order)) ?? [];
    if (order !== "" && found.length === 0) {
      const at = { table: "Returns" as const, row: number, column: cellText(headings[orderColumn]) };
      issues.push({ code: "row.order-unknown", severity: "error", at, data: { text: order } });
    }
    const joined = found.length > 0 ? found : [[]];
    for (const orderLine of joined) {
      rows.push([...line, orderLine[sku] ?? "", ...(quantity === null ? [] : [orderLine[quantity] ?? ""])]);
      rowNumbers.push(number);
    }
  }
  return {
    input: { ...returns, cells: [[...headings, ...added], ...rows], rowNumbers, headingRow: 0 },
    issues,
  };
}

function linesByOrder(
  orders: TableInput,
  place: FoundTable,
  orderColumn: number,
): Map<string, (readonly unknown[])[]> {
  const lines = new Map<string, (readonly unknown[])[]>();
  for (let row = place.firstRow; row < place.endRow; row++) {
    const line = orders.cells[row]!;
    const key = orderKey(cellText(line[orderColumn]));
    if (key === "") continue;
    const known = lines.get(key);
    if (known) known.push(line);
    else lines.set(key, [line]);
  }
  return lines;
}

/** Order numbers are the same with and without # and in either case. */
function orderKey(text: string): string {
  return text.replace(/^#/, "").toUpperCase();
}

/** The columns that name the order (line) in both tables, the finer ones first. */
function orderColumns(left: FoundTable, right: FoundTable): { left: number; right: number } | null {
  for (const test of [isOrderLine, isOrder]) {
    const from = left.headings.find(({ text }) => test(text));
    const to = right.headings.find(({ text }) => test(text));
    if (from && to) return { left: from.column, right: to.column };
  }
  return null;
}

/** The heading by which returns name an order or one of its lines, or null. */
export function orderHeading(headings: readonly string[]): string | null {
  return headings.find((text) => isOrderLine(text) || isOrder(text)) ?? null;
}

const ID_WORDS = new Set(["id", "number", "name", "reference", "ref"]);

function isOrderLine(text: string): boolean {
  const words = headingWords(text);
  return (
    words.includes("order") &&
    (words.includes("item") || words.includes("line")) &&
    words.some((word) => ID_WORDS.has(word))
  );
}

function isOrder(text: string): boolean {
  const words = headingWords(text);
  if (words.join(" ") === "name" || words.join(" ") === "order") return true;
  const other = words.filter(
    (word) =>
      !ID_WORDS.has(word) && !["order", "sales", "store", "amazon", "customer", "shop"].includes(word),
  );
  return words.includes("order") && other.length === 0;
}

function hasColumn(place: FoundTable, means: string): boolean {
  return columnOf(place, means) !== null;
}

/** The column of a table of orders or returns that means something of ours by its heading. */
function columnOf(place: FoundTable, means: string): number | null {
  for (const table of ["Returns", "Withdrawals"] as const) {
    const { headings } = place;
    const sources = { headings, signs: signsOf(headings), sampleOf: () => [], hasProfile: false };
    const found = matchColumns(table, sources).found.find((each) => each.means === means);
    if (found) return found.columns[0]!;
  }
  return null;
}
