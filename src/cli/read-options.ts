import { parseArgs } from "node:util";
import { nearestWord } from "./nearest-word";
import { UsageError } from "./usage-error";

/** The options of a command by their names without dashes, and whether a value stands behind them. */
export type OptionKinds = Readonly<Record<string, "string" | "boolean">>;

/** Options with their values, and the words that are no options. */
export interface OptionWords {
  values: Readonly<Record<string, string | boolean | undefined>>;
  positionals: string[];
}

/**
 * The options among the words of a command, each given once and with a value where it takes one.
 *
 * @throws UsageError
 */
export function readOptions(words: string[], kinds: OptionKinds): OptionWords {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
  // Not strict, for we say in our own words what is wrong.
  const { tokens } = parseArgs({ args: words, options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string | boolean> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName } = token;
    if (!Object.hasOwn(kinds, name) || rawName !== `--${name}`) throw unknown(rawName, kinds);
    if (name in values) throw new UsageError(`${rawName} is given twice; give it once.`);
    values[name] = kinds[name] === "boolean" ? flag(token) : valueOf(token, kinds);
  }
  return { values, positionals };
}

/** An option as it was written. */
interface Written {
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function flag({ rawName, value }: Written): true {
  if (value === undefined) return true;
  throw new UsageError(`${rawName} takes no value; leave out "=${value}".`);
}

function valueOf({ rawName, value, inlineValue }: Written, kinds: OptionKinds): string {
  if (value === undefined) throw new UsageError(`${rawName} needs a value behind it.`);
  if (inlineValue || !value.startsWith("-")) return value;
  const isOption = Object.hasOwn(kinds, value.slice(2).split("=")[0]!);
  const what = isOption ? `the option ${value}` : `"${value}", which looks like an option`;
  const meant = isOption ? "" : ` If it is the value, write ${rawName}=${value}.`;
  throw new UsageError(`${rawName} needs a value behind it, but there is ${what}.${meant}`);
}

function unknown(option: string, kinds: OptionKinds): UsageError {
  const names = Object.keys(kinds);
  const near = nearestWord(option.replace(/^-+/, ""), names);
  const advice =
    near === null
      ? `the options are ${names.map((name) => `--${name}`).join(", ")}.`
      : `did you mean --${near}?`;
  return new UsageError(`there is no option ${option}; ${advice}`);
}
