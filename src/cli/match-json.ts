import { matchLinesOf, PROGRAM_HEADINGS, type MatchLine } from "../columns/results/match-lines";
import {
  LOT_REASONS,
  LOT_STATUSES,
  PROVISIONS,
  RETURN_REASONS,
  RETURN_STATUSES,
  chosen,
  messageOf,
  paidOnAll,
  reasonsIn,
  withdrawalLines,
  type Issue,
  type MatchResult,
  type Program,
  type ReadingResult,
} from "../engine/index";
import { dayTexts, listJson, money, quoted, remembered } from "./json-text";
import { totalsJson } from "./totals-json";

/** Version of the shape of the JSON; docs/match.schema.json describes it. */
export const SCHEMA_VERSION = 1;

/**
 * The result of a match as JSON text, in pieces, so that a million lines are never held as one string, and put together
 * as text, so that they are never objects either.
 * Money is text with two decimals, quantities are numbers, dates ISO; rows count from 1 under the heading.
 */
export function* matchJson(result: MatchResult, issues: readonly Issue[]): Generator<string> {
  const reading = chosen(result);
  yield `{"schemaVersion":${SCHEMA_VERSION},"totals":${JSON.stringify(totalsJson(result))}`;
  yield* matches(result, reading);
  yield* lots(result, reading);
  yield* returns(result, reading);
  yield* withdrawals(result, reading);
  yield* listJson("issues", issues.length, (index) => issueText(issues[index]!));
  yield "}\n";
}

const PROVISION_TEXTS = PROVISIONS.map((provision) => `"${provision}"`);

function matches(result: MatchResult, reading: ReadingResult): Generator<string> {
  const day = dayTexts();
  const lineText = (line: MatchLine): string =>
    `{"importRow":${line.importRow},"returnRow":${line.returnRow},"entryNumber":${quoted(line.entryNumber)}` +
    `,"line":${quoted(line.line)},"sku":${quoted(line.sku)},"quantity":${line.quantity}` +
    `,"drawbackDue":${money(line.drawbackDue)},"pending":${money(line.pending)},"byProgram":{${programs(line.byProgram)}}` +
    `,"provision":${line.provision === "" ? "null" : `"${line.provision}"`},"fileBy":${day(line.fileBy)}}`;
  return listJson("matches", result.input.returns.count, (row) => {
    const lines = matchLinesOf(result, reading, row);
    return lines.length === 1 ? lineText(lines[0]!) : lines.map(lineText).join(",\n");
  });
}

function programs(amounts: ReadonlyMap<Program, number>): string {
  let text = "";
  for (const [program, cents] of amounts) {
    text += `${text === "" ? "" : ","}"${PROGRAM_HEADINGS[program]}":${money(cents)}`;
  }
  return text;
}

function lots(result: MatchResult, reading: ReadingResult): Generator<string> {
  const { input, fileBy, lots: table } = result;
  const { imports, texts, quantityScale } = input;
  const { status, remaining, reasons } = reading.lots;
  const day = dayTexts();
  const reasonList = remembered((bits) => JSON.stringify(reasonsIn(LOT_REASONS, bits)));
  const { first, next } = lotsByImport(result);
  const text = (code: number): string => quoted(texts[code]!);
  return listJson("lots", imports.count, (index) => {
    const head = `{"row":${imports.row[index]!},"entryNumber":${text(imports.entryNumber[index]!)},"line":${text(imports.line[index]!)}`;
    let lot = first[index]!;
    if (lot < 0) {
      const quantity = imports.quantity[index]!;
      return (
        `${head},"sku":${text(imports.sku[index]!)},"quantity":${Number.isNaN(quantity) ? null : quantity / quantityScale}` +
        `,"dutyPaid":null,"status":"invalid","remaining":null,"fileBy":null,"reasons":[]}`
      );
    }
    let entries = "";
    for (; lot >= 0; lot = next[lot]!) {
      entries +=
        `${entries === "" ? "" : ",\n"}${head},"sku":${text(table.sku[lot]!)},"quantity":${table.quantity[lot]! / quantityScale}` +
        `,"dutyPaid":${money(paidOnAll(table, lot))},"status":"${LOT_STATUSES[status[lot]!]!}"` +
        `,"remaining":${remaining[lot]! / quantityScale},"fileBy":${day(fileBy[lot]!)},"reasons":${reasonList(reasons[lot]!)}}`;
    }
    return entries;
  });
}

/** The lots of each import row, in order: the first one, and the next one of each; -1 for none. */
function lotsByImport({ lots: { count, source }, input }: MatchResult): {
  first: Int32Array;
  next: Int32Array;
} {
  const first = new Int32Array(input.imports.count).fill(-1);
  const next = new Int32Array(count);
  for (let lot = count - 1; lot >= 0; lot--) {
    const at = source[lot]!;
    next[lot] = first[at]!;
    first[at] = lot;
  }
  return { first, next };
}

function returns(result: MatchResult, reading: ReadingResult): Generator<string> {
  const { returns: table, texts, quantityScale } = result.input;
  const { status, matched, due, pending, reasons } = reading.returns;
  const reasonList = remembered((bits) => JSON.stringify(reasonsIn(RETURN_REASONS, bits)));
  return listJson("returns", table.count, (row) => {
    const provision = reading.routes.provision[row]!;
    return (
      `{"row":${table.row[row]!},"returnId":${quoted(texts[table.returnId[row]!]!)},"status":"${RETURN_STATUSES[status[row]!]!}"` +
      `,"matchedQuantity":${matched[row]! / quantityScale},"drawbackDue":${money(due[row]!)},"pending":${money(pending[row]!)}` +
      `,"provision":${provision < 0 ? "null" : PROVISION_TEXTS[provision]!},"reasons":${reasonList(reasons[row]!)}}`
    );
  });
}

function withdrawals(result: MatchResult, reading: ReadingResult): Generator<string> {
  const { input, lots: table } = result;
  const lines = input.withdrawals === null ? [] : withdrawalLines(result, reading);
  return listJson("withdrawals", lines.length, (index) => {
    const { withdrawal, lot, quantity } = lines[index]!;
    const importRow = input.imports.row[table.source[lot]!]!;
    return `{"row":${input.withdrawals!.row[withdrawal]!},"importRow":${importRow},"quantity":${quantity / input.quantityScale}}`;
  });
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
