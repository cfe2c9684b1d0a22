import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { createDeflateRaw, type DeflateRaw } from "node:zlib";
import { Zip, ZipPassThrough } from "fflate";
import { WorkbookError } from "../../port";
import type { PartContent } from "./package-edits";

/** What deflates: Node's own zlib, several times faster than JavaScript. */
const DEFLATE = 8;

/** One file of a zip whose content is deflated as it comes. */
class DeflatedFile extends ZipPassThrough {
  override compression = DEFLATE;
  private readonly deflate: DeflateRaw;

  constructor(name: string) {
    super(name);
    // The same content gives the same file.
    this.mtime = new Date(1980, 0, 1);
    this.deflate = createDeflateRaw({ level: 6, chunkSize: 1 << 16 });
    this.deflate.on("data", (bytes: Buffer) => this.ondata(null, new Uint8Array(bytes), false));
    this.deflate.on("end", () => this.ondata(null, new Uint8Array(0), true));
  }

  protected override process(bytes: Uint8Array, isLast: boolean): void {
    this.deflate.write(bytes);
    if (isLast) this.deflate.end();
  }

  /** Waits until what was pushed is out. */
  async flushed(): Promise<void> {
    if (this.deflate.writableNeedDrain) await new Promise((resolve) => this.deflate.once("drain", resolve));
  }

  async ended(): Promise<void> {
    await finished(this.deflate);
  }
}

/** Writes parts as a zip, one after the other, so that none is ever in memory as a whole. */
export async function writeZip(
  path: string,
  parts: Iterable<[string, PartContent]>,
  onPart: () => void,
  signal?: AbortSignal,
): Promise<void> {
  const file = createWriteStream(path, { flags: "wx" });
  const done = finished(file);
  done.catch(() => undefined);
  const zip = new Zip((error, bytes, isLast) => {
    if (error) file.destroy(error);
    else if (isLast) file.end(bytes);
    else file.write(bytes);
  });
  try {
    for (const [name, content] of parts) {
      const part = new DeflatedFile(name);
      zip.add(part);
      for (const piece of piecesOf(content)) {
        if (signal?.aborted) throw new WorkbookError({ kind: "cancelled" });
        part.push(piece);
        await part.flushed();
        if (file.writableNeedDrain) await drained(file, done);
      }
      part.push(new Uint8Array(0), true);
      await part.ended();
      onPart();
    }
    zip.end();
    await done;
  } catch (error) {
    file.destroy();
    throw error;
  }
}

async function drained(file: NodeJS.WritableStream, done: Promise<void>): Promise<void> {
  await Promise.race([new Promise<void>((resolve) => file.once("drain", () => resolve())), done]);
}

function* piecesOf(content: PartContent): Generator<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  for (const text of content()) if (text !== "") yield Buffer.from(text, "utf8");
}
