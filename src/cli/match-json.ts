import { lotRows } from "../columns/results/lot-status";
import { PROGRAM_HEADINGS } from "../columns/results/match-lines";
import {
  LOT_REASONS,
  LOT_STATUSES,
  MatchLines,
  PROVISIONS,
  RETURN_REASONS,
  RETURN_STATUSES,
  chosen,
  messageOf,
  paidOnAll,
  reasonsIn,
  remembered,
  withdrawalLines,
  type Issue,
  type MatchResult,
  type ReadingResult,
} from "../engine/index";
import { blocksOf, blockText, dayTexts, money, quoted, type JsonList } from "./json-text";
import type { Partner } from "./threads/partner";
import { totalsJson } from "./totals-json";

/** Version of the shape of the JSON; docs/match.schema.json describes it. */
export const SCHEMA_VERSION = 1;

/**
 * The result of a match as JSON text, in pieces, so that a million lines are never held as one string, and put together
 * as text, so that they are never objects either.
 * Money is text with two decimals, quantities are numbers, dates ISO; rows count from 1 under the heading.
 *
 * @param partner makes half of it in a second thread; null for one thread
 */
export async function* matchJson(
  result: MatchResult,
  issues: readonly Issue[],
  partner: Pick<Partner, "json"> | null,
): AsyncGenerator<string> {
  yield `{"schemaVersion":${SCHEMA_VERSION},"totals":${JSON.stringify(totalsJson(result))}`;
  yield* partner === null ? textsOf(jsonLists(result)) : partner.json(result);
  yield* textsOf([
    { name: "issues", count: issues.length, entry: (index: number) => issueText(issues[index]!) },
  ]);
  yield "}\n";
}

function* textsOf(lists: JsonLists): Generator<string> {
  for (const block of blocksOf(lists)) yield blockText(lists, block);
}

export type JsonLists = readonly JsonList[];

/** The lists of a result's JSON, all but the issues. */
export function jsonLists(result: MatchResult): JsonLists {
  const reading = chosen(result);
  return [
    matches(result, reading),
    lots(result, reading),
    returns(result, reading),
    withdrawals(result, reading),
  ];
}

const PROVISION_TEXTS = PROVISIONS.map((provision) => `"${provision}"`);

function matches(result: MatchResult, reading: ReadingResult): JsonList {
  const { input, lots: table, fileBy } = result;
  const { imports, returns: returned, texts } = input;
  const day = dayTexts();
  const line = new MatchLines(result, reading);
  return {
    name: "matches",
    count: line.count,
    entry: (index) => {
      line.read(index);
      const { row, lot, source: at } = line;
      const text = (code: number): string => quoted(texts[code]!);
      return (
        `{"importRow":${imports.row[at]!},"returnRow":${returned.row[row]!},"entryNumber":${text(imports.entryNumber[at]!)}` +
        `,"line":${text(imports.line[at]!)},"sku":${text(table.sku[lot]!)},"quantity":${line.quantity}` +
        `,"drawbackDue":${money(line.due)},"pending":${money(line.pending)},"byProgram":{${programs(line)}}` +
        `,"provision":${provisionText(reading, row)},"fileBy":${day(fileBy[lot]!)}}`
      );
    },
  };
}

/** Programmes that pay something on a line. */
function programs({ programs: names, byProgram }: MatchLines): string {
  let text = "";
  for (let k = 0; k < byProgram.length; k++) {
    if (byProgram[k] === 0) continue;
    text += `${text === "" ? "" : ","}"${PROGRAM_HEADINGS[names[k]!]}":${money(byProgram[k]!)}`;
  }
  return text;
}

function provisionText({ routes }: ReadingResult, row: number): string {
  const provision = routes.provision[row]!;
  return provision < 0 ? "null" : PROVISION_TEXTS[provision]!;
}

function lots(result: MatchResult, reading: ReadingResult): JsonList {
  const { input, fileBy, lots: table } = result;
  const { imports, texts, quantityScale } = input;
  const { status, remaining, reasons } = reading.lots;
  const day = dayTexts();
  const reasonList = remembered((bits) => JSON.stringify(reasonsIn(LOT_REASONS, bits)));
  const rows = lotRows(result);
  const text = (code: number): string => quoted(texts[code]!);
  return {
    name: "lots",
    count: rows.count,
    entry: (index) => {
      const at = rows.importIndex[index]!;
      const lot = rows.lot[index]!;
      const head = `{"row":${imports.row[at]!},"entryNumber":${text(imports.entryNumber[at]!)},"line":${text(imports.line[at]!)}`;
      if (lot < 0) {
        const quantity = imports.quantity[at]!;
        return (
          `${head},"sku":${text(imports.sku[at]!)},"quantity":${Number.isNaN(quantity) ? null : quantity / quantityScale}` +
          `,"dutyPaid":null,"status":"invalid","remaining":null,"fileBy":null,"reasons":[]}`
        );
      }
      return (
        `${head},"sku":${text(table.sku[lot]!)},"quantity":${table.quantity[lot]! / quantityScale}` +
        `,"dutyPaid":${money(paidOnAll(table, lot))},"status":"${LOT_STATUSES[status[lot]!]!}"` +
        `,"remaining":${remaining[lot]! / quantityScale},"fileBy":${day(fileBy[lot]!)},"reasons":${reasonList(reasons[lot]!)}}`
      );
    },
  };
}

function returns(result: MatchResult, reading: ReadingResult): JsonList {
  const { returns: table, texts, quantityScale } = result.input;
  const { status, matched, due, pending, reasons } = reading.returns;
  const reasonList = remembered((bits) => JSON.stringify(reasonsIn(RETURN_REASONS, bits)));
  return {
    name: "returns",
    count: table.count,
    entry: (row) => {
      return (
        `{"row":${table.row[row]!},"returnId":${quoted(texts[table.returnId[row]!]!)},"status":"${RETURN_STATUSES[status[row]!]!}"` +
        `,"matchedQuantity":${matched[row]! / quantityScale},"drawbackDue":${money(due[row]!)},"pending":${money(pending[row]!)}` +
        `,"provision":${provisionText(reading, row)},"reasons":${reasonList(reasons[row]!)}}`
      );
    },
  };
}

function withdrawals(result: MatchResult, reading: ReadingResult): JsonList {
  const { input, lots: table } = result;
  const lines = input.withdrawals === null ? [] : withdrawalLines(result, reading);
  return {
    name: "withdrawals",
    count: lines.length,
    entry: (index) => {
      const { withdrawal, lot, quantity } = lines[index]!;
      const importRow = input.imports.row[table.source[lot]!]!;
      return `{"row":${input.withdrawals!.row[withdrawal]!},"importRow":${importRow},"quantity":${quantity / input.quantityScale}}`;
    },
  };
}

function issueText(issue: Issue): string {
  const { table, row, column } = issue.at;
  return JSON.stringify({
    code: issue.code,
    severity: issue.severity,
    table,
    row,
    column,
    message: messageOf(issue),
  });
}
