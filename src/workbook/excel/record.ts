import type { SheetFilter } from "./auto-filter";
import type { Session } from "./session";

/** Key of the workbook setting that says what the add-in has written into this workbook. */
const KEY = "drawback.written";
const VERSION = 1;

/**
 * The width of a column in Excel's points: `before` the add-in first set it, `undo` before the write at hand, and what
 * it was `set` to.
 */
export interface ColumnWidth {
  before: number;
  undo: number;
  set: number;
}

/** A sheet the add-in made: the name it is meant to have, and the free one under which it was made. */
export interface OwnedSheet {
  kind: "sheet";
  mark: string;
  title: string;
  made: string;
}

/** Cells of a status column, heading included. */
export interface OwnedStatus {
  kind: "status";
  mark: string;
  /** The mark of the older status column it was written over. */
  takesOver?: string;
  /** Set while a table with a totals row is given a column: how to find that column before its cells have a mark. */
  added?: { tableId: string; heading: string };
  width?: ColumnWidth;
  /** The sheet's AutoFilter as it was before the column was taken into it. */
  filter?: SheetFilter;
  /** Set when the AutoFilter reached over the column's cells before anything was there. */
  filtered?: boolean;
}

/** Cells of a legend. */
export interface OwnedLegend {
  kind: "legend";
  mark: string;
  width?: ColumnWidth;
}

/** A mark that has lost its cells to another one: only the mark is taken away. */
export interface OwnedMark {
  kind: "mark";
  mark: string;
}

export type OwnedItem = OwnedSheet | OwnedStatus | OwnedLegend | OwnedMark;

/** Cells that were put safe on a hidden sheet before a write went over them; both are marks. */
export interface Backup {
  of: string;
  on: string;
}

/**
 * What the add-in has written, kept in the workbook's settings: it must hold after reopening, on another machine and
 * after the add-in died at any moment. Every item has a *mark*, a hidden workbook name that refers to its cells: Excel
 * keeps names right when rows and columns come and go and sheets are renamed, and saves them with the file. (Ids of
 * sheets do not survive reopening, and the name of a sheet is the user's to change or to take.)
 */
export interface WrittenRecord {
  version: typeof VERSION;
  /** Counts the writes; the number stands in the marks and in the conditional-format rules. */
  generation: number;
  /** What stands in the workbook and is meant to. */
  items: OwnedItem[];
  /** A write under way. Until it is null, everything in it has to be undone by whoever finds it. */
  pending: { generation: number; items: OwnedItem[]; backups: Backup[] } | null;
  /** What has to go, whoever finds it: left over from a write that replaced it, or from a removal. */
  leftover: OwnedItem[];
}

/** The record of this workbook; null when there is none in its settings. */
export async function readRecord(session: Session): Promise<WrittenRecord | null> {
  const setting = await session.step((context) => {
    const found = context.workbook.settings.getItemOrNullObject(KEY);
    found.load("value");
    return found;
  });
  const value: unknown = setting.isNullObject ? null : setting.value;
  return isRecord(value) ? value : null;
}

/** Queues the saving of the record; when nothing is left to be known, the setting itself goes. */
export function queueSave(context: Excel.RequestContext, record: WrittenRecord): void {
  if (isEmpty(record)) {
    // `delete` needs the setting to be there; adding it first makes that sure.
    context.workbook.settings.add(KEY, record).delete();
  } else {
    context.workbook.settings.add(KEY, record);
  }
}

/** Saves the record. */
export async function saveRecord(session: Session, record: WrittenRecord): Promise<void> {
  await session.step((context) => queueSave(context, record));
}

/** True when the add-in has left nothing in the workbook. */
export function isEmpty(record: WrittenRecord): boolean {
  return record.items.length === 0 && record.leftover.length === 0 && record.pending === null;
}

/** Everything of ours that may be in the workbook, wanted or not. */
export function allItems(record: WrittenRecord): OwnedItem[] {
  return [...record.items, ...(record.pending?.items ?? []), ...record.leftover];
}

/** A record of nothing but these items, written by the write of that number. */
export function newRecord(generation = 0, items: OwnedItem[] = []): WrittenRecord {
  return { version: VERSION, generation, items, pending: null, leftover: [] };
}

function isRecord(value: unknown): value is WrittenRecord {
  return typeof value === "object" && value !== null && "version" in value && value.version === VERSION;
}
