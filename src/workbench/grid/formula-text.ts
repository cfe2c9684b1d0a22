/**
 * Formulas as a file stores them, as people type them and as the grid's engine reads them.
 *
 * - Excel stores our functions as `_xldudf_DRAWBACK_ESTIMATE(` and newer built-ins with a prefix (`_xlfn.XLOOKUP(`).
 * - `[@SKU]` is `[[#This Row],[SKU]]`, and a spilled range `D5#` is `ANCHORARRAY(D5)`: the engine knows the long forms.
 */

const CUSTOM_PREFIX = /_xldudf_([a-z0-9]+)_([a-z0-9_]+)(?=\s*\()/gi;
const NEWER_PREFIX = /_xl(?:fn|ws|pm)\./gi;
const PREFIXED_FUNCTION = /\b(DRAWBACK)\.([A-Z0-9.]+)(?=\s*\()/gi;
const THIS_ROW = /\[@(?:\[([^\]]+)\]|([^\][]+))\]/g;
const SINGLE = /\bSINGLE\(([^()]+)\)/g;
const WHOLE_THIS_ROW = /\[@\]/g;
const SPILL = /((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+)#/g;

/** Quoted text, and quoted sheet names, which no rule below may touch. */
const QUOTED = /"(?:[^"]|"")*"/g;

/** Applies `change` to a formula outside its quoted texts. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  let from = 0;
  let result = "";
  for (const quoted of formula.matchAll(QUOTED)) {
    result += change(formula.slice(from, quoted.index)) + quoted[0];
    from = quoted.index + quoted[0].length;
  }
  return result + change(formula.slice(from));
}

/** A formula as the engine reads it, starting with "=". For typed formulas too: what it knows already stays. */
export function forGrid(formula: string): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  const changed = outsideQuotes(body, (part) =>
    part
      .replace(NEWER_PREFIX, "")
      .replace(
        CUSTOM_PREFIX,
        (_, namespace: string, id: string) => `${namespace.toUpperCase()}.${id.replaceAll("_", ".")}`,
      )
      .replace(SINGLE, "@$1")
      .replace(WHOLE_THIS_ROW, "[#This Row]")
      .replace(
        THIS_ROW,
        (_, bracketed: string | undefined, plain: string | undefined) =>
          `[[#This Row],[${bracketed ?? plain ?? ""}]]`,
      )
      .replace(SPILL, (_, sheet: string | undefined, cell: string) => `ANCHORARRAY(${sheet ?? ""}${cell})`),
  );
  return `=${changed}`;
}

/** Built-ins that Excel stores with a prefix, among those that the engine has. */
const NEWER = new Set(
  (
    "ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND HSTACK IFNA IFS ISOMITTED LAMBDA LET " +
    "MAKEARRAY MAP MAXIFS MINIFS RANDARRAY REDUCE SCAN SEQUENCE SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT " +
    "TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
const NEWER_SHEET = new Set(["FILTER", "SORT", "SORTBY"]);

const FUNCTION_NAME = /(^|[^A-Za-z0-9_.])([A-Z][A-Z0-9.]*)(?=\s*\()/gi;

/** A formula as Excel stores it in a file, without the "=". */
export function forFile(formula: string): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  return outsideQuotes(body, (part) =>
    part
      .replace(
        PREFIXED_FUNCTION,
        (_, namespace: string, id: string) =>
          `_xldudf_${namespace.toUpperCase()}_${id.toUpperCase().replaceAll(".", "_")}`,
      )
      .replace(FUNCTION_NAME, (whole: string, before: string, name: string) => {
        const upper = name.toUpperCase();
        if (NEWER_SHEET.has(upper)) return `${before}_xlfn._xlws.${upper}`;
        return NEWER.has(upper) ? `${before}_xlfn.${upper}` : whole;
      }),
  );
}
