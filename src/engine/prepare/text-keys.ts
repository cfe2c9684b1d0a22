import { ints } from "../domain/memory";

/**
 * Gives texts that mean the same one number: 0 for a blank, then 1, 2, 3 … in order of first use.
 * What "the same" is, a normaliser says; it runs once per distinct text.
 */
export class TextKeys {
  /** Key + 1 by text code, 0 for a text that was not asked for yet: memory is touched only where it is used. */
  private readonly keyOfCode: Int32Array;
  private readonly keyOfText = new Map<string, number>();

  constructor(
    private readonly texts: readonly string[],
    private readonly normalise: (text: string) => string,
  ) {
    this.keyOfCode = ints(texts.length);
    this.keyOfCode[0] = 1;
  }

  /** Number of distinct keys so far, the blank included. */
  get size(): number {
    return this.keyOfText.size + 1;
  }

  /** The key of a text code. */
  of(code: number): number {
    const known = this.keyOfCode[code]!;
    if (known !== 0) return known - 1;
    const text = this.normalise(this.texts[code]!);
    let key = 0;
    if (text !== "") {
      key = this.keyOfText.get(text) ?? 0;
      if (key === 0) {
        key = this.keyOfText.size + 1;
        this.keyOfText.set(text, key);
      }
    }
    this.keyOfCode[code] = key + 1;
    return key;
  }

  /** What the texts of a key are normalised to; "" for 0. */
  textOf(key: number): string {
    for (const [text, number] of this.keyOfText) if (number === key) return text;
    return "";
  }

  /** The keys of a column of text codes. */
  column(codes: Int32Array): Int32Array {
    const keys = ints(codes.length);
    // Neighbours are much alike.
    let code = 0;
    let key = 0;
    for (let i = 0; i < codes.length; i++) {
      if (codes[i] !== code) key = this.of((code = codes[i]!));
      keys[i] = key;
    }
    return keys;
  }
}

/** Units, locations: without case and surrounding spaces. */
export function plainKey(text: string): string {
  return text.trim().toUpperCase();
}

/** Entry numbers: without hyphens, spaces and case, so that 231-1234567-8 is 23112345678. */
export function entryKey(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase();
}

/** Parties: letters and digits only, without case, so that "Acme, Inc." is "ACME INC". */
export function partyKey(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Line numbers: "001" and 1 are the same; what is no number stays text. */
export function lineKey(text: string): string {
  const trimmed = text.trim();
  return /^\d+(\.0*)?$/.test(trimmed) ? String(Number(trimmed)) : trimmed.toUpperCase();
}

/** First eight digits of a tariff number, or nothing when it has fewer. */
export function hts8Key(text: string): string {
  const digits = text.replace(/\D/g, "");
  return digits.length >= 8 ? digits.slice(0, 8) : "";
}
