/** Longest name of a sheet, in UTF-16 units. */
const MAX_LENGTH = 31;

/**
 * A name that Excel takes for a new sheet and that no sheet has yet: 31 characters, none of : \ / ? * [ ], no quote at
 * an end, and a number behind it when the name is taken. Excel compares names without regard to case.
 *
 * @example freeSheetName("Matches", ["matches"]) // "Matches (2)"
 */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  const legal = legalSheetName(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = cut(legal, MAX_LENGTH - suffix.length) + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

function legalSheetName(wanted: string): string {
  const legal = wanted
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u0020:\\/?*[\]]+/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  // "History" is a name Excel keeps for itself.
  return legal === "" || legal.toLowerCase() === "history" ? `${legal} Sheet`.trim() : legal;
}

/** Cuts without halving a surrogate pair and without leaving a quote or a space at the end. */
function cut(text: string, length: number): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end).replace(/['\s]+$/, "");
}
