import { NO_DATE, toIsoDate } from "../dates/plain-date";
import { returnBit } from "../issues/reasons";
import type { ReasonFigures } from "../issues/reason-sentences";
import { candidateLots } from "../matching/candidates";
import type { MatchResult, ReadingResult } from "../matching/result";
import { remembered } from "../domain/remembered";
import { missedDays } from "./missed-days";

const COMMINGLED = returnBit("identification.commingled");
const MOST_CANDIDATES_NAMED = 5;

/**
 * Figures and names of one return that the sentences of its reasons use. `row` says which return; a figure is worked out when a
 * sentence asks for it, so that a million returns cost only what is told of them.
 */
export class ReturnFigures implements ReasonFigures {
  readonly reading: "guide" | "cbp";
  private missed: Int32Array | null = null;
  private readonly isoDate = remembered(toIsoDate);

  constructor(
    private readonly result: MatchResult,
    private readonly under: ReadingResult,
    public row = 0,
  ) {
    this.reading = under === result.guide ? "guide" : "cbp";
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
    this.missed ??= missedDays(this.result, this.under);
    const day = this.missed[this.row]!;
    return day === NO_DATE ? undefined : day;
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

function lotName({ input, lots }: MatchResult, lot: number): string {
  const { imports, texts } = input;
  const at = lots.source[lot]!;
  const [entryNumber, line] = [texts[imports.entryNumber[at]!]!, texts[imports.line[at]!]!];
  if (entryNumber === "") return `import row ${imports.row[at]!}`;
  return line === "" ? `entry ${entryNumber}` : `entry ${entryNumber} line ${line}`;
}
