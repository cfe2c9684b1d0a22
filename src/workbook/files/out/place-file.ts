import { randomUUID } from "node:crypto";
import { constants, copyFile, link, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { WorkbookError } from "../../port";

/** A path beside another one for a file that is not finished yet. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
}

/**
 * Gives a finished file its name in one step: nobody ever sees half of it. A file of that name is never overwritten
 * unless it is our own of before. Throws `file-exists`.
 */
export async function placeFile(temporary: string, path: string, isOurs: boolean): Promise<void> {
  if (isOurs) {
    await rename(temporary, path);
    return;
  }
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new WorkbookError({ kind: "file-exists", file: path });
    // Some disks know no second name of a file; copying refuses an existing file as well.
    await copyFile(temporary, path, constants.COPYFILE_EXCL).catch((cause: unknown) => {
      throw codeOf(cause) === "EEXIST" ? new WorkbookError({ kind: "file-exists", file: path }) : cause;
    });
  }
  await rm(temporary, { force: true });
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
