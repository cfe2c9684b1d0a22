import type { BorderStyleTypes, IBorderData, IStyleData } from "@univerjs/core";
import type { Border, Borders, Style } from "exceljs";
import { cssColor, type FileColor } from "./theme-colors";

/** Univer's numbers for what Excel names. */
const BORDERS: Record<string, number> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Record<string, number> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  centerContinuous: 2,
  distributed: 6,
};
const VERTICAL: Record<string, number> = { top: 1, middle: 2, bottom: 3 };
/** Univer's number for wrapped text. */
export const WRAP = 3;

/** The font that Excel gives a cell nobody formatted: the grid's own stands in for it. */
const ORDINARY_FONTS = new Set(["Calibri", "Aptos Narrow", "Aptos", "Arial"]);
const ORDINARY_SIZE = 11;

/** Number formats that Excel shows by the reader's region, in the way of en-US. */
const REGIONAL: Record<string, string> = { "mm-dd-yy": "m/d/yyyy" };

function borderOf(borders: Partial<Borders>, theme: string[]): IBorderData | undefined {
  const side = (border: Partial<Border> | undefined) =>
    border?.style
      ? {
          s: (BORDERS[border.style] ?? 1) as BorderStyleTypes,
          cl: { rgb: cssColor(border.color as FileColor | undefined, theme) ?? "#000000" },
        }
      : undefined;
  const all = {
    t: side(borders.top),
    r: side(borders.right),
    b: side(borders.bottom),
    l: side(borders.left),
  };
  const set = Object.entries(all).filter(([, border]) => border);
  return set.length > 0 ? Object.fromEntries(set) : undefined;
}

/** How a cell looks, in the grid's terms; undefined for a cell nobody formatted. */
export function styleFromFile(style: Partial<Style>, theme: string[]): IStyleData | undefined {
  const { numFmt, font, fill, border, alignment } = style;
  const color = cssColor(font?.color as FileColor | undefined, theme);
  const background =
    fill?.type === "pattern" && fill.pattern !== "none"
      ? cssColor(fill.fgColor as FileColor | undefined, theme)
      : undefined;
  const underline = font?.underline && font.underline !== "none";
  const all: IStyleData = {
    n: numFmt && numFmt !== "General" ? { pattern: REGIONAL[numFmt] ?? numFmt } : undefined,
    ff: font?.name && !ORDINARY_FONTS.has(font.name) ? font.name : undefined,
    fs: font?.size && font.size !== ORDINARY_SIZE ? font.size : undefined,
    bl: font?.bold ? 1 : undefined,
    it: font?.italic ? 1 : undefined,
    ul: underline ? { s: 1 } : undefined,
    st: font?.strike ? { s: 1 } : undefined,
    // Black is what a cell has without asking, and the grid turns its own black white in dark mode.
    cl: color && color !== "#000000" ? { rgb: color } : undefined,
    bg: background ? { rgb: background } : undefined,
    bd: border ? borderOf(border, theme) : undefined,
    ht: alignment?.horizontal ? HORIZONTAL[alignment.horizontal] : undefined,
    vt: alignment?.vertical ? VERTICAL[alignment.vertical] : undefined,
    tb: alignment?.wrapText ? WRAP : undefined,
  };
  const set = Object.entries(all).filter(([, value]) => value !== undefined);
  return set.length > 0 ? (Object.fromEntries(set) as IStyleData) : undefined;
}
