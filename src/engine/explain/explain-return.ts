import { toIsoDate } from "../dates/plain-date";
import type { ImportTable } from "../domain/tables";
import {
  PROGRAMS,
  PROVISIONS,
  RETURN_STATUSES,
  type Program,
  type Provision,
  type ReturnStatus,
} from "../domain/vocabulary";
import { RETURN_REASONS, reasonsIn, type ReturnReasonCode } from "../issues/reasons";
import { dutyOn } from "../prepare/charges-of-lot";
import { chargeBetween } from "../matching/price";
import { candidateLots } from "../matching/candidates";
import { EXPIRED, INELIGIBLE, PAYS, PENDING, type MatchResult, type ReadingResult } from "../matching/result";
import { CLASSES, YES } from "../matching/verdicts";
import { verdict, type ChargeVerdict } from "../rules/verdict";
import { parseHeadings } from "../rules/chapter99";
import { lastDayToExport } from "../rules/window-export";

/** The arithmetic of one charge on one piece, in cents. */
export interface ChargeStep {
  program: Program;
  heading: string | null;
  /** Duty on the whole lot, after refunds. */
  duty: number;
  verdict: ChargeVerdict["verdict"];
  ruleId: string;
  /** Drawback at the position where the piece begins and where it ends, and the difference. */
  drawback: number;
}

/** One lot a return drew on. */
export interface PieceStep {
  lot: number;
  importRow: number;
  entryNumber: string;
  line: string;
  importDate: string;
  /** In units. */
  quantity: number;
  lotQuantity: number;
  /** Units of the lot that were drawn or claimed before these. */
  from: number;
  lastDayToExport: string;
  lastDayToFile: string;
  state: "pays" | "pending" | "expired" | "ineligible";
  amount: number;
  charges: ChargeStep[];
}

/** How a return came to its status and money: the steps, with figures and rules, as data. */
export interface ReturnExplanation {
  row: number;
  returnId: string;
  status: ReturnStatus;
  provision: Provision | null;
  identification: "reference" | "only-candidate" | "method" | "designation" | "none";
  reasons: ReturnReasonCode[];
  /** Lots it could have come from, where it is commingled. */
  candidates: { importRow: number; entryNumber: string; line: string; importDate: string; left: number }[];
  pieces: PieceStep[];
  due: number;
  pending: number;
  /** Figures and names that the sentences of the reasons use. */
  data: Record<string, string | number>;
}

const MOST_CANDIDATES_NAMED = 5;

/** Explains one return under one reading. Made only when asked for; a million rows cost nothing until then. */
export function explainReturn(result: MatchResult, reading: ReadingResult, row: number): ReturnExplanation {
  const { input, options } = result;
  const { returns, texts, quantityScale } = input;
  const reasons = reasonsIn(RETURN_REASONS, reading.returns.reasons[row]!);
  const pieces = piecesOf(result, reading, row);
  const isCommingled = reasons.includes("identification.commingled");
  const candidates = isCommingled ? candidatesOf(result, reading, row) : [];
  const provision = reading.routes.provision[row]!;
  const data: Record<string, string | number> = {
    sku: texts[returns.sku[row]!]!,
    unit: texts[returns.unit[row]!]!,
    quantity: returns.quantity[row]! / quantityScale,
    matched: reading.returns.matched[row]! / quantityScale,
    reading: reading === result.guide ? "guide" : "cbp",
  };
  const lotUnit = lotUnitOf(result, row);
  if (lotUnit !== null) data["lotUnit"] = lotUnit;
  if (candidates.length > 0) {
    const named = candidates.slice(0, MOST_CANDIDATES_NAMED).map((lot) => lotName(lot));
    const more = candidates.length - named.length;
    data["lots"] = more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
  }
  const late = pieces.find((piece) => piece.state === "expired");
  if (late) {
    data["lastDay"] = reasons.includes("timing.exported-too-late")
      ? late.lastDayToExport
      : late.lastDayToFile;
  }
  const hasReference = returns.entryNumber[row] !== 0 || returns.lot[row] !== 0 || returns.serial[row] !== 0;
  return {
    row: returns.row[row]!,
    returnId: texts[returns.returnId[row]!]!,
    status: RETURN_STATUSES[reading.returns.status[row]!]!,
    provision: provision < 0 ? null : PROVISIONS[provision]!,
    identification:
      pieces.length === 0
        ? "none"
        : reading.routes.lane[row] === 2
          ? "designation"
          : options.method !== "specific"
            ? "method"
            : hasReference
              ? "reference"
              : "only-candidate",
    reasons,
    candidates,
    pieces,
    due: reading.returns.due[row]!,
    pending: reading.returns.pending[row]!,
    data,
  };
}

function lotName(lot: { importRow: number; entryNumber: string; line: string }): string {
  if (lot.entryNumber === "") return `import row ${lot.importRow}`;
  return lot.line === "" ? `entry ${lot.entryNumber}` : `entry ${lot.entryNumber} line ${lot.line}`;
}

/** The pieces of a return, in the order they were drawn, with the arithmetic of each charge. */
function piecesOf(result: MatchResult, reading: ReadingResult, row: number): PieceStep[] {
  const { demands } = result;
  const found: PieceStep[] = [];
  for (const piece of piecesByReturn(result, reading).of(row)) {
    if (demands.kind[reading.pieces.demand[piece]!] === 0) found.push(pieceStep(result, reading, row, piece));
  }
  return found;
}

const STATES = {
  [PAYS]: "pays",
  [PENDING]: "pending",
  [EXPIRED]: "expired",
  [INELIGIBLE]: "ineligible",
} as const;

function pieceStep(result: MatchResult, reading: ReadingResult, row: number, piece: number): PieceStep {
  const { input, lots, fileBy } = result;
  const { imports, texts, quantityScale } = input;
  const lot = reading.pieces.lot[piece]!;
  const at = lots.source[lot]!;
  const isUnknown = reading.routes.provision[row]! < 0;
  const provisionClass = isUnknown ? "unused" : CLASSES[reading.provisionClass[row]!]!;
  const name = reading === result.guide ? "guide" : "cbp";
  return {
    lot,
    importRow: imports.row[at]!,
    entryNumber: texts[imports.entryNumber[at]!]!,
    line: texts[imports.line[at]!]!,
    importDate: toIsoDate(lots.date[lot]!),
    quantity: reading.pieces.quantity[piece]! / quantityScale,
    lotQuantity: lots.quantity[lot]! / quantityScale,
    from: reading.pieces.from[piece]! / quantityScale,
    lastDayToExport: toIsoDate(lastDayToExport(name, provisionClass, lots.date[lot]!)),
    lastDayToFile: toIsoDate(fileBy[lot]!),
    state: STATES[reading.state[piece] as keyof typeof STATES],
    amount: reading.amount[piece]!,
    charges: chargeSteps(result, reading, row, piece),
  };
}

/** Each charge of a piece's lot that is not zero: let in or not, by which rule, and what it gives back. */
export function chargeSteps(
  result: MatchResult,
  reading: ReadingResult,
  row: number,
  piece: number,
): ChargeStep[] {
  const { input, lots, facts, overrides } = result;
  const lot = reading.pieces.lot[piece]!;
  const from = reading.pieces.from[piece]!;
  const to = from + reading.pieces.quantity[piece]!;
  const fact = facts.ofLot[lot]!;
  const pays = reading.state[piece] === PAYS || reading.state[piece] === PENDING;
  const name = reading === result.guide ? "guide" : "cbp";
  const steps: ChargeStep[] = [];
  input.imports.charges.forEach(({ program, heading }, c) => {
    const duty = dutyOn(lots, lot, c);
    if (duty === 0) return;
    const named = parseHeadings(heading ?? input.texts[facts.headings[fact]!]!).headings;
    const judged = verdict(
      name,
      program,
      named,
      facts.entryDate[fact]!,
      CLASSES[reading.provisionClass[row]!]!,
      overrides,
    );
    steps.push({
      program,
      heading,
      duty,
      verdict: judged.verdict,
      ruleId: judged.ruleId,
      drawback: pays && judged.verdict === "yes" ? chargeBetween(input, lots, lot, c, from, to) : 0,
    });
  });
  return steps;
}

/** Drawback of one piece per programme, in cents; programmes that give nothing are left out. */
export function pieceByProgram(
  result: MatchResult,
  reading: ReadingResult,
  piece: number,
): Map<Program, number> {
  const sums = new Map<Program, number>();
  if (reading.amount[piece] === 0) return sums;
  const { input, lots, facts, demands } = result;
  const lot = reading.pieces.lot[piece]!;
  const from = reading.pieces.from[piece]!;
  const to = from + reading.pieces.quantity[piece]!;
  const row = demands.source[reading.pieces.demand[piece]!]!;
  const table = reading.verdicts.of[reading.provisionClass[row]!]!;
  for (const c of chargesInOrder(input.imports)) {
    if (table[c * facts.count + facts.ofLot[lot]!] !== YES) continue;
    const cents = chargeBetween(input, lots, lot, c, from, to);
    const { program } = input.imports.charges[c]!;
    if (cents !== 0) sums.set(program, (sums.get(program) ?? 0) + cents);
  }
  return sums;
}

const orders = new WeakMap<ImportTable, number[]>();

/** The charge columns in the order of `PROGRAMS`, worked out once per table. */
function chargesInOrder(imports: ImportTable): number[] {
  let order = orders.get(imports);
  if (order === undefined) {
    const place = (c: number): number => PROGRAMS.indexOf(imports.charges[c]!.program);
    order = imports.charges.map((_, c) => c).sort((a, b) => place(a) - place(b));
    orders.set(imports, order);
  }
  return order;
}

/** Pieces by return row, made once per reading when first asked for. */
interface PiecesByReturn {
  of(row: number): number[];
}

const known = new WeakMap<ReadingResult, PiecesByReturn>();

/** The pieces of every return, in the order they were drawn; pieces that gave all their units back are left out. */
export function piecesByReturn(result: MatchResult, reading: ReadingResult): PiecesByReturn {
  let found = known.get(reading);
  if (found === undefined) {
    const { demands } = result;
    const { pieces } = reading;
    const first = new Int32Array(result.input.returns.count).fill(-1);
    const next = new Int32Array(pieces.count);
    for (let piece = pieces.count - 1; piece >= 0; piece--) {
      const demand = pieces.demand[piece]!;
      if (demands.kind[demand] !== 0 || pieces.quantity[piece] === 0) continue;
      next[piece] = first[demands.source[demand]!]!;
      first[demands.source[demand]!] = piece;
    }
    found = {
      of(row) {
        const list: number[] = [];
        for (let piece = first[row]!; piece >= 0; piece = next[piece]!) list.push(piece);
        return list;
      },
    };
    known.set(reading, found);
  }
  return found;
}

/** The lots a commingled return could have come from. */
function candidatesOf(
  result: MatchResult,
  reading: ReadingResult,
  row: number,
): ReturnExplanation["candidates"] {
  const { input, lots } = result;
  return candidateLots(result, reading, row).map((lot) => {
    const at = lots.source[lot]!;
    return {
      importRow: input.imports.row[at]!,
      entryNumber: input.texts[input.imports.entryNumber[at]!]!,
      line: input.texts[input.imports.line[at]!]!,
      importDate: toIsoDate(lots.date[lot]!),
      left: reading.lots.remaining[lot]! / input.quantityScale,
    };
  });
}

/** The unit of the lots of a return's SKU, when they have only one. */
function lotUnitOf(result: MatchResult, row: number): string | null {
  const { groups, input, lots } = result;
  const first = groups.firstOfSku[input.returns.sku[row]!]!;
  if (first < 0 || groups.next[first]! >= 0) return null;
  const lot = lots.groupStart[first]!;
  return input.texts[input.imports.unit[lots.source[lot]!]!]!;
}
