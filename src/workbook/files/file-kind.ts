import { looksLikeText } from "./csv/text-decoder";

/** What a file is by its first bytes. `markup`: a table in HTML or XML, which many systems export as ".xls". */
export type FileKind = "zip" | "compound" | "gzip" | "markup" | "text" | "other";

/** Beginnings of files that are no workbook although they are made of characters. */
const NO_TABLE = /^(%PDF|\{\\rtf|%!PS|From: |<svg)/i;

/** What a file is by what it holds, whatever its name says. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "compound";
  if (startsWith(bytes, [0x1f, 0x8b])) return "gzip";
  // Sheets of Excel 2 to 4, which stand in no container.
  if (startsWith(bytes, [0x09]) && (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4)) return "compound";
  if (!looksLikeText(bytes)) return "other";
  const start = String.fromCharCode(...bytes.subarray(0, 512)).replace(
    /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/,
    "",
  );
  const text = start.replaceAll("\0", "").trimStart();
  if (NO_TABLE.test(text)) return "other";
  return /^<(\?xml|!doctype|html|head|body|table|meta|style|!--)/i.test(text) ? "markup" : "text";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
