import { checkEntryNumber, restoreEntryNumber, type EntryNumberCheck } from "../values/entry-number";
import { checkHts, type HtsCheck } from "../values/hts-shape";
import type { TextCodes } from "../values/text-codes";
import { remarkCell, remarkColumn, type ColumnContext } from "./column-context";

const UNCHECKED = 0;
const FITS = 1;
const ENTRY_CHECKS: readonly (EntryNumberCheck | null)[] = [null, "fits", "check-digit", "shape"];
const HTS_CHECKS: readonly (HtsCheck | null)[] = [null, "fits", "zero-lost", "shape"];

/** Restores leading zeros of entry numbers where the check digit proves them, and tells of those that do not fit. */
export function checkEntries(context: ColumnContext, column: Int32Array, codes: TextCodes): void {
  const checks = checksByCode(codes);
  const restored = new Map<number, number>();
  for (let index = 0; index < column.length; index++) {
    const code = column[index]!;
    let check = checks[code]!;
    if (check === UNCHECKED) {
      const text = codes.texts[code]!;
      const found = checkEntryNumber(text);
      const whole = found === "shape" ? restoreEntryNumber(text) : null;
      if (whole !== null) restored.set(code, codes.of(whole));
      check = checks[code] = whole !== null ? FITS : ENTRY_CHECKS.indexOf(found);
    }
    if (check !== FITS) {
      const issue = ENTRY_CHECKS[check] === "shape" ? "entry.shape" : "entry.check-digit";
      if (!context.issues.countsOnly(issue, context.table, context.heading)) {
        remarkCell(context, index, issue, { text: codes.texts[code]! });
      }
    } else if (restored.size > 0) column[index] = restored.get(code) ?? code;
  }
}

/** Reads texts that came in the wrong character set as they were, and tells so once per column. */
export function repairTexts(context: ColumnContext, column: Int32Array, codes: TextCodes): void {
  const { garbled } = codes;
  let cells = 0;
  let first = 0;
  for (let index = 0; index < column.length; index++) {
    const repaired = garbled.get(column[index]!);
    if (repaired === undefined) continue;
    if (cells++ === 0) first = column[index]!;
    column[index] = codes.of(repaired);
  }
  if (cells === 0) return;
  remarkColumn(context, "column.mojibake", { cells, text: codes.texts[first]!, read: garbled.get(first)! });
}

/** Tells of tariff numbers whose shape is odd; none is changed. */
export function checkTariffNumbers(context: ColumnContext, column: Int32Array, codes: TextCodes): void {
  const checks = checksByCode(codes);
  for (let index = 0; index < column.length; index++) {
    const code = column[index]!;
    let check = checks[code]!;
    if (check === UNCHECKED) check = checks[code] = HTS_CHECKS.indexOf(checkHts(codes.texts[code]!));
    if (check === FITS) continue;
    const issue = HTS_CHECKS[check] === "shape" ? "hts.shape" : "hts.zero-lost";
    if (!context.issues.countsOnly(issue, context.table, context.heading)) {
      remarkCell(context, index, issue, { text: codes.texts[code]! });
    }
  }
}

/** Room for the outcome of a check per text; blank fits. */
function checksByCode(codes: TextCodes): Uint8Array {
  const checks = new Uint8Array(codes.count);
  checks[0] = FITS;
  return checks;
}
