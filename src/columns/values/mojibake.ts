/** What Windows-1252 makes of the bytes 80 to 9F; a blank where it has nothing. */
const FROM_80 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const CONTINUES = `[\\u0080-\\u00bf${FROM_80.replaceAll(" ", "")}]`;
/** The first byte of a letter in UTF-8 and one of its others, each read as a letter of its own. */
const SUSPECT = new RegExp(`[\\u00c2-\\u00f4]${CONTINUES}`);
const UTF_8 = new TextDecoder("utf-8");
/** What the decoder puts for bytes that are no UTF-8. */
const NOT_UTF_8 = "\ufffd";
/** A text can have gone through the wrong character set more than once. */
const MOST_TIMES = 3;

/**
 * A text whose UTF-8 was read as Windows-1252 somewhere on its way, as it was; null for a text that is sound. Only what
 * is whole UTF-8 as bytes is changed, which texts in any language hardly ever are by chance.
 *
 * @example repairMojibake("CafÃ©") // "Café"
 * @example repairMojibake("SÃO PAULO") // null
 */
export function repairMojibake(text: string): string | null {
  let repaired: string | null = null;
  for (let times = 0; times < MOST_TIMES; times++) {
    const next = decodeOnce(repaired ?? text);
    if (next === null) break;
    repaired = next;
  }
  return repaired;
}

function decodeOnce(text: string): string | null {
  if (!SUSPECT.test(text)) return null;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const special = code > 255 ? FROM_80.indexOf(text[at]!) : -1;
    if (code > 255 && special < 0) return null;
    bytes[at] = special < 0 ? code : 0x80 + special;
  }
  const decoded = UTF_8.decode(bytes);
  return decoded.includes(NOT_UTF_8) ? null : decoded;
}
