import { formatCents, remembered, toIsoDate } from "../engine/index";

const QUOTE = 34;
const BACKSLASH = 92;
const POINT = 46;
const ZERO = 48;
const FIRST_PLAIN = 32;
const LAST_PLAIN = 126;
/** From here on whole numbers are written by the language itself. */
const LARGE = 2 ** 31;
/** Digits of the largest whole number below that. */
const MOST_DIGITS = 10;
const FIRST_SIZE = 1 << 19;

const encoder = new TextEncoder();

/** Bytes of what stands between values: written as they are. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/**
 * JSON as it is made: bytes, one value behind the other. A million lines put together as texts, and made into bytes by the stream they
 * go to, take nearly twice as long.
 */
export class JsonBytes {
  private bytes = new Uint8Array(FIRST_SIZE);
  private length = 0;

  /** Bytes as they are. */
  put(bytes: Uint8Array): this {
    const { length } = bytes;
    this.makeRoom(length);
    const { bytes: all, length: at } = this;
    for (let k = 0; k < length; k++) all[at + k] = bytes[k]!;
    this.length = at + length;
    return this;
  }

  /** A text in quotation marks, what must be escaped escaped. */
  text(text: string): this {
    const { length } = text;
    this.makeRoom(length + 2);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = QUOTE;
    for (let k = 0; k < length; k++) {
      const code = text.charCodeAt(k);
      if (code < FIRST_PLAIN || code > LAST_PLAIN || code === QUOTE || code === BACKSLASH) {
        return this.put(bytesOf(JSON.stringify(text)));
      }
      bytes[at++] = code;
    }
    bytes[at++] = QUOTE;
    this.length = at;
    return this;
  }

  /** A number. */
  number(value: number): this {
    if (!(value === Math.floor(value) && value >= 0 && value < LARGE)) {
      return this.put(bytesOf(JSON.stringify(value)));
    }
    this.makeRoom(MOST_DIGITS);
    this.digits(value, 1);
    return this;
  }

  /** An amount of cents: a text with two decimals. */
  money(cents: number): this {
    if (cents < 0 || cents >= LARGE) return this.text(formatCents(cents));
    this.makeRoom(MOST_DIGITS + 3);
    this.bytes[this.length++] = QUOTE;
    const dollars = (cents / 100) | 0;
    this.digits(dollars, 1);
    this.bytes[this.length++] = POINT;
    this.digits(cents - dollars * 100, 2);
    this.bytes[this.length++] = QUOTE;
    return this;
  }

  /** All that was written since the last time. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  /** The digits of a whole number below 2^31, zeros before them up to so many. */
  private digits(value: number, least: number): void {
    const { bytes } = this;
    let count = least;
    for (let above = 10 ** least; value >= above; above *= 10) count++;
    let rest = value | 0;
    for (let at = this.length + count - 1; at >= this.length; at--) {
      const tens = (rest / 10) | 0;
      bytes[at] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.length += count;
  }

  private makeRoom(length: number): void {
    if (this.length + length <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.bytes.length + length));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Bytes of a day as JSON. */
export function dayBytes(): (day: number) => Uint8Array {
  return remembered((day) => bytesOf(`"${toIsoDate(day)}"`));
}
