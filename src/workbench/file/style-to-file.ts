import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import { WRAP } from "./style-from-file";
import type { Alignment, Borders, BorderStyle, Fill, Font, Style } from "exceljs";

const BORDERS: BorderStyle[] = [
  "thin",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const HORIZONTAL: Alignment["horizontal"][] = [
  undefined as never,
  "left",
  "center",
  "right",
  "justify",
  "justify",
  "distributed",
];
const VERTICAL: Alignment["vertical"][] = [undefined as never, "top", "middle", "bottom"];

/** A colour as a file has it, "FFRRGGBB"; undefined for one that the grid gives in another way. */
export function argb(color: Nullable<string>): string | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (hex) return `FF${hex.toUpperCase()}`;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color ?? "");
  if (!parts) return undefined;
  return `FF${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0").toUpperCase())
    .join("")}`;
}

const solid = (color: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb: color } });

function bordersOf(border: IBorderData): Partial<Borders> {
  const sides = { top: border.t, right: border.r, bottom: border.b, left: border.l };
  return Object.fromEntries(
    Object.entries(sides).flatMap(([side, data]) =>
      data
        ? [[side, { style: BORDERS[data.s] ?? "thin", color: { argb: argb(data.cl.rgb) ?? "FF000000" } }]]
        : [],
    ),
  );
}

/** How a cell looks, in the file's terms. */
export function styleToFile(style: IStyleData): Partial<Style> {
  const color = argb(style.cl?.rgb);
  const fill = argb(style.bg?.rgb);
  const font: Partial<Font> = {
    name: style.ff ?? "Calibri",
    size: style.fs ?? 11,
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(style.st?.s ? { strike: true } : {}),
    ...(color ? { color: { argb: color } } : {}),
  };
  const alignment: Partial<Alignment> = {
    ...(style.ht ? { horizontal: HORIZONTAL[style.ht] } : {}),
    ...(style.vt ? { vertical: VERTICAL[style.vt] } : {}),
    ...(style.tb === WRAP ? { wrapText: true } : {}),
  };
  return {
    font,
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
    ...(fill ? { fill: solid(fill) } : {}),
    ...(style.bd ? { border: bordersOf(style.bd) } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
  };
}
