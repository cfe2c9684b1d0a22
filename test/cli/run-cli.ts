import { run } from "../../src/cli/run";
import type { TextStream } from "../../src/cli/io";
import { parseIsoDate } from "../../src/engine/index";

/** What a command gave back. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** A stream that keeps what is written; it asks to wait after every write. */
function keeping(): { stream: TextStream; text(): string } {
  const pieces: string[] = [];
  const stream: TextStream = {
    write(piece) {
      pieces.push(Buffer.from(piece).toString());
      return false;
    },
    once(event, listener) {
      if (event === "drain") setImmediate(listener);
    },
    off() {},
  };
  return { stream, text: () => pieces.join("") };
}

/** Runs a command in this process, on a machine whose date is 2026-11-22. */
export async function drawback(...words: string[]): Promise<Outcome> {
  const [out, err] = [keeping(), keeping()];
  const io = {
    stdout: out.stream,
    stderr: err.stream,
    today: () => parseIsoDate("2026-11-22")!,
    startPartner: null,
  };
  const code = await run(words, io);
  return { code, out: out.text(), err: err.text() };
}

/** The JSON of a match that is meant to run. */
export async function matchOf(...words: string[]): Promise<MatchAnswer> {
  const { code, out, err } = await drawback("match", ...words, "--json");
  expect({ code, err: err.replace(/^drawback: as of .*\n/, "") }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as MatchAnswer;
}

/** The parts of the JSON that tests look at. */
export interface MatchAnswer {
  totals: {
    asOf: string;
    method: string;
    rules: string;
    control: Record<string, string>;
    guide: { due: string; pending: string };
    cbp: { due: string; pending: string };
  };
  matches: {
    importRow: number;
    returnRow: number;
    quantity: number;
    drawbackDue: string;
    pending: string;
    byProgram: Record<string, string>;
  }[];
  lots: { row: number; entryNumber: string; line: string; quantity: number; status: string }[];
  returns: { row: number; returnId: string; status: string; drawbackDue: string; reasons: string[] }[];
  withdrawals: { row: number; importRow: number; quantity: number }[];
  issues: {
    code: string;
    severity: string;
    table: string;
    row: number | null;
    column: string | null;
    message: string;
  }[];
}
