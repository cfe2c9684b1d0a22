import type { Area } from "../address";
import type { Cell } from "../port";

/** A sheet of a file: the cells that hold anything, and where they are. */
export interface OpenedSheet {
  name: string;
  isHidden: boolean;
  /** True when all cells are texts as they stood in a text file. */
  isText: boolean;
  /** The cells of `area`; rows may be shorter than it where text files are ragged. */
  cells: Cell[][];
  /** The smallest area around all cells that hold anything; no rows when there are none. */
  area: Area;
  /** Number format of the first number of each column, where the file has formats. */
  formats?: string[];
}

/** An Excel table of a file. */
export interface OpenedTable {
  name: string;
  sheet: string;
  /** Heading row, body and totals row. */
  area: Area;
  /** Rows of totals below the body, 0 or 1. */
  totals: number;
}

/** A name of cells. */
export interface OpenedName {
  name: string;
  sheet: string;
  area: Area;
}

/** What a file holds. */
export interface OpenedFile {
  path: string;
  sheets: OpenedSheet[];
  tables: OpenedTable[];
  names: OpenedName[];
  dates1904: boolean;
  /** The file itself when it is an .xlsx or .xlsm, whose parts can be carried over into a new one. */
  xlsx: Uint8Array | null;
}
