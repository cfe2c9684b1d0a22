import { proxy, transfer, wrap } from "comlink";
import type { Cell } from "../workbook/port";
import { MatchSession } from "./session/match-session";
import { buffersOf, packCells } from "./session/packed-cells";
import type { Role } from "./session/roles";
import type { MatchOutcome, MatchRequest, SessionApi, StageProgress } from "./session/types";
import { eachSlice } from "./slices";

/** Thrown by a call that was going on when the match was cancelled. */
export class CancelledError extends Error {
  constructor() {
    super("cancelled");
    this.name = "CancelledError";
  }
}

/**
 * The pane's side of the match session: in a worker when the shell can make one, else in this thread. What is asked
 * goes to `session`; cells are handed over as columns in buffers, in slices, so that this thread is never busy for long.
 */
export class MatchClient {
  private worker: Worker | null = null;
  private api: SessionApi | null = null;
  private stopped: { promise: Promise<never>; stop: () => void } = stopper();

  constructor(private readonly createWorker: () => Worker | null) {}

  /** The session; started when first used. */
  get session(): SessionApi {
    return (this.api ??= this.start());
  }

  private start(): SessionApi {
    this.worker = this.createWorker();
    const remote: SessionApi = this.worker
      ? (wrap<SessionApi>(this.worker) as unknown as SessionApi)
      : new MatchSession();
    const { promise } = this.stopped;
    return new Proxy(remote, {
      get: (target, name: keyof SessionApi) => {
        const methods = target as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
        // Called as a method: what comlink gives has no `apply` of its own.
        return (...args: unknown[]) => Promise.race([promise, methods[name]!(...args)]);
      },
    });
  }

  /** Hands over the cells of a role, in slices. */
  async load(role: Role, cells: Cell[][], onProgress?: (done: number) => void): Promise<void> {
    const { session } = this;
    await session.clearCells(role);
    await eachSlice(cells.length, async (from, to) => {
      const packed = packCells(cells.slice(from, to));
      await session.addCells(role, transfer(packed, buffersOf(packed)));
      onProgress?.(to);
    });
  }

  /** Makes the match. Call `load` for every table of the request before. */
  run(request: MatchRequest, onProgress: StageProgress): Promise<MatchOutcome> {
    return this.session.run(request, this.worker ? proxy(onProgress) : onProgress);
  }

  /** Ends what is going on: calls under way throw `CancelledError`; the next one starts a new session without cells. */
  cancel(): void {
    this.worker?.terminate();
    this.worker = null;
    this.api = null;
    const { stop } = this.stopped;
    this.stopped = stopper();
    stop();
  }

  /** True when the session was started and still has its cells and its match. */
  get isAlive(): boolean {
    return this.api !== null;
  }
}

function stopper(): { promise: Promise<never>; stop: () => void } {
  let stop = (): void => {};
  const promise = new Promise<never>((_, reject) => {
    stop = () => reject(new CancelledError());
  });
  promise.catch(() => {}); // Nobody may be waiting.
  return { promise, stop };
}
