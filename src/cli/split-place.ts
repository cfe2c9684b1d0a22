import { exists } from "../workbook/files";
import { InputFault } from "./input-fault";

/** "book.xlsx#Sheet" is a place in a file, unless there is a file of that whole name. */
export async function splitPlace(given: string): Promise<{ path: string; place: string | null }> {
  const at = given.lastIndexOf("#");
  if (at <= 0 || (await exists(given))) return { path: given, place: null };
  return { path: given.slice(0, at), place: given.slice(at + 1) };
}

/**
 * Lets a file pass that is to be read as a whole.
 *
 * @throws InputFault when a sheet or table of a file is named instead
 */
export async function refusePlace(given: string): Promise<void> {
  const { path, place } = await splitPlace(given);
  if (place === null || !(await exists(path))) return;
  throw new InputFault(
    `${given}: ${path} is read as a whole, so "#${place}" has no place here. Leave it out; ` +
      `"#" and a sheet belong to --imports, --returns and the like, as in match --imports "${path}#SHEET" --returns "${path}#SHEET".`,
  );
}
