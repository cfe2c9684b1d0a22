import { wordKey } from "./word-list";

/** What a unit of measure counts; only units of one kind can be turned into each other. */
export type UnitKind = "count" | "pair" | "mass" | "volume" | "length" | "area";

/** A unit of measure: how many of the smallest whole part of its kind it holds. */
export interface UnitOfMeasure {
  code: string;
  kind: UnitKind;
  parts: bigint;
}

/**
 * Units of the tariff and of trade. Parts: pieces, pairs, nanograms, microlitres, micrometres, square micrometres.
 * A pair is not two pieces here: a shop's "each" of shoes is a pair, and nothing in a table says which it is.
 */
const UNITS: readonly [code: string, kind: UnitKind, parts: bigint, names: string][] = [
  ["NO", "count", 1n, "no,nos,number,numbers,pcs,pc,pce,pcses,piece,pieces,ea,each,unit,units,un,x,nmb,c62"],
  ["DOZ", "count", 12n, "doz,dz,dozen,dozens,dzn"],
  ["HUN", "count", 100n, "hun,hundred,hundreds"],
  ["GRO", "count", 144n, "gro,gross,grs"],
  ["THS", "count", 1000n, "ths,thousand,thousands,mil"],
  ["PRS", "pair", 1n, "prs,pr,pair,pairs,npr"],
  ["DPR", "pair", 12n, "dpr,dozpr,dozenpair,dozenpairs,dzpr"],
  ["G", "mass", 1_000_000_000n, "g,gm,gms,gram,grams,grm"],
  ["KG", "mass", 1_000_000_000_000n, "kg,kgs,kgm,kilo,kilos,kilogram,kilograms"],
  ["T", "mass", 1_000_000_000_000_000n, "t,tne,tonne,tonnes,mt,metricton,metrictons"],
  ["LB", "mass", 453_592_370_000n, "lb,lbs,lbr,pound,pounds"],
  ["OZ", "mass", 28_349_523_125n, "oz,onz,ounce,ounces"],
  ["ML", "volume", 1000n, "ml,mlt,milliliter,milliliters,millilitre,millilitres"],
  ["L", "volume", 1_000_000n, "l,lt,ltr,liter,liters,litre,litres"],
  ["M3", "volume", 1_000_000_000n, "m3,cbm,cum,cubicmeter,cubicmeters,mtq"],
  ["MM", "length", 1000n, "mm,mmt"],
  ["CM", "length", 10_000n, "cm,cmt"],
  ["M", "length", 1_000_000n, "m,mtr,meter,meters,metre,metres"],
  ["IN", "length", 25_400n, "in,inch,inches"],
  ["FT", "length", 304_800n, "ft,foot,feet"],
  ["YD", "length", 914_400n, "yd,yds,yard,yards"],
  ["CM2", "area", 100_000_000n, "cm2,sqcm"],
  ["M2", "area", 1_000_000_000_000n, "m2,sqm,sm,squaremeter,squaremeters,mtk"],
  ["FT2", "area", 92_903_040_000n, "ft2,sqft,sf,squarefeet"],
];

/** The unit that all others of a kind can be told in with few decimals. */
export const SMALLEST_OF_KIND: Readonly<Record<UnitKind, string>> = {
  count: "NO",
  pair: "PRS",
  mass: "G",
  volume: "ML",
  length: "MM",
  area: "CM2",
};

const BY_NAME = new Map(
  UNITS.flatMap(([code, kind, parts, names]) =>
    names.split(",").map((name): [string, UnitOfMeasure] => [name, { code, kind, parts }]),
  ),
);

/**
 * The unit of measure a text names, or null when we do not know it.
 *
 * @example unitOf("Pcs.")!.code // "NO"
 */
export function unitOf(text: string): UnitOfMeasure | null {
  return BY_NAME.get(wordKey(text)) ?? null;
}

/**
 * Steps of a quantity in another unit, or null when the units are of different kinds or the result is not a whole number
 * of steps.
 *
 * @example convertSteps(2_000_000, unitOf("DOZ")!, unitOf("EA")!) // 24000000
 */
export function convertSteps(steps: number, from: UnitOfMeasure, to: UnitOfMeasure): number | null {
  if (from.kind !== to.kind) return null;
  if (from.parts === to.parts || Number.isNaN(steps)) return steps;
  const parts = BigInt(steps) * from.parts;
  if (parts % to.parts !== 0n) return null;
  const converted = Number(parts / to.parts);
  return Number.isSafeInteger(converted) ? converted : null;
}
