import type { MatchInput } from "../domain/tables";
import type { Reading } from "../domain/vocabulary";
import { PairNumbers } from "../prepare/pair-numbers";
import { TextKeys, partyKey } from "../prepare/text-keys";
import type { Lots } from "../prepare/lots";

/**
 * Whether the exporter of a return and the importer of record of a lot are different parties. Under the guide the piece then pays
 * nothing (`barred`); under CBP's reading the exporter's certification cures it. A blank on either side is no difference.
 *
 * @source 19 U.S.C. 1313(j)(1); 19 CFR 190.33(a), 190.82, read 2026-11-21
 */
export interface Parties {
  barred: boolean;
  /** False when no exporter of the table differs from any importer of it. */
  anyDiffer: boolean;
  differ(returnRow: number, lot: number): boolean;
  /** True when the exporter of a return differs from the importer of every lot of a group. */
  differFromAll(returnRow: number, group: number): boolean;
}

/** Compares the parties of an input. */
export function partiesOf(input: MatchInput, lots: Lots, reading: Reading): Parties {
  const keys = new TextKeys(input.texts, partyKey);
  const exporter = keys.column(input.returns.exporter);
  const importerOfRow = keys.column(input.imports.importerOfRecord);
  // With one name at most, besides the blank, nobody differs from anybody.
  const anyDiffer = keys.size > 2;
  let ofGroup: PairNumbers | null = null;
  return {
    barred: reading === "guide",
    anyDiffer,
    differ(returnRow, lot) {
      const exports = exporter[returnRow]!;
      const imports = importerOfRow[lots.source[lot]!]!;
      return exports !== 0 && imports !== 0 && exports !== imports;
    },
    differFromAll(returnRow, group) {
      if (ofGroup === null) {
        ofGroup = new PairNumbers(16);
        for (let lot = 0; lot < lots.count; lot++) {
          ofGroup.add(importerOfRow[lots.source[lot]!]!, lots.group[lot]!);
        }
      }
      const exports = exporter[returnRow]!;
      return exports !== 0 && ofGroup.find(0, group) < 0 && ofGroup.find(exports, group) < 0;
    },
  };
}
