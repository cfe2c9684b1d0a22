import type { Worker } from "node:worker_threads";
import { wrap, type Remote } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import {
  halves,
  joinParts,
  matchLots,
  partOfInput,
  type MatchInput,
  type MatchOptions,
  type MatchResult,
} from "../../engine/index";
import { blocksOf, blockText, type JsonBlock } from "../json-text";
import { jsonLists } from "../match-json";
import { packTexts } from "./packed-texts";
import type { PartnerWork } from "./partner-work";

/** Blocks asked of the second thread at a time, and blocks kept at most until their turn comes. */
const ASKED = 3;
const KEPT = 16;

/** A second thread that does half of the work. */
export class Partner {
  private readonly work: Remote<PartnerWork>;
  private hasTexts: Promise<void> | null = null;

  constructor(private readonly worker: Worker) {
    this.work = wrap<PartnerWork>(nodeEndpoint(worker));
  }

  /** The match of an input that can be split: half of the SKUs here, half there; the same as in one thread. */
  async match(input: MatchInput, options: MatchOptions): Promise<MatchResult> {
    const [here, there] = halves(input);
    const part = withoutTexts(partOfInput(input, there));
    const theirs = this.handTexts(input).then(() => this.work.match(part, options));
    const ours = matchLots(partOfInput(input, here), options);
    return joinParts(input, [
      { isIn: here, result: ours },
      { isIn: there, result: await theirs },
    ]);
  }

  /** The lists of a result's JSON, block by block in their order; both threads make them. */
  async *json(result: MatchResult): AsyncGenerator<string> {
    const lists = jsonLists(result);
    const blocks = blocksOf(lists);
    const isReady = this.handTexts(result.input).then(() =>
      this.work.takeResult({ ...result, input: withoutTexts(result.input), issues: [] }),
    );
    const made = new Map<JsonBlock, string>();
    const asked = new Set<Promise<void>>();
    let next = 0;
    const ask = (block: JsonBlock): void => {
      const answer = isReady.then(async () => {
        made.set(block, await this.work.block(block));
        asked.delete(answer);
      });
      asked.add(answer);
    };
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      while (!made.has(block)) {
        const end = Math.min(blocks.length, at + KEPT);
        while (asked.size < ASKED && next < end) ask(blocks[next++]!);
        if (next < end) {
          made.set(blocks[next]!, blockText(lists, blocks[next]!));
          next++;
          await new Promise((resolve) => setImmediate(resolve));
        } else await Promise.race(asked);
      }
      yield made.get(block)!;
      made.delete(block);
    }
  }

  /** Lets the thread go. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private handTexts({ texts }: MatchInput): Promise<void> {
    return (this.hasTexts ??= this.work.takeTexts(packTexts(texts)));
  }
}

function withoutTexts(input: MatchInput): MatchInput {
  return { ...input, texts: [] };
}
