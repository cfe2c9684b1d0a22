import { ICommandService } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import { ReorderRangeCommand } from "@univerjs/preset-sheets-core";
import type { Book } from "./book";

/**
 * Sorts in a moment on sheets with conditional formats. When rows are sorted, the grid cuts the range of every rule
 * into single rows and fits them together again, which takes minutes for some thousand rows. As in Excel, sorting
 * does not move the rules here: they are put aside meanwhile.
 */
export function keepSortsQuick(book: Book): void {
  const commands = book.grid.injector.get(ICommandService);
  let aside: { subUnitId: string; rules: readonly IConditionFormattingRule[] } | undefined;
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== ReorderRangeCommand.id) return;
    const subUnitId =
      (params as { subUnitId?: string } | undefined)?.subUnitId ??
      book.workbook.getActiveSheet().getSheetId();
    aside = { subUnitId, rules: [...book.rules(subUnitId)] };
    for (const { cfId } of aside.rules) book.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
  });
  commands.onCommandExecuted(({ id }) => {
    if (id !== ReorderRangeCommand.id || !aside) return;
    const { subUnitId, rules } = aside;
    aside = undefined;
    // A new rule goes before the older ones.
    for (const rule of [...rules].reverse()) book.run(AddConditionalRuleMutation.id, { subUnitId, rule });
  });
}
