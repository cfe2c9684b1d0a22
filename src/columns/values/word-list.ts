/** The words of a list: what they are read as (an index into the list), by their key; and the list for messages. */
export interface WordList {
  indexOf: ReadonlyMap<string, number>;
  choices: string;
  /** What an unknown word counts as when the cell is not needed; -1 (blank) when nothing is said. */
  unknownAs?: number;
}

/** The key of a word: letters and digits only, without case. "NOT_AS_DESCRIBED" and "not as described" are one. */
export function wordKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** A list with the other words that stand for its entries, parted by commas. */
export function wordList<Entry extends string>(
  entries: readonly Entry[],
  words: Record<Entry, string>,
): WordList {
  const indexOf = new Map<string, number>();
  entries.forEach((entry, index) => {
    indexOf.set(wordKey(entry), index);
    for (const word of words[entry].split(",")) if (wordKey(word) !== "") indexOf.set(wordKey(word), index);
  });
  return { indexOf, choices: entries.join(", ") };
}
