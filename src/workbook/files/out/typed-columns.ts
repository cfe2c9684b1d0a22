/** A text of a file as the number it says, and the number format that shows it as it was written. */
export interface TypedText {
  value: number;
  format: string;
}

/** Figures without leading zeros and with no more digits than a cell keeps. Codes and entry numbers stay texts. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,6}))?$/;
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOST_DIGITS = 15;
/** A column counts as figures or dates when nearly all of its cells are; its headings and remarks are not. */
const NEARLY_ALL = 0.8;
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

/**
 * Tells of the cells of a text file which can be written as numbers or dates: those of columns of figures or ISO dates.
 * The answer for all others is null.
 */
export function typedColumns(
  cells: readonly string[][],
  columns: number,
): (column: number, text: string) => TypedText | null {
  const kinds = Array.from({ length: columns }, (_, column) => kindOf(cells, column));
  return (column, text) => {
    const kind = kinds[column];
    if (kind === "number") return toNumber(text);
    return kind === "date" ? toDate(text) : null;
  };
}

function kindOf(cells: readonly string[][], column: number): "number" | "date" | "text" {
  let filled = 0;
  let numbers = 0;
  let dates = 0;
  for (const row of cells) {
    const text = row[column];
    if (text === undefined || text === "") continue;
    filled++;
    if (toNumber(text)) numbers++;
    else if (/^0\d/.test(text) || /^\d{16,}$/.test(text)) return "text";
    else if (toDate(text)) dates++;
  }
  // One cell is the heading.
  const enough = Math.max(1, (filled - 1) * NEARLY_ALL);
  return filled < 2 ? "text" : numbers >= enough ? "number" : dates >= enough ? "date" : "text";
}

function toNumber(text: string): TypedText | null {
  const match = NUMBER.exec(text);
  if (!match || text.replace(/\D/g, "").length > MOST_DIGITS || text === "-0") return null;
  const decimals = match[1]?.length ?? 0;
  return { value: Number(text), format: decimals === 0 ? "General" : `0.${"0".repeat(decimals)}` };
}

function toDate(text: string): TypedText | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(time).toISOString().slice(0, 10) !== text) return null;
  const value = time / DAY + SERIAL_OF_1970;
  return value > 60 ? { value, format: "yyyy-mm-dd" } : null;
}
