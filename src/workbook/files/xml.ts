/** One start tag of an XML text. */
export interface Tag {
  /** Name without its namespace prefix. */
  name: string;
  /** The prefix with its colon, or "". */
  prefix: string;
  attributes: string;
  isEmpty: boolean;
  /** Where the tag begins and the place behind it. */
  start: number;
  end: number;
}

/**
 * The start tags of some names, in order. Enough for the parts of a workbook that we look into: they have no comments or
 * CDATA around tags of ours.
 */
export function* tags(xml: string, names: string): Generator<Tag> {
  const pattern = new RegExp(`<((?:[\\w.-]+:)?)(${names})((?:\\s(?:[^<>"']|"[^"]*"|'[^']*')*)?)(/?)>`, "g");
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const [text, prefix, name, attributes, slash] = match;
    const isEmpty = slash === "/" || attributes!.endsWith("/");
    yield {
      name: name!,
      prefix: prefix!,
      attributes: attributes!,
      isEmpty,
      start: match.index,
      end: match.index + text.length,
    };
  }
}

/** The first tag of a name, or null. */
export function firstTag(xml: string, name: string): Tag | null {
  return tags(xml, name).next().value ?? null;
}

/** The value of an attribute, or null. Of `r:id` and the like the prefix does not matter. */
export function attribute({ attributes }: Pick<Tag, "attributes">, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? fromXml(match[1] ?? match[2]!) : null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML: entities resolved. */
export function fromXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex as string, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[(name as string).toLowerCase()] ?? (whole as string);
  });
}

/** Text as it stands in an attribute or between tags; control characters that XML has no place for are left out. */
export function toXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return clean.replace(
    /[&<>"]/g,
    (char) => `&${char === "&" ? "amp" : char === "<" ? "lt" : char === ">" ? "gt" : "quot"};`,
  );
}

/** An element of an XML text. */
export interface Element extends Tag {
  /** What stands between its tags; both ends are the tag's own end when it is empty. */
  innerStart: number;
  innerEnd: number;
  /** The place behind its end tag. */
  close: number;
}

const TOKEN =
  /<(?:!--[^]*?--|\?[^]*?\?|!\[CDATA\[[^]*?\]\]|!DOCTYPE[^>]*|(\/?)((?:[\w.-]+:)?)([\w.-]+)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?)(\/?))>/g;

/** The elements between two places of an XML text that stand in no other element between them, in order. */
export function elementsIn(xml: string, from: number, to: number): Element[] {
  const found: Element[] = [];
  const token = new RegExp(TOKEN);
  token.lastIndex = from;
  let depth = 0;
  let open: Tag | null = null;
  for (let match = token.exec(xml); match && match.index < to; match = token.exec(xml)) {
    const [text, closing, prefix, name, attributes = "", slash] = match;
    if (name === undefined) continue;
    const end = match.index + text.length;
    if (closing === "/") {
      if (--depth === 0 && open)
        found.push({ ...open, innerStart: open.end, innerEnd: match.index, close: end });
      continue;
    }
    const isEmpty = slash === "/" || attributes.endsWith("/");
    const tag = {
      name,
      prefix: prefix!,
      attributes: attributes.replace(/\s*\/$/, ""),
      isEmpty,
      start: match.index,
      end,
    };
    if (depth === 0 && isEmpty) found.push({ ...tag, innerStart: end, innerEnd: end, close: end });
    else if (!isEmpty && depth++ === 0) open = tag;
  }
  return found;
}

/** The outermost element of an XML text. */
export function rootOf(xml: string): Element {
  const root = elementsIn(xml, 0, xml.length)[0];
  if (!root) throw new Error("not an XML part");
  return root;
}

/** The elements right under another one. */
export function childrenOf(xml: string, parent: Element): Element[] {
  return elementsIn(xml, parent.innerStart, parent.innerEnd);
}

/** The attributes of a tag with one of them set. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const quoted = `"${toXml(value)}"`;
  return pattern.test(attributes)
    ? attributes.replace(pattern, `$1${quoted.replaceAll("$", "$$$$")}`)
    : `${attributes} ${name}=${quoted}`;
}

/** The attributes of a tag without one of them. */
export function withoutAttribute(attributes: string, name: string): string {
  return attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
}
