import {
  MatchLines,
  PROVISIONS,
  type MatchResult,
  type Program,
  type ReadingResult,
} from "../../engine/index";
import { LookAhead } from "./look-ahead";
import { dateCell, dollars, type ResultCell, type ResultColumn, type ResultTable } from "./result-table";

const BASE_COLUMNS: readonly ResultColumn[] = [
  { heading: "Return ID", format: "text" },
  { heading: "Return Row", format: "integer" },
  { heading: "SKU", format: "text" },
  { heading: "Entry Number", format: "text" },
  { heading: "Line", format: "text" },
  { heading: "Import Row", format: "integer" },
  { heading: "Quantity", format: "quantity" },
  { heading: "Provision", format: "text" },
  { heading: "Drawback Due", format: "money" },
  { heading: "Pending", format: "money" },
  { heading: "File By", format: "date" },
];

/** What a programme's column is called. */
export const PROGRAM_HEADINGS: Readonly<Record<Program, string>> = {
  base: "Base Duty",
  "301": "Section 301",
  "232": "Section 232",
  "122": "Section 122",
  "201": "Section 201",
  "338": "Section 338",
  ieepa: "IEEPA",
  adcvd: "AD/CVD",
  mpf: "MPF",
  hmf: "HMF",
  other: "Other Chapter 99",
};

/**
 * The match, line by line: which units of which lot each return drew, and what they give back, in all and per programme that pays.
 * Zero lines (expired, not eligible) are in it. Lines follow the returns' order in the sheet.
 */
export function matchLines(result: MatchResult, reading: ReadingResult): ResultTable {
  const { input, lots, fileBy } = result;
  const { imports, returns, texts } = input;
  const line = new MatchLines(result, reading);
  const ahead = aheadOfLines(result, reading, line);
  const { programs, byProgram } = line;
  const width = BASE_COLUMNS.length + programs.length;
  return {
    columns: [
      ...BASE_COLUMNS,
      ...programs.map((program): ResultColumn => ({ heading: PROGRAM_HEADINGS[program], format: "money" })),
    ],
    rowCount: line.count,
    row(index) {
      ahead.before(index);
      line.read(index);
      const { row, lot, source: at } = line;
      const provision = reading.routes.provision[row]!;
      const cells = new Array<ResultCell>(width);
      cells[0] = texts[returns.returnId[row]!]!;
      cells[1] = returns.row[row]!;
      cells[2] = texts[lots.sku[lot]!]!;
      cells[3] = texts[imports.entryNumber[at]!]!;
      cells[4] = texts[imports.line[at]!]!;
      cells[5] = imports.row[at]!;
      cells[6] = line.quantity;
      cells[7] = provision < 0 ? "" : PROVISIONS[provision]!;
      cells[8] = dollars(line.due);
      cells[9] = dollars(line.pending);
      cells[10] = dateCell(fileBy[lot]!);
      for (let k = 0; k < byProgram.length; k++) cells[BASE_COLUMNS.length + k] = dollars(byProgram[k]!);
      return cells;
    },
  };
}

/** Looks ahead for the lots and pieces of match lines. */
export function aheadOfLines(
  { input, lots, fileBy }: MatchResult,
  { pieces, amount }: ReadingResult,
  line: MatchLines,
  what: "texts" | "characters" = "texts",
): LookAhead {
  const { imports, texts } = input;
  return new LookAhead(texts, what, line.count, (from, to, ahead) => {
    const drawn = line.pieces(from, to);
    ahead.column(pieces.quantity, drawn);
    ahead.column(amount, drawn);
    const ofLine = line.lotOf.subarray(from, to);
    const rows = ahead.column(lots.source, ofLine);
    ahead.column(fileBy, ofLine);
    ahead.column(imports.row, rows);
    ahead.ofCodes(ahead.column(lots.sku, ofLine));
    ahead.ofCodes(ahead.column(imports.entryNumber, rows));
    ahead.column(imports.line, rows);
  });
}
