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

/** A list of a JSON object: its name, and the text of each entry. */
export interface JsonList {
  name: string;
  count: number;
  entry(index: number): string;
}

/** Some entries of one of several lists. */
export interface JsonBlock {
  list: number;
  from: number;
  to: number;
}

/** Entries in a block: a few hundred thousand characters. */
const ENTRIES = 2048;

/** Lists in blocks, in their order; a list without entries is one block. */
export function blocksOf(lists: readonly Pick<JsonList, "count">[]): JsonBlock[] {
  return lists.flatMap(({ count }, list) =>
    Array.from({ length: Math.max(1, Math.ceil(count / ENTRIES)) }, (_, k) => ({
      list,
      from: k * ENTRIES,
      to: Math.min(count, (k + 1) * ENTRIES),
    })),
  );
}

/** The text of a block. The texts of all blocks, one behind the other, are the lists as they stand in the object. */
export function blockText(lists: readonly JsonList[], { list, from, to }: JsonBlock): string {
  const { name, count, entry } = lists[list]!;
  const texts = [from === 0 ? `,"${name}":[` : ""];
  for (let index = from; index < to; index++) texts.push(index === 0 ? "\n" : ",\n", entry(index));
  if (to === count) texts.push("]");
  return texts.join("");
}
