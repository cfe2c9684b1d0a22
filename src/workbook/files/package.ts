import { strFromU8, unzipSync } from "fflate";
import { attribute, firstTag, tags } from "./xml";

/** The parts of an .xlsx, unpacked, by path. */
export type Parts = Map<string, Uint8Array>;

/** A sheet as the workbook part lists it. */
export interface PackageSheet {
  name: string;
  /** Path of its part. */
  path: string;
}

/** One relationship of a part. */
export interface Relation {
  id: string;
  type: string;
  /** Path of the part it leads to. */
  target: string;
}

/** Unpacks the parts that `wanted` says; all when left out. */
export function unpack(xlsx: Uint8Array, wanted: (path: string) => boolean = () => true): Parts {
  const parts = unzipSync(xlsx, { filter: ({ name }) => !name.endsWith("/") && wanted(normal(name)) });
  return new Map(Object.entries(parts).map(([path, bytes]) => [normal(path), bytes]));
}

/** Some programs write paths with backslashes or from the root. */
function normal(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "");
}

/** Text of a part, "" when it is missing. */
export function textOf(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  return bytes ? strFromU8(bytes).replace(/^\uFEFF/, "") : "";
}

/** Path of the part that holds the relationships of another part. */
export function relationsPath(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** The relationships of a part; of the package itself when the path is "". */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return [...tags(textOf(parts, relationsPath(path)), "Relationship")].map((tag) => {
    const target = attribute(tag, "Target") ?? "";
    const isOutside = attribute(tag, "TargetMode") === "External";
    return {
      id: attribute(tag, "Id") ?? "",
      type: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
      target: isOutside ? target : resolve(folder, target),
    };
  });
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return normal(target);
  const path: string[] = folder.split("/").filter((part) => part !== "");
  for (const part of normal(target).split("/")) {
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  }
  return path.join("/");
}

/** Path of the workbook part. */
export function workbookPath(parts: Parts): string {
  return relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
}

/** The sheets of the workbook, in order. Chart sheets and the like have no cells and are listed all the same. */
export function sheetsOf(parts: Parts): PackageSheet[] {
  const path = workbookPath(parts);
  const relations = new Map(relationsOf(parts, path).map(({ id, target }) => [id, target]));
  const xml = textOf(parts, path);
  const list = firstTag(xml, "sheets");
  if (!list) return [];
  return [...tags(xml.slice(list.end), "sheet")].map((tag) => ({
    name: attribute(tag, "name") ?? "",
    path: relations.get(attribute(tag, "id") ?? "") ?? "",
  }));
}
