import { strToU8 } from "fflate";
import { relationsOf, relationsPath, sheetsOf, textOf, workbookPath, type Parts } from "../package";
import { attribute, childrenOf, firstTag, rootOf, toXml, withAttribute, type Element } from "../xml";
import type { Namespaces } from "./result-sheet-xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "[Content_Types].xml";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** What a part holds: bytes as they were, or text that is made as it is written. */
export type PartContent = Uint8Array | (() => Iterable<string>);

/** Elements of a workbook behind which the defined names stand. */
const BEFORE_NAMES = ["functionGroups", "externalReferences", "sheets"];

/**
 * The parts of an .xlsx that is being made out of another one: sheets, tables and hidden names are added to it, and it is
 * written as a plain workbook whatever it was (with macros, a template).
 */
export class PackageEdits {
  readonly namespaces: Namespaces;
  private readonly replaced = new Map<string, PartContent>();
  private readonly dropped = new Set<string>();
  private readonly path: string;
  /** How the id of a relationship is written in the workbook part. */
  private readonly idAttribute: string;
  private readonly types: { path: string; type: string }[] = [];
  private readonly newRelations = new Map<string, string[]>();
  private readonly sheets: { name: string; id: string }[] = [];
  private readonly names: { name: string; refersTo: string }[] = [];
  private readonly droppedSheets: string[] = [];
  private last: string | null = null;

  constructor(readonly parts: Parts) {
    this.path = workbookPath(parts);
    const root = rootOf(textOf(parts, this.path));
    const main = new RegExp(
      `\\sxmlns${root.prefix ? `:${root.prefix.slice(0, -1)}` : ""}\\s*=\\s*["']([^"']+)`,
    );
    const relations = /\sxmlns:([\w.-]+)\s*=\s*["']([^"']*officeDocument[^"']*relationships)["']/;
    this.namespaces = {
      main: main.exec(root.attributes)?.[1] ?? MAIN,
      relations: relations.exec(root.attributes)?.[2] ?? RELATIONS,
    };
    const prefix = relations.exec(root.attributes)?.[1];
    this.idAttribute = prefix ? `${prefix}:id` : `xmlns:r="${RELATIONS}" r:id`;
    for (const { type, target } of relationsOf(parts, this.path)) {
      if (type === "vbaProject" || type === "calcChain") this.drop(target);
    }
  }

  /** Path of a sheet's part. */
  sheetPath(name: string): string | null {
    return sheetsOf(this.parts).find((sheet) => sheet.name === name)?.path ?? null;
  }

  text(path: string): string {
    return textOf(this.parts, path);
  }

  replace(path: string, content: PartContent): void {
    this.replaced.set(path, content);
  }

  /** A path with a number that no part has yet: "xl/tables/table7.xml". */
  freePath(folder: string, stem: string): string {
    for (let number = 1; ; number++) {
      const path = `${folder}/${stem}${number}.xml`;
      if (!this.parts.has(path) && !this.replaced.has(path)) return path;
    }
  }

  /** Adds a part with its type, related to another part; gives the id of the relationship. */
  add(path: string, content: PartContent, kind: "worksheet" | "table" | "styles", from: string): string {
    this.replace(path, content);
    this.types.push({ path, type: `${TYPE}${kind}+xml` });
    const known = relationsOf(this.parts, from).map(({ id }) => id);
    const added = this.newRelations.get(from) ?? [];
    this.newRelations.set(from, added);
    let number = known.length + added.length + 1;
    while (known.includes(`rId${number}`) || added.some((each) => each.includes(`"rId${number}"`))) number++;
    const id = `rId${number}`;
    added.push(
      `<Relationship Id="${id}" Type="${this.namespaces.relations}/${kind}" Target="${toXml(relativePath(from, path))}"/>`,
    );
    return id;
  }

  /** Adds a sheet at the end of the workbook; gives the path of its part. */
  addSheet(name: string, content: (path: string) => PartContent): string {
    const path = this.freePath("xl/worksheets", "sheet");
    this.replace(path, new Uint8Array(0));
    this.sheets.push({ name, id: this.add(path, content(path), "worksheet", this.path) });
    return path;
  }

  /** Path of the style sheet; a workbook without one gets one. */
  stylesPath(): string {
    const path = relationsOf(this.parts, this.path).find(({ type }) => type === "styles")?.target;
    if (path && this.parts.has(path)) return path;
    const made = "xl/styles.xml";
    this.add(made, new Uint8Array(0), "styles", this.path);
    return made;
  }

  /** As `replace`, for a part whose text is known only when all others are written. */
  replaceLast(path: string, content: PartContent): void {
    this.replace(path, content);
    this.last = path;
  }

  /** Adds a hidden name of cells. */
  addName(name: string, refersTo: string): void {
    this.names.push({ name, refersTo });
  }

  /** Takes a sheet out, with its tables. */
  dropSheet(name: string): void {
    const path = this.sheetPath(name);
    if (path === null) return;
    this.droppedSheets.push(name);
    for (const { type, target } of relationsOf(this.parts, path)) if (type === "table") this.drop(target);
    this.drop(path);
    this.dropped.add(relationsPath(path));
  }

  /** The parts of the new workbook. Call when everything was added. */
  *all(): Generator<[path: string, content: PartContent]> {
    const changed = new Map<string, PartContent>([
      [this.path, strToU8(this.workbookXml())],
      [TYPES, strToU8(this.typesXml())],
    ]);
    for (const from of new Set([this.path, ...this.newRelations.keys()])) {
      changed.set(relationsPath(from), strToU8(this.relationsXml(from)));
    }
    for (const [path, content] of this.replaced) if (!changed.has(path)) changed.set(path, content);
    // The list of types comes first: some readers want it so.
    yield [TYPES, changed.get(TYPES)!];
    changed.delete(TYPES);
    for (const [path, bytes] of this.parts) {
      if (path === TYPES || path === this.last || this.dropped.has(path)) continue;
      yield [path, changed.get(path) ?? bytes];
      changed.delete(path);
    }
    const last = this.last === null ? undefined : changed.get(this.last);
    for (const part of changed) if (part[0] !== this.last) yield part;
    if (last !== undefined) yield [this.last!, last];
  }

  private drop(path: string): void {
    this.dropped.add(path);
  }

  private workbookXml(): string {
    const xml = this.text(this.path);
    const root = rootOf(xml);
    const p = root.prefix;
    const children = childrenOf(xml, root);
    const list = children.find(({ name }) => name === "sheets")!;
    const names = children.find(({ name }) => name === "definedNames");
    const behind = children.filter(({ name }) => BEFORE_NAMES.includes(name)).at(-1)!;
    const sheets = this.sheetList(xml, list, p);
    const defined = this.nameList(xml, names, p, childrenOf(xml, list));
    let text = xml.slice(0, list.start) + sheets;
    if (names) text += xml.slice(list.close, names.start) + defined + xml.slice(names.close);
    else text += xml.slice(list.close, behind.close) + defined + xml.slice(behind.close);
    return text;
  }

  private sheetList(xml: string, list: Element, p: string): string {
    const old = childrenOf(xml, list);
    let sheetId = Math.max(0, ...old.map((sheet) => Number(attribute(sheet, "sheetId") ?? 0)));
    const kept = old.filter((sheet) => !this.droppedSheets.includes(attribute(sheet, "name") ?? ""));
    const texts = kept.map((sheet) => xml.slice(sheet.start, sheet.close));
    for (const { name, id } of this.sheets) {
      texts.push(`<${p}sheet name="${toXml(name)}" sheetId="${++sheetId}" ${this.idAttribute}="${id}"/>`);
    }
    return `<${p}sheets${list.attributes}>${texts.join("")}</${p}sheets>`;
  }

  /** Names keep the place of their sheet in the list, so those behind a sheet that is dropped move up. */
  private nameList(xml: string, list: Element | undefined, p: string, sheets: readonly Element[]): string {
    const stays = sheets.map((sheet) => !this.droppedSheets.includes(attribute(sheet, "name") ?? ""));
    const own = new Set(this.names.map(({ name }) => name.replace(/\d+$/, "")));
    const texts = (list ? childrenOf(xml, list) : []).flatMap((name) => {
      if (own.has((attribute(name, "name") ?? "").replace(/\d+$/, ""))) return [];
      const inner = xml.slice(name.innerStart, name.innerEnd);
      const local = attribute(name, "localSheetId");
      if (local === null) return [xml.slice(name.start, name.close)];
      if (stays[Number(local)] === false) return [];
      const place = stays.slice(0, Number(local)).filter(Boolean).length;
      return [
        `<${p}definedName${withAttribute(name.attributes, "localSheetId", String(place))}>${inner}</${p}definedName>`,
      ];
    });
    for (const { name, refersTo } of this.names) {
      texts.push(`<${p}definedName name="${name}" hidden="1">${toXml(refersTo)}</${p}definedName>`);
    }
    return texts.length === 0 ? "" : `<${p}definedNames>${texts.join("")}</${p}definedNames>`;
  }

  private typesXml(): string {
    const xml = this.text(TYPES);
    const root = rootOf(xml);
    const p = root.prefix;
    const kept = childrenOf(xml, root).flatMap((element) => {
      const part = (attribute(element, "PartName") ?? "").replace(/^\//, "");
      if (this.dropped.has(part) || /vbaProject$/.test(attribute(element, "ContentType") ?? "")) return [];
      if (part !== this.path) return [xml.slice(element.start, element.close)];
      return [`<${p}Override PartName="/${toXml(part)}" ContentType="${TYPE}sheet.main+xml"/>`];
    });
    const added = this.types.map(
      ({ path, type }) => `<${p}Override PartName="/${toXml(path)}" ContentType="${type}"/>`,
    );
    return `${xml.slice(0, root.end)}${kept.join("")}${added.join("")}${xml.slice(root.innerEnd)}`;
  }

  private relationsXml(from: string): string {
    const path = relationsPath(from);
    const added = this.newRelations.get(from) ?? [];
    const xml = this.text(path);
    if (xml === "") {
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${added.join("")}</Relationships>`;
    }
    const root = rootOf(xml);
    const targets = new Map(relationsOf(this.parts, from).map(({ id, target }) => [id, target]));
    const kept = childrenOf(xml, root)
      .filter((element) => !this.dropped.has(targets.get(attribute(element, "Id") ?? "") ?? ""))
      .map((element) => xml.slice(element.start, element.close));
    const ours = root.prefix
      ? added.map((each) => each.replace("<Relationship", `<${root.prefix}Relationship`))
      : added;
    const head = root.isEmpty
      ? `<${root.prefix}Relationships${root.attributes}>`
      : xml.slice(root.start, root.end);
    return `${xml.slice(0, root.start)}${head}${kept.join("")}${ours.join("")}</${root.prefix}Relationships>`;
  }
}

/** Path of a part as the relationships of another one name it: some readers know no other way. */
function relativePath(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let same = 0;
  while (same < source.length && source[same] === target[same]) same++;
  return [...source.slice(same).map(() => ".."), ...target.slice(same)].join("/");
}

/** The parts of a workbook without sheets. */
export function emptyPackage(date1904: boolean): Parts {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}sheet.main+xml"/>`;
  const workbook = `<workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets></sheets>`;
  return new Map([
    [
      TYPES,
      strToU8(
        `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`,
      ),
    ],
    [
      "_rels/.rels",
      strToU8(
        `${xml}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    ],
    [
      "xl/workbook.xml",
      strToU8(`${xml}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}</workbook>`),
    ],
  ]);
}

/** The first tag of a part's root: its prefix is that of its namespace. */
export function prefixOf(xml: string, root: string): string {
  return firstTag(xml, root)?.prefix ?? "";
}
