import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "./random";

const CHANGES: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => {
    const copy = bytes.slice();
    for (let k = random.below(20) + 1; k > 0 && copy.length > 0; k--)
      copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.slice(random.below(Math.min(64, bytes.length) + 1)),
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const noise = Uint8Array.from({ length: random.below(64) }, () => random.below(256));
    return joined(bytes.slice(0, at), noise, bytes.slice(at));
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const copy = bytes.slice();
    copy.fill(random.pick([0, 34, 44, 10, 13, 255]), at, at + random.below(200));
    return copy;
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const part = bytes.slice(at, at + random.below(400));
    return joined(bytes, part, part);
  },
  (bytes, random) => bytes.map((byte) => (byte === 10 && random.chance(0.3) ? 32 : byte)),
  (bytes, random) =>
    bytes.map((byte) => (byte === 44 && random.chance(0.2) ? random.pick([34, 59, 9, 10]) : byte)),
];

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A damaged copy of a file; of a packed workbook, now and then, one whose parts are damaged and packed well. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && random.chance(0.6)) return mutateParts(bytes, random);
  let damaged: Uint8Array = bytes;
  do damaged = random.pick(CHANGES)(damaged, random);
  while (random.chance(0.3));
  return damaged;
}

const XML_CHANGES: readonly ((xml: string, random: Random) => string)[] = [
  (xml) => xml.replace(/<v>[^<]*<\/v>/, "<v>NaN</v>"),
  (xml, random) =>
    xml.replace(/<v>(\d+)<\/v>/g, (whole) => (random.chance(0.2) ? "<v>99999999999</v>" : whole)),
  (xml, random) => xml.replace(/ t="[a-z]+"/g, (whole) => (random.chance(0.2) ? ' t="e"' : whole)),
  (xml, random) =>
    xml.replace(/ r="[A-Z]+\d+"/g, (whole) => (random.chance(0.05) ? ' r="XFD1048576"' : whole)),
  (xml, random) => xml.replace(/ r="[A-Z]+\d+"/g, (whole) => (random.chance(0.1) ? "" : whole)),
  (xml) => xml.replace("<sheetData>", "<sheetData><row>"),
  (xml, random) => xml.slice(0, random.below(xml.length)),
  (xml) => xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>'),
];

function mutateParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let k = random.below(3) + 1; k > 0; k--) {
    const name = random.pick(names);
    const part = parts[name];
    if (!part) continue;
    if (random.chance(0.1)) delete parts[name];
    else if (/\.xml$/.test(name) && random.chance(0.7))
      parts[name] = strToU8(random.pick(XML_CHANGES)(strFromU8(part), random));
    else parts[name] = new Uint8Array(random.pick(CHANGES)(part, random));
  }
  return zipSync(parts, { level: 1 });
}
