import { aheadOfLots, lotRows } from "../columns/results/lot-status";
import { PROGRAM_HEADINGS, aheadOfLines } from "../columns/results/match-lines";
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
import { JsonBytes, bytesOf, dayBytes } from "./json-bytes";
import { piecesOf, type JsonList } from "./json-list";
import { totalsJson } from "./totals-json";

/** Version of the shape of the JSON; docs/match.schema.json describes it. */
export const SCHEMA_VERSION = 1;

/**
 * The result of a match as JSON, in pieces, so that a million lines are never held at once, and written as bytes, so that they are never
 * objects or texts either.
 * Money is text with two decimals, quantities are numbers, dates ISO; rows count from 1 under the heading.
 */
export function* matchJson(result: MatchResult, issues: readonly Issue[]): Generator<string | Uint8Array> {
  yield `{"schemaVersion":${SCHEMA_VERSION},"totals":${JSON.stringify(totalsJson(result))}`;
  yield* piecesOf(jsonLists(result));
  yield* piecesOf([
    {
      name: "issues",
      count: issues.length,
      entry: (index, json) => json.put(bytesOf(issueText(issues[index]!))),
    },
  ]);
  yield "}\n";
}

/** The lists of a result's JSON, all but the issues. */
function jsonLists(result: MatchResult): readonly JsonList[] {
  const reading = chosen(result);
  return [
    matches(result, reading),
    lots(result, reading),
    returns(result, reading),
    withdrawals(result, reading),
  ];
}

/** What stands before the values of an entry. */
const BEFORE = {
  byProgram: bytesOf(',"byProgram":{'),
  drawbackDue: bytesOf(',"drawbackDue":'),
  dutyPaid: bytesOf(',"dutyPaid":'),
  entryNumber: bytesOf(',"entryNumber":'),
  fileBy: bytesOf(',"fileBy":'),
  importRow: bytesOf(',"importRow":'),
  line: bytesOf(',"line":'),
  matchedQuantity: bytesOf(',"matchedQuantity":'),
  pending: bytesOf(',"pending":'),
  provision: bytesOf(',"provision":'),
  quantity: bytesOf(',"quantity":'),
  reasons: bytesOf(',"reasons":'),
  remaining: bytesOf(',"remaining":'),
  returnId: bytesOf(',"returnId":'),
  returnRow: bytesOf(',"returnRow":'),
  sku: bytesOf(',"sku":'),
  status: bytesOf(',"status":'),
};
const FIRST_IMPORT_ROW = bytesOf('{"importRow":');
const FIRST_ROW = bytesOf('{"row":');
const CLOSE = bytesOf("}");
const COMMA = bytesOf(",");
const NULL = bytesOf("null");
/** What a row that makes no lot has behind its quantity. */
const NO_LOT = bytesOf(',"dutyPaid":null,"status":"invalid","remaining":null,"fileBy":null,"reasons":[]}');

const jsonBytes = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value));
const PROVISION_BYTES = PROVISIONS.map(jsonBytes);
const LOT_STATUS_BYTES = LOT_STATUSES.map(jsonBytes);
const RETURN_STATUS_BYTES = RETURN_STATUSES.map(jsonBytes);

function matches(result: MatchResult, reading: ReadingResult): JsonList {
  const { input, lots: table, fileBy } = result;
  const { imports, returns: returned, texts } = input;
  const day = dayBytes();
  const line = new MatchLines(result, reading);
  const ahead = aheadOfLines(result, reading, line, "characters");
  const programs = line.programs.map((program) => bytesOf(`"${PROGRAM_HEADINGS[program]}":`));
  return {
    name: "matches",
    count: line.count,
    entry: (index, json) => {
      ahead.before(index);
      line.read(index);
      const { row, lot, source: at } = line;
      json.put(FIRST_IMPORT_ROW).number(imports.row[at]!);
      json.put(BEFORE.returnRow).number(returned.row[row]!);
      json.put(BEFORE.entryNumber).text(texts[imports.entryNumber[at]!]!);
      json.put(BEFORE.line).text(texts[imports.line[at]!]!);
      json.put(BEFORE.sku).text(texts[table.sku[lot]!]!);
      json.put(BEFORE.quantity).number(line.quantity);
      json.put(BEFORE.drawbackDue).money(line.due);
      json.put(BEFORE.pending).money(line.pending);
      json.put(BEFORE.byProgram);
      putPrograms(json, programs, line.byProgram);
      json.put(CLOSE);
      json.put(BEFORE.provision).put(provisionBytes(reading, row));
      json.put(BEFORE.fileBy).put(day(fileBy[lot]!));
      json.put(CLOSE);
    },
  };
}

/** Programmes that pay something on a line. */
function putPrograms(json: JsonBytes, names: readonly Uint8Array[], cents: Float64Array): void {
  let isFirst = true;
  for (let k = 0; k < cents.length; k++) {
    if (cents[k] === 0) continue;
    if (!isFirst) json.put(COMMA);
    json.put(names[k]!);
    json.money(cents[k]!);
    isFirst = false;
  }
}

function provisionBytes({ routes }: ReadingResult, row: number): Uint8Array {
  return PROVISION_BYTES[routes.provision[row]!] ?? NULL;
}

function lots(result: MatchResult, reading: ReadingResult): JsonList {
  const { input, fileBy, lots: table } = result;
  const { imports, texts, quantityScale } = input;
  const { status, remaining, reasons } = reading.lots;
  const day = dayBytes();
  const reasonList = remembered((bits) => jsonBytes(reasonsIn(LOT_REASONS, bits)));
  const rows = lotRows(result);
  const ahead = aheadOfLots(result, reading.lots, rows, "characters");
  return {
    name: "lots",
    count: rows.count,
    entry: (index, json) => {
      ahead.before(index);
      const at = rows.importIndex[index]!;
      const lot = rows.lot[index]!;
      json.put(FIRST_ROW).number(imports.row[at]!);
      json.put(BEFORE.entryNumber).text(texts[imports.entryNumber[at]!]!);
      json.put(BEFORE.line).text(texts[imports.line[at]!]!);
      json.put(BEFORE.sku).text(texts[lot < 0 ? imports.sku[at]! : table.sku[lot]!]!);
      json.put(BEFORE.quantity);
      if (lot < 0) {
        json.number(imports.quantity[at]! / quantityScale);
        json.put(NO_LOT);
        return;
      }
      json.number(table.quantity[lot]! / quantityScale);
      json.put(BEFORE.dutyPaid).money(paidOnAll(table, lot));
      json.put(BEFORE.status).put(LOT_STATUS_BYTES[status[lot]!]!);
      json.put(BEFORE.remaining).number(remaining[lot]! / quantityScale);
      json.put(BEFORE.fileBy).put(day(fileBy[lot]!));
      json.put(BEFORE.reasons).put(reasonList(reasons[lot]!));
      json.put(CLOSE);
    },
  };
}

function returns(result: MatchResult, reading: ReadingResult): JsonList {
  const { returns: table, texts, quantityScale } = result.input;
  const { status, matched, due, pending, reasons } = reading.returns;
  const reasonList = remembered((bits) => jsonBytes(reasonsIn(RETURN_REASONS, bits)));
  return {
    name: "returns",
    count: table.count,
    entry: (row, json) => {
      json.put(FIRST_ROW).number(table.row[row]!);
      json.put(BEFORE.returnId).text(texts[table.returnId[row]!]!);
      json.put(BEFORE.status).put(RETURN_STATUS_BYTES[status[row]!]!);
      json.put(BEFORE.matchedQuantity).number(matched[row]! / quantityScale);
      json.put(BEFORE.drawbackDue).money(due[row]!);
      json.put(BEFORE.pending).money(pending[row]!);
      json.put(BEFORE.provision).put(provisionBytes(reading, row));
      json.put(BEFORE.reasons).put(reasonList(reasons[row]!));
      json.put(CLOSE);
    },
  };
}

function withdrawals(result: MatchResult, reading: ReadingResult): JsonList {
  const { input, lots: table } = result;
  const lines = input.withdrawals === null ? [] : withdrawalLines(result, reading);
  return {
    name: "withdrawals",
    count: lines.length,
    entry: (index, json) => {
      const { withdrawal, lot, quantity } = lines[index]!;
      json.put(FIRST_ROW).number(input.withdrawals!.row[withdrawal]!);
      json.put(BEFORE.importRow).number(input.imports.row[table.source[lot]!]!);
      json.put(BEFORE.quantity).number(quantity / input.quantityScale);
      json.put(CLOSE);
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
