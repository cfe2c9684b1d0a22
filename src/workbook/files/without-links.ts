const LINK = "hyperlink ";
const BEFORE_LINK = new Set(["<", ":"].map((mark) => mark.charCodeAt(0)));
const OTHER_LETTER = "x".charCodeAt(0);

/** A link in a binary sheet (BrtHLink): type of the record, and the bytes of the area it begins with. */
const BINARY_LINK = 0x01ee;
const AREA_BYTES = 16;

/**
 * Takes the links out of the sheets of an unpacked workbook, in place. They are not needed here, and the reader of cells
 * makes a cell for every place of a link's area: a link over whole columns is millions of cells, and a damaged one more
 * than there is memory for.
 */
export function takeLinksOut(parts: Readonly<Record<string, Uint8Array>>): void {
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/sheet[^/]*$/i.test(path)) continue;
    if (/\.xml$/i.test(path)) inXml(bytes);
    else if (/\.bin$/i.test(path)) inBinary(bytes);
  }
}

/** Makes elements of another name of the links. */
function inXml(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf(LINK); at >= 0; at = text.indexOf(LINK, at + 1)) {
    if (BEFORE_LINK.has(bytes[at - 1] ?? 0)) bytes[at] = OTHER_LETTER;
  }
}

/** Makes links of one cell of the links. Records are a type of one or two bytes, a length of one to four, and content. */
function inBinary(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    let type = bytes[at++]!;
    if (type & 0x80) type = (type & 0x7f) | ((bytes[at++]! & 0x7f) << 7);
    let length = 0;
    for (let k = 0; k < 4; k++) {
      const part = bytes[at++] ?? 0;
      length += (part & 0x7f) << (7 * k);
      if (!(part & 0x80)) break;
    }
    if (type === BINARY_LINK) bytes.fill(0, at, at + Math.min(length, AREA_BYTES));
    at += length;
  }
}
