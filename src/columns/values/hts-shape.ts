/** What is to be said of a tariff number: nothing, a leading zero that seems lost, or no tariff number. */
export type HtsCheck = "fits" | "zero-lost" | "shape";

/**
 * Checks the shape of a tariff number with or without dots: 8 or 10 digits, chapter 1 to 99 without 77 (which is kept
 * free). Nine and seven digits look like a number cell that lost the zero of chapters 1 to 9; nothing proves it.
 */
export function checkHts(text: string): HtsCheck {
  const digits = text.replace(/[.\s]/g, "");
  if (/^[1-9]\d{8}$|^[1-9]\d{6}$/.test(digits)) return "zero-lost";
  if (!/^\d{8}(?:\d{2})?$/.test(digits)) return "shape";
  const chapter = Number(digits.slice(0, 2));
  return chapter === 0 || chapter === 77 ? "shape" : "fits";
}
