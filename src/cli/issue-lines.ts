import { messageOf, type Issue } from "../engine/index";

/** "1 row", "2 rows". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The sentence of an issue on one line. */
export function sentence(issue: Issue): string {
  return onOneLine(messageOf(issue));
}

/** A sentence on one line: texts of cells that it names may hold line breaks and other signs of control. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ");
}

/** Errors that are told in full; the reader of a report mends these first and runs the match again. */
const MOST_TOLD = 10;

/** How many issues there are of each kind, and the first errors in full. */
export function issueLines(issues: readonly Issue[]): string[] {
  if (issues.length === 0) return ["No issues: every cell was understood."];
  const kinds = new Map<string, { severity: string; code: string; table: string; times: number }>();
  for (const { severity, code, at } of issues) {
    const key = `${severity} ${code} ${at.table}`;
    const kind = kinds.get(key);
    if (kind) kind.times++;
    else kinds.set(key, { severity, code, table: at.table, times: 1 });
  }
  const errors = issues.filter(({ severity }) => severity === "error");
  const sorted = [...kinds.values()].sort(
    (a, b) => a.severity.localeCompare(b.severity) || b.times - a.times || (a.code < b.code ? -1 : 1),
  );
  return [
    `Issues: ${count(errors.length, "error")}, ${count(issues.length - errors.length, "warning")}. --json and --out list them all.`,
    ...sorted.map(
      ({ severity, code, table, times }) =>
        `  ${severity.padEnd(8)}${code.padEnd(36)}${table.padEnd(14)}${times}`,
    ),
    ...toldInFull(errors),
  ];
}

function toldInFull(errors: readonly Issue[]): string[] {
  if (errors.length === 0) return [];
  const more = errors.length - MOST_TOLD;
  return [
    "",
    more > 0 ? `The first ${MOST_TOLD} errors:` : "Errors:",
    ...errors.slice(0, MOST_TOLD).map((issue) => `  ${sentence(issue)}`),
    ...(more > 0 ? [`  … and ${count(more, "more error")}; --json and --out list them all.`] : []),
    "",
  ];
}
