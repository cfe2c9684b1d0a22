import { readFileSync } from "node:fs";
import ts from "typescript";
import { families } from "./bundle";

/** An example of a docstring: "=formula gives answer". */
export interface Example {
  id: string;
  formula: string;
  answer: string;
}

/** What a family's docstrings say besides the metadata: examples, and what the function gives. */
export function examples(): Example[] {
  return families().flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const found: Example[] = [];
    source.forEachChild((node) => {
      if (!ts.isFunctionDeclaration(node)) return;
      const tags = ts.getJSDocTags(node);
      const textOf = (tag: ts.JSDocTag): string => (ts.getTextOfJSDocComment(tag.comment) ?? "").trim();
      const id = tags.find((tag) => tag.tagName.text === "customfunction");
      if (!id) return;
      for (const tag of tags.filter((one) => one.tagName.text === "example")) {
        const [, formula, answer] = /^(=.*?) gives (.*)$/s.exec(textOf(tag)) ?? ["", "", ""];
        found.push({ id: textOf(id), formula: formula!, answer: answer! });
      }
    });
    return found;
  });
}

/** One row of the formula table: a formula and what its cell shows. */
export type FormulaRow =
  { formula: string; answer: unknown } | { formula: string; error: string; says: string };

/** The tables and formulas of test/e2e/formulas.json. */
export function formulaTable(): {
  tables: Record<string, (string | number | boolean | null)[][]>;
  formulas: FormulaRow[];
} {
  return JSON.parse(readFileSync("test/e2e/formulas.json", "utf8"));
}
