import {
  LOT_REASONS,
  LOT_STATUSES,
  LotFigures,
  NO_DATE,
  paidOnAll,
  type MatchResult,
  type ReadingResult,
} from "../../engine/index";
import { LookAhead } from "./look-ahead";
import { advice, reasonCodes } from "./reason-texts";
import { UNUSABLE, dateCell, dollars, type ResultTable } from "./result-table";

/** Import rows and their lots. */
interface LotRows {
  count: number;
  importIndex: Int32Array;
  lot: Int32Array;
}

/** Every import row in sheet order, once for each of its lots; a row that could not be used stands once, its lot is -1. */
export function lotRows({ lots, input }: MatchResult): LotRows {
  const imports = input.imports.count;
  const first = new Int32Array(imports).fill(-1);
  const next = new Int32Array(lots.count);
  for (let lot = lots.count - 1; lot >= 0; lot--) {
    next[lot] = first[lots.source[lot]!]!;
    first[lots.source[lot]!] = lot;
  }
  const importIndex = new Int32Array(imports + lots.count);
  const lotOf = new Int32Array(imports + lots.count);
  let count = 0;
  for (let i = 0; i < imports; i++) {
    let lot = first[i]!;
    do {
      importIndex[count] = i;
      lotOf[count++] = lot;
      lot = lot < 0 ? -1 : next[lot]!;
    } while (lot >= 0);
  }
  return { count, importIndex, lot: lotOf };
}

/** Looks ahead for the lots of rows. */
export function aheadOfLots(
  { input, lots, fileBy }: MatchResult,
  { status, remaining, reasons }: ReadingResult["lots"],
  rows: LotRows,
  what: "texts" | "characters" = "texts",
): LookAhead {
  return new LookAhead(input.texts, what, rows.count, (from, to, ahead) => {
    const ofRows = rows.lot.subarray(from, to).filter((lot) => lot >= 0);
    for (const column of [lots.quantity, lots.chargeRow, remaining, fileBy, status, reasons]) {
      ahead.column(column, ofRows);
    }
    ahead.ofCodes(ahead.column(lots.sku, ofRows));
    if (what === "characters") {
      ahead.ofCodes(ahead.column(input.imports.entryNumber, rows.importIndex.subarray(from, to)));
    }
  });
}

/** One row per lot, in sheet order of the imports: its status, what is left of it, until when, why and what to do. */
export function lotStatus(result: MatchResult, reading: ReadingResult): ResultTable {
  const { lots, input, fileBy, options } = result;
  const { imports, texts, quantityScale } = input;
  const { status, remaining, reasons } = reading.lots;
  const rows = lotRows(result);
  const ahead = aheadOfLots(result, reading.lots, rows);
  const figures = new LotFigures(result);
  const codesOf = reasonCodes(LOT_REASONS);
  const adviceOn = advice(LOT_REASONS, figures);
  return {
    columns: [
      { heading: "Entry Number", format: "text" },
      { heading: "Line", format: "text" },
      { heading: "Row", format: "integer" },
      { heading: "SKU", format: "text" },
      { heading: "Import Date", format: "date" },
      { heading: "Quantity", format: "quantity" },
      { heading: "Remaining", format: "quantity" },
      { heading: "Duty Paid", format: "money" },
      { heading: "Status", format: "text" },
      { heading: "File By", format: "date" },
      { heading: "Days Left", format: "integer" },
      { heading: "Reasons", format: "text" },
      { heading: "What To Do", format: "text" },
    ],
    rowCount: rows.count,
    row(index) {
      ahead.before(index);
      const importIndex = rows.importIndex[index]!;
      const lot = rows.lot[index]!;
      const day = imports.importDate[importIndex]!;
      if (lot < 0) {
        const quantity = imports.quantity[importIndex]!;
        return [
          texts[imports.entryNumber[importIndex]!]!,
          texts[imports.line[importIndex]!]!,
          imports.row[importIndex]!,
          texts[imports.sku[importIndex]!]!,
          day === NO_DATE ? "" : dateCell(day),
          Number.isNaN(quantity) ? "" : quantity / quantityScale,
          "",
          "",
          "invalid",
          "",
          "",
          "",
          UNUSABLE,
        ];
      }
      const bits = reasons[lot]!;
      figures.lot = lot;
      return [
        texts[imports.entryNumber[importIndex]!]!,
        texts[imports.line[importIndex]!]!,
        imports.row[importIndex]!,
        texts[lots.sku[lot]!]!,
        dateCell(day),
        lots.quantity[lot]! / quantityScale,
        remaining[lot]! / quantityScale,
        dollars(paidOnAll(lots, lot)),
        LOT_STATUSES[status[lot]!]!,
        dateCell(fileBy[lot]!),
        options.asOf === null ? "" : fileBy[lot]! - options.asOf,
        codesOf(bits),
        adviceOn(bits),
      ];
    },
  };
}
