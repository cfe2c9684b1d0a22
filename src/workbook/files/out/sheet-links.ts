import { columnLetters } from "../../address";
import type { ResultSheet } from "../../port";
import { toXml } from "../xml";

/** Links that Excel takes on a sheet are somewhat more; nobody follows so many. */
const MOST_LINKS = 50_000;

/** Colour of texts that lead somewhere. */
export const LINK_COLOR = "#0563C1";

/** The rows (from 0) of a result sheet whose cell leads somewhere, with the place; none when the sheet has no links. */
export function linksOf({ links, rowCount }: ResultSheet): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!links) return found;
  for (let row = 0; row < rowCount && found.size < MOST_LINKS; row++) {
    const target = links.target(row);
    if (target !== null) found.set(row, target);
  }
  return found;
}

/** Links to cells of the workbook as XML, in pieces; nothing when there are none. `top` is the row above the first, from 0. */
export function* linksXml(
  targets: ReadonlyMap<number, string>,
  column: number,
  top: number,
): Generator<string> {
  if (targets.size === 0) return;
  yield "<hyperlinks>";
  for (const [row, target] of targets) {
    yield `<hyperlink ref="${columnLetters(column)}${top + row + 2}" location="${toXml(target)}"/>`;
  }
  yield "</hyperlinks>";
}
