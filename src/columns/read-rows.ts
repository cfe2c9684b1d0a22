import type { RawTable } from "./raw-table";
import { foldTariffRows } from "./shape/fold-tariff-rows";
import { toWithdrawals } from "./shape/movements";
import { takeUnitsFromQuantities } from "./shape/units-in-quantities";
import type { IssueList } from "./typed/issue-list";
import { tellFractions, tellMissingCells } from "./typed/row-checks";
import { readTypedTable, type TypedTable } from "./typed/typed-table";
import type { TextCodes } from "./values/text-codes";

/**
 * The rows of a table: cells read, rows brought into the shape of our tables (one per entry line, one per withdrawal),
 * and everything told that is wrong with them.
 */
export function readRows(
  raw: RawTable,
  codes: TextCodes,
  issues: IssueList,
  blanksArriveAsZero: boolean,
): TypedTable {
  const read = readTypedTable(raw, codes, issues, blanksArriveAsZero);
  takeUnitsFromQuantities(read, codes, issues);
  const movements = raw.profile?.movements;
  const shaped = movements
    ? toWithdrawals(read, movements, codes, issues)
    : raw.table === "Imports"
      ? foldTariffRows(read, codes, issues)
      : read;
  tellMissingCells(shaped, issues);
  tellFractions(shaped, codes, issues);
  return shaped;
}
