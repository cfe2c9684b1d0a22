import { tokens } from "./tokens.mjs";

/** Binary operators, from the loosest to the tightest. */
const LEVELS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];

/**
 * A formula as a tree: `{kind: "number" | "text" | "boolean" | "reference" | "table" | "name", …}`, `{kind: "negative", of}`,
 * `{kind: "percent", of}`, `{kind: "binary", operator, left, right}` or `{kind: "call", name, args}`; an omitted argument is null.
 *
 * @param {string} formula with or without "="
 */
export function parse(formula) {
  const words = tokens(formula.replace(/^=/, ""));
  let at = 0;
  const isNext = (text) => words[at]?.kind === "operator" && words[at].text === text;
  const take = (text) => (isNext(text) ? (at++, true) : false);
  const need = (text) => {
    if (!take(text)) throw new Error(`${text} is missing in ${formula}`);
  };

  const binary = (level) => {
    if (level === LEVELS.length) return percent();
    let left = binary(level + 1);
    for (;;) {
      const operator = LEVELS[level].find(isNext);
      if (operator === undefined) return left;
      at++;
      left = { kind: "binary", operator, left, right: binary(level + 1) };
    }
  };
  const percent = () => {
    let value = single();
    while (take("%")) value = { kind: "percent", of: value };
    return value;
  };
  const list = () => {
    const args = [];
    if (take(")")) return args;
    for (;;) {
      args.push(isNext(",") || isNext(")") ? null : binary(0));
      if (take(")")) return args;
      need(",");
    }
  };
  const single = () => {
    if (take("-")) return { kind: "negative", of: single() };
    if (take("(")) {
      const inner = binary(0);
      need(")");
      return inner;
    }
    const word = words[at++];
    if (word === undefined) throw new Error(`${formula} ends too early`);
    const { kind, text } = word;
    if (kind === "number") return { kind, value: Number(text) };
    if (kind === "text") return { kind, value: text.slice(1, -1).replaceAll('""', '"') };
    if (kind === "function") {
      need("(");
      return { kind: "call", name: text.toUpperCase(), args: list() };
    }
    if (kind === "name" && /^(?:TRUE|FALSE)$/i.test(text))
      return { kind: "boolean", value: /^TRUE$/i.test(text) };
    if (kind === "operator") throw new Error(`${text} is out of place in ${formula}`);
    return { kind, text };
  };

  const tree = binary(0);
  if (at < words.length) throw new Error(`${words[at].text} is out of place in ${formula}`);
  return tree;
}
