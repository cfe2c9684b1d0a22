import { formatCents, remembered, toIsoDate } from "../engine/index";

/** Characters that a JSON text must escape, and halves of characters, which JSON.stringify escapes. */
// eslint-disable-next-line no-control-regex -- these are the ones that are escaped
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON. */
export function quoted(text: string): string {
  return SPECIAL.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** An amount as JSON: a text with two decimals. */
export function money(cents: number): string {
  return `"${formatCents(cents)}"`;
}

/** A day as JSON. */
export function dayTexts(): (day: number) => string {
  return remembered((day) => `"${toIsoDate(day)}"`);
}

/** Length at which a piece of text is handed on. */
const PIECE = 1 << 16;

/**
 * A list of a JSON object, in pieces. Every call of `entry` gives the text of one entry, or "" for none; a text may hold
 * several entries that commas part.
 */
export function* listJson(name: string, count: number, entry: (index: number) => string): Generator<string> {
  let block = `,"${name}":[`;
  let parts = "\n";
  for (let index = 0; index < count; index++) {
    const text = entry(index);
    if (text === "") continue;
    block += parts + text;
    parts = ",\n";
    if (block.length > PIECE) {
      yield block;
      block = "";
    }
  }
  yield `${block}]`;
}
