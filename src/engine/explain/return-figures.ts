import { toIsoDate } from "../dates/plain-date";
import { returnBit } from "../issues/reasons";
import type { ReasonFigures } from "../issues/reason-sentences";
import { candidateLots } from "../matching/candidates";
import { EXPIRED, type MatchResult, type ReadingResult } from "../matching/result";
import { CLASSES, UNUSED_CLASS } from "../matching/verdicts";
import { lastDayToExport } from "../rules/window-export";
import { remembered } from "../domain/remembered";
import { piecesByReturn, type PiecesByReturn } from "./pieces-by-return";

const COMMINGLED = returnBit("identification.commingled");
const TOO_LATE = returnBit("timing.exported-too-late");
const MOST_CANDIDATES_NAMED = 5;

/**
 * Figures and names of one return that the sentences of its reasons use. `row` says which return; a figure is worked out when a
 * sentence asks for it, so that a million returns cost only what is told of them.
 */
export class ReturnFigures implements ReasonFigures {
  readonly reading: "guide" | "cbp";
  private readonly pieces: PiecesByReturn;
  private readonly isoDate = remembered(toIsoDate);
  /** Last day to export by import date, per provision class. */
  private readonly lastExport: ((importDate: number) => number)[];

  constructor(
    private readonly result: MatchResult,
    private readonly under: ReadingResult,
    public row = 0,
  ) {
    this.reading = under === result.guide ? "guide" : "cbp";
    this.pieces = piecesByReturn(result, under);
    this.lastExport = CLASSES.map((each) => remembered((day) => lastDayToExport(this.reading, each, day)));
  }

  get sku(): string {
    const { texts, returns } = this.result.input;
    return texts[returns.sku[this.row]!]!;
  }

  get unit(): string {
    const { texts, returns } = this.result.input;
    return texts[returns.unit[this.row]!]!;
  }

  get quantity(): number {
    const { returns, quantityScale } = this.result.input;
    return returns.quantity[this.row]! / quantityScale;
  }

  get matched(): number {
    return this.under.returns.matched[this.row]! / this.result.input.quantityScale;
  }

  /** The unit of the lots of the return's SKU, when they have only one. */
  get lotUnit(): string | undefined {
    const { groups, input, lots } = this.result;
    const first = groups.firstOfSku[input.returns.sku[this.row]!]!;
    if (first < 0 || groups.next[first]! >= 0) return undefined;
    const lot = lots.groupStart[first]!;
    return input.texts[input.imports.unit[lots.source[lot]!]!]!;
  }

  /** The lots a commingled return could have come from. */
  get lots(): string | undefined {
    if ((this.under.returns.reasons[this.row]! & COMMINGLED) === 0) return undefined;
    const lots = candidateLots(this.result, this.under, this.row);
    if (lots.length === 0) return undefined;
    const named = lots.slice(0, MOST_CANDIDATES_NAMED).map((lot) => lotName(this.result, lot));
    const more = lots.length - named.length;
    return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
  }

  get lastDay(): string | undefined {
    const { day } = this;
    return day === undefined ? undefined : this.isoDate(day);
  }

  /** The day that was missed on the first of its lots that came too late: to export, or else to file. */
  get day(): number | undefined {
    const { row, pieces, under } = this;
    const { lots, fileBy } = this.result;
    for (let at = pieces.first[row]!; at < pieces.first[row + 1]!; at++) {
      const piece = pieces.order[at]!;
      if (under.state[piece] !== EXPIRED) continue;
      const lot = under.pieces.lot[piece]!;
      const isTooLate = (under.returns.reasons[row]! & TOO_LATE) !== 0;
      return isTooLate ? this.lastExport[classOf(under, row)]!(lots.date[lot]!) : fileBy[lot]!;
    }
    return undefined;
  }

  /** Every figure that there is of the row, as data. */
  all(): Record<string, string | number> {
    const { sku, unit, quantity, matched, reading, lotUnit, lots, lastDay } = this;
    return {
      ...{ sku, unit, quantity, matched, reading },
      ...(lotUnit !== undefined && { lotUnit }),
      ...(lots !== undefined && { lots }),
      ...(lastDay !== undefined && { lastDay }),
    };
  }
}

/** Index of the provision class whose last day to export counts: that of unused goods where the paragraph is not known. */
export function classOf({ routes, provisionClass }: ReadingResult, row: number): number {
  return routes.provision[row]! < 0 ? UNUSED_CLASS : provisionClass[row]!;
}

function lotName({ input, lots }: MatchResult, lot: number): string {
  const { imports, texts } = input;
  const at = lots.source[lot]!;
  const [entryNumber, line] = [texts[imports.entryNumber[at]!]!, texts[imports.line[at]!]!];
  if (entryNumber === "") return `import row ${imports.row[at]!}`;
  return line === "" ? `entry ${entryNumber}` : `entry ${entryNumber} line ${line}`;
}
