import { JsonBytes, bytesOf } from "./json-bytes";

/** A list of a JSON object: its name, and a way to write each entry. */
export interface JsonList {
  name: string;
  count: number;
  entry(index: number, json: JsonBytes): void;
}

/** Entries in a piece: a few hundred thousand bytes. */
const ENTRIES = 2048;

const FIRST_LINE = bytesOf("\n");
const NEXT_LINE = bytesOf(",\n");
const END = bytesOf("]");

/** Lists in pieces of bytes, as they stand in the object behind what is there already. */
export function* piecesOf(lists: readonly JsonList[]): Generator<Uint8Array> {
  const json = new JsonBytes();
  for (const { name, count, entry } of lists) {
    json.put(bytesOf(`,"${name}":[`));
    for (let index = 0; index < count; index++) {
      json.put(index === 0 ? FIRST_LINE : NEXT_LINE);
      entry(index, json);
      if (index % ENTRIES === ENTRIES - 1) yield json.take();
    }
    json.put(END);
    yield json.take();
  }
}
