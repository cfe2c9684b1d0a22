import { bytes, ints, withMemory } from "../domain/memory";
import { portion, reached } from "../domain/progress";
import { rangeOfDays, type DayRange } from "../dates/day-table";
import type { MatchInput, MatchOptions } from "../domain/tables";
import { aliasesOf, firstComponent, type Aliases } from "../prepare/aliases";
import { anyAbove } from "../prepare/any-above";
import { prepareDemands } from "../prepare/demands";
import { inOrderOfRows } from "../issues/issue-order";
import { IssueList } from "../prepare/issue-list";
import { prepareLots, sharedKeys, type Lots } from "../prepare/lots";
import { applyPriorClaims } from "../prepare/prior-claims";
import { NO_OVERRIDES, type RuleOverrides } from "../rules/overrides";
import { partiesOf } from "./parties";
import { ALL_CBP, ALL_GUIDE, type MatchResult } from "./result";
import type { Prepared } from "./prepared";
import { runReading } from "./run-reading";
import { factsOf } from "./verdicts";
import { fileTable } from "./windows";

/**
 * Matches the returns of an input to its import lots: two complete matches, one under each reading.
 *
 * The same input gives the same result, whatever the order of the rows. Bad rows are left out and told in `issues`;
 * nothing is thrown for them. How it is done, and why: docs/matching.md.
 *
 * @throws Error `method.turnover-days-missing` when the method needs turn-over days and has none (check options first)
 */
export function matchLots(
  input: MatchInput,
  options: MatchOptions,
  overrides: RuleOverrides = NO_OVERRIDES,
): MatchResult {
  return withMemory(memoryFor(input, 2), () => matchBoth(input, options, overrides), input.imports.sku);
}

/** About as many bytes as the columns of a match take; more are found where it takes more. */
export function memoryFor({ imports, returns, withdrawals, texts }: MatchInput, readings: number): number {
  const rows = imports.count + returns.count + (withdrawals?.count ?? 0);
  return memoryForRows(rows, texts.length, readings);
}

/** As `memoryFor`, of tables that may not be read yet: by their rows and distinct texts. */
export function memoryForRows(rows: number, texts: number, readings: number): number {
  return rows * (72 + readings * 44) + texts * 24;
}

function matchBoth(input: MatchInput, options: MatchOptions, overrides: RuleOverrides): MatchResult {
  const { prepared, groups } = portion(0, 0.4, () => prepare(input, options, overrides));
  const guide = portion(0.4, 0.75, () => runReading(prepared, ALL_GUIDE, null));
  const cbp = portion(0.75, 1, () =>
    runReading(prepared, ALL_CBP, { reading: ALL_GUIDE, drawn: guide.drawn, routes: guide.result.routes }),
  );
  const { issues } = prepared;
  if (options.method !== "specific") {
    issues.add("identification.method-not-in-guide", "Rules", null, null, { method: options.method });
  } else if (input.withdrawals !== null && input.withdrawals.count > 0) {
    issues.add("withdrawal.not-drawn", "Withdrawals", null, null);
  }
  return {
    input,
    options,
    rulesVersion: overrides.version,
    overrides,
    lots: prepared.lots,
    groups,
    demands: prepared.demands,
    facts: prepared.facts,
    fileBy: prepared.fileBy,
    invalid: prepared.invalid,
    guide: guide.result,
    cbp: cbp.result,
    issues: inOrderOfRows(
      issues.issues.concat((options.reading === "cbp" ? cbp : guide).drawn.issues.issues),
    ),
  };
}

/** Joins the tables into lots and demands, in matching order: everything both readings share. */
export function prepare(
  input: MatchInput,
  options: MatchOptions,
  overrides: RuleOverrides,
): { prepared: Prepared; groups: MatchResult["groups"] } {
  if (options.method === "low-to-high-turnover" && !(options.turnoverDays! > 0)) {
    throw new Error("method.turnover-days-missing");
  }
  const issues = new IssueList();
  const keys = sharedKeys(input);
  const invalid = {
    imports: input.imports.invalid.slice(),
    returns: input.returns.invalid.slice(),
    withdrawals: input.withdrawals?.invalid.slice() ?? bytes(0),
  };
  const { lots, groups, aliases } = portion(0, 0.5, () =>
    prepareLots(input, options.asOf, keys, invalid.imports, issues),
  );
  applyPriorClaims(input, keys, lots, groups, issues);
  const demands = portion(0.5, 0.85, () =>
    prepareDemands(input, options.asOf, keys, groups, aliases, invalid, issues),
  );
  const days = rangeOfDays([lots.date]);
  const facts = factsOf(input, lots, overrides);
  reached(0.92);
  const prepared: Prepared = {
    input,
    options,
    overrides,
    keys,
    lots,
    demands,
    facts,
    days,
    fileBy: lastDaysToFile(lots, days),
    parties: partiesOf(input, lots),
    serialSku: serialSkus(input, lots, aliases, invalid.returns),
    invalid,
    issues,
  };
  return { prepared, groups };
}

/** What both readings of a result were made from, to read it in yet another way; its issues have been told. */
export function preparedOf(result: MatchResult): Prepared {
  const { input, lots, invalid } = result;
  return {
    ...result,
    keys: sharedKeys(input),
    days: rangeOfDays([lots.date]),
    parties: partiesOf(input, lots),
    serialSku: serialSkus(input, lots, aliasesOf(input), invalid.returns),
    issues: new IssueList(),
  };
}

function lastDaysToFile(lots: Lots, days: DayRange): Int32Array {
  const table = fileTable(days);
  const fileBy = ints(lots.count);
  const { date } = lots;
  for (let lot = 0; lot < fileBy.length; lot++) fileBy[lot] = table.of(date[lot]!);
  return fileBy;
}

/** 1 for SKUs (by text code) with a serial number on some lot or return (19 CFR 190.14(b): identified specifically). */
function serialSkus(input: MatchInput, lots: Lots, aliases: Aliases, invalidReturn: Uint8Array): Uint8Array {
  const serial = bytes(input.texts.length);
  if (anyAbove(input.imports.serial, 0)) {
    for (let lot = 0; lot < lots.count; lot++) {
      if (input.imports.serial[lots.source[lot]!] !== 0) serial[lots.sku[lot]!] = 1;
    }
  }
  for (let row = 0; row < input.returns.count; row++) {
    if (input.returns.serial[row] === 0 || invalidReturn[row] !== 0) continue;
    let component = firstComponent(aliases, input.returns.sku[row]!);
    if (component < 0) serial[input.returns.sku[row]!] = 1;
    for (; component >= 0; component = aliases.next[component]!) serial[aliases.sku[component]!] = 1;
  }
  return serial;
}
