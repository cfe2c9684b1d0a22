/**
 * Excel measures columns in widths of a zero in its own font, the grid in pixels of a font that runs wider where
 * Calibri is not installed. A tenth more room keeps dates and headings readable.
 */
const WIDER = 1.1;
const ZERO_WIDTH = 7;

export const columnPixels = (width: number): number =>
  Math.round(Math.trunc(((256 * width + 18) / 256) * ZERO_WIDTH) * WIDER);

export const columnWidth = (pixels: number): number => Math.round((pixels / WIDER / ZERO_WIDTH) * 100) / 100;

/** Rows are measured in points. */
export const rowPixels = (points: number): number => Math.round((points * 4) / 3);

export const rowPoints = (pixels: number): number => Math.round(pixels * 0.75 * 100) / 100;

/** Room for a bold heading and the filter button beside it. */
export const headingPixels = (heading: string): number => Math.round(heading.length * 7.8 + 34);
