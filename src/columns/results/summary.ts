import {
  byProgram,
  byStatus,
  controlOf,
  differenceByRule,
  unusedDuty,
  type Control,
  type MatchResult,
} from "../../engine/index";
import { PROGRAM_HEADINGS } from "./match-lines";
import { dollars, type ResultCell, type ResultTable } from "./result-table";

/** The lines of the control account, in the order they are shown. */
const CONTROL_LINES: readonly [keyof Control, string][] = [
  ["dutyPaid", "Duty and fees paid"],
  ["due", "Drawback due"],
  ["pending", "Pending"],
  ["retained", "Kept by CBP (1 % and cents cut off)"],
  ["withdrawn", "On units withdrawn"],
  ["expired", "On expired lots and units"],
  ["claimedBefore", "Claimed before"],
  ["refundedBefore", "Refunded before"],
  ["ineligible", "Not eligible for drawback"],
  ["review", "In review"],
  ["open", "Still open"],
];

const MATTER_LINES: Readonly<Record<string, string>> = {
  programmes: "Difference: tariff programmes",
  fees: "Difference: MPF and HMF",
  window: "Difference: last day to export",
  provision: "Difference: paragraph and use",
  parties: "Difference: exporter not the importer",
};

/** Totals in both readings side by side: money, programmes, statuses, why the readings differ, and the control account. */
export function summary(result: MatchResult): ResultTable {
  const rows: ResultCell[][] = [];
  const { guide, cbp } = result;
  rows.push(["Drawback due", dollars(guide.due), dollars(cbp.due)]);
  rows.push(["Pending", dollars(guide.pending), dollars(cbp.pending)]);
  const cbpPrograms = byProgram(result, cbp);
  byProgram(result, guide).forEach(({ program, due }, i) => {
    rows.push([`Due: ${PROGRAM_HEADINGS[program]}`, dollars(due), dollars(cbpPrograms[i]!.due)]);
  });
  const cbpStatuses = byStatus(cbp);
  byStatus(guide).forEach(({ status, count }, i) => {
    rows.push([`Returns: ${status}`, count, cbpStatuses[i]!.count]);
  });
  for (const { matter, amount } of differenceByRule(result).total) {
    rows.push([MATTER_LINES[matter]!, dollars(amount), ""]);
  }
  const [guideControl, cbpControl] = [controlOf(result, guide), controlOf(result, cbp)];
  for (const [key, label] of CONTROL_LINES) {
    rows.push([`Control: ${label}`, dollars(guideControl[key]), dollars(cbpControl[key])]);
  }
  return {
    columns: [
      { heading: "Item", format: "text" },
      { heading: "Guide", format: "money" },
      { heading: "CBP", format: "money" },
    ],
    rowCount: rows.length,
    row: (index) => rows[index]!,
  };
}

/**
 * The summary as a sheet of its own. Numbers of returns stand in columns of their own, for the format of a column is that of money or
 * that of counts; and the duty on rows that could not be used stands beside the control account.
 */
export function summarySheet(result: MatchResult): ResultTable {
  const { columns, rowCount, row } = summary(result);
  const unused = dollars(unusedDuty(result));
  return {
    columns: [
      ...columns,
      { heading: "Returns, Guide", format: "integer" },
      { heading: "Returns, CBP", format: "integer" },
    ],
    rowCount: rowCount + 1,
    row(index) {
      if (index === rowCount)
        return ["Beside the control: on rows that could not be used", unused, unused, "", ""];
      const [label, guide, cbp] = row(index) as [ResultCell, ResultCell, ResultCell];
      return /^Returns: /.test(String(label)) ? [label, "", "", guide, cbp] : [label, guide, cbp, "", ""];
    },
  };
}
