/** Letters that may be wrong in a word that is still taken for another one. */
const MOST_WRONG = 2;

/** The word that somebody may have meant: the one that begins so, or the one with the fewest letters wrong; or null. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const typed = word.toLowerCase();
  const begun = words.filter((each) => typed.length > MOST_WRONG && each.startsWith(typed));
  if (begun.length === 1) return begun[0]!;
  const [best] = words
    .map((each) => ({ each, wrong: lettersWrong(typed, each) }))
    .filter(({ each, wrong }) => wrong <= MOST_WRONG && wrong < each.length / 2)
    .sort((a, b) => a.wrong - b.wrong);
  return best?.each ?? null;
}

/** How many letters must be put in, taken out or exchanged to make one word of another. */
function lettersWrong(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchanged = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
