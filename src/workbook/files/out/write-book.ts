import { rm } from "node:fs/promises";
import { MAX_COLUMNS, MAX_ROWS, columnLetters, formatArea, type Area } from "../../address";
import { WorkbookError, type ResultSheet, type WorkbookChange, type WorkOptions } from "../../port";
import { freeSheetName } from "../../sheet-name";
import type { Located } from "../list-sources";
import type { OpenedFile, OpenedSheet } from "../opened-file";
import { relationsOf, unpack } from "../package";
import { attribute, firstTag, tags } from "../xml";
import { OWN_NAME, ownAreas } from "./own-names";
import { emptyPackage, PackageEdits, prefixOf, type PartContent } from "./package-edits";
import { patchSheet } from "./patch-sheet";
import { growTable } from "./patch-table";
import { placeFile, temporaryPath } from "./place-file";
import { plainSheetXml } from "./plain-sheet-xml";
import { headingRowOf, resultSheetXml, resultTableXml, wholeAddress } from "./result-sheet-xml";
import { placeStatusColumns, statusEdits, type StatusPlace } from "./status-layout";
import { PLAIN_STYLES, Styles } from "./styles";
import { writeZip } from "./zip-file";

/**
 * Writes a new workbook: the user's sheets as they are, with status columns, rules and legends beside them, and result
 * sheets behind them. It is written under another name and gets its own when it is complete.
 *
 * An .xlsx is not read into objects and made anew, which would lose whatever the maker of the objects did not think of
 * (charts, pivot tables, slicers, macros' buttons): its parts are carried over byte for byte, and only the places that
 * change are changed. Other files become plain sheets.
 */
export async function writeBook(
  file: OpenedFile,
  located: readonly Located[],
  change: WorkbookChange,
  out: { path: string; isOurs: boolean },
  options: WorkOptions = {},
): Promise<void> {
  for (const sheet of change.sheets) {
    if (headingRowOf(sheet) + 1 + sheet.rowCount > MAX_ROWS || sheet.headings.length > MAX_COLUMNS) {
      throw new WorkbookError({ kind: "too-large", rows: sheet.rowCount });
    }
  }
  const parts = planParts(file, located, change);
  const temporary = temporaryPath(out.path);
  let done = 0;
  try {
    await writeZip(
      temporary,
      parts,
      () => options.onProgress?.({ stage: "writing", done: ++done, total: parts.length }),
      options.signal,
    );
    await placeFile(temporary, out.path, out.isOurs);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof WorkbookError) throw error;
    const failure = new WorkbookError({
      kind: "host",
      message: `${out.path} cannot be written: ${(error as Error).message}`,
    });
    failure.cause = error;
    throw failure;
  }
}

function planParts(
  file: OpenedFile,
  located: readonly Located[],
  change: WorkbookChange,
): [string, PartContent][] {
  try {
    return [...makeParts(file, located, change)];
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    // The reader of cells is more lenient than we can be with parts that are to be written again.
    const failure = new WorkbookError({
      kind: "host",
      message: `${file.path}: its parts cannot be carried over into a new workbook. Save it in Excel as a new .xlsx, and give that.`,
    });
    failure.cause = error;
    throw failure;
  }
}

function makeParts(
  file: OpenedFile,
  located: readonly Located[],
  change: WorkbookChange,
): Iterable<[string, PartContent]> {
  const edits = new PackageEdits(file.xlsx ? unpack(file.xlsx) : emptyPackage(file.dates1904));
  const stylesPath = edits.stylesPath();
  const styles = new Styles(edits.text(stylesPath) || PLAIN_STYLES(edits.namespaces.main));
  const places = placeStatusColumns(
    file,
    change.statusColumns.map((column) => {
      const found = located.find(({ source }) => source.id === column.source.id);
      if (!found) throw new WorkbookError({ kind: "source-gone", name: column.source.name });
      return [found, column];
    }),
  );
  const dropped = ownSheets(file);
  for (const name of dropped) edits.dropSheet(name);
  if (file.xlsx) patchSheets(file, edits, styles, places);
  else for (const sheet of file.sheets) addPlainSheet(edits, styles, sheet, places);
  let number = 0;
  const mark = (sheet: string, address: string): void =>
    edits.addName(`${OWN_NAME}${++number}`, `'${sheet.replaceAll("'", "''")}'!${address}`);
  for (const { located: where, area, legend, column } of places) {
    mark(where.sheet.name, withDollars(area));
    if (column.styles.length > 0) mark(where.sheet.name, withDollars(legend));
  }
  const taken = file.sheets.map(({ name }) => name).filter((name) => !dropped.includes(name));
  let tableId = highestTableId(edits);
  for (const sheet of change.sheets) {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    addResultSheet(edits, styles, sheet, name, ++tableId);
    mark(name, wholeAddress(sheet));
  }
  edits.replaceLast(stylesPath, () => [styles.toXml()]);
  return edits.all();
}

/** Sheets that an earlier run made: they give way to the new ones. */
function ownSheets(file: OpenedFile): string[] {
  return file.sheets
    .filter(({ name, area }) =>
      ownAreas(file, name).some(
        (own) =>
          own.row === 0 &&
          own.column === 0 &&
          own.rows >= area.row + area.rows &&
          own.columns >= area.column + area.columns,
      ),
    )
    .map(({ name }) => name);
}

function patchSheets(
  file: OpenedFile,
  edits: PackageEdits,
  styles: Styles,
  places: readonly StatusPlace[],
): void {
  const dropped = ownSheets(file);
  for (const sheet of file.sheets) {
    const own = places.filter((place) => place.located.sheet === sheet);
    const earlier = dropped.includes(sheet.name) ? [] : ownAreas(file, sheet.name);
    const path = edits.sheetPath(sheet.name);
    if ((own.length === 0 && earlier.length === 0) || path === null) continue;
    const xml = edits.text(path);
    const prefix = prefixOf(xml, "worksheet");
    const additions = statusEdits(own, earlier, styles, prefix, (place) => styleLeftOf(xml, place.area));
    edits.replace(path, () => patchSheet(xml, additions));
    for (const { growsTable, located, heading } of own) {
      const part = growsTable ? tablePath(edits, path, located.table!.name) : null;
      if (part === null) continue;
      const grown = growTable(edits.text(part), heading);
      edits.replace(part, () => [grown]);
    }
  }
}

/** Style of the cell to the left, so that a heading of ours looks as its neighbours do. */
function styleLeftOf(xml: string, { row, column }: Area): number {
  if (column === 0) return 0;
  const cell = new RegExp(
    `<(?:[\\w.-]+:)?c\\s[^>]*?\\br="${columnLetters(column - 1)}${row + 1}"[^>]*>`,
  ).exec(xml);
  return Number((cell && attribute({ attributes: cell[0].slice(2, -1) }, "s")) ?? 0) || 0;
}

function tablePath(edits: PackageEdits, sheetPath: string, name: string): string | null {
  const tables = relationsOf(edits.parts, sheetPath).filter(({ type }) => type === "table");
  const found = tables.find(({ target }) => {
    const tag = firstTag(edits.text(target), "table");
    return tag !== null && (attribute(tag, "displayName") ?? attribute(tag, "name")) === name;
  });
  return found?.target ?? null;
}

function addPlainSheet(
  edits: PackageEdits,
  styles: Styles,
  sheet: OpenedSheet,
  places: readonly StatusPlace[],
): void {
  const own = places.filter((place) => place.located.sheet === sheet);
  const additions = statusEdits(own, [], styles, "", () => styles.cell({ bold: true }));
  edits.addSheet(sheet.name, () => () => plainSheetXml(sheet, additions, styles, edits.namespaces.main));
}

function addResultSheet(
  edits: PackageEdits,
  styles: Styles,
  sheet: ResultSheet,
  name: string,
  tableId: number,
): void {
  const path = edits.addSheet(name, () => () => resultSheetXml(sheet, styles, edits.namespaces));
  if (sheet.rowCount === 0) return;
  const table = resultTableXml(sheet, tableId, `DrawbackTable${tableId}`, edits.namespaces);
  edits.add(edits.freePath("xl/tables", "table"), () => [table], "table", path);
}

function highestTableId({ parts }: PackageEdits): number {
  let highest = 0;
  for (const path of parts.keys()) {
    if (!/(^|\/)tables?\/[^/]*\.xml$/i.test(path)) continue;
    const text = new TextDecoder().decode(parts.get(path));
    for (const tag of tags(text, "table")) highest = Math.max(highest, Number(attribute(tag, "id") ?? 0));
  }
  return highest;
}

function withDollars(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
