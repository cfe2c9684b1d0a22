import type { Area } from "../../address";
import type { OpenedFile } from "../opened-file";

/** Hidden names on the cells that a run wrote: a later run knows them again by these. */
export const OWN_NAME = "_drawback_file_";

/** The text in the formulas of our conditional formats by which they are known again. N() of a text is 0. */
export const OWN_RULE = "drawback-file";

/** Cells of a sheet that an earlier run wrote. */
export function ownAreas(file: OpenedFile, sheet: string): Area[] {
  return file.names
    .filter((each) => each.name.startsWith(OWN_NAME) && each.sheet === sheet)
    .map(({ area }) => area);
}
