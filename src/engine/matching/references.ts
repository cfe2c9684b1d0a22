import { ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { PairNumbers } from "../prepare/pair-numbers";
import { groupColumn } from "../prepare/group-columns";
import type { Lots, SharedKeys } from "../prepare/lots";
import type { ReturnReasonCode } from "../issues/reasons";

/** Lots that fit a return's references, or why there are none. */
export interface Candidates {
  lots: number[];
  why: ReturnReasonCode;
}

type Kind = "line" | "entry" | "lot" | "serial" | "location";

/**
 * Finds lots by what a return says of them: entry number (and line), lot, serial, location. One index per kind of
 * reference, made when first asked for, so that no return looks at all the lots of its SKU.
 */
export class ReferenceIndex {
  private readonly linePairs = new PairNumbers(16);
  private readonly byGroup = new Map<Kind, Chains>();
  private readonly anyGroup = new Map<Kind, Chains>();
  private groups: Int32Array | null = null;

  constructor(
    private readonly input: MatchInput,
    private readonly keys: SharedKeys,
    private readonly lots: Lots,
  ) {}

  private groupOf(lot: number): number {
    this.groups ??= groupColumn(this.lots.groupStart);
    return this.groups[lot]!;
  }

  /** True when a return names an entry, a lot or a serial. */
  has(row: number): boolean {
    const { returns } = this.input;
    return returns.entryNumber[row] !== 0 || returns.lot[row] !== 0 || returns.serial[row] !== 0;
  }

  /** The lots of a group that fit every reference of a return, dated on or before it and not used up by prior claims. */
  candidates(row: number, group: number, day: number): Candidates {
    const { lots } = this;
    const kind = this.kindOf(row);
    const chains = this.chains(this.byGroup, kind, (lot) => this.groupOf(lot));
    const fit: number[] = [];
    let any = false;
    let inTime = false;
    for (const lot of chains.of(this.keyOfReturn(kind, row), group)) {
      if (!this.fits(row, lot)) continue;
      any = true;
      if (lots.date[lot]! > day) continue;
      inTime = true;
      if (lots.quantity[lot]! > (lots.claimedBefore?.[lot] ?? 0)) fit.push(lot);
    }
    if (inTime) return { lots: fit, why: "match.nothing-left" };
    if (any) return { lots: fit, why: "reference.later" };
    return { lots: fit, why: this.fitsAnother(kind, row) ? "reference.other-sku" : "reference.not-found" };
  }

  /** True when a lot is what the references of a return say. */
  fits(row: number, lot: number): boolean {
    const { returns, imports } = this.input;
    const { entry, line } = this.keys;
    const at = this.lots.source[lot]!;
    if (returns.entryNumber[row] !== 0) {
      if (entry.of(returns.entryNumber[row]!) !== entry.of(imports.entryNumber[at]!)) return false;
      if (returns.line[row] !== 0 && line.of(returns.line[row]!) !== line.of(imports.line[at]!)) return false;
    }
    if (returns.lot[row] !== 0 && returns.lot[row] !== imports.lot[at]) return false;
    return returns.serial[row] === 0 || returns.serial[row] === imports.serial[at];
  }

  /** The lots of a group in the location of a return, in matching order. */
  lotsInLocation(row: number, group: number): number[] {
    const chains = this.chains(this.byGroup, "location", (lot) => this.groupOf(lot));
    return chains.of(this.keys.unit.of(this.input.returns.location[row]!), group);
  }

  /** True when the references of a return fit a lot of some other SKU or unit. */
  private fitsAnother(kind: Kind, row: number): boolean {
    const chains = this.chains(this.anyGroup, kind, () => 0);
    return chains.some(this.keyOfReturn(kind, row), 0, (lot) => this.fits(row, lot));
  }

  /** The kind of reference that narrows most. */
  private kindOf(row: number): Kind {
    const { returns } = this.input;
    if (returns.serial[row] !== 0) return "serial";
    if (returns.lot[row] !== 0) return "lot";
    return returns.line[row] !== 0 ? "line" : "entry";
  }

  private keyOfReturn(kind: Kind, row: number): number {
    return this.keyOf(kind, this.input.returns, row, (entry, line) => this.linePairs.find(entry, line));
  }

  private keyOf(
    kind: Kind,
    table: MatchInput["returns"] | MatchInput["imports"],
    row: number,
    pair: (entry: number, line: number) => number,
  ): number {
    const { entry, line, unit } = this.keys;
    switch (kind) {
      case "serial":
        return table.serial[row]!;
      case "lot":
        return table.lot[row]!;
      case "location":
        return unit.of(table.location[row]!);
      case "entry":
        return entry.of(table.entryNumber[row]!);
      case "line":
        return pair(entry.of(table.entryNumber[row]!), line.of(table.line[row]!)) + 1;
    }
  }

  private chains(known: Map<Kind, Chains>, kind: Kind, groupOf: (lot: number) => number): Chains {
    let chains = known.get(kind);
    if (chains === undefined) {
      const add = (entry: number, line: number): number => this.linePairs.add(entry, line);
      chains = new Chains(
        this.lots,
        (lot) => this.keyOf(kind, this.input.imports, this.lots.source[lot]!, add),
        groupOf,
      );
      known.set(kind, chains);
    }
    return chains;
  }
}

/** Lots by a key and a group, in matching order: chains in typed arrays. Key 0 is none. */
class Chains {
  private readonly pairs: PairNumbers;
  private readonly first: Int32Array;
  private readonly next: Int32Array;

  constructor(lots: Lots, keyOf: (lot: number) => number, groupOf: (lot: number) => number) {
    this.pairs = new PairNumbers(lots.count);
    this.first = ints(lots.count).fill(-1);
    this.next = ints(lots.count);
    for (let lot = lots.count - 1; lot >= 0; lot--) {
      const key = keyOf(lot);
      if (key === 0) continue;
      const chain = this.pairs.add(key, groupOf(lot));
      this.next[lot] = this.first[chain]!;
      this.first[chain] = lot;
    }
  }

  /** The lots of a key and group, in matching order. */
  of(key: number, group: number): number[] {
    const found: number[] = [];
    this.some(key, group, (lot) => {
      found.push(lot);
      return false;
    });
    return found;
  }

  /** True when some lot of a key and group is as asked. */
  some(key: number, group: number, isAsAsked: (lot: number) => boolean): boolean {
    const chain = this.pairs.find(key, group);
    if (chain < 0) return false;
    for (let lot = this.first[chain]!; lot >= 0; lot = this.next[lot]!) if (isAsAsked(lot)) return true;
    return false;
  }
}
