import {
  LOT_REASONS,
  LOT_STATUSES,
  LotFigures,
  MATTERS,
  RETURN_STATUSES,
  chosen,
  explainReturn,
  reasonSentence,
  reasonsIn,
  toIsoDate,
  type MatchResult,
  type PieceStep,
  type Reading,
  type ReadingResult,
} from "../../engine/index";
import { ruleText, sourcesOfCode } from "./rule-sources";
import type { Role } from "./roles";
import type { ListName, PieceLine, RowExplanation } from "./types";

/** Explains a return or a lot under the reading the user chose, with what the other reading says of it. */
export function explainRow(
  result: MatchResult,
  matterOfReturn: Int8Array | null,
  list: Exclude<ListName, "issues">,
  index: number,
): RowExplanation | null {
  return list === "returns" ? explainOneReturn(result, matterOfReturn, index) : explainLot(result, index);
}

/** Number in its list of the row of a table (from 1), or -1. */
export function indexOfRow(result: MatchResult, role: Role, row: number): number {
  if (role === "returns") return result.input.returns.row.indexOf(row);
  if (role !== "imports") return -1;
  const at = result.input.imports.row.indexOf(row);
  const lot = result.lots.source.subarray(0, result.lots.count).indexOf(at);
  if (at < 0 || lot >= 0) return lot;
  let bad = result.lots.count;
  for (let i = 0; i < at; i++) if (result.invalid.imports[i] !== 0) bad++;
  return result.invalid.imports[at] !== 0 ? bad : -1;
}

function explainOneReturn(
  result: MatchResult,
  matterOfReturn: Int8Array | null,
  index: number,
): RowExplanation {
  const reading = chosen(result);
  const told = explainReturn(result, reading, index);
  const { returns } = otherReading(result, reading);
  const differs = returns.due[index] !== reading.returns.due[index];
  const matter =
    matterOfReturn === null && differs ? "not-asked" : (MATTERS[matterOfReturn?.[index] ?? -1] ?? null);
  return {
    role: "returns",
    row: told.row,
    title: told.returnId || `#${told.row}`,
    status: told.status,
    provision: told.provision,
    identification: told.identification,
    facts: [],
    reasons: told.reasons.map((code) => ({
      code,
      text: reasonSentence(code, told.data),
      sources: sourcesOfCode(code),
    })),
    candidates: told.candidates.map(({ importRow, entryNumber, line, importDate, left }) => ({
      row: importRow,
      title: lotTitle(entryNumber, line, importRow),
      importDate,
      left,
    })),
    pieces: told.pieces.map((piece) => pieceLine(piece, result.options.reading)),
    due: told.due,
    pending: told.pending,
    other: {
      reading: otherName(result),
      status: RETURN_STATUSES[returns.status[index]!]!,
      due: returns.due[index]!,
      pending: returns.pending[index]!,
      matter,
    },
  };
}

function explainLot(result: MatchResult, lot: number): RowExplanation | null {
  const { lots, input, fileBy } = result;
  if (lot >= lots.count) return null;
  const figures = new LotFigures(result, lot);
  const reading = chosen(result);
  const at = lots.source[lot]!;
  const { imports, texts, quantityScale } = input;
  const row = imports.row[at]!;
  const other = otherReading(result, reading);
  const units = (steps: number): string => String(steps / quantityScale);
  return {
    role: "imports",
    row,
    title: lotTitle(texts[imports.entryNumber[at]!]!, texts[imports.line[at]!]!, row),
    status: LOT_STATUSES[reading.lots.status[lot]!]!,
    provision: null,
    identification: null,
    facts: [
      { name: "sku", value: texts[lots.sku[lot]!]! },
      { name: "importDate", value: toIsoDate(lots.date[lot]!) },
      { name: "fileBy", value: toIsoDate(fileBy[lot]!) },
      { name: "quantity", value: units(lots.quantity[lot]!) },
      { name: "remaining", value: units(reading.lots.remaining[lot]!) },
    ],
    reasons: reasonsIn(LOT_REASONS, reading.lots.reasons[lot]!).map((code) => ({
      code,
      text: reasonSentence(code, figures),
      sources: sourcesOfCode(code),
    })),
    candidates: [],
    pieces: drawnFrom(result, reading, lot),
    due: 0,
    pending: 0,
    other: {
      reading: otherName(result),
      status: LOT_STATUSES[other.lots.status[lot]!]!,
      due: 0,
      pending: 0,
      matter: null,
    },
  };
}

function otherReading(result: MatchResult, reading: ReadingResult): ReadingResult {
  return reading === result.guide ? result.cbp : result.guide;
}

function otherName(result: MatchResult): "guide" | "cbp" {
  return result.options.reading === "guide" ? "cbp" : "guide";
}

function pieceLine(piece: PieceStep, reading: Reading): PieceLine {
  const { importRow, entryNumber, line, charges, lot: _, ...rest } = piece;
  return {
    ...rest,
    role: "imports",
    row: importRow,
    title: lotTitle(entryNumber, line, importRow),
    charges: charges.map(({ ruleId, ...charge }) => {
      const rule = ruleText(ruleId, reading);
      return { ...charge, rule: rule?.text ?? "", sources: rule?.sources ?? [] };
    }),
  };
}

/** The returns that drew on a lot, in the order they drew. */
function drawnFrom(result: MatchResult, reading: ReadingResult, lot: number): PieceLine[] {
  const { pieces } = reading;
  const rows = new Set<number>();
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    if (pieces.lot[piece] === lot && pieces.quantity[piece] !== 0 && result.demands.kind[demand] === 0) {
      rows.add(result.demands.source[demand]!);
    }
  }
  return [...rows].flatMap((row) => {
    const told = explainReturn(result, reading, row);
    return told.pieces
      .filter((piece) => piece.lot === lot)
      .map((piece) => ({
        ...pieceLine(piece, result.options.reading),
        role: "returns" as const,
        row: told.row,
        title: told.returnId || `#${told.row}`,
        charges: [],
      }));
  });
}

function lotTitle(entryNumber: string, line: string, row: number): string {
  if (entryNumber === "") return `#${row}`;
  return line === "" ? entryNumber : `${entryNumber} / ${line}`;
}
