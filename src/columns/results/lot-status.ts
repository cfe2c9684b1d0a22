import {
  LOT_REASONS,
  LOT_STATUSES,
  NO_DATE,
  paidOnAll,
  reasonSentence,
  reasonsIn,
  toIsoDate,
  type MatchResult,
  type ReadingResult,
} from "../../engine/index";
import { dateCell } from "./match-lines";
import { dollars, type ResultCell, type ResultTable } from "./result-table";

/** Every import row in sheet order, once for each of its lots; a row that could not be used stands once, its lot is -1. */
export function lotRows({ lots, input }: MatchResult): {
  count: number;
  importIndex: Int32Array;
  lot: Int32Array;
} {
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

/** What a lot's reasons say: cause and cure. */
export function lotAdvice(result: MatchResult, reading: ReadingResult, lot: number): string {
  const { fileBy, options } = result;
  const data: Record<string, string | number> = { lastDay: toIsoDate(fileBy[lot]!) };
  if (options.asOf !== null) data["days"] = fileBy[lot]! - options.asOf;
  return reasonsIn(LOT_REASONS, reading.lots.reasons[lot]!)
    .map((code) => reasonSentence(code, data))
    .join(" ");
}

/** One row per lot, in sheet order of the imports: its status, what is left of it, until when, why and what to do. */
export function lotStatus(result: MatchResult, reading: ReadingResult): ResultTable {
  const { lots, input, fileBy, options } = result;
  const { imports, texts, quantityScale } = input;
  const rows = lotRows(result);
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
      const importIndex = rows.importIndex[index]!;
      const lot = rows.lot[index]!;
      const day = imports.importDate[importIndex]!;
      const head: ResultCell[] = [
        texts[imports.entryNumber[importIndex]!]!,
        texts[imports.line[importIndex]!]!,
        imports.row[importIndex]!,
      ];
      if (lot < 0) {
        const quantity = imports.quantity[importIndex]!;
        return [
          ...head,
          texts[imports.sku[importIndex]!]!,
          day === NO_DATE ? "" : dateCell(day),
          Number.isNaN(quantity) ? "" : quantity / quantityScale,
          "",
          "",
          "invalid",
          "",
          "",
          "",
          "The row could not be used; the issues say why.",
        ];
      }
      return [
        ...head,
        texts[lots.sku[lot]!]!,
        dateCell(day),
        lots.quantity[lot]! / quantityScale,
        reading.lots.remaining[lot]! / quantityScale,
        dollars(paidOnAll(lots, lot)),
        LOT_STATUSES[reading.lots.status[lot]!]!,
        dateCell(fileBy[lot]!),
        options.asOf === null ? "" : fileBy[lot]! - options.asOf,
        reasonsIn(LOT_REASONS, reading.lots.reasons[lot]!).join(", "),
        lotAdvice(result, reading, lot),
      ];
    },
  };
}
