import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { WorkbookError } from "../port";
import { exists } from "./read-bytes";

/**
 * Looks whether a new workbook can be made at a path, before any work is done. Throws `file-exists`, or `host` with the
 * reason in words.
 */
export async function refuseOut(path: string): Promise<void> {
  if (!/\.xlsx$/i.test(path))
    throw new WorkbookError({ kind: "host", message: `${path} must end in .xlsx.` });
  if (await exists(path)) throw new WorkbookError({ kind: "file-exists", file: path });
  try {
    if (!(await stat(dirname(path))).isDirectory()) throw new Error("not a folder");
    await access(dirname(path), constants.W_OK);
  } catch (cause) {
    const error = new WorkbookError({
      kind: "host",
      message: `${dirname(path)} is not a folder that can be written to.`,
    });
    error.cause = cause;
    throw error;
  }
}
