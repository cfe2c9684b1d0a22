/**
 * Room for the columns of tables and of a match. There are several hundred; made one by one, each adds to what the collector of garbage
 * counts, and it then looks through all texts of the tables time and again. Within `withMemory` they are parts of one block.
 */
let block: ArrayBufferLike | null = null;
let used = 0;
/** How large the next block is where this one does not suffice. */
let nextSize = 0;

/** How much is used of the first block of each work that has ended, for as long as a column of it is there. */
const usedOf = new WeakMap<ArrayBufferLike, number>();

/**
 * Runs work whose columns come out of one block of so many bytes, and of smaller ones where that does not suffice.
 *
 * @param near a column that the work starts from: where its block has so much room left, the work goes on in it. Each block begins a look
 *   through everything, so that two works with one block take less time than with two.
 */
export function withMemory<T>(size: number, work: () => T, near?: ArrayBufferView): T {
  const outer = { block, used, nextSize };
  const first = (block = roomNear(near, size) ?? newBlock(aligned(size)));
  used = usedOf.get(first) ?? 0;
  usedOf.delete(first);
  nextSize = aligned(size / SMALLER);
  try {
    return work();
  } finally {
    usedOf.set(first, block === first ? used : first.byteLength);
    ({ block, used, nextSize } = outer);
  }
}

/** The block of a column, where it has so much room left and no work is going on in it. */
function roomNear(near: ArrayBufferView | undefined, size: number): ArrayBufferLike | null {
  const used = near && usedOf.get(near.buffer);
  return near !== undefined && used !== undefined && used + size <= near.buffer.byteLength
    ? near.buffer
    : null;
}

/** The part of the first block that every further one is. */
const SMALLER = 4;

let isShared = false;

/**
 * From now on columns stand in shared memory, which another thread reads without a copy. The collector of garbage does not count it: for
 * programs that make one match and end.
 */
export function shareMemory(): void {
  isShared = true;
}

function newBlock(size: number): ArrayBufferLike {
  return isShared ? new SharedArrayBuffer(size) : new ArrayBuffer(size);
}

/** Every column begins at a multiple of so many bytes. */
const ALIGNED = 64;

const aligned = (size: number): number => Math.ceil(size / ALIGNED) * ALIGNED;

/** A column of whole numbers up to 2^31, all 0. */
export function ints(length: number): Int32Array {
  const at = reserve(length * Int32Array.BYTES_PER_ELEMENT);
  return at < 0 ? new Int32Array(length) : new Int32Array(block!, at, length);
}

/** A column of numbers, all 0. */
export function floats(length: number): Float64Array {
  const at = reserve(length * Float64Array.BYTES_PER_ELEMENT);
  return at < 0 ? new Float64Array(length) : new Float64Array(block!, at, length);
}

/** A column of whole numbers up to 255, all 0. */
export function bytes(length: number): Uint8Array {
  const at = reserve(length);
  return at < 0 ? new Uint8Array(length) : new Uint8Array(block!, at, length);
}

/** Where so many bytes begin in the block at hand; -1 where there is none, or where they would fill one. */
function reserve(size: number): number {
  if (block === null) return -1;
  if (used + size > block.byteLength) {
    if (size > nextSize) return -1;
    block = newBlock(nextSize);
    used = 0;
  }
  const at = used;
  used = aligned(at + size);
  return at;
}
