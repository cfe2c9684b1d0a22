import { JsonBytes, bytesOf } from "./json-bytes";

/** A list of a JSON object: its name, and a way to write each entry. */
export interface JsonList {
  name: string;
  count: number;
  entry(index: number, json: JsonBytes): void;
  /** Visits what the entries from one to another are made of. */
  lookAhead?(from: number, to: number): void;
}

/** Entries in a piece: a hundred thousand bytes. */
const ENTRIES = 512;

const FIRST_LINE = bytesOf("\n");
const NEXT_LINE = bytesOf(",\n");
const END = bytesOf("]");

/** Lists in pieces of bytes, as they stand in the object behind what is there already. */
export function* piecesOf(lists: readonly JsonList[]): Generator<Uint8Array> {
  const json = new JsonBytes();
  for (const { name, count, entry, lookAhead } of lists) {
    json.put(bytesOf(`,"${name}":[`));
    for (let from = 0; from < count; from += ENTRIES) {
      const to = Math.min(count, from + ENTRIES);
      lookAhead?.(from, to);
      for (let index = from; index < to; index++) {
        json.put(index === 0 ? FIRST_LINE : NEXT_LINE);
        entry(index, json);
      }
      yield json.take();
    }
    json.put(END);
    yield json.take();
  }
}
