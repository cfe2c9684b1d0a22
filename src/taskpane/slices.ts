/** Longest time this thread works without a pause, in milliseconds. */
const SLICE_MS = 12;
const FIRST_ROWS = 200;
const MOST_ROWS = 5_000;

/**
 * Lets the browser paint and answer the user before going on. By message and not by timer: timers of a hidden pane come
 * once a second.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") {
      setTimeout(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Does `count` rows of work in slices of a few milliseconds each, with a pause after each. The size of a slice follows
 * from the time that the last one took.
 */
export async function eachSlice(
  count: number,
  work: (from: number, to: number) => Promise<void> | void,
): Promise<void> {
  let rows = FIRST_ROWS;
  for (let from = 0; from < count;) {
    const to = Math.min(count, from + rows);
    const began = performance.now();
    await work(from, to);
    const took = performance.now() - began;
    rows = Math.max(50, Math.min(MOST_ROWS, rows * 2, Math.round((rows * SLICE_MS) / Math.max(took, 0.5))));
    from = to;
    await pause();
  }
}
