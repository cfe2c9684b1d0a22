import { PROGRAMS, type Program } from "../domain/vocabulary";
import { chargeBetween } from "../matching/price";
import { PENDING, type MatchResult, type ReadingResult } from "../matching/result";
import { YES } from "../matching/verdicts";
import { piecesByReturn } from "./pieces-by-return";

/**
 * A match line by line: units of one lot that one return drew, in sheet order of the returns. Pieces of one lot that stand together
 * in a return are one line.
 *
 * `read` puts the figures of one line into the fields, where they stay until the next: a million lines are never objects.
 */
export class MatchLines {
  readonly count: number;
  /** Programmes that pay anything under this reading, in the order of `PROGRAMS`. */
  readonly programs: readonly Program[];
  /** Index of the line's return in its table. */
  row = -1;
  lot = -1;
  /** Index of the line's import in its table. */
  source = -1;
  /** Units. */
  quantity = 0;
  /** Cents. */
  due = 0;
  /** Cents. */
  pending = 0;
  /** Cents due or pending of each of `programs`. */
  readonly byProgram: Float64Array;
  private readonly order: Int32Array;
  /** Where each line's pieces begin in `order`; one more, where the last line's end. */
  private readonly first: Int32Array;
  private readonly rowOf: Int32Array;
  /** The lot of each line. */
  readonly lotOf: Int32Array;
  /** Charge columns that pay anything, and where in `byProgram` their money goes. */
  private readonly charges: { charge: number; program: number }[];

  constructor(
    private readonly result: MatchResult,
    private readonly reading: ReadingResult,
  ) {
    const pays = result.input.imports.charges.map(
      (_, c) => reading.dueByCharge[c] !== 0 || reading.pendingByCharge[c] !== 0,
    );
    const programOf = result.input.imports.charges.map(({ program }) => program);
    this.programs = PROGRAMS.filter((program) => programOf.some((each, c) => each === program && pays[c]));
    this.byProgram = new Float64Array(this.programs.length);
    this.charges = programOf.flatMap((program, charge) =>
      pays[charge] ? [{ charge, program: this.programs.indexOf(program) }] : [],
    );
    const { first, order } = piecesByReturn(result, reading);
    this.order = order;
    const { lot } = reading.pieces;
    const begins = new Int32Array(order.length + 1);
    this.rowOf = new Int32Array(order.length);
    this.lotOf = new Int32Array(order.length);
    let count = 0;
    for (let row = 0; row < result.input.returns.count; row++) {
      for (let at = first[row]!; at < first[row + 1]!; at++) {
        const of = lot[order[at]!]!;
        if (at > first[row]! && of === this.lotOf[count - 1]) continue;
        this.rowOf[count] = row;
        this.lotOf[count] = of;
        begins[count++] = at;
      }
    }
    begins[count] = order.length;
    this.count = count;
    this.first = begins;
  }

  /** Reads a line, 0 to `count` - 1. */
  read(line: number): void {
    const { reading, order, byProgram } = this;
    const { pieces, amount, state } = reading;
    const { quantityScale } = this.result.input;
    this.quantity = this.due = this.pending = 0;
    byProgram.fill(0);
    this.row = this.rowOf[line]!;
    this.lot = this.lotOf[line]!;
    this.source = this.result.lots.source[this.lot]!;
    for (let at = this.first[line]!; at < this.first[line + 1]!; at++) {
      const piece = order[at]!;
      this.quantity += pieces.quantity[piece]! / quantityScale;
      if (amount[piece] === 0) continue;
      if (state[piece] === PENDING) this.pending += amount[piece]!;
      else this.due += amount[piece]!;
      this.addByProgram(piece);
    }
  }

  /** The pieces of the lines from one to another. */
  pieces(from: number, to: number): Int32Array {
    return this.order.subarray(this.first[from]!, this.first[to]!);
  }

  /** Adds what a piece that pays gives back per programme. */
  private addByProgram(piece: number): void {
    const { reading, lot, byProgram, charges } = this;
    const { input, lots, facts } = this.result;
    const from = reading.pieces.from[piece]!;
    const to = from + reading.pieces.quantity[piece]!;
    const verdicts = reading.verdicts.of[reading.provisionClass[this.row]!]!;
    const fact = facts.ofLot[lot]!;
    for (let k = 0; k < charges.length; k++) {
      const { charge, program } = charges[k]!;
      if (verdicts[charge * facts.count + fact] !== YES) continue;
      byProgram[program]! += chargeBetween(input, lots, lot, charge, from, to);
    }
  }
}
