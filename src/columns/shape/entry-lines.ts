import type { TypedTable } from "../typed/typed-table";
import type { TextCodes } from "../values/text-codes";
import type { TariffTexts } from "./tariff-texts";

/** Rows of one entry line, by index. */
export type Line = readonly number[];

/** The lines of a table, or null when no line has a chapter 99 row beside another row. */
export function groupLines(
  typed: TypedTable,
  hts: Int32Array,
  entry: Int32Array,
  codes: TextCodes,
  tariffs: TariffTexts,
): Line[] | null {
  if (!anyChapter99(hts, tariffs)) return null;
  const line = typed.columns.get("Line") as Int32Array | undefined;
  const entryKeys = new TextKeys(codes, (text) => text.replace(/[\s.-]/g, "").toUpperCase());
  const lineKeys = new TextKeys(codes, (text) => (/^\d+(\.0*)?$/.test(text) ? String(Number(text)) : text));
  const groups = new Map<number, number[]>();
  for (let index = 0; index < typed.count; index++) {
    if (typed.filled[index] === 0) continue;
    // Rows without entry number are lines of their own: their keys are negative.
    const isLine = entry[index] !== 0;
    const key = isLine
      ? entryKeys.of(entry[index]!) * KEY_ROOM + lineKeys.of(line?.[index] ?? 0)
      : -1 - index;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()];
}

function anyChapter99(hts: Int32Array, tariffs: TariffTexts): boolean {
  for (let index = 0; index < hts.length; index++) if (tariffs.chapter99(hts[index]!) !== null) return true;
  return false;
}

/** More than there can be line numbers. */
const KEY_ROOM = 2 ** 24;

/** Numbers texts that mean the same; each text code is looked at once. */
class TextKeys {
  private readonly byCode = new Map<number, number>();
  private readonly byText = new Map<string, number>();

  constructor(
    private readonly codes: TextCodes,
    private readonly normalise: (text: string) => string,
  ) {}

  of(code: number): number {
    let key = this.byCode.get(code);
    if (key === undefined) {
      const text = this.normalise(this.codes.texts[code]!);
      key = this.byText.get(text) ?? this.byText.size;
      this.byText.set(text, key);
      this.byCode.set(code, key);
    }
    return key;
  }
}
