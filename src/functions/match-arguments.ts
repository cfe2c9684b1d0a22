import { headingKey } from "../columns/headings/heading-key";
import { PROGRAM_HEADINGS } from "../columns/results/match-lines";
import { cellText } from "../columns/values/cell-text";
import type { TableInput, TableInputs } from "../columns/table-input";
import {
  METHODS,
  messageOf,
  programThatShows1904,
  SERIALS_1904_BEHIND,
  type Issue,
  type MatchOptions,
  type MatchResult,
  type Method,
  type PlainDate,
  type Program,
  type RuleOverrides,
} from "../engine";
import { choice, figure, optionalDate, plainArgument, range, text, type Argument } from "./arguments";
import { matchOnce, readOnce } from "./match-cache";
import { rules } from "./rules-argument";
import { CellRefusal, wrongArgument } from "./to-excel";

/** The arguments that all matching functions share, as Excel hands them over. */
export interface MatchArguments {
  imports: Argument;
  returns: Argument;
  method: Argument;
  asOf: Argument;
  rules: Argument;
  withdrawals: Argument;
  priorClaims: Argument;
  options: Argument;
  items: Argument;
  skuMap: Argument;
}

/** What the `options` range can set, by the key of its name. */
interface Options {
  turnoverDays: number | null;
  expiringDays: number | null;
  amount: number | null;
  /** Null when the options do not say: then the tables are looked at. */
  dates1904: boolean | null;
}

/** A match asked for by a formula, with what only some functions need. */
export interface AskedMatch {
  result: MatchResult;
  /** What is wrong with the cells, and what joining and drawing found. */
  issues: readonly Issue[];
  options: Options;
}

/** Days left to file at which lots count as expiring when the options do not say. */
const EXPIRING_DAYS = 180;

/** The match of the ranges and options of a formula, from memory when they were matched before. */
export function match(given: MatchArguments): AskedMatch {
  const { inputs, options, matchOptions, overrides } = read(given);
  const { input, issues } = readOnce(inputs);
  if (input === null) throw unusable(issues);
  const shows1904 = options.dates1904 === null ? programThatShows1904(input) : null;
  if (shows1904 !== null) throw from1904(shows1904);
  const result = matchOnce(inputs, matchOptions, overrides)!;
  return { result, issues: [...issues, ...result.issues], options };
}

/** Everything but the match itself. */
export function read(given: MatchArguments): {
  inputs: TableInputs;
  options: Options;
  matchOptions: MatchOptions;
  overrides: RuleOverrides;
} {
  const options = optionsIn(given.options);
  const { reading, overrides } = rules(given.rules);
  const method = choice<Method>("method", given.method, METHODS, "specific");
  if (method === "low-to-high-turnover" && options.turnoverDays === null) {
    throw wrongArgument(
      "options",
      'low-to-high-turnover needs the turn-over period. Give {"turnover days", 90} with your own figure.',
    );
  }
  const table = (argument: keyof MatchArguments): TableInput | null => {
    const cells = range(argument, given[argument]);
    return cells === null ? null : { cells, name: argument, dates1904: options.dates1904 ?? false };
  };
  const needed = (argument: "imports" | "returns", example: string): TableInput => {
    const found = table(argument);
    if (found === null)
      throw wrongArgument(
        argument,
        `this is blank. Give the table with its heading row, such as ${example}[#All].`,
      );
    return found;
  };
  return {
    inputs: {
      imports: needed("imports", "Imports"),
      returns: needed("returns", "Returns"),
      withdrawals: table("withdrawals"),
      priorClaims: table("priorClaims"),
      items: table("items"),
      skuMap: table("skuMap"),
    },
    options,
    matchOptions: {
      method,
      reading,
      asOf: asOfIn(given.asOf, options),
      turnoverDays: options.turnoverDays,
      expiringDays: options.expiringDays ?? EXPIRING_DAYS,
    },
    overrides,
  };
}

/** The as-of date; a serial number of a workbook that counts from 1904 is of that system too. */
function asOfIn(value: Argument, { dates1904 }: Options): PlainDate | null {
  const cell = plainArgument("asOf", value);
  const isSerial = typeof cell === "number" && cell !== 0;
  return optionalDate("asOf", dates1904 === true && isSerial ? cell + SERIALS_1904_BEHIND : value);
}

/** Names of options, by key, and what they set. */
const OPTION_NAMES: Readonly<Record<string, keyof Options>> = {
  turnoverdays: "turnoverDays",
  turnover: "turnoverDays",
  expiringdays: "expiringDays",
  expiring: "expiringDays",
  amount: "amount",
  dates1904: "dates1904",
  "1904": "dates1904",
};

/** The `options` range: a name and a value in each row. Blank rows and a heading row "Option | Value" are passed over. */
function optionsIn(value: Argument): Options {
  const options: Options = { turnoverDays: null, expiringDays: null, amount: null, dates1904: null };
  for (const [index, row] of (range("options", value) ?? []).entries()) {
    const name = cellText(row[0]);
    if (name === "" || name === "0" || (index === 0 && /^options?$/i.test(name))) continue;
    const option = OPTION_NAMES[headingKey(name)];
    if (option === undefined) {
      throw wrongArgument(
        "options",
        `there is no option "${name}". Use turnover days, expiring days, amount or dates 1904, each with its value beside it.`,
      );
    }
    if (option === "dates1904")
      options.dates1904 = /^(?:true|yes|1)$/i.test(text(`options, ${name}`, row[1]));
    else if (plainArgument(`options, ${name}`, row[1]) !== null) {
      const set = figure(`options, ${name}`, row[1]);
      if (!(set > 0))
        throw wrongArgument(`options, ${name}`, `${set} is not above zero. Enter a figure above zero.`);
      options[option] = set;
    }
  }
  return options;
}

/** The error for tables whose dates are four years off. */
function from1904(program: Program): CellRefusal {
  return wrongArgument(
    "imports",
    `the dates seem to be counted from 1904, four years early: there is ${PROGRAM_HEADINGS[program]} duty on rows dated before it existed. ` +
      'Give {"dates 1904",TRUE} as options, or FALSE if the dates are right; or switch the 1904 date system off in the workbook\'s options.',
  );
}

const MOST_SENTENCES = 2;

/** The error for tables that cannot be matched at all: what is missing, by table and column. */
function unusable(issues: readonly Issue[]): CellRefusal {
  const fatal = issues.filter((issue) => issue.severity === "error" && issue.at.row === null).map(messageOf);
  const more = fatal.length - MOST_SENTENCES;
  return new CellRefusal(
    "#VALUE!",
    fatal.slice(0, MOST_SENTENCES).join(" ") + (more > 0 ? ` And ${more} more like it.` : ""),
  );
}
