import type { PlainDate } from "../engine/index";
import type { Partner } from "./threads/partner";

/** A stream that text goes to, also as bytes of UTF-8: `write` says whether it can take more at once; it calls back on "drain" when it can. */
export interface TextStream {
  write(piece: string | Uint8Array): boolean;
  once(event: "drain" | "close" | "error", listener: () => void): unknown;
  off(event: "drain" | "close" | "error", listener: () => void): unknown;
  readonly destroyed?: boolean;
}

/** What the command line touches of the machine it runs on. */
export interface Io {
  stdout: TextStream;
  stderr: TextStream;
  /** The machine's local date. */
  today(): PlainDate;
  /** Starts a second thread; null where there is no second processor. */
  startPartner: (() => Partner) | null;
}

/** Writes pieces of text one after the other, waiting while the reader cannot take more. Stops when it has gone. */
export async function writeAll(stream: TextStream, pieces: Iterable<string | Uint8Array>): Promise<void> {
  for (const piece of pieces) {
    if (stream.destroyed) return;
    if (!stream.write(piece)) await canTakeMore(stream);
  }
}

async function canTakeMore(stream: TextStream): Promise<void> {
  if (stream.destroyed) return;
  await new Promise<void>((resolve) => {
    const events = ["drain", "close", "error"] as const;
    const done = (): void => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.once(event, done);
  });
}
