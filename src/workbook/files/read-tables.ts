import { parseArea } from "../address";
import type { OpenedTable } from "./opened-file";
import { relationsOf, sheetsOf, textOf, unpack, type Parts } from "./package";
import { attribute, firstTag } from "./xml";

/** Parts that are needed to find the tables. */
const NEEDED = /(^|\/)(_rels\/[^/]*\.rels|workbook\d*\.xml|tables?\/[^/]*\.xml|table\d*\.xml)$/i;

/** The Excel tables of an .xlsx, sheet by sheet. */
export function readTables(xlsx: Uint8Array): OpenedTable[] {
  return tablesOf(unpack(xlsx, (path) => NEEDED.test(path)));
}

function tablesOf(parts: Parts): OpenedTable[] {
  return sheetsOf(parts).flatMap(({ name: sheet, path }) =>
    relationsOf(parts, path)
      .filter(({ type }) => type === "table")
      .flatMap(({ target }) => tableOf(textOf(parts, target), sheet)),
  );
}

function tableOf(xml: string, sheet: string): OpenedTable[] {
  const tag = firstTag(xml, "table");
  const reference = tag && attribute(tag, "ref");
  if (!tag || !reference) return [];
  const name = attribute(tag, "displayName") ?? attribute(tag, "name") ?? "";
  const totals = Number(attribute(tag, "totalsRowCount") ?? "0") || 0;
  return [{ name, sheet, area: parseArea(reference), totals }];
}
