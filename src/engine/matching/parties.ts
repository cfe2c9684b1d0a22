import type { MatchInput } from "../domain/tables";
import { PairNumbers } from "../prepare/pair-numbers";
import { TextKeys, partyKey } from "../prepare/text-keys";
import { groupColumn } from "../prepare/group-columns";
import type { Lots } from "../prepare/lots";

/**
 * Whether the exporter of a return and the importer of record of a lot are different parties. Under the guide the piece then pays
 * nothing; under CBP's reading the exporter's certification cures it. A blank on either side is no difference.
 *
 * @source 19 U.S.C. 1313(j)(1); 19 CFR 190.33(a), 190.82, read 2026-11-21
 */
export interface Parties {
  /** False when no exporter of the table differs from any importer of it. */
  anyDiffer: boolean;
  differ(returnRow: number, lot: number): boolean;
  /** True when the exporter of a return differs from the importer of every lot of a group. */
  differFromAll(returnRow: number, group: number): boolean;
}

/** Compares the parties of an input. */
export function partiesOf(input: MatchInput, lots: Lots): Parties {
  const keys = new TextKeys(input.texts, partyKey);
  const exporters = input.returns.exporter;
  const importers = input.imports.importerOfRecord;
  for (let row = 0; row < exporters.length; row++) keys.of(exporters[row]!);
  for (let row = 0; row < importers.length; row++) keys.of(importers[row]!);
  // With one name at most, besides the blank, nobody differs from anybody.
  const anyDiffer = keys.size > 2;
  const importerOf = (lot: number): number => keys.of(importers[lots.source[lot]!]!);
  let ofGroup: PairNumbers | null = null;
  return {
    anyDiffer,
    differ(returnRow, lot) {
      const exporter = keys.of(exporters[returnRow]!);
      const importer = importerOf(lot);
      return exporter !== 0 && importer !== 0 && exporter !== importer;
    },
    differFromAll(returnRow, group) {
      if (ofGroup === null) {
        ofGroup = new PairNumbers(16);
        const groups = groupColumn(lots.groupStart);
        for (let lot = 0; lot < lots.count; lot++) ofGroup.add(importerOf(lot), groups[lot]!);
      }
      const exporter = keys.of(exporters[returnRow]!);
      return exporter !== 0 && ofGroup.find(0, group) < 0 && ofGroup.find(exporter, group) < 0;
    },
  };
}
