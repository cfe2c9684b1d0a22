import { cutText } from "../../columns/values/cut-text";
import { matchLots, type MatchInput, type MatchOptions, type MatchResult } from "../../engine/index";
import type { PackedTexts } from "./packed-texts";

/** What the second thread does; the first one asks through `Partner`. */
export class PartnerWork {
  /** Matches some SKUs of an input, whose texts come packed; the result goes without them. */
  match(input: MatchInput, { joined, lengths }: PackedTexts, options: MatchOptions): MatchResult {
    const texts = cutText(joined, lengths);
    return { ...matchLots({ ...input, texts }, options), input };
  }
}
