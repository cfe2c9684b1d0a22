import { headingKey } from "../headings/heading-key";
import type { TableColumn } from "../headings/table-columns";
import type { MovementRule } from "../profiles/profile";
import type { RawColumn, RawTable } from "../raw-table";
import type { FoundTable } from "../recognise/found-table";
import { cellText, isBlankCell } from "../values/cell-text";

/** Names under which the columns of a list of movements are read, before its rows become withdrawals. */
export const MOVEMENT_KIND = "movement kind";
export const MOVEMENT_QUANTITY = "movement quantity ";

/** The columns of a list of movements: those found, but quantities with their signs, and the kind of movement. */
export function movementColumns(raw: RawTable, rule: MovementRule, place: FoundTable): RawColumn[] {
  const at = (name: string): { column: number; text: string } | undefined =>
    place.headings.find(({ text }) => headingKey(text) === headingKey(name));
  const kept = raw.columns.filter(({ column }) => column.heading === "Date" || column.heading === "SKU");
  const quantity = raw.columns.find(({ column }) => column.heading === "Quantity");
  const names = rule.quantities ? Object.keys(rule.quantities) : quantity ? [quantity.heading] : [];
  const quantities = names.flatMap((name) => {
    const found = at(name);
    return found ? [plainColumn(MOVEMENT_QUANTITY + name, "signed", found)] : [];
  });
  const kind = rule.kindFrom === null ? undefined : at(rule.kindFrom);
  const kinds = kind ? [plainColumn(MOVEMENT_KIND, "text", kind)] : [];
  const section = rule.skuOnSectionRow ? [sectionColumn(raw, place)] : [];
  return [...kept, ...section, ...quantities, ...kinds];
}

function plainColumn(
  heading: string,
  kind: TableColumn["kind"],
  found: { column: number; text: string },
): RawColumn {
  return {
    column: { heading, kind, needed: true },
    heading: found.text,
    chapter99: null,
    places: [found.column],
  };
}

/** The SKU of each row where it stands on a row of its own above the rows of the item. */
function sectionColumn(raw: RawTable, place: FoundTable): RawColumn {
  const date = raw.columns.find(({ column }) => column.heading === "Date")?.places[0] ?? place.firstColumn;
  const given: unknown[] = [];
  let item: string | null = null;
  for (let index = 0; index < raw.count; index++) {
    const row = raw.cells[raw.first + index]!;
    const label = cellText(row[place.firstColumn]);
    const isSection = label !== "" && isBlankCell(row[date]);
    if (isSection) item = /^total\b/i.test(label) ? null : label;
    given.push(isSection || isBlankCell(row[date]) ? null : item);
  }
  const column: TableColumn = {
    heading: "SKU",
    kind: "text",
    required: "table",
    mustFill: true,
    needed: true,
  };
  return { column, heading: "SKU", chapter99: null, places: [], given };
}
