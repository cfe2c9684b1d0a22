import {
  PENDING,
  PROGRAMS,
  PROVISIONS,
  pieceByProgram,
  piecesByReturn,
  toExcelSerial,
  toIsoDate,
  type MatchResult,
  type Program,
  type ReadingResult,
} from "../../engine/index";
import { dollars, type ResultCell, type ResultColumn, type ResultTable } from "./result-table";

/** One line of a match: units of one lot that one return drew, in sheet order of the returns. Money in cents. */
export interface MatchLine {
  importRow: number;
  returnRow: number;
  returnId: string;
  entryNumber: string;
  line: string;
  sku: string;
  /** Units. */
  quantity: number;
  drawbackDue: number;
  pending: number;
  byProgram: Map<Program, number>;
  provision: string;
  /** Day number of the last day to file. */
  fileBy: number;
}

/** The lines of the returns' rows, one after the other; pieces of one lot and return are one line. */
export function matchLinesOf(result: MatchResult, reading: ReadingResult, row: number): MatchLine[] {
  const { input, lots, fileBy } = result;
  const { imports, returns, texts, quantityScale } = input;
  const lines: MatchLine[] = [];
  let lastLot = -1;
  for (const piece of piecesByReturn(result, reading).of(row)) {
    const lot = reading.pieces.lot[piece]!;
    const pending = reading.state[piece] === PENDING;
    const amount = reading.amount[piece]!;
    const quantity = reading.pieces.quantity[piece]! / quantityScale;
    const programs = pieceByProgram(result, reading, piece);
    if (lot === lastLot) {
      const line = lines[lines.length - 1]!;
      line.quantity += quantity;
      line.drawbackDue += pending ? 0 : amount;
      line.pending += pending ? amount : 0;
      for (const [program, cents] of programs)
        line.byProgram.set(program, (line.byProgram.get(program) ?? 0) + cents);
      continue;
    }
    lastLot = lot;
    const at = lots.source[lot]!;
    const provision = reading.routes.provision[row]!;
    lines.push({
      importRow: imports.row[at]!,
      returnRow: returns.row[row]!,
      returnId: texts[returns.returnId[row]!]!,
      entryNumber: texts[imports.entryNumber[at]!]!,
      line: texts[imports.line[at]!]!,
      sku: texts[lots.sku[lot]!]!,
      quantity,
      drawbackDue: pending ? 0 : amount,
      pending: pending ? amount : 0,
      byProgram: programs,
      provision: provision < 0 ? "" : PROVISIONS[provision]!,
      fileBy: fileBy[lot]!,
    });
  }
  return lines;
}

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
  const programs = PROGRAMS.filter((program) =>
    result.input.imports.charges.some(
      (charge, c) =>
        charge.program === program && (reading.dueByCharge[c] !== 0 || reading.pendingByCharge[c] !== 0),
    ),
  );
  const { returnOf, first } = linesByReturn(result, reading);
  // Rows are asked for one after the other: the lines of a return are made once for all of them.
  let made = -1;
  let lines: MatchLine[] = [];
  return {
    columns: [
      ...BASE_COLUMNS,
      ...programs.map((program): ResultColumn => ({ heading: PROGRAM_HEADINGS[program], format: "money" })),
    ],
    rowCount: returnOf.length,
    row(index) {
      if (made !== returnOf[index]) lines = matchLinesOf(result, reading, (made = returnOf[index]!));
      const line = lines[first[index]!]!;
      return [
        line.returnId,
        line.returnRow,
        line.sku,
        line.entryNumber,
        line.line,
        line.importRow,
        line.quantity,
        line.provision,
        dollars(line.drawbackDue),
        dollars(line.pending),
        dateCell(line.fileBy),
        ...programs.map((program) => dollars(line.byProgram.get(program) ?? 0)),
      ];
    },
  };
}

/** For every line the return it is of, and which of its lines it is. */
function linesByReturn(
  result: MatchResult,
  reading: ReadingResult,
): { returnOf: Int32Array; first: Int32Array } {
  const { pieces } = reading;
  const returnOf = new Int32Array(pieces.count);
  const first = new Int32Array(pieces.count);
  const byReturn = piecesByReturn(result, reading);
  let count = 0;
  for (let row = 0; row < result.input.returns.count; row++) {
    let ofRow = 0;
    let lastLot = -1;
    for (const piece of byReturn.of(row)) {
      if (pieces.lot[piece] === lastLot) continue;
      lastLot = pieces.lot[piece]!;
      returnOf[count] = row;
      first[count++] = ofRow++;
    }
  }
  return { returnOf: returnOf.subarray(0, count), first: first.subarray(0, count) };
}

/** A date as the serial a sheet shows; as text before 1900, where Excel has no serials. */
export function dateCell(day: number): ResultCell {
  return toExcelSerial(day) ?? toIsoDate(day);
}
