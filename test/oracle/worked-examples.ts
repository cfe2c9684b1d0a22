import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Method } from "../../src/engine/domain/vocabulary";
import { tables } from "./builders";
import type { OracleResult, PlainInput } from "./plain";

/** The examples of 19 CFR 191.14 (now 190.14): inventories of receipts and withdrawals, with the lots that each draws on. */
export interface WorkedExample {
  id: string;
  method: Method;
  input: PlainInput;
  /** Units by lot for each withdrawal, domestic ones too, and dollars of drawback attributable to each export. */
  expected: Outcome;
}

export interface Outcome {
  allocations: Record<string, Record<string, number>>;
  drawback: Record<string, number>;
  endingInventory: Record<string, number>;
}

interface FileExample {
  id: string;
  inputs: {
    events: {
      id: string;
      date: string;
      type: "receipt" | "withdrawal";
      purpose?: "domestic" | "export";
      qty: number;
      drawback_per_unit?: number;
    }[];
  };
  expected: {
    withdrawals: Record<
      string,
      { purpose: string; drawback: number; allocation: { receipt: string; qty: number }[] }
    >;
    ending_inventory: { receipt: string; qty: number }[];
  };
}

const METHOD_OF: Record<string, Method> = {
  "ACC-FIFO-01": "fifo",
  "ACC-LIFO-01": "lifo",
  "ACC-AVG-01": "average",
  "ACC-LTH-ORD-01": "low-to-high",
};

/**
 * The examples as tables: a receipt's entry number and an export's Return ID are its name in the regulation.
 * Money is a hundred times theirs, so that 99 % of it is whole cents.
 */
export function workedExamples(): WorkedExample[] {
  const file = join(__dirname, "../data/worked-examples.json");
  const examples = JSON.parse(readFileSync(file, "utf8")) as FileExample[];
  return examples.flatMap((example) => {
    const method = METHOD_OF[example.id];
    return method === undefined ? [] : [{ id: example.id, method, ...toTables(example) }];
  });
}

/** What a match of an example says, in the example's names. Exports pay 99 % of the drawback attributable, here told as 100 %. */
export function outcomeOf(input: PlainInput, result: OracleResult): Outcome {
  const outcome: Outcome = { allocations: {}, drawback: {}, endingInventory: {} };
  const lotOf = (row: number) => input.imports[row - 1]!.entryNumber;
  for (const piece of result.pieces) {
    const name = input.returns[piece.returnRow - 1]!.returnId;
    (outcome.allocations[name] ??= {})[lotOf(piece.lotRow)] = Number(piece.quantity);
  }
  for (const piece of result.withdrawalPieces) {
    const name = domesticName(input.withdrawals![piece.withdrawalRow - 1]!.date);
    (outcome.allocations[name] ??= {})[lotOf(piece.lotRow)] = Number(piece.quantity);
  }
  for (const row of result.returns) {
    outcome.drawback[input.returns[row.row - 1]!.returnId] = Number(row.due) / 9900;
  }
  for (const lot of result.lots) {
    if (lot.remaining > 0n) outcome.endingInventory[lotOf(lot.row)] = Number(lot.remaining);
  }
  return outcome;
}

function toTables({ inputs: { events }, expected }: FileExample): { input: PlainInput; expected: Outcome } {
  const receipts = events.filter((event) => event.type === "receipt");
  const exports = events.filter((event) => event.purpose === "export");
  const domestic = events.filter((event) => event.purpose === "domestic");
  const input = tables({
    imports: receipts.map((event) => ({
      entryNumber: event.id,
      importDate: event.date,
      quantity: BigInt(event.qty),
      charges: [BigInt(Math.round(event.drawback_per_unit! * 100)) * 100n * BigInt(event.qty)],
    })),
    returns: exports.map((event) => ({
      returnId: event.id,
      date: event.date,
      quantity: BigInt(event.qty),
    })),
    withdrawals: domestic.map((event) => ({ date: event.date, quantity: BigInt(event.qty) })),
  });
  const outcome: Outcome = { allocations: {}, drawback: {}, endingInventory: {} };
  for (const [id, withdrawal] of Object.entries(expected.withdrawals)) {
    const isExport = withdrawal.purpose === "export";
    const date = events.find((event) => event.id === id)!.date;
    const units = withdrawal.allocation.map(({ receipt, qty }) => [receipt, qty] as const);
    outcome.allocations[isExport ? id : domesticName(date)] = Object.fromEntries(units);
    if (isExport) outcome.drawback[id] = withdrawal.drawback;
  }
  for (const { receipt, qty } of expected.ending_inventory) outcome.endingInventory[receipt] = qty;
  return { input, expected: outcome };
}

function domesticName(date: string): string {
  return `domestic ${date}`;
}
