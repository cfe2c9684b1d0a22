import { reasonsIn, reasonSentence, remembered, sentencesVary, type ReasonFigures } from "../../engine/index";

/** The codes of a row's reasons, most important first, parted by commas. Each set of reasons is put together once. */
export function reasonCodes(list: readonly string[]): (bits: number) => string {
  return remembered((bits) => reasonsIn(list, bits).join(", "));
}

/**
 * What is wrong with a row and what to do, a sentence or two per reason; "" when nothing is. Texts that are the same for many rows
 * are put together once.
 *
 * @param figures those of the row at hand
 */
export function advice(list: readonly string[], figures: ReasonFigures): (bits: number) => string {
  const ofSet = remembered((bits): (() => string) => {
    const codes = reasonsIn(list, bits);
    const vary = sentencesVary(codes);
    if (vary === "by-row") return () => sentences(codes, figures);
    const byDay = remembered(() => sentences(codes, figures));
    return vary === "never" ? () => byDay(0) : () => byDay(figures.day ?? NaN);
  });
  return (bits) => (bits === 0 ? "" : ofSet(bits)());
}

function sentences(codes: readonly string[], figures: ReasonFigures): string {
  let text = "";
  for (let k = 0; k < codes.length; k++) {
    if (k > 0) text += " ";
    text += reasonSentence(codes[k]!, figures);
  }
  return text;
}
