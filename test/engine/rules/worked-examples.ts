import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A published case with its source; see test/data/worked-examples.json. */
export interface WorkedExample {
  id: string;
  citation: string;
  description: string;
  // The cases differ in shape; each test reads what its case holds.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  inputs: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  expected: any;
}

/** Every worked example. */
export const EXAMPLES: readonly WorkedExample[] = JSON.parse(
  readFileSync(join(__dirname, "../../data/worked-examples.json"), "utf8"),
);

/** The worked example of an id. */
export function example(id: string): WorkedExample {
  const found = EXAMPLES.find((one) => one.id === id);
  if (!found) throw new Error(`no worked example ${id}`);
  return found;
}

/** Title of the test of a case: id, what it is about, citation. */
export function titleOf(one: WorkedExample): string {
  return `${one.id}: ${one.description} (${one.citation})`;
}
