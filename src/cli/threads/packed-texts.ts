/** The texts of a match as one text with the length of each: a list of two million texts takes a second to hand to another thread. */
export interface PackedTexts {
  joined: string;
  lengths: Int32Array;
}

/** One text of many. */
export function packTexts(texts: readonly string[]): PackedTexts {
  return { joined: texts.join(""), lengths: Int32Array.from(texts, (text) => text.length) };
}

/** The many texts again. */
export function unpackTexts({ joined, lengths }: PackedTexts): string[] {
  const texts = new Array<string>(lengths.length);
  let at = 0;
  for (let code = 0; code < lengths.length; code++) {
    const end = at + lengths[code]!;
    texts[code] = joined.slice(at, end);
    at = end;
  }
  return texts;
}
