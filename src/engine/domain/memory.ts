/**
 * Room for the columns of tables and of a match. There are several hundred; made one by one, each adds to what the collector of garbage
 * counts, and it then looks through all texts of the tables time and again. Within `withMemory` they are parts of one block.
 */
let block: ArrayBufferLike | null = null;
let used = 0;

/** Runs work whose columns come out of one block of so many bytes; what does not fit is made on its own. */
export function withMemory<T>(size: number, work: () => T): T {
  const outer = { block, used };
  block = newBlock(Math.ceil(size / ALIGNED) * ALIGNED);
  used = 0;
  try {
    return work();
  } finally {
    ({ block, used } = outer);
  }
}

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

/** Where so many bytes begin in the block, or -1 where they do not fit. */
function reserve(size: number): number {
  if (block === null || used + size > block.byteLength) return -1;
  const at = used;
  used = Math.ceil((at + size) / ALIGNED) * ALIGNED;
  return at;
}
