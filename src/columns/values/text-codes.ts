import { repairMojibake } from "./mojibake";

/** Code of blank text. */
export const BLANK = 0;

/** A long identifier that a spreadsheet turned into a rounded number, as in 8.85559E+15. */
const ROUNDED_IDENTIFIER = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/**
 * The codes that a column met last, by hash: two integers per slot. A column of SKUs or units has few distinct texts, and
 * finds most of them here, in a piece of memory small enough for the processor's cache.
 */
export type RecentCodes = Int32Array;

const RECENT_SLOTS = 1 << 14;
const RECENT_MASK = RECENT_SLOTS - 1;

/** A cache for one column. */
export function recentCodes(): RecentCodes {
  return new Int32Array(RECENT_SLOTS * 2);
}

const FIRST_SIZE = 1 << 12;
const LAST_OF_ASCII = 127;
/** Large steps: putting every text into its new place costs more than room that stays empty. */
const GROWTH = 4;

/** True for a figure followed by a mark or an E, in a text as long as such numbers are: few texts are. */
function mayBeRounded(text: string): boolean {
  const { length } = text;
  if (length < 4 || length > 25) return false;
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57) return false;
  const second = text.charCodeAt(1);
  return second === 46 || second === 44 || second === 69 || second === 101;
}

/**
 * Dictionary of the texts of one run: every distinct text gets a small number, 0 is blank. Texts are kept as typed;
 * what is the same entry number or unit in another spelling, the engine decides.
 *
 * A million identifiers are looked up here, most of them new, so this is a hash table of its own: two integers per
 * place (hash and code), no objects, and texts are compared only when their whole hashes are equal. A Map does the same
 * in about twice the time and makes garbage as it grows.
 */
export class TextCodes {
  readonly texts: string[] = [""];
  /** Codes of texts that are identifiers with digits lost. */
  readonly rounded = new Set<number>();
  /** Codes of texts that were read in the wrong character set, and what they were. */
  readonly garbled = new Map<number, string>();
  private places = new Int32Array(FIRST_SIZE * 2);
  private mask = FIRST_SIZE - 1;

  /** Code of a text, equal only for equal text. `recent` is the cache of the column that the text stands in. */
  of(text: string, recent: RecentCodes | null = null): number {
    const length = text.length;
    if (length === 0) return BLANK;
    let hash = 0x811c9dc5;
    let bits = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      bits |= unit;
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    hash ^= hash >>> 15;
    if (bits > LAST_OF_ASCII) return this.ofOther(text, hash);
    if (recent === null) return this.find(text, hash);
    const slot = (hash & RECENT_MASK) * 2;
    const code = recent[slot + 1]!;
    if (recent[slot] === hash && code !== 0 && this.texts[code] === text) return code;
    recent[slot] = hash;
    return (recent[slot + 1] = this.find(text, hash));
  }

  /** Code of a text with letters beyond ASCII, in which the wrong character set shows. */
  private ofOther(text: string, hash: number): number {
    const before = this.texts.length;
    const code = this.find(text, hash);
    if (code < before) return code;
    const repaired = repairMojibake(text);
    if (repaired !== null) this.garbled.set(code, repaired);
    return code;
  }

  private find(text: string, hash: number): number {
    const { places, mask, texts } = this;
    let place = hash & mask;
    for (;;) {
      const code = places[place * 2 + 1]!;
      if (code === 0) return this.add(text, hash, place);
      if (places[place * 2] === hash && texts[code] === text) return code;
      place = (place + 1) & mask;
    }
  }

  private add(text: string, hash: number, place: number): number {
    const code = this.texts.push(text) - 1;
    this.places[place * 2] = hash;
    this.places[place * 2 + 1] = code;
    if (code * 3 > this.mask * 2) this.grow();
    if (mayBeRounded(text) && ROUNDED_IDENTIFIER.test(text)) this.rounded.add(code);
    return code;
  }

  private grow(): void {
    const old = this.places;
    const size = (this.mask + 1) * GROWTH;
    const places = new Int32Array(size * 2);
    const mask = size - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let place = old[from]! & mask;
      while (places[place * 2 + 1] !== 0) place = (place + 1) & mask;
      places[place * 2] = old[from]!;
      places[place * 2 + 1] = old[from + 1]!;
    }
    this.places = places;
    this.mask = mask;
  }
}
