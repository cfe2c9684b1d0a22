import { WorkbookError, type Progress, type WorkOptions } from "../port";
import { isCellEdit } from "./errors";

/** How long a patient session waits for the user to leave a cell, in milliseconds, and how often it looks. */
const PATIENCE = 120_000;
const LOOK_AGAIN = 400;

/** How a session behaves beside the user. */
export interface SessionOptions extends WorkOptions {
  /** Waits while a cell is being edited; otherwise such a request fails at once. */
  patient?: boolean;
}

/**
 * One piece of work on the workbook: sends requests one after the other, leaves the browser room between them, stops
 * when it is cancelled, and counts progress.
 */
export class Session {
  private done = 0;
  private total = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly options: SessionOptions = {},
  ) {}

  /**
   * Queues requests and sends them in one go. `queue` is called again when Excel refused the whole request because a
   * cell was being edited, so it must do nothing but queue.
   */
  async step<T>(queue: (context: Excel.RequestContext) => T): Promise<T> {
    this.stopIfCancelled();
    const queued = queue(this.context);
    try {
      await this.context.sync();
    } catch (error) {
      if (!isCellEdit(error) || !this.options.patient) throw error;
      return await this.stepLater(queue, Date.now() + PATIENCE);
    }
    return queued;
  }

  private async stepLater<T>(queue: (context: Excel.RequestContext) => T, deadline: number): Promise<T> {
    await pause(LOOK_AGAIN);
    this.stopIfCancelled();
    const queued = queue(this.context);
    try {
      await this.context.sync();
    } catch (error) {
      if (!isCellEdit(error) || Date.now() > deadline) throw error;
      return await this.stepLater(queue, deadline);
    }
    return queued;
  }

  /** A session on the same workbook that nobody can cancel and that reports no progress: for taking back and tidying. */
  undisturbed(): Session {
    return new Session(this.context, { patient: true });
  }

  /** Sets how many steps of progress the work has. */
  expect(total: number): void {
    this.total = total;
  }

  /** Reports `steps` more done, and lets the browser draw and the user click. */
  async progress(stage: Progress["stage"], steps: number): Promise<void> {
    this.done += steps;
    this.options.onProgress?.({ stage, done: this.done, total: Math.max(this.total, this.done) });
    await pause(0);
    this.stopIfCancelled();
  }

  private stopIfCancelled(): void {
    if (this.options.signal?.aborted) throw new WorkbookError({ kind: "cancelled" });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
