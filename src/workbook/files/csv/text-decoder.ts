/** Encodings of text files that are told apart. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const LF = 10;

/**
 * Text of bytes that come in parts. The encoding is told by a byte-order mark, by the zeros of UTF-16, or else it is
 * UTF-8; bytes that are no UTF-8 make it Windows-1252, unless other bytes have already proved UTF-8: then only the
 * damaged characters are marked (U+FFFD).
 */
export class PartDecoder {
  private encoding: Encoding | null = null;
  private decoder: TextDecoder | null = null;
  private readonly strict = new TextDecoder("utf-8", { fatal: true });
  private readonly lenient = new TextDecoder("utf-8");
  private provesUtf8 = false;
  private rest = new Uint8Array(0);

  /** Text of the next bytes. What cannot be decoded yet comes with the next part. */
  decode(bytes: Uint8Array): string {
    return this.take(this.rest.length === 0 ? bytes : joined(this.rest, bytes), false);
  }

  /** Text of what is left. */
  end(): string {
    return this.take(this.rest, true);
  }

  private take(bytes: Uint8Array, isLast: boolean): string {
    if (this.encoding === null) {
      if (bytes.length < 4 && !isLast) {
        this.rest = bytes.slice();
        return "";
      }
      this.encoding = detectEncoding(bytes);
    }
    if (this.encoding !== "utf-8") return this.takeOther(bytes, this.encoding, isLast);
    // Cut behind a line: no character of UTF-8 reaches over a line end, so every part is decoded by itself, which is fast.
    const end = isLast ? bytes.length : bytes.lastIndexOf(LF) + 1;
    this.rest = bytes.slice(end);
    return this.utf8(bytes.subarray(0, end));
  }

  private utf8(bytes: Uint8Array): string {
    if (this.provesUtf8) return this.lenient.decode(bytes);
    try {
      const text = this.strict.decode(bytes);
      this.provesUtf8 = text.length !== bytes.length;
      return text;
    } catch {
      this.encoding = "windows-1252";
      return this.other("windows-1252").decode(bytes, { stream: true });
    }
  }

  private takeOther(bytes: Uint8Array, encoding: Encoding, isLast: boolean): string {
    this.rest = new Uint8Array(0);
    return this.other(encoding).decode(bytes, { stream: !isLast });
  }

  private other(encoding: Encoding): TextDecoder {
    return (this.decoder ??= new TextDecoder(encoding));
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Encoding by a byte-order mark, or by where zeros stand. */
export function detectEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1]!++;
  });
  const many = sample.length / 4;
  if (zeros[1]! > many && zeros[0] === 0) return "utf-16le";
  if (zeros[0]! > many && zeros[1] === 0) return "utf-16be";
  return "utf-8";
}

/** A stray control character or two make no text a picture, however short it is. */
const STRAY = 2;

/** True for bytes that are text in any of the encodings: hardly any control characters but line ends, tabs and the like. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  if (detectEncoding(sample) !== "utf-8") return true;
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== LF && byte !== 13 && byte !== 12 && byte !== 26) odd++;
  }
  return odd <= STRAY + sample.length / 100;
}
