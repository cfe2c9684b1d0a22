/** Dates as ISO texts: comparing them is comparing texts. Deliberately not the engine's. */

/** The date some years later; 29 February becomes 28 February where there is none. */
export function plusYears(iso: string, years: number): string {
  const [year, month, day] = parts(iso);
  const target = `${String(year! + years).padStart(4, "0")}`;
  const leap = new Date(Date.UTC(year! + years, 1, 29)).getUTCMonth() === 1;
  if (month === 2 && day === 29 && !leap) return `${target}-02-28`;
  return `${target}${iso.slice(4)}`;
}

/** The date some days later. */
export function plusDays(iso: string, days: number): string {
  return new Date(milliseconds(iso) + days * 86400000).toISOString().slice(0, 10);
}

/** Days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return (milliseconds(to) - milliseconds(from)) / 86400000;
}

function milliseconds(iso: string): number {
  const [year, month, day] = parts(iso);
  return Date.UTC(year!, month! - 1, day!);
}

function parts(iso: string): number[] {
  return iso.split("-").map(Number);
}
