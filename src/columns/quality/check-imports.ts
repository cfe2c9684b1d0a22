import {
  formatCents,
  lookUpHeading,
  NO_DATE,
  parameterOn,
  SERIALS_1904_BEHIND,
  type Program,
} from "../../engine/index";
import type { IssueList } from "../typed/issue-list";
import type { ChargeInfo, TypedTable } from "../typed/typed-table";
import type { TextCodes } from "../values/text-codes";

/** Looks over the import rows: dates, rates that the amounts imply, fees per entry. Nothing here removes a row. */
export function checkImports(typed: TypedTable, codes: TextCodes, issues: IssueList): void {
  checkDates(typed, issues);
  for (const charge of typed.charges) checkRate(typed, charge, issues);
  checkMpfPerEntry(typed, codes, issues);
}

/** An entry is filed within days of the import; further apart one of the dates is wrong. */
const FAR_APART = 120;
/** Rows that must all be about four years apart before the date system is suspected. */
const ENOUGH = 5;
const ABOUT = 31;

function checkDates(typed: TypedTable, issues: IssueList): void {
  const imported = typed.columns.get("Import Date") as Int32Array | undefined;
  const entered = typed.columns.get("Entry Date") as Int32Array | undefined;
  if (!imported || !entered) return;
  const apart = (index: number): number | null =>
    imported[index] === NO_DATE || entered[index] === NO_DATE
      ? null
      : Math.abs(imported[index]! - entered[index]!);
  let both = 0;
  let fourYears = 0;
  for (let index = 0; index < typed.count; index++) {
    const days = apart(index);
    if (days === null) continue;
    both++;
    if (Math.abs(days - SERIALS_1904_BEHIND) <= ABOUT) fourYears++;
  }
  if (both >= ENOUGH && fourYears === both) {
    issues.add("column.dates-1904", typed.table, null, typed.headingOf("Import Date"));
    return;
  }
  for (let index = 0; index < typed.count; index++) {
    const days = apart(index);
    if (days === null || days <= FAR_APART) continue;
    issues.add("row.dates-apart", typed.table, typed.rows[index]!, typed.headingOf("Import Date"), { days });
  }
}

/** Rates of programmes on the whole value, in percent; programmes with many other rates are not in the list. */
const USUAL_RATES: Partial<Record<Program, readonly number[]>> = {
  "301": [7.5, 10, 12.5, 15, 25, 50, 60, 100],
  "122": [10, 15],
};
/** Base duties above this share of the value are rare; a whole programme may stand in the column. */
const HIGH_BASE_RATE = 50;

function checkRate(typed: TypedTable, { heading, program, chapter99 }: ChargeInfo, issues: IssueList): void {
  const cents = typed.columns.get(heading) as Float64Array;
  const value = typed.columns.get("Entered Value") as Float64Array | undefined;
  if (!value) return;
  const percent = chapter99 === null ? null : (lookUpHeading(chapter99)?.addedPercent ?? null);
  const rates = percent !== null ? [percent] : chapter99 === null ? USUAL_RATES[program] : undefined;
  if (!rates && program !== "base") return;
  const usual = rates ? rates.map((rate) => `${rate} %`).join(", ") : `below ${HIGH_BASE_RATE} %`;
  for (let index = 0; index < typed.count; index++) {
    const paid = cents[index]!;
    const worth = value[index]!;
    if (!(paid > 0 && worth > 0)) continue;
    const implied = (paid / worth) * 100;
    if (rates ? isNearOne(implied, rates, worth) : implied <= HIGH_BASE_RATE) continue;
    if (issues.countsOnly("duty.rate-odd", typed.table, typed.headingOf(heading))) continue;
    const data = { implied: Math.round(implied * 100) / 100, usual };
    issues.add("duty.rate-odd", typed.table, typed.rows[index]!, typed.headingOf(heading), data);
  }
}

/** Values are entered in whole dollars, so the rate can be off by the part of a dollar that was rounded away. */
function isNearOne(implied: number, rates: readonly number[], worth: number): boolean {
  for (let k = 0; k < rates.length; k++) {
    const rate = rates[k]!;
    if (Math.abs(implied - rate) <= rate * (0.01 + 100 / worth) + 100 / worth) return true;
  }
  return false;
}

/** The least any year's maximum and the most any year's minimum, so that most entries are not looked up. */
const NO_MAXIMUM_BELOW = 48500;
const NO_MINIMUM_ABOVE = 10000;
/** More than the fee of any informal entry, which has no minimum. */
const INFORMAL_FEE = 1000;
/** Part of the value that is the fee, with what rounding of values and of each line's cents can do to it. */
const ROUNDING = 1.02;
const CENTS_PER_LINE = 2;

/** MPF has a maximum and a minimum per formal entry; its lines share them. */
function checkMpfPerEntry(typed: TypedTable, codes: TextCodes, issues: IssueList): void {
  const fee = typed.charges.find(({ program, chapter99 }) => program === "mpf" && chapter99 === null);
  const entry = typed.columns.get("Entry Number") as Int32Array | undefined;
  if (!fee || !entry) return;
  const cents = typed.columns.get(fee.heading) as Float64Array;
  const value = typed.columns.get("Entered Value") as Float64Array | undefined;
  const sums = new Float64Array(codes.count);
  const values = new Float64Array(value ? codes.count : 0);
  const lines = new Int32Array(value ? codes.count : 0);
  for (let index = 0; index < typed.count; index++) {
    const code = entry[index]!;
    if (code === 0) continue;
    sums[code]! += cents[index]!;
    if (!value || !(cents[index]! > 0)) continue;
    values[code]! += value[index]!;
    lines[code]!++;
  }
  const rate = parameterOn("fees.mpf-rate", NO_DATE) ?? NaN;
  const told = new Set<number>();
  for (let index = 0; index < typed.count; index++) {
    const code = entry[index]!;
    const sum = sums[code]!;
    if (code === 0 || told.has(code)) continue;
    const mayBeLow = sum > INFORMAL_FEE && sum < NO_MINIMUM_ABOVE && value !== undefined;
    if (sum <= NO_MAXIMUM_BELOW && !mayBeLow) continue;
    told.add(code);
    const isHigh = sum > NO_MAXIMUM_BELOW;
    const bound = parameterOn(isHigh ? "fees.mpf-maximum" : "fees.mpf-minimum", dateOf(typed, index));
    if (bound === null || (isHigh ? sum <= bound : sum >= bound)) continue;
    // Lines of an entry that was raised to the minimum pay more than the rate: the others are elsewhere.
    if (!isHigh && !(sum <= values[code]! * rate * ROUNDING + CENTS_PER_LINE * lines[code]!)) continue;
    const issue = isHigh ? "fee.mpf-above-maximum" : "fee.mpf-below-minimum";
    const data = { entry: codes.texts[code]!, sum: formatCents(sum), bound: formatCents(bound) };
    issues.add(issue, typed.table, typed.rows[index]!, typed.headingOf(fee.heading), data);
  }
}

function dateOf({ columns }: TypedTable, index: number): number {
  const entered = columns.get("Entry Date") as Int32Array | undefined;
  const imported = columns.get("Import Date") as Int32Array | undefined;
  const date = entered && entered[index] !== NO_DATE ? entered : imported;
  return date?.[index] ?? NO_DATE;
}
