/**
 * Rank of each row's text among the texts of its column, by code units; equal texts have equal ranks, a blank is 0.
 *
 * @param texts all texts; @param codes a column of codes into them
 */
export function textRanks(texts: readonly string[], codes: Int32Array): Int32Array {
  const count = codes.length;
  if (isAscending(texts, codes)) return ranksOfAscending(codes);
  const seen = new Uint8Array(texts.length);
  const distinct: number[] = [];
  for (let i = 0; i < count; i++) {
    const code = codes[i]!;
    if (code !== 0 && seen[code] === 0) {
      seen[code] = 1;
      distinct.push(code);
    }
  }
  distinct.sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  const rankOfCode = new Int32Array(texts.length);
  for (let i = 0; i < distinct.length; i++) rankOfCode[distinct[i]!] = i + 1;
  const ranks = new Int32Array(count);
  for (let i = 0; i < count; i++) ranks[i] = rankOfCode[codes[i]!]!;
  return ranks;
}

/** True when the rows' texts never go down, which is how most files come. */
function isAscending(texts: readonly string[], codes: Int32Array): boolean {
  for (let i = 1; i < codes.length; i++) {
    const before = codes[i - 1]!;
    const here = codes[i]!;
    if (before !== here && texts[before]! > texts[here]!) return false;
  }
  return true;
}

function ranksOfAscending(codes: Int32Array): Int32Array {
  const ranks = new Int32Array(codes.length);
  let rank = codes.length > 0 && codes[0] === 0 ? 0 : 1;
  for (let i = 0; i < codes.length; i++) {
    if (i > 0 && codes[i] !== codes[i - 1]) rank++;
    ranks[i] = rank;
  }
  return ranks;
}
