import { CellError, plainCell } from "../columns/values/cell-text";
import { parseDateNumber, parseDateText } from "../columns/values/date-text";
import { DISPOSITION_WORDS, PROVISION_WORDS, REASON_WORDS, USED_WORDS } from "../columns/values/word-lists";
import { wordKey, type WordList } from "../columns/values/word-list";
import {
  fromExcelSerial,
  toIsoDate,
  EARLIEST_PLAUSIBLE,
  LATEST_PLAUSIBLE,
  SERIALS_1904_BEHIND,
  type PlainDate,
  type ProvisionClass,
} from "../engine";
import { CellRefusal, wrongArgument } from "./to-excel";

/** An argument of a sheet function as Excel hands it over: of any type, null when it was left out. */
export type Argument = unknown;

/** What an argument holds, without the wrappers of data types; null when it was left out or blank. Error cells are refused. */
export function plainArgument(argument: string, value: Argument): string | number | boolean | null {
  const single = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) ? value[0][0] : value;
  const cell = plainCell(single);
  if (cell instanceof CellError)
    throw wrongArgument(argument, `the cell holds the error ${cell.code}. Mend its formula.`);
  return cell;
}

/** A figure. A text is refused; a blank is `whenBlank`, or refused where there is none. */
export function figure(argument: string, value: Argument, whenBlank?: number): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const cell = plainArgument(argument, value);
  if (cell === null && whenBlank !== undefined) return whenBlank;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw cell === null
    ? wrongArgument(argument, "this is blank. Enter a figure.")
    : wrongArgument(argument, `"${String(cell)}" is not a number. Enter it in figures.`);
}

/** A figure that may be left out; a blank is null. */
export function optionalFigure(argument: string, value: Argument): number | null {
  return plainArgument(argument, value) === null ? null : figure(argument, value);
}

/** A date that has to be there. */
export function date(argument: string, value: Argument): PlainDate {
  const found = optionalDate(argument, value);
  if (found === null) throw wrongArgument(argument, "this is blank. Enter a date.");
  return found;
}

/** A date that may be left out: blank, and 0, which is how Excel may hand over a blank, are null. */
export function optionalDate(argument: string, value: Argument): PlainDate | null {
  if (typeof value === "number" && value > FIRST_PLAUSIBLE && value < LAST_PLAUSIBLE)
    return fromExcelSerial(value);
  const cell = plainArgument(argument, value);
  if (cell === null || cell === 0) return null;
  if (typeof cell === "boolean")
    throw wrongArgument(argument, `${String(cell).toUpperCase()} is not a date. Enter an Excel date.`);
  const read = typeof cell === "number" ? parseDateNumber(cell, false) : parseDateText(cell);
  if (read === null)
    throw wrongArgument(
      argument,
      typeof cell === "number"
        ? implausible(cell)
        : `"${cell}" is not a date. Enter an Excel date, or one written YYYY-MM-DD.`,
    );
  if (read.open) {
    throw wrongArgument(
      argument,
      `"${cell}" can be read as month/day or day/month. Enter an Excel date, or write it YYYY-MM-DD.`,
    );
  }
  return read.date;
}

/** Serial numbers of the first and last day that a trade record can carry. */
const FIRST_PLAUSIBLE = EARLIEST_PLAUSIBLE + 25569;
const LAST_PLAUSIBLE = LATEST_PLAUSIBLE + 25569;

/** The sentence for a number that is no date a trade record can carry; many come from workbooks that count from 1904. */
function implausible(serial: number): string {
  const read = fromExcelSerial(serial);
  const shifted = fromExcelSerial(serial + SERIALS_1904_BEHIND);
  const isFrom1904 = shifted !== null && shifted >= EARLIEST_PLAUSIBLE && shifted <= LATEST_PLAUSIBLE;
  const cure = isFrom1904
    ? `If the workbook counts dates from 1904, it is ${toIsoDate(shifted)}: switch that off in the workbook's options, or add ${SERIALS_1904_BEHIND}.`
    : "Enter a date.";
  return `${serial} is ${read === null ? "" : `${toIsoDate(read)}, `}not a date between 1990 and 2099. ${cure}`;
}

/** A text; a number is written out, a blank is "". A 0 is a blank too, as Excel may hand one over. */
export function text(argument: string, value: Argument): string {
  const cell = plainArgument(argument, value);
  return cell === null || cell === 0 ? "" : String(cell).trim();
}

/** One of a fixed list of names, written in any case, with or without hyphens; a blank is `whenBlank`. */
export function choice<Name extends string>(
  argument: string,
  value: Argument,
  names: readonly Name[],
  whenBlank: Name,
): Name {
  const written = plainArgument(argument, value);
  if (written === null || written === 0) return whenBlank;
  const found = names.find((name) => wordKey(name) === wordKey(String(written)));
  if (found === undefined)
    throw wrongArgument(
      argument,
      `"${String(written)}" is not one of ${names.join(", ")}. Choose one of them.`,
    );
  return found;
}

/** The index of a word in one of the lists of the tables; -1 when blank. */
function listed(argument: string, value: Argument, list: WordList): number {
  const written = plainArgument(argument, value);
  if (written === null) return -1;
  const found = list.indexOf.get(wordKey(String(written)));
  if (found !== undefined) return found;
  if (written === 0) return -1;
  throw wrongArgument(argument, `"${String(written)}" is not one of ${list.choices}. Choose one of them.`);
}

/** Index of a reason in `REASONS`, -1 when blank. */
export const reason = (value: Argument): number => listed("reason", value, REASON_WORDS);

/** Index of a disposition in `DISPOSITIONS`; it has to be there. */
export function disposition(value: Argument): number {
  const found = listed("disposition", value, DISPOSITION_WORDS);
  if (found < 0)
    throw wrongArgument("disposition", `this is blank. Enter one of ${DISPOSITION_WORDS.choices}.`);
  return found;
}

/** Whether goods were used: 1, 0, or -1 when blank. A blank may arrive as 0, so a bare 0 is a blank. */
export function used(value: Argument): number {
  return value === 0 ? -1 : listed("used", value, USED_WORDS);
}

/** Classes of provision, by the index of what a `Provision` cell can say. */
const CLASS_OF_PROVISION: readonly ProvisionClass[] = ["unused", "rejected", "retail"];

/** The class of a provision; unused merchandise when blank. */
export function provisionClass(value: Argument): ProvisionClass {
  if (value === 0) return "unused";
  const found = listed("provision", value, PROVISION_WORDS);
  return found < 0 ? "unused" : CLASS_OF_PROVISION[found]!;
}

/** True where somebody gave proof: any text but a no. */
export function proof(value: Argument): boolean {
  const cell = plainArgument("proof", value);
  if (cell === null || cell === 0 || cell === false) return false;
  return cell === true || !/^(?:no|none|missing|false)$/i.test(String(cell).trim());
}

/** A whole range with its heading row; null when it was left out. */
export function range(argument: string, value: Argument): unknown[][] | null {
  if (value === null || value === undefined || value === "") return null;
  if (!Array.isArray(value) || !Array.isArray(value[0])) {
    throw new CellRefusal(
      "#VALUE!",
      `${argument}: this is not a range. Give the table with its heading row, such as Imports[#All].`,
    );
  }
  const rows = value as unknown[][];
  const isBlank = rows.length === 1 && rows[0]!.length === 1 && plainArgument(argument, rows[0]![0]) === null;
  return isBlank ? null : rows;
}
