import { columnLetters } from "../../address";
import { fitCell } from "../../plain-text";
import type { Cell } from "../../port";
import { toXml } from "../xml";

/** A cell of a sheet's XML; "" for a blank one. Rows and columns count from 0, `prefix` is that of the namespace. */
export function cellXml(row: number, column: number, cell: Cell, style: number, prefix = ""): string {
  if (cell === "" || (typeof cell === "number" && !Number.isFinite(cell))) return "";
  const head = `<${prefix}c r="${columnLetters(column)}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
  if (typeof cell === "number") return `${head}><${prefix}v>${cell}</${prefix}v></${prefix}c>`;
  if (typeof cell === "boolean") return `${head} t="b"><${prefix}v>${cell ? 1 : 0}</${prefix}v></${prefix}c>`;
  // `_x0041_` in a text would be read as "A"; spaces at the ends would be dropped.
  const text = toXml(fitCell(cell)).replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
  const space = /^\s|\s$|\n/.test(cell) ? ' xml:space="preserve"' : "";
  return `${head} t="inlineStr"><${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is></${prefix}c>`;
}
