/** The words of a formula, in the part of Excel's language that the templates use. */
const KINDS = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["table", /[A-Za-z_]\w*\[(?:\[[^\]]*\]|[^[\]])*\]/y],
  [
    "reference",
    /(?:(?:'[^']+'|[A-Za-z_]\w*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?#?(?![A-Za-z0-9_(.])/y,
  ],
  ["number", /\d+(?:\.\d+)?/y],
  ["function", /[A-Za-z][A-Za-z0-9.]*(?=\()/y],
  ["name", /[A-Za-z_]\w*/y],
  ["operator", /<=|>=|<>|[-+*/&=<>%(),]/y],
];

/**
 * A formula, without its "=", as a list of words.
 *
 * @param {string} formula
 * @returns {{kind: string, text: string}[]}
 */
export function tokens(formula) {
  const found = [];
  let at = 0;
  while (at < formula.length) {
    const [kind, text] = wordAt(formula, at);
    if (kind !== "space") found.push({ kind, text });
    at += text.length;
  }
  return found;
}

function wordAt(formula, at) {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return [kind, match[0]];
  }
  throw new Error(`cannot read ${formula.slice(at)} in ${formula}`);
}
