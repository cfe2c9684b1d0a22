import { cutText } from "../../columns/values/cut-text";
import { matchLots, type MatchInput, type MatchOptions, type MatchResult } from "../../engine/index";
import { blockText, type JsonBlock } from "../json-text";
import { jsonLists, type JsonLists } from "../match-json";
import type { PackedTexts } from "./packed-texts";

/** What the second thread does; the first one asks through `Partner`. */
export class PartnerWork {
  private texts: string[] = [];
  private lists: JsonLists = [];

  /** Keeps the texts of the match; they are handed over once. */
  takeTexts({ joined, lengths }: PackedTexts): void {
    this.texts = cutText(joined, lengths);
  }

  /** Matches some SKUs of an input, which comes without texts and goes without them. */
  match(input: MatchInput, options: MatchOptions): MatchResult {
    const result = matchLots({ ...input, texts: this.texts }, options);
    return { ...result, input };
  }

  /** Keeps a result, which comes without texts: blocks of its JSON are asked for. */
  takeResult(result: MatchResult): void {
    this.lists = jsonLists({ ...result, input: { ...result.input, texts: this.texts } });
  }

  /** A block of the JSON. */
  block(block: JsonBlock): string {
    return blockText(this.lists, block);
  }
}
