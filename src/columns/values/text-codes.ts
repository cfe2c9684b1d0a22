import { repairMojibake } from "./mojibake";

/** Code of blank text. */
export const BLANK = 0;

/** A long identifier that a spreadsheet turned into a rounded number, as in 8.85559E+15. */
const ROUNDED_IDENTIFIER = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;

const FEWEST_PLACES = 1 << 12;
const LAST_OF_ASCII = 127;
/** Room in the list of texts per expected text: a list that must grow is copied, and is garbage twice its size. */
const SPARE = 1.125;
/** A list is made with room for so many at most. */
const LONGEST = 1 << 24;
/** Large steps: putting every text into its new place costs more than room that stays empty. */
const GROWTH = 4;
/** Places per text, at least. */
const ROOM = 1.5;
/** Set in the hash of a text with letters beyond ASCII, in which the wrong character set shows. */
const BEYOND_ASCII = 1 << 31;

/** Number by which a text is found in `TextCodes`; the same for equal texts. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bits |= unit;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  hash ^= hash >>> 15;
  return bits > LAST_OF_ASCII ? hash | BEYOND_ASCII : hash & ~BEYOND_ASCII;
}

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
 * Places of texts, all free. They are written here, one after the other: memory that is read before it is ever written costs two faults a
 * page, the second of which stops the other processors, too.
 */
const emptyPlaces = (size: number): Int32Array => new Int32Array(size * 2).fill(0);

/**
 * Dictionary of the texts of one run: every distinct text gets a small number, 0 is blank. Texts are kept as typed;
 * what is the same entry number or unit in another spelling, the engine decides.
 *
 * A million identifiers are looked up here, most of them new, so this is a hash table of its own: two integers per
 * place (hash and code), no objects, and texts are compared only when their whole hashes are equal. A Map does the same
 * in about twice the time and makes garbage as it grows.
 */
export class TextCodes {
  /** Texts by their codes, from 0 to `count` - 1; there may be room behind them. */
  readonly texts: string[];
  /** How many codes there are, that of blank text among them. */
  count = 1;
  /** Codes of texts that are identifiers with digits lost. */
  readonly rounded = new Set<number>();
  /** Codes of texts that were read in the wrong character set, and what they were. */
  readonly garbled = new Map<number, string>();
  private places: Int32Array;
  private mask: number;
  /** What `lookAhead` saw; nobody reads it. */
  private seen = 0;

  /** @param expected about how many distinct texts there will be; more find room, too */
  constructor(expected = 0) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_PLACES, expected * ROOM)));
    this.places = emptyPlaces(size);
    this.mask = size - 1;
    this.texts = new Array<string>(Math.min(LONGEST, 1 + Math.ceil(expected * SPARE)));
    this.texts[BLANK] = "";
  }

  /** All texts by their codes, with no room to spare; more can be added. */
  list(): string[] {
    this.texts.length = this.count;
    return this.texts;
  }

  /** Code of a text, equal only for equal text. */
  of(text: string, hash = hashOf(text)): number {
    if (text === "") return BLANK;
    const { places, mask, texts } = this;
    let place = hash & mask;
    for (;;) {
      const code = places[place * 2 + 1]!;
      if (code === 0) return this.add(text, hash, place);
      if (places[place * 2] === hash && texts[code] === text) return code;
      place = (place + 1) & mask;
    }
  }

  /**
   * Visits the places of texts that are looked up next. Memory answers slowly but many questions at once: asked one after the other,
   * each in the middle of its look-up, a million texts wait a million times.
   */
  lookAhead(hashes: Int32Array, count: number): void {
    const { places, mask } = this;
    let seen = 0;
    for (let at = 0; at < count; at++) seen |= places[(hashes[at]! & mask) * 2 + 1]!;
    this.seen |= seen;
  }

  private add(text: string, hash: number, place: number): number {
    const code = this.count++;
    this.texts[code] = text;
    this.places[place * 2] = hash;
    this.places[place * 2 + 1] = code;
    if (code * ROOM > this.mask) this.grow();
    if (hash < 0) this.addGarbled(text, code);
    if (mayBeRounded(text) && ROUNDED_IDENTIFIER.test(text)) this.rounded.add(code);
    return code;
  }

  private addGarbled(text: string, code: number): void {
    const repaired = repairMojibake(text);
    if (repaired !== null) this.garbled.set(code, repaired);
  }

  private grow(): void {
    const old = this.places;
    const size = (this.mask + 1) * GROWTH;
    const places = emptyPlaces(size);
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
