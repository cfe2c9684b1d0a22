import type { CapeList } from "../../session/types";

/** The entry numbers, one a line, without hyphens and spaces: what an upload takes. */
export function capeLines({ entries }: CapeList): string {
  return entries.map(({ entryNumber }) => entryNumber.replace(/[\s-]/g, "").toUpperCase()).join("\r\n");
}
