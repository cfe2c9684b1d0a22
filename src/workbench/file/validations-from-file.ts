import type { IDataValidationRule, IRange } from "@univerjs/core";
import type { DataValidation, Worksheet } from "exceljs";
import { parseArea } from "../../workbook/address";
import { toRange } from "../grid/ranges";

/** Kinds that the grid checks as Excel does. Formulas of one's own are left out: the grid is slow with them. */
const KINDS = new Set(["list", "whole", "decimal", "date", "textLength"]);
/** A small arrow in the cell, as in Excel. */
const ARROW = 1;
/** What the grid does with a value that does not fit. */
const ERROR_STYLE: Record<string, number> = { information: 0, stop: 1, warning: 2 };

/** A limit or a list as the grid wants it: texts bare, references with "=". */
function formulaOf(given: unknown, kind: string): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (given instanceof Date) return given.toISOString().slice(0, 10);
  const text = String(given);
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return kind === "list" || !/^-?[\d.]+$/.test(text) ? `=${text}` : text;
}

/** The reader repeats one rule for every cell of its range: these are put together again, column by column. */
function rangesOf(addresses: string[]): IRange[] {
  const cells = addresses.map(parseArea).sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    if (last && last.column === cell.column && last.row + last.rows === cell.row) last.rows++;
    else areas.push({ ...cell });
  }
  return areas.map(toRange);
}

/** The rules of a sheet on what may be typed: drop-down lists and limits. */
export function validationsFromFile(sheet: Worksheet): IDataValidationRule[] {
  const { model = {} } = (sheet as unknown as { dataValidations: { model?: Record<string, DataValidation> } })
    .dataValidations;
  const byRule = new Map<DataValidation, string[]>();
  for (const [address, rule] of Object.entries(model)) {
    const addresses = byRule.get(rule);
    if (addresses) addresses.push(address);
    else byRule.set(rule, [address]);
  }
  return [...byRule].flatMap(([rule, addresses], index) => {
    if (!KINDS.has(rule.type)) return [];
    const [first, second] = rule.formulae ?? [];
    return [
      {
        uid: `file-${index + 1}`,
        type: rule.type,
        operator: "operator" in rule ? rule.operator : undefined,
        formula1: formulaOf(first, rule.type),
        formula2: formulaOf(second, rule.type),
        allowBlank: rule.allowBlank !== false,
        showErrorMessage: rule.showErrorMessage,
        error: rule.error,
        errorTitle: rule.errorTitle,
        errorStyle: ERROR_STYLE[rule.errorStyle ?? "stop"],
        showInputMessage: rule.showInputMessage,
        prompt: rule.prompt,
        promptTitle: rule.promptTitle,
        renderMode: ARROW,
        ranges: rangesOf(addresses),
      } as IDataValidationRule,
    ];
  });
}
