import { toIsoDate } from "../dates/plain-date";
import { remembered } from "../domain/remembered";
import type { ReasonFigures } from "../issues/reason-sentences";
import type { MatchResult } from "../matching/result";

/** Figures of one lot that the sentences of its reasons use, worked out when a sentence asks for them. `lot` says which lot. */
export class LotFigures implements ReasonFigures {
  private readonly isoDate = remembered(toIsoDate);

  constructor(
    private readonly result: MatchResult,
    public lot = 0,
  ) {}

  get day(): number {
    return this.result.fileBy[this.lot]!;
  }

  get lastDay(): string {
    return this.isoDate(this.day);
  }

  /** None when no as-of date was given. */
  get days(): number | undefined {
    const { asOf } = this.result.options;
    return asOf === null ? undefined : this.day - asOf;
  }
}
