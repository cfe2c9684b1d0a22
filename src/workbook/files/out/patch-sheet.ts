import { areaAround, columnIndex, formatArea, parseArea } from "../../address";
import {
  attribute,
  childrenOf,
  elementsIn,
  firstTag,
  withAttribute,
  withoutAttribute,
  type Element,
} from "../xml";
import { editedRows, editsOfRow, type SheetEdits } from "./sheet-edits";

/** Elements of a sheet before which conditional formats stand. */
const AFTER_RULES = new Set(
  "dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  ),
);
/** Elements of a sheet that stand before the columns. */
const BEFORE_COLUMNS = new Set(["sheetPr", "dimension", "sheetViews", "sheetFormatPr"]);
const PIECE = 1 << 16;

/**
 * A sheet of the user's with cells, widths and rules added, in pieces. Everything else in it is carried over to the
 * letter: what is not understood here is not touched.
 */
export function* patchSheet(xml: string, edits: SheetEdits): Generator<string> {
  const data = firstTag(xml, "sheetData");
  if (!data) throw new Error("a sheet without cells");
  const p = data.prefix;
  const endTag = `</${p}sheetData>`;
  const dataEnd = data.isEmpty ? data.end : xml.indexOf(endTag, data.end);
  yield patchHead(xml.slice(0, data.start), p, edits);
  yield `<${p}sheetData>`;
  yield* patchRows(xml, data.end, dataEnd, p, edits);
  yield endTag;
  yield patchTail(xml.slice(data.isEmpty ? data.end : dataEnd + endTag.length), xml, edits);
}

function* patchRows(xml: string, from: number, to: number, p: string, edits: SheetEdits): Generator<string> {
  const range = editedRows(edits);
  const rowTag = new RegExp(`<${p}row(?=[\\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>`, "g");
  rowTag.lastIndex = from;
  const endTag = `</${p}row>`;
  let next = range.from;
  let number = -1;
  let at = from;
  let piece = "";
  for (let match = rowTag.exec(xml); match && match.index < to; match = rowTag.exec(xml)) {
    const attributes = match[1]!;
    const isEmpty = attributes.endsWith("/");
    const said = attribute({ attributes }, "r");
    number = said === null ? number + 1 : Number(said) - 1;
    piece += xml.slice(at, match.index);
    for (; next < Math.min(number, range.to); next++) piece += newRow(p, next, edits);
    const innerEnd = isEmpty ? rowTag.lastIndex : xml.indexOf(endTag, rowTag.lastIndex);
    const cells = number >= range.from && number < range.to ? editsOfRow(edits, number) : [];
    if (cells.length === 0) piece += xml.slice(match.index, isEmpty ? innerEnd : innerEnd + endTag.length);
    else {
      const inner = isEmpty ? "" : xml.slice(rowTag.lastIndex, innerEnd);
      const kept = withoutAttribute(isEmpty ? attributes.slice(0, -1) : attributes, "spans");
      piece += `<${p}row${kept}>${withCells(inner, p, cells)}${endTag}`;
    }
    next = Math.max(next, number + 1);
    at = isEmpty ? innerEnd : innerEnd + endTag.length;
    rowTag.lastIndex = at;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
  for (; next < range.to; next++) yield newRow(p, next, edits);
}

function newRow(p: string, row: number, edits: SheetEdits): string {
  const cells = editsOfRow(edits, row);
  return cells.length === 0
    ? ""
    : `<${p}row r="${row + 1}">${cells.map(({ xml }) => xml).join("")}</${p}row>`;
}

/** The cells of a row with ours among them, in the order of the columns. A blank cell of the user's gives way. */
function withCells(inner: string, p: string, cells: readonly { column: number; xml: string }[]): string {
  const last = /\sr\s*=\s*["']([A-Z]+)\d+["'][^<]*$/.exec(inner.slice(inner.lastIndexOf(`<${p}c`)));
  if (last && columnIndex(last[1]!) < cells[0]!.column) return inner + cells.map(({ xml }) => xml).join("");
  let text = "";
  let at = 0;
  let column = -1;
  let next = 0;
  for (const cell of elementsIn(inner, 0, inner.length)) {
    if (cell.name !== "c") continue;
    const reference = attribute(cell, "r");
    column = reference === null ? column + 1 : columnIndex(reference.replace(/\d+$/, ""));
    text += inner.slice(at, cell.start);
    at = cell.start;
    while (next < cells.length && cells[next]!.column < column) text += cells[next++]!.xml;
    if (next < cells.length && cells[next]!.column === column) {
      text += cells[next++]!.xml;
      at = cell.close;
    }
  }
  return (
    text +
    inner.slice(at) +
    cells
      .slice(next)
      .map(({ xml }) => xml)
      .join("")
  );
}

/** What stands before the cells, with dimension and column widths. */
function patchHead(head: string, p: string, edits: SheetEdits): string {
  const root = firstTag(head, "worksheet");
  if (!root) return head;
  const children = elementsIn(head, root.end, head.length);
  let text = head;
  const columns = children.find(({ name }) => name === "cols");
  const widened = columnsXml(head, p, columns, edits);
  if (widened !== "") {
    const before = children.filter(({ name }) => BEFORE_COLUMNS.has(name)).at(-1);
    const at = columns?.start ?? before?.close ?? root.end;
    text = head.slice(0, at) + widened + head.slice(columns?.close ?? at);
  }
  const dimension = children.find(({ name }) => name === "dimension");
  if (!dimension || edits.columns.length === 0) return text;
  const reference = attribute(dimension, "ref");
  const areas = edits.columns.map(({ row, column, count }) => ({ row, column, rows: count, columns: 1 }));
  const around = areaAround(reference ? [parseArea(reference), ...areas] : areas)!;
  const attributes = withAttribute(dimension.attributes, "ref", formatArea(around));
  return text.slice(0, dimension.start) + `<${p}dimension${attributes}/>` + text.slice(dimension.close);
}

interface ColumnRange {
  first: number;
  last: number;
  attributes: string;
}

/** The list of columns with ours wide enough; "" when nothing changes. A range that ours stands in is cut. */
function columnsXml(head: string, p: string, list: Element | undefined, { widths }: SheetEdits): string {
  if (widths.length === 0) return "";
  let ranges: ColumnRange[] = (list ? childrenOf(head, list) : []).map((element) => ({
    first: Number(attribute(element, "min")),
    last: Number(attribute(element, "max")),
    attributes: element.attributes,
  }));
  for (const { column, width } of widths) {
    const number = column + 1;
    const old = ranges.find(({ first, last }) => first <= number && number <= last);
    const isHidden = old && /\shidden\s*=\s*["'](1|true)/.test(old.attributes);
    const wide = Math.max(width, Number((old && attribute(old, "width")) ?? 0));
    const kept = withoutAttribute(old?.attributes ?? "", "hidden");
    const ours = {
      first: number,
      last: number,
      attributes: withAttribute(
        withAttribute(isHidden ? kept : (old?.attributes ?? ""), "width", String(wide)),
        "customWidth",
        "1",
      ),
    };
    ranges = ranges.flatMap((range) => (range === old ? split(range, number) : [range]));
    ranges.push(ours);
  }
  ranges.sort((a, b) => a.first - b.first);
  const columns = ranges.map(({ first, last, attributes }) => {
    const bounded = withAttribute(withAttribute(attributes, "min", String(first)), "max", String(last));
    return `<${p}col${bounded}/>`;
  });
  return `<${p}cols>${columns.join("")}</${p}cols>`;
}

function split({ first, last, attributes }: ColumnRange, at: number): ColumnRange[] {
  const parts: ColumnRange[] = [];
  if (first < at) parts.push({ first, last: at - 1, attributes });
  if (last > at) parts.push({ first: at + 1, last, attributes });
  return parts;
}

/** What stands behind the cells, with the rules; they come after those of the user's in rank, too. */
function patchTail(whole: string, xml: string, { rules, dropRules }: SheetEdits): string {
  const tail = withoutRules(whole, dropRules);
  if (rules.length === 0) return tail;
  let priority = 1;
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?cfRule\s[^>]*?\bpriority\s*=\s*["'](\d+)["']/g)) {
    priority = Math.max(priority, Number(match[1]) + 1);
  }
  let text = "";
  for (const rule of rules) {
    text += rule.xml(priority);
    priority += rule.count;
  }
  const behind = elementsIn(tail, 0, tail.length).find(({ name }) => AFTER_RULES.has(name));
  const at = behind?.start ?? tail.lastIndexOf("</");
  return tail.slice(0, at) + text + tail.slice(at);
}

/** The tail without the rules of an earlier run; where nothing else is left, without their frame. */
function withoutRules(tail: string, mark: string): string {
  if (!tail.includes(mark)) return tail;
  let text = "";
  let at = 0;
  for (const frame of elementsIn(tail, 0, tail.length)) {
    if (frame.name !== "conditionalFormatting") continue;
    const rules = childrenOf(tail, frame);
    const kept = rules.filter(({ start, close }) => !tail.slice(start, close).includes(mark));
    if (kept.length === rules.length) continue;
    text += tail.slice(at, frame.start);
    at = frame.close;
    if (kept.length === 0) continue;
    text += tail.slice(frame.start, frame.end);
    for (const { start, close } of kept) text += tail.slice(start, close);
    text += tail.slice(frame.innerEnd, frame.close);
  }
  return text + tail.slice(at);
}
