import { lotRows, lotStatus } from "../columns/results/lot-status";
import { matchLines } from "../columns/results/match-lines";
import { dollars, toMatrix, type ResultTable } from "../columns/results/result-table";
import { returnStatus, unmatchedReturns } from "../columns/results/return-status";
import {
  chosen,
  drawbackLeft,
  MatchLines,
  messageOf,
  RETURN_STATUSES,
  SERIALS_1904_BEHIND,
  type Issue,
  type MatchResult,
  type TableName,
} from "../engine";
import type { AskedMatch } from "./match-arguments";
import type { Spill, SpillCell } from "./spill";

/** Added to the heading of the column that filing expiry would change, when no as-of date was given. */
export const NOT_TESTED = " (no as-of date: filing expiry not tested)";

/** A result table as a spill; a heading says so when no filing expiry was tested. */
export function spillOf({ result, options }: AskedMatch, table: ResultTable, toldBy: string): Spill {
  const [headings, ...rows] = toMatrix(table) as [string[], ...SpillCell[][]];
  table.columns.forEach(({ format }, column) => {
    if (format === "date") for (const row of rows) row[column] = inSystem(row[column]!, options.dates1904);
  });
  if (result.options.asOf !== null) return { headings, rows };
  return { headings: headings.map((one) => (one === toldBy ? one + NOT_TESTED : one)), rows };
}

/** A date cell in the date system of the workbook. */
export function inSystem(cell: SpillCell, dates1904: boolean | null): SpillCell {
  return dates1904 === true && typeof cell === "number" ? cell - SERIALS_1904_BEHIND : cell;
}

function columnOf(table: ResultTable, heading: string): number {
  return table.columns.findIndex((column) => column.heading === heading);
}

/** Columns put into a spill behind one of its columns. */
export function withColumns(
  spill: Spill,
  after: number,
  headings: readonly string[],
  cellsOf: (row: number) => readonly SpillCell[],
): Spill {
  const put = (row: SpillCell[], cells: readonly SpillCell[]): SpillCell[] => [
    ...row.slice(0, after + 1),
    ...cells,
    ...row.slice(after + 1),
  ];
  return {
    headings: put(spill.headings, headings),
    rows: spill.rows.map((row, index) => put(row, cellsOf(index))),
  };
}

const CBP_LINE = ["CBP Quantity", "CBP Drawback Due", "CBP Pending"] as const;

/**
 * The match lines under the chosen reading. Under the guide CBP's quantity and money stand beside them; a line that only CBP
 * knows (returned retail) has the quantity 0, so that both columns of money add up to their totals.
 */
export function matchLinesSpill(asked: AskedMatch): Spill {
  const { result } = asked;
  const table = matchLines(result, chosen(result));
  const spill = spillOf(asked, table, "File By");
  if (result.options.reading === "cbp") return spill;
  const at = (heading: string): number => columnOf(table, heading);
  const [returnRow, importRow, sku] = [at("Return Row"), at("Import Row"), at("SKU")];
  const lines = cbpLines(result);
  const figures: SpillCell[][] = spill.rows.map((row) => {
    const key = lineKey(row[returnRow]!, row[importRow]!, row[sku]!);
    const line = lines.get(key);
    lines.delete(key);
    return line === undefined ? [0, 0, 0] : cbpFigures(line);
  });
  const cbp = matchLines(result, result.cbp);
  for (const line of lines.values()) {
    const told = cbp.row(line.index);
    const cells = table.columns.map(({ format }, column) => {
      if (format === "quantity" || format === "money") return 0;
      return format === "date" ? inSystem(told[column]!, asked.options.dates1904) : told[column]!;
    });
    spill.rows.push(cells);
    figures.push(cbpFigures(line));
  }
  return withColumns(spill, at("Pending"), CBP_LINE, (row) => figures[row]!);
}

/** Units and cents of a line under CBP's reading, and which line it is. */
interface CbpLine {
  index: number;
  quantity: number;
  due: number;
  pending: number;
}

const cbpFigures = ({ quantity, due, pending }: CbpLine): SpillCell[] => [
  quantity,
  dollars(due),
  dollars(pending),
];

function lineKey(returnRow: SpillCell, importRow: SpillCell, sku: SpillCell): string {
  return [returnRow, importRow, sku].join("\u0000");
}

/** CBP's match lines by return row, import row and SKU. */
function cbpLines(result: MatchResult): Map<string, CbpLine> {
  const { returns, imports, texts } = result.input;
  const { source, sku } = result.lots;
  const lines = new Map<string, CbpLine>();
  const line = new MatchLines(result, result.cbp);
  for (let index = 0; index < line.count; index++) {
    line.read(index);
    const { row, lot, quantity, due, pending } = line;
    const key = lineKey(returns.row[row]!, imports.row[source[lot]!]!, texts[sku[lot]!]!);
    const before = lines.get(key);
    if (before === undefined) lines.set(key, { index, quantity, due, pending });
    else {
      before.quantity += quantity;
      before.due += due;
      before.pending += pending;
    }
  }
  return lines;
}

/** Every return, or those that are not matched; under the guide with CBP's status and money beside. Bad rows say what is wrong. */
export function returnsSpill(asked: AskedMatch, which: "all" | "unmatched"): Spill {
  const { result, issues } = asked;
  const reading = chosen(result);
  const table = which === "all" ? returnStatus(result, reading) : unmatchedReturns(result, reading);
  const spill = withIssues(spillOf(asked, table, "Status"), table, issues, "Returns");
  if (result.options.reading === "cbp") return spill;
  const indexOf = new Map<SpillCell, number>();
  result.input.returns.row.forEach((row, index) => indexOf.set(row, index));
  const { status, due, pending } = result.cbp.returns;
  const row = columnOf(table, "Row");
  return withColumns(
    spill,
    columnOf(table, "Pending"),
    ["CBP Status", "CBP Drawback Due", "CBP Pending"],
    (line) => {
      const index = indexOf.get(spill.rows[line]![row]!)!;
      return [RETURN_STATUSES[status[index]!]!, due[index]! / 100, pending[index]! / 100];
    },
  );
}

/** Every lot under the chosen reading, with the drawback left on it; under the guide CBP's beside. Bad rows say what is wrong. */
export function lotsSpill(asked: AskedMatch): Spill {
  const { result, issues } = asked;
  const table = lotStatus(result, chosen(result));
  const spill = withIssues(spillOf(asked, table, "Status"), table, issues, "Imports");
  const left = drawbackLeft(result, chosen(result));
  const byCbp = result.options.reading === "cbp" ? null : drawbackLeft(result, result.cbp);
  const rows = lotRows(result);
  const headings = byCbp === null ? ["Drawback Left"] : ["Drawback Left", "CBP Drawback Left"];
  return withColumns(spill, columnOf(table, "Duty Paid"), headings, (index) => {
    const lot = rows.lot[index]!;
    if (lot < 0) return headings.map(() => "");
    return byCbp === null ? [left[lot]! / 100] : [left[lot]! / 100, byCbp[lot]! / 100];
  });
}

/** Rows that could not be used, with their issues in the columns Reasons and What To Do. */
function withIssues(spill: Spill, table: ResultTable, issues: readonly Issue[], of: TableName): Spill {
  const [row, status] = [columnOf(table, "Row"), columnOf(table, "Status")];
  const [reasons, advice] = [columnOf(table, "Reasons"), columnOf(table, "What To Do")];
  if (!spill.rows.some((cells) => cells[status] === "invalid")) return spill;
  const ofRow = new Map<SpillCell, Issue[]>();
  for (const issue of issues) {
    if (issue.severity !== "error" || issue.at.table !== of || issue.at.row === null) continue;
    ofRow.set(issue.at.row, [...(ofRow.get(issue.at.row) ?? []), issue]);
  }
  for (const cells of spill.rows) {
    const found = cells[status] === "invalid" ? (ofRow.get(cells[row]!) ?? []) : [];
    if (found.length === 0) continue;
    cells[reasons] = found.map(({ code }) => code).join(", ");
    cells[advice] = found.map(messageOf).join(" ");
  }
  return spill;
}
