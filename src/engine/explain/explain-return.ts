import { toIsoDate } from "../dates/plain-date";
import {
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
import { windowClass } from "../matching/provision-class";
import { CLASSES } from "../matching/verdicts";
import { verdict, type ChargeVerdict } from "../rules/verdict";
import { parseHeadings } from "../rules/chapter99";
import { lastDayToExport } from "../rules/window-export";
import { piecesByReturn } from "./pieces-by-return";
import { ReturnFigures } from "./return-figures";

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

/** Explains one return under one reading. Made only when asked for; a million rows cost nothing until then. */
export function explainReturn(result: MatchResult, reading: ReadingResult, row: number): ReturnExplanation {
  const { input, options } = result;
  const { returns, texts } = input;
  const reasons = reasonsIn(RETURN_REASONS, reading.returns.reasons[row]!);
  const pieces = Array.from(piecesByReturn(result, reading).of(row), (piece) =>
    pieceStep(result, reading, row, piece),
  );
  const isCommingled = reasons.includes("identification.commingled");
  const candidates = isCommingled ? candidatesOf(result, reading, row) : [];
  const provision = reading.routes.provision[row]!;
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
    data: new ReturnFigures(result, reading, row).all(),
  };
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
    lastDayToExport: toIsoDate(
      lastDayToExport(name, CLASSES[windowClass(reading.routes.provision[row]!)]!, lots.date[lot]!),
    ),
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
