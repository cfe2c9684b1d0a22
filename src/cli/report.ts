import { PROGRAM_HEADINGS } from "../columns/results/match-lines";
import {
  byProgram,
  byStatus,
  controlDifference,
  controlOf,
  chosen,
  formatCents,
  toIsoDate,
  unusedDuty,
  type Issue,
  type MatchResult,
} from "../engine/index";
import { count, issueLines, sentence } from "./issue-lines";

/** What the report tells besides the match itself. */
export interface ReportFacts {
  /** Where the as-of date comes from. */
  asOfFrom: "option" | "workbook" | "today";
  issues: readonly Issue[];
  /** Issues about which files and sheets were read, to be told in full. */
  sources: readonly Issue[];
  /** The workbook that was written, or null. */
  out: string | null;
}

const AS_OF_FROM = {
  option: "as given",
  workbook: "from the workbook",
  today: "this machine's date",
} as const;

/** A short report of a match for people: totals in both readings, statuses, what to look at first. */
export function matchReport(result: MatchResult, { asOfFrom, issues, sources, out }: ReportFacts): string {
  const { options, input, guide, cbp } = result;
  const lines: string[] = [];
  const asOf = options.asOf === null ? "no date" : toIsoDate(options.asOf);
  lines.push(
    `As of ${asOf} (${AS_OF_FROM[asOfFrom]}). Identification: ${options.method}. Rules of ${result.rulesVersion}.`,
  );
  lines.push(`${count(input.imports.count, "import row")}, ${count(input.returns.count, "return")}.`);
  lines.push(...sources.map(sentence));
  lines.push("", row("", "guide", "cbp"));
  lines.push(row("Drawback due", formatCents(guide.due), formatCents(cbp.due)));
  const cbpPrograms = byProgram(result, cbp);
  byProgram(result, guide).forEach(({ program, due }, at) => {
    const other = cbpPrograms[at]!.due;
    if (due !== 0 || other !== 0)
      lines.push(row(`  ${PROGRAM_HEADINGS[program]}`, formatCents(due), formatCents(other)));
  });
  lines.push(row("Pending (needs action)", formatCents(guide.pending), formatCents(cbp.pending)));
  const [inGuide, inCbp] = [controlOf(result, guide).review, controlOf(result, cbp).review];
  if (inGuide !== 0 || inCbp !== 0)
    lines.push(row("Duty in review", formatCents(inGuide), formatCents(inCbp)));
  lines.push("", row("Returns", "guide", "cbp"));
  const cbpStatuses = byStatus(cbp);
  byStatus(guide).forEach(({ status, count: times }, at) => {
    const other = cbpStatuses[at]!.count;
    if (times !== 0 || other !== 0) lines.push(row(`  ${status}`, String(times), String(other)));
  });
  lines.push("");
  const exceptions = (statuses: ReturnType<typeof byStatus>): number =>
    statuses.reduce((sum, { status, count: times }) => sum + (status === "matched" ? 0 : times), 0);
  lines.push(
    row(
      "Exceptions (not matched in full)",
      String(exceptions(byStatus(guide))),
      String(exceptions(cbpStatuses)),
    ),
  );
  lines.push("", ...issueLines(issues));
  const difference = controlDifference(controlOf(result, chosen(result)));
  lines.push(
    difference === 0
      ? "The control account balances: every cent of duty paid is told once."
      : `The control account is off by ${formatCents(difference)}. This is a mistake of the program; please report it.`,
  );
  const unused = unusedDuty(result);
  if (unused !== 0) lines.push(`Beside it: ${formatCents(unused)} on import rows that could not be used.`);
  if (out !== null) lines.push(`Written to ${out}.`);
  return `${lines.join("\n")}\n`;
}

const NAME_WIDTH = 34;
const FIGURE_WIDTH = 18;

function row(name: string, guide: string, cbp: string): string {
  return (name.padEnd(NAME_WIDTH) + guide.padStart(FIGURE_WIDTH) + cbp.padStart(FIGURE_WIDTH)).trimEnd();
}
