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
import { packTexts } from "./packed-texts";
import type { PartnerWork } from "./partner-work";

/** A second thread that does half of the work. */
export class Partner {
  private readonly work: Remote<PartnerWork>;

  constructor(private readonly worker: Worker) {
    this.work = wrap<PartnerWork>(nodeEndpoint(worker));
  }

  /** The match of an input that can be split: half of the SKUs here, half there; the same as in one thread. */
  async match(input: MatchInput, options: MatchOptions): Promise<MatchResult> {
    const [here, there] = halves(input);
    const part = withoutTexts(partOfInput(input, there));
    const theirs = this.work.match(part, packTexts(input.texts), options);
    const ours = matchLots(partOfInput(input, here), options);
    return joinParts(input, [
      { isIn: here, result: ours },
      { isIn: there, result: await theirs },
    ]);
  }

  /** Lets the thread go. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

function withoutTexts(input: MatchInput): MatchInput {
  return { ...input, texts: [] };
}
