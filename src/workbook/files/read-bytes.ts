import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { WorkbookError, type FileFault } from "../port";

/** Bytes read at a time. */
const PART = 1 << 20;
/** Largest workbook that is taken into memory as a whole, in bytes. */
const LARGEST = 1 << 30;

/** The problem of a file that cannot be read. */
export function unreadable(file: string, why: FileFault, cause?: unknown): WorkbookError {
  const error = new WorkbookError({ kind: "unreadable-file", file, why });
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** The bytes of a file in parts, unpacked when the file is a .gz. Throws `unreadable-file`. */
export async function* readParts(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: PART });
  const isPacked = /\.gz$/i.test(path);
  const parts = isPacked ? file.pipe(createGunzip({ chunkSize: PART })) : file;
  if (isPacked) file.on("error", (error) => parts.destroy(error));
  try {
    for await (const part of parts) {
      if (signal?.aborted) throw new WorkbookError({ kind: "cancelled" });
      yield part as Uint8Array;
    }
  } catch (error) {
    throw error instanceof WorkbookError ? error : toProblem(path, error);
  } finally {
    file.destroy();
  }
}

/** All bytes of a file, those of `parts` that were read already first. */
export async function readWhole(
  path: string,
  first: Uint8Array,
  others: AsyncGenerator<Uint8Array>,
): Promise<Uint8Array> {
  const parts = [first];
  let length = first.length;
  for await (const part of others) {
    parts.push(part);
    length += part.length;
    if (length > LARGEST) throw unreadable(path, "too-large");
  }
  if (parts.length === 1) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Whether a path is a file or a folder. Throws `unreadable-file` when there is nothing. */
export async function pathKind(path: string): Promise<"file" | "folder"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    throw toProblem(path, error);
  }
}

/** True when there is a file or a folder at a path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

function toProblem(path: string, error: unknown): WorkbookError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOENT" || code === "ENOTDIR") return unreadable(path, "missing", error);
  if (code.startsWith("Z_")) return unreadable(path, "damaged", error);
  const message = error instanceof Error ? error.message : String(error);
  return new WorkbookError({ kind: "host", message });
}
