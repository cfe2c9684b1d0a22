/** Colours of a file's theme in the order in which cells refer to them. Office's default where the file has none. */
const DEFAULT = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

const NAMES = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The theme's colours, from the text of its XML part. */
export function themeColors(xml: string | undefined): string[] {
  return NAMES.map((name, index) => {
    const part = xml && new RegExp(`<a:${name}>(.*?)</a:${name}>`, "s").exec(xml)?.[1];
    const hex = part && /(?:srgbClr val|lastClr)="([0-9a-fA-F]{6})"/.exec(part)?.[1];
    return (hex || DEFAULT[index]).toUpperCase();
  });
}

/** A part of a colour lightened (tint above 0) or darkened, as Excel does it: on the lightness, hue kept. */
function tinted(hex: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const old = (max + min) / 2;
  const lightness = tint < 0 ? old * (1 + tint) : old * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * old - 1));
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const scale = spread === 0 ? 0 : chroma / spread;
  const shift = lightness - scale * old;
  return [red, green, blue]
    .map((part) => Math.round(255 * Math.min(1, Math.max(0, part * scale + shift))))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** A colour as a file gives it: by value or by place in the theme. */
export interface FileColor {
  argb?: string;
  theme?: number;
  tint?: number;
}

/** The colour as #RRGGBB, or undefined where the file says "automatic". */
export function cssColor(color: FileColor | undefined, theme: string[]): string | undefined {
  if (!color) return undefined;
  const hex = color.argb ? color.argb.slice(-6) : theme[color.theme ?? -1];
  if (!hex || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  return `#${color.tint ? tinted(hex, color.tint) : hex.toUpperCase()}`;
}
