/** The texts of a match as one text with the length of each: a list of two million texts takes a second to hand to another thread. */
export interface PackedTexts {
  joined: string;
  lengths: Int32Array;
}

/** One text of many; `cutText` makes many of it again. */
export function packTexts(texts: readonly string[]): PackedTexts {
  return { joined: texts.join(""), lengths: Int32Array.from(texts, (text) => text.length) };
}
