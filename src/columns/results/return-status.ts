import {
  NO_DATE,
  PROVISIONS,
  RETURN_REASONS,
  RETURN_STATUSES,
  ReturnFigures,
  type MatchResult,
  type ReadingResult,
} from "../../engine/index";
import { advice, reasonCodes } from "./reason-texts";
import { UNUSABLE, dateCell, dollars, type ResultTable } from "./result-table";

const INVALID = RETURN_STATUSES.indexOf("invalid");

/**
 * One row per return, in sheet order: its status, units matched, money, why and what to do.
 *
 * @param rows indexes of the returns to list; all when left out
 */
export function returnStatus(
  result: MatchResult,
  reading: ReadingResult,
  rows?: readonly number[],
): ResultTable {
  const { returns, texts, quantityScale } = result.input;
  const { status, matched, due, pending, reasons } = reading.returns;
  const figures = new ReturnFigures(result, reading);
  const codesOf = reasonCodes(RETURN_REASONS);
  const adviceOn = advice(RETURN_REASONS, figures);
  return {
    columns: [
      { heading: "Return ID", format: "text" },
      { heading: "Row", format: "integer" },
      { heading: "SKU", format: "text" },
      { heading: "Date", format: "date" },
      { heading: "Quantity", format: "quantity" },
      { heading: "Matched", format: "quantity" },
      { heading: "Status", format: "text" },
      { heading: "Provision", format: "text" },
      { heading: "Drawback Due", format: "money" },
      { heading: "Pending", format: "money" },
      { heading: "Reasons", format: "text" },
      { heading: "What To Do", format: "text" },
    ],
    rowCount: rows?.length ?? returns.count,
    row(index) {
      const row = rows?.[index] ?? index;
      const provision = reading.routes.provision[row]!;
      const day = returns.date[row]!;
      const quantity = returns.quantity[row]!;
      const bits = reasons[row]!;
      figures.row = row;
      return [
        texts[returns.returnId[row]!]!,
        returns.row[row]!,
        texts[returns.sku[row]!]!,
        day === NO_DATE ? "" : dateCell(day),
        Number.isNaN(quantity) ? "" : quantity / quantityScale,
        matched[row]! / quantityScale,
        RETURN_STATUSES[status[row]!]!,
        provision < 0 ? "" : PROVISIONS[provision]!,
        dollars(due[row]!),
        dollars(pending[row]!),
        codesOf(bits),
        bits === 0 && status[row] === INVALID ? UNUSABLE : adviceOn(bits),
      ];
    },
  };
}

/** The returns that are not matched in full, with why and what to do: everything but `matched`. */
export function unmatchedReturns(result: MatchResult, reading: ReadingResult): ResultTable {
  const matched = RETURN_STATUSES.indexOf("matched");
  const rows: number[] = [];
  for (let row = 0; row < result.input.returns.count; row++) {
    if (reading.returns.status[row] !== matched) rows.push(row);
  }
  return returnStatus(result, reading, rows);
}
