/** Longest text of a cell: Excel refuses more than 32,767 characters, one of which may be an apostrophe before it. */
export const MAX_TEXT = 32_766;

/** Text cells shown in the number format "@" turn into ##### beyond this length in some versions of Excel. */
const MAX_TEXT_FORMAT = 255;

/**
 * True for text that a spreadsheet could take for a formula or a command when it is typed in or opened from a file:
 * it begins with = + - @, a tab or a line break (or the full-width forms that East Asian Excel also takes).
 */
export function couldBeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}

/** True for text that stays what it is however it is put into a cell: words without digits. */
export function isPlainWords(text: string): boolean {
  return /^\p{L}[\p{L} ,;()&/-]*$/u.test(text) && !/^(true|false)$/i.test(text);
}

/**
 * True for text that must not go raw into a cell of the number format "@": it could be a formula, it begins with an
 * apostrophe (which Excel may take for its own mark), or it is too long for that format.
 */
export function needsApostrophe(text: string): boolean {
  return couldBeFormula(text) || text.startsWith("'") || text.length > MAX_TEXT_FORMAT;
}

/** Text that fits into a cell; what is cut off is marked with an ellipsis. */
export function fitCell(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1)}…`;
}
