import { openFiles, type FilesPort } from "../workbook/files";
import { InputFault } from "./input-fault";

/** The files of a folder as one table. */
export async function appendFiles(folder: string, paths: readonly string[]): Promise<FilesPort> {
  if (paths.length === 0) throw new InputFault(`${folder}: there is no table in this folder. Put .csv or .xlsx files into it.`);
  if (paths.length === 1) return await openFiles(paths[0]!);
  throw new InputFault(`${folder}: folders with several files cannot be read yet.`);
}
