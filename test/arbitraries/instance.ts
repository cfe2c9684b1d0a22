import fc from "fast-check";
import type { Method, Reading } from "../../src/engine/domain/vocabulary";
import type { OracleOptions, PlainInput } from "../oracle/plain";
import { rawImports, toImport } from "./import-rows";
import {
  rawItems,
  rawMaps,
  rawPriorClaims,
  rawWithdrawals,
  toItems,
  toPriorClaim,
  toSkuMap,
  toWithdrawal,
} from "./other-rows";
import { rawReturns, toReturn } from "./return-rows";
import { percent } from "./weighted";
import { worlds } from "./world";

/** Tables and the options to match them with. */
export interface Instance {
  input: PlainInput;
  options: OracleOptions;
}

/**
 * Small instances that are valid and awkward: few SKUs, few dates, few entries, small quantities, charges that round badly,
 * and every kind of row the tables know. Some rows miss a needed cell, on purpose.
 */
export function instances(given: { method?: Method; reading?: Reading } = {}): fc.Arbitrary<Instance> {
  return fc
    .record({
      world: worlds(given),
      imports: fc.array(rawImports, { minLength: 1, maxLength: 6 }),
      returns: fc.array(rawReturns, { minLength: 1, maxLength: 6 }),
      withdrawals: sometimes(75, fc.array(rawWithdrawals, { maxLength: 6 })),
      priorClaims: sometimes(30, fc.array(rawPriorClaims, { maxLength: 3 })),
      items: fc.array(rawItems, { maxLength: 5 }),
      hasItems: percent(25),
      map: rawMaps,
      hasMap: percent(30),
    })
    .map((raw): Instance => {
      const { world, hasMap, hasItems } = raw;
      const imports = raw.imports.map((row, index) =>
        toImport(row, index + 1, world, { map: hasMap, items: hasItems }),
      );
      const returns = raw.returns.map((row, index) => toReturn(row, index + 1, world, imports, hasMap));
      return {
        options: world.options,
        input: {
          quantityScale: world.scale,
          chargeColumns: world.chargeColumns,
          imports,
          returns,
          withdrawals:
            raw.withdrawals?.map((row, index) => toWithdrawal(row, index + 1, world, returns, hasMap)) ??
            null,
          priorClaims:
            raw.priorClaims?.map((row, index) => toPriorClaim(row, index + 1, world, imports)) ?? null,
          items: hasItems ? toItems(raw.items, world, imports, hasMap) : null,
          skuMap: hasMap ? toSkuMap(raw.map, world) : null,
        },
      };
    });
}

/** A value in so many of a hundred, else null. */
function sometimes<T>(share: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 100 - share, arbitrary: fc.constant(null) }, { weight: share, arbitrary });
}
