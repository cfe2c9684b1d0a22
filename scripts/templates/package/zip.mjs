import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The date of every part: a zip keeps the time at which it was made. Local time, which is how a zip counts. */
const PART_DATE = new Date(2026, 10, 21);

/** The parts of a package as texts, to be read, changed and added to. */
export class Package {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  read(path) {
    const part = this.parts.get(path);
    if (part === undefined) throw new Error(`the package has no part ${path}`);
    return strFromU8(part);
  }

  write(path, text) {
    this.parts.set(path, strToU8(text));
  }

  /** Changes a part; a change that finds nothing to change is a mistake. */
  edit(path, change) {
    const before = this.read(path);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${path}`);
    this.write(path, after);
  }

  /** Says of which type a part is. */
  addContentType(path, type) {
    this.edit("[Content_Types].xml", (text) =>
      text.replace("</Types>", `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
    );
  }

  /** Adds a relationship to a part of relationships, which is made when it is not there. Gives its id. */
  relate(path, type, target, id) {
    if (!this.parts.has(path))
      this.write(path, `${XML}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
    const text = this.read(path);
    const taken = [...text.matchAll(/Id="rId(\d+)"/g)].map(([, number]) => Number(number));
    const given = id ?? `rId${Math.max(0, ...taken) + 1}`;
    const one = `<Relationship Id="${given}" Type="${type}" Target="${target}"/>`;
    this.write(path, text.replace("</Relationships>", `${one}</Relationships>`));
    return given;
  }

  /** The package, the same bytes for the same parts. */
  bytes() {
    const parts = [...this.parts].map(([path, part]) => [path, [part, { mtime: PART_DATE, level: 9 }]]);
    return zipSync(Object.fromEntries(parts));
  }
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Where the types of relationships between the parts of a document begin. */
export const OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A text inside XML. */
export const escapeXml = (text) =>
  String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
