/** The texts that stand one after the other in a text, by the length of each: many texts cross to another thread as one. */
export function cutText(joined: string, lengths: Int32Array | Uint32Array): string[] {
  const texts = new Array<string>(lengths.length);
  let at = 0;
  for (let place = 0; place < lengths.length; place++) {
    const end = at + lengths[place]!;
    texts[place] = joined.slice(at, end);
    at = end;
  }
  return texts;
}
