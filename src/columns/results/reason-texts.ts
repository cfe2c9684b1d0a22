import { reasonsIn, reasonSentence, remembered, usesFigures, type ReasonFigures } from "../../engine/index";

/** The codes of a row's reasons, most important first, parted by commas. Each set of reasons is put together once. */
export function reasonCodes(list: readonly string[]): (bits: number) => string {
  return remembered((bits) => reasonsIn(list, bits).join(", "));
}

/**
 * What is wrong with a row and what to do, a sentence or two per reason; "" when nothing is. Where no sentence uses a figure of the
 * row, the text is put together once for each set of reasons.
 *
 * @param figures those of the row at hand
 */
export function advice(list: readonly string[], figures: ReasonFigures): (bits: number) => string {
  const known = remembered((bits) => {
    const codes = reasonsIn(list, bits);
    return { codes, text: codes.some(usesFigures) ? null : sentences(codes, {}) };
  });
  return (bits) => {
    const { codes, text } = known(bits);
    return text ?? sentences(codes, figures);
  };
}

function sentences(codes: readonly string[], figures: ReasonFigures): string {
  let text = "";
  for (let k = 0; k < codes.length; k++) {
    if (k > 0) text += " ";
    text += reasonSentence(codes[k]!, figures);
  }
  return text;
}
