import { columnLetters, type Area } from "../address";
import type { StatusStyle } from "../port";
import { typedText } from "./typed-rows";
import type { Session } from "./session";

/**
 * Conditional-format rules of ours. They are recognised by their formula, which names the write they belong to:
 * Excel has no place for a mark on a rule and gives it a new id whenever it likes. N() of a text is 0, so the
 * addition changes nothing.
 */
const token = (generation: number): string => `N("drawback:${generation}")=0`;
const TOKEN = /N\("drawback:(\d+)"\)=0/;

/** Queues one rule for each style: rows of `area` light up when `column` (from 0) holds the label of the style. */
export function queueStatusRules(
  sheet: Excel.Worksheet,
  area: Area,
  column: number,
  styles: readonly StatusStyle[],
  generation: number,
): void {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const cell = `$${columnLetters(column)}${area.row + 1}`;
  // A new rule goes before the older ones: from last to first puts the first style on top.
  for (const style of [...styles].reverse()) {
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = `=AND(${cell}="${style.label.replaceAll('"', '""')}",${token(generation)})`;
    custom.format.fill.color = style.fill;
    custom.format.font.color = style.font;
  }
}

/** Queues a rule that shows one cell in bold: a heading of ours among cells whose formats are the user's. */
export function queueBoldRule(sheet: Excel.Worksheet, row: number, column: number, generation: number): void {
  const { custom } = sheet.getRangeByIndexes(row, column, 1, 1).conditionalFormats.add("Custom");
  custom.rule.formula = `=${token(generation)}`;
  custom.format.font.bold = true;
}

/** Takes away rules of ours on every sheet: those of the writes that `which` says. */
export async function dropRules(session: Session, which: (generation: number) => boolean): Promise<void> {
  const sheets = await session.step(({ workbook }) => workbook.worksheets.load("items/id"));
  const formats = await session.step(({ workbook }) =>
    sheets.items.map(({ id }) => {
      const found = workbook.worksheets.getItem(id).getRange().conditionalFormats;
      found.load("items/id,items/type");
      return { id, found };
    }),
  );
  const custom = formats.flatMap(({ id, found }) =>
    found.items.filter((format) => format.type === "Custom").map((format) => ({ sheet: id, id: format.id })),
  );
  if (custom.length === 0) return;
  const rules = await session.step(({ workbook }) =>
    custom.map((at) => {
      const { rule } = workbook.worksheets
        .getItem(at.sheet)
        .getRange()
        .conditionalFormats.getItem(at.id).custom;
      rule.load("formula");
      return { at, rule };
    }),
  );
  const ours = rules.filter(({ rule }) => {
    const match = TOKEN.exec(rule.formula);
    // A rule without a formula was made just before a write failed: nobody else can make one.
    return match ? which(Number(match[1])) : rule.formula === "";
  });
  if (ours.length === 0) return;
  await session.step(({ workbook }) =>
    ours.forEach(({ at }) =>
      workbook.worksheets.getItem(at.sheet).getRange().conditionalFormats.getItem(at.id).delete(),
    ),
  );
}

/** The legend as cells: the title, then the label of each style. */
export function legendCells(title: string, styles: readonly StatusStyle[]): string[][] {
  return [title, ...styles.map((style) => style.label)].map((text) => [typedText(text)]);
}
