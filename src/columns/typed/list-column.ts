import { CellError, plainCell } from "../values/cell-text";
import type { WordList } from "../values/word-list";
import { wordKey } from "../values/word-list";
import { refuseCell, type ColumnContext, type ColumnReader } from "./column-context";

/** A column of words of a list as indices; -1 is a blank or a word that was refused. */
export class ListColumn implements ColumnReader {
  readonly values: Int8Array;
  private readonly known = new Map<unknown, number>();

  constructor(
    readonly context: ColumnContext,
    private readonly list: WordList,
    private readonly zeroIsBlank: boolean,
  ) {
    this.values = new Int8Array(context.count).fill(-1);
  }

  scan(cells: readonly unknown[], from: number, count: number): void {
    const { values, known, zeroIsBlank } = this;
    const { filled } = this.context;
    let before: unknown = "";
    let beforeValue = -1;
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      if (cell === "" || cell === null || cell === undefined || (cell === 0 && zeroIsBlank)) continue;
      if (cell !== before) {
        const value = known.get(cell);
        if (value === undefined) {
          values[from + at] = this.readNew(from + at, cell);
          continue;
        }
        before = cell;
        beforeValue = value;
      }
      values[from + at] = beforeValue;
      filled[from + at] = 1;
    }
  }

  private readNew(index: number, cell: unknown): number {
    const plain = plainCell(cell);
    if (plain === null) return -1;
    this.context.filled[index] = 1;
    if (plain instanceof CellError) {
      refuseCell(this.context, index, "cell.error-value", { text: plain.code });
      return -1;
    }
    const found = this.list.indexOf.get(wordKey(String(plain)));
    if (found === undefined) {
      const data = { text: String(plain), choices: this.list.choices };
      refuseCell(this.context, index, "cell.not-in-list", data);
      return this.list.unknownAs ?? -1;
    }
    this.known.set(cell, found);
    return found;
  }
}
