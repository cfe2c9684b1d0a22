import { NO_DATE, type MatchInput, type Program } from "../src/engine/index";

/** The shapes of data a bench can be run on: the ordinary one, and those that break careless programs. */
export const SHAPES = ["ordinary", "one-sku", "one-day", "all-skus-differ"] as const;
export type Shape = (typeof SHAPES)[number];

/** What the generator makes: as many import rows as returns. */
export interface Make {
  rows: number;
  shape: Shape;
  charges: readonly Program[];
}

const DAYS = 7 * 365;
/** For so long a SKU is bought and sold, from some day on: were it seven years, first in, first out would reach expired lots only. */
const SEASON = 2 * 365;
const FIRST_DAY = 18_250;

/** The last day of the generated data: as-of date of the benches. */
export const AS_OF = FIRST_DAY + DAYS;

/**
 * Typed columns as `src/columns` would give them, the same for the same arguments: Zipf SKUs, each in season for two of seven years, lots
 * of 1 to 5,000 units, returns of a few units (about 5 % of what came in), some of lots older than five years.
 */
export function generate({ rows, shape, charges }: Make): MatchInput {
  const random = mulberry32(20_261_121);
  const skuCount = shape === "one-sku" ? 1 : shape === "all-skus-differ" ? rows : Math.max(1, rows >> 6);
  const texts = [""];
  const add = (text: string): number => texts.push(text) - 1;
  const skus = Array.from({ length: skuCount }, (_, i) => add(`SKU-${String(i).padStart(7, "0")}`));
  const unit = add("NO");
  const importer = add("Acme Imports Inc.");
  const proof = add("BL-1");
  const entries = Array.from({ length: rows }, (_, i) => add(`ABC-${String(i).padStart(7, "0")}-${i % 10}`));
  const ids = Array.from({ length: rows }, (_, i) => add(`RMA-${String(i).padStart(7, "0")}`));
  const line = add("1");
  const pick = (i: number): number =>
    shape === "all-skus-differ" ? i : Math.min(skuCount - 1, Math.floor(skuCount ** random()) - 1);
  const season = skuCount === 1 ? DAYS : SEASON;
  const firstDays = skus.map(() => FIRST_DAY + Math.floor(random() * (DAYS - season)));
  /** A day in the season of a SKU; `share` of it has gone by. */
  const day = (sku: number, share: number): number =>
    shape === "one-day" ? FIRST_DAY + 1000 : firstDays[sku - skus[0]!]! + Math.floor(share * season);
  const blank = (): Int32Array => new Int32Array(rows);
  const same = (code: number): Int32Array => new Int32Array(rows).fill(code);
  const row = Int32Array.from({ length: rows }, (_, i) => i + 1);
  const boughtSku = Int32Array.from({ length: rows }, (_, i) => skus[pick(i)]!);
  const quantities = Float64Array.from({ length: rows }, () => 1 + Math.floor(random() * 5000));
  const imports: MatchInput["imports"] = {
    count: rows,
    row,
    invalid: new Uint8Array(rows),
    tie: null,
    entryNumber: Int32Array.from(entries),
    line: same(line),
    importDate: boughtSku.map((sku) => day(sku, random())),
    entryDate: new Int32Array(rows).fill(NO_DATE),
    sku: boughtSku,
    hts: blank(),
    description: blank(),
    quantity: quantities,
    unit: same(unit),
    enteredValue: new Float64Array(rows).fill(NaN),
    charges: charges.map((program, c) => ({
      program,
      heading: null,
      cents: Float64Array.from({ length: rows }, (_, i) =>
        Math.floor(quantities[i]! * (37 + c * 11) * (0.5 + random())),
      ),
    })),
    chapter99: blank(),
    importerOfRecord: same(importer),
    countryOfOrigin: blank(),
    lot: blank(),
    serial: blank(),
    location: blank(),
    claimedBefore: new Float64Array(rows).fill(NaN),
    refundedBefore: new Float64Array(rows).fill(NaN),
    liquidated: new Int8Array(rows).fill(-1),
  };
  const soldSku = Int32Array.from({ length: rows }, (_, i) => skus[pick(i)]!);
  const returns: MatchInput["returns"] = {
    count: rows,
    row,
    invalid: new Uint8Array(rows),
    tie: null,
    returnId: Int32Array.from(ids),
    sku: soldSku,
    hts: blank(),
    quantity: Float64Array.from({ length: rows }, () => 1 + Math.floor(random() ** 3 * 400)),
    unit: same(unit),
    date: soldSku.map((sku) => day(sku, Math.sqrt(random()))),
    disposition: new Int8Array(rows),
    reason: new Int8Array(rows),
    used: new Int8Array(rows),
    entryNumber: blank(),
    line: blank(),
    lot: blank(),
    serial: blank(),
    provision: new Int8Array(rows).fill(-1),
    exporter: same(importer),
    destination: blank(),
    proof: same(proof),
    segregated: new Int8Array(rows).fill(-1),
    location: blank(),
    notice7553: blank(),
    certification: blank(),
  };
  return {
    texts,
    quantityScale: 1,
    imports,
    returns,
    withdrawals: null,
    priorClaims: null,
    items: null,
    skuMap: null,
  };
}

/** A small, well-mixed generator of numbers from 0 to 1 (mulberry32), so that every run sees the same data. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
