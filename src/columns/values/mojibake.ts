/** What Windows-1252 makes of the bytes 80 to 9F; a blank where it has nothing. */
const FROM_80 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const CONTINUES = `[\\u0080-\\u00bf${FROM_80.replaceAll(" ", "")}]`;
/** The first byte of a letter in UTF-8 and one of its others, each read as a letter of its own. */
const SUSPECT = new RegExp(`[\\u00c2-\\u00f4]${CONTINUES}`);
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
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    const special = code > 255 ? FROM_80.indexOf(letter) : -1;
    if (code > 255 && special < 0) return null;
    bytes.push(special < 0 ? code : 0x80 + special);
  }
  return decodeUtf8(bytes);
}

/** The text of bytes in UTF-8, or null when they are none. Sheet functions run where there is no decoder. */
function decodeUtf8(bytes: readonly number[]): string | null {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at]!;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (more > 0 && (first < 0xc2 || first > 0xf4)) return null;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let k = 1; k <= more; k++) {
      const next = bytes[at + k] ?? 0;
      if (next >> 6 !== 2) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    text += String.fromCodePoint(code);
    at += more + 1;
  }
  return text;
}
