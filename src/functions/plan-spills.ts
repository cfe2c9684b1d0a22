import { dateCell } from "../columns/results/result-table";
import { summary } from "../columns/results/summary";
import {
  chosen,
  classTotals,
  expiringByMonth,
  messageOf,
  type ExpiringMonth,
  type Issue,
  type MatchResult,
  type MethodComparison,
  type MethodFigures,
  type TrialClaim,
  type TrialRefusal,
} from "../engine";
import type { AskedMatch } from "./match-arguments";
import { inSystem, NOT_TESTED, spillOf } from "./match-spills";
import type { Spill, SpillCell } from "./spill";

/** Summaries already made, by the match they belong to: telling the readings apart runs the match several times more. */
const summaries = new WeakMap<MatchResult["guide"], Spill>();

/** Totals in both readings: those of the match, then by claim class, then what the match was made with. */
export function summarySpill(asked: AskedMatch): Spill {
  const { result } = asked;
  let spill = summaries.get(result.guide);
  if (spill === undefined) summaries.set(result.guide, (spill = makeSummary(asked)));
  return { headings: [...spill.headings], rows: spill.rows.map((row) => [...row]) };
}

function makeSummary(asked: AskedMatch): Spill {
  const { result, issues, options: set } = asked;
  const spill = spillOf(asked, summary(result), "Item");
  const { options, rulesVersion, guide, cbp } = result;
  const ofCbp = classTotals(result, cbp);
  classTotals(result, guide).forEach((total, index) => {
    spill.rows.push([`Class ${total.code}: ${total.kind}`, total.due / 100, ofCbp[index]!.due / 100]);
  });
  const run = (item: string, value: SpillCell): void => void spill.rows.push([`Run: ${item}`, value, value]);
  run("method", options.method);
  run("as of", options.asOf === null ? "not given" : inSystem(dateCell(options.asOf), set.dates1904));
  run("rules table", rulesVersion);
  run(
    "rows left out",
    new Set(
      issues
        .filter(({ severity, at }) => severity === "error" && at.row !== null)
        .map(({ at }) => `${at.table} ${at.row}`),
    ).size,
  );
  for (const sentence of remarks(issues)) spill.rows.push([`Check: ${sentence}`, "", ""]);
  return spill;
}

/** What was assumed of whole columns and tables, in sentences; columns that are simply not there are no matter. */
function remarks(issues: readonly Issue[]): string[] {
  return issues.filter(({ code, at }) => at.row === null && code !== "column.missing").map(messageOf);
}

/** Money of one month in dollars, in the order of the columns. */
const moneyOf = (month: ExpiringMonth | undefined): SpillCell[] =>
  month === undefined ? [0, 0, 0] : [month.due / 100, month.pending / 100, month.open / 100];

/** Dollars by month of the last day to file, every month from the first to the last. */
export function expiringSpill(result: MatchResult): Spill {
  const months = expiringByMonth(result, chosen(result));
  const money = ["Due To File", "Pending", "Still Open"];
  const month = `Month${result.options.asOf === null ? NOT_TESTED : ""}`;
  if (result.options.reading === "cbp") {
    return {
      headings: [month, "Lots", ...money],
      rows: months.map((one) => [one.month, one.lots, ...moneyOf(one)]),
    };
  }
  const cbp = new Map(expiringByMonth(result, result.cbp).map((one) => [one.month, one]));
  const known = new Map(months.map((one) => [one.month, one]));
  const names = [...new Set([...known.keys(), ...cbp.keys()])].sort();
  return {
    headings: [month, "Lots", ...money, ...money.map((heading) => `CBP ${heading}`)],
    rows: names.map((name) => [
      name,
      known.get(name)?.lots ?? 0,
      ...moneyOf(known.get(name)),
      ...moneyOf(cbp.get(name)),
    ]),
  };
}

/** Every method's figures; under the guide with CBP's money beside. */
export function methodsSpill(
  methods: readonly MethodComparison[],
  reading: "guide" | "cbp",
  asOf: number | null,
): Spill {
  const figures = (one: MethodFigures | null): SpillCell[] =>
    one === null
      ? ["", "", "", "", ""]
      : [one.due / 100, one.pending / 100, one.matched, one.commingled, one.notMatched];
  const beside = reading === "guide";
  return {
    headings: [
      `Method${asOf === null ? NOT_TESTED : ""}`,
      "Title",
      ...["Drawback Due", "Pending", "Returns Matched", "Commingled", "Not Matched"],
      ...(beside ? ["CBP Drawback Due", "CBP Pending"] : []),
      "Note",
    ],
    rows: methods.map((one) => [
      one.method,
      one.title,
      ...figures(one[reading]),
      ...(beside ? figures(one.cbp).slice(0, 2) : []),
      one.notes.map((code) => noteOf(code)).join(" "),
    ]),
  };
}

/** The issue of this code names goods that changed their method; a comparison has none, so it says the rule alone. */
const ONE_YEAR =
  "A method is kept without variation for at least a year (19 CFR 190.14(b)); changing it sooner needs CBP's agreement.";

function noteOf(code: MethodComparison["notes"][number]): string {
  if (code === "identification.one-year") return ONE_YEAR;
  const sentence = messageOf({
    code,
    severity: "warning",
    at: { table: "Rules", row: null, column: null },
    data: {},
  });
  const told = sentence.replace(/^Rules: /, "");
  return told[0]!.toUpperCase() + told.slice(1);
}

/** The rows of a trial claim. */
export function trialSpill({ result, options }: AskedMatch, claim: TrialClaim): Spill {
  const { returns, texts, quantityScale } = result.input;
  let total = 0;
  return {
    headings: [
      "Return ID",
      "Row",
      "SKU",
      "Date",
      "Quantity",
      "Entry Numbers",
      "Drawback Due",
      "Total So Far",
      `File By${result.options.asOf === null ? NOT_TESTED : ""}`,
      "Importer of Record",
      "Provision",
    ],
    rows: claim.lines.map((line) => [
      texts[returns.returnId[line.row]!]!,
      returns.row[line.row]!,
      texts[returns.sku[line.row]!]!,
      inSystem(dateCell(returns.date[line.row]!), options.dates1904),
      returns.quantity[line.row]! / quantityScale,
      line.entries.join("; "),
      line.due / 100,
      (total += line.due) / 100,
      inSystem(dateCell(line.fileBy), options.dates1904),
      claim.importer,
      claim.provision ?? "",
    ]),
  };
}

const LEFT_OUT: Readonly<Record<TrialRefusal, string>> = {
  "not-matched": "not matched in full or waiting for something",
  "in-review": "with duty in review or an entry for CAPE",
  "no-document": "without a notice on Form 7553",
  "no-entry": "from a lot without entry number and line",
  "pays-nothing": "without drawback under CBP's reading",
  "other-importer": "of another importer or provision",
  "over-amount": "over the amount",
};

/** Why there is no trial claim: how many returns were left out for what. */
export function noTrialSentence({ leftOut }: TrialClaim): string {
  const counts = (Object.keys(LEFT_OUT) as TrialRefusal[])
    .filter((code) => leftOut[code] > 0)
    .map((code) => `${leftOut[code]} ${LEFT_OUT[code]}`);
  return `No return is clean enough for a first claim${counts.length === 0 ? "" : `: ${counts.join(", ")}`}. RETURNSTATUS with rules "cbp" says what to do about each.`;
}
