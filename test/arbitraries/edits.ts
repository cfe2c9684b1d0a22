import fc from "fast-check";
import type { PlainImport, PlainInput, PlainReturn, PlainWithdrawal } from "../oracle/plain";

/** An input before and after some of its cells were typed over. */
export interface Edited {
  before: PlainInput;
  after: PlainInput;
}

/**
 * Copies of an input side by side, each with SKUs of its own, and the whole with one to three cells typed over: with what stands in
 * another row of the table, with something new, or with a blank. Rows of the copies stand among each other or one copy after another.
 */
export function edited(input: PlainInput): fc.Arbitrary<Edited> {
  return fc
    .record({
      copies: fc.integer({ min: 3, max: 5 }),
      isMixed: fc.boolean(),
      ownEntries: fc.boolean(),
      edits: fc.array(edits, { minLength: 1, maxLength: 3 }),
    })
    .map(({ copies, isMixed, ownEntries, edits }) => {
      const before = copied(input, copies, isMixed, ownEntries);
      return { before, after: edits.reduce(edit, before) };
    });
}

/** Which cell is typed over, with what: all numbers are cut to the rows and columns that there are. */
interface Edit {
  table: "imports" | "returns" | "withdrawals";
  row: number;
  column: number;
  from: "another row" | "nowhere" | "blank";
  other: number;
}

const edits: fc.Arbitrary<Edit> = fc.record({
  table: fc.constantFrom("imports", "returns", "withdrawals"),
  row: fc.nat(1000),
  column: fc.nat(1000),
  from: fc.constantFrom("another row", "another row", "nowhere", "blank"),
  other: fc.nat(1000),
});

function edit(input: PlainInput, { table, row, column, from, other }: Edit): PlainInput {
  const rows: (PlainImport | PlainReturn | PlainWithdrawal)[] = [...(input[table] ?? [])];
  if (rows.length === 0) return input;
  const at = row % rows.length;
  const edited = { ...rows[at]! } as Record<string, unknown>;
  const columns = Object.keys(edited).filter((name) => name !== "row" && name !== "charges");
  const charges = "charges" in edited ? input.chargeColumns.length : 0;
  const chosen = column % (columns.length + charges);
  if (chosen >= columns.length) {
    const cents = [...(edited["charges"] as bigint[])];
    cents[chosen - columns.length] = BigInt(other);
    edited["charges"] = cents;
  } else {
    const name = columns[chosen]!;
    edited[name] = typedOver(
      edited[name],
      from,
      (rows[other % rows.length] as unknown as Record<string, unknown>)[name],
    );
  }
  rows[at] = edited as unknown as PlainImport;
  return { ...input, [table]: rows };
}

function typedOver(cell: unknown, from: Edit["from"], other: unknown): unknown {
  if (from === "another row") return other;
  if (typeof cell === "bigint" || cell === null) return from === "blank" ? null : (cell ?? 0n) + 1n;
  // Dates and words of lists cannot be anything: they become blank.
  return from === "blank" || !/^[A-Z]*$/.test(cell as string) ? "" : `${cell as string}X`;
}

function copied(input: PlainInput, copies: number, isMixed: boolean, ownEntries: boolean): PlainInput {
  const each = <Row extends { row: number; sku: string }>(rows: readonly Row[]): Row[] => {
    const numbers = Array.from({ length: copies }, (_, copy) => copy);
    const ofCopy = (row: Row, copy: number): Row => ({ ...row, ...inCopy(row, copy, ownEntries) });
    const all = isMixed
      ? rows.flatMap((row) => numbers.map((copy) => ofCopy(row, copy)))
      : numbers.flatMap((copy) => rows.map((row) => ofCopy(row, copy)));
    return all.map((row, index) => ({ ...row, row: index + 1 }));
  };
  return {
    ...input,
    imports: each(input.imports),
    returns: each(input.returns),
    withdrawals: input.withdrawals && each(input.withdrawals),
  };
}

function inCopy(
  row: { sku: string; entryNumber?: string },
  copy: number,
  ownEntries: boolean,
): { sku: string; entryNumber?: string } {
  const sku = row.sku === "" ? "" : `${row.sku}-${copy}`;
  const { entryNumber } = row;
  return ownEntries && entryNumber ? { sku, entryNumber: `${entryNumber}${copy}` } : { sku };
}
