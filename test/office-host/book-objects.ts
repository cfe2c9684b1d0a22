import { box, type Box } from "./a1";
import { body, headings, type Name, type Sheet, type Table } from "./book";
import { ExcelError, invalidArgument } from "./excel-error";
import { rangeAt, RangeObject } from "./range-object";
import { collection, NULL_OBJECT, type Host, type RichObject } from "./rich-object";

/** The workbook as requests see it: the root of every path. */
export function workbookObject(host: Host): RichObject {
  const { book } = host;
  return {
    get Worksheets() {
      return worksheetCollection(host);
    },
    get Tables() {
      return tableCollection(host, book.tables);
    },
    get Names() {
      return nameCollection(host);
    },
    get Settings() {
      return settingCollection(host);
    },
    Protection: {
      get Protected() {
        return book.protected;
      },
    },
    Application: {
      SuspendApiCalculationUntilNextSync: () => {},
      SuspendScreenUpdatingUntilNextSync: () => {},
    },
    Functions: {
      // DATE(1904,1,1) counts from the first day of the workbook's own date system.
      Date: (year: number, month: number, day: number) => ({
        Value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (book.date1904 ? 1462 : 0),
        Error: null,
      }),
    },
    _Runtime: {
      get EnableEvents() {
        return host.enableEvents;
      },
      set EnableEvents(on: boolean) {
        host.willWrite();
        host.enableEvents = on;
      },
    },
    _RemoveReference: (reference: string) => host.release(reference),
    GetActiveCell: () =>
      new RangeObject(host, book.active.sheet, box(book.active.at.top, book.active.at.left)),
    GetSelectedRange: () => new RangeObject(host, book.active.sheet, book.active.at),
  };
}

function worksheetCollection(host: Host): RichObject {
  const { book } = host;
  return collection(
    () => book.sheets.map((sheet) => worksheetObject(host, sheet)),
    (key) => {
      const sheet = book.findSheet(key);
      return sheet && worksheetObject(host, sheet);
    },
    {
      Add: (name?: string | null) => {
        host.willWrite();
        return worksheetObject(host, book.addSheet(name ?? undefined));
      },
      GetActiveWorksheet: () => worksheetObject(host, book.active.sheet),
      _RegisterDataChangedEvent: () => host.listen("changed", true),
      _UnregisterDataChangedEvent: () => host.listen("changed", false),
      _RegisterSelectionChangedEvent: () => host.listen("selection", true),
      _UnregisterSelectionChangedEvent: () => host.listen("selection", false),
    },
  );
}

export function worksheetObject(host: Host, sheet: Sheet): RichObject {
  const { book } = host;
  return {
    created: () => ({ Id: sheet.id }),
    Id: sheet.id,
    get Name() {
      return sheet.name;
    },
    set Name(name: string) {
      host.willWrite();
      book.renameSheet(sheet, name);
    },
    get Visibility() {
      return sheet.visibility;
    },
    set Visibility(visibility: Sheet["visibility"]) {
      host.willWrite();
      book.showSheet(sheet, visibility);
    },
    Position: book.sheets.indexOf(sheet),
    Protection: {
      get Protected() {
        return sheet.protected;
      },
    },
    get Tables() {
      const own = book.tables.filter((table) => table.sheet === sheet);
      return tableCollection(host, own, {
        Add: (address: unknown, hasHeaders: boolean) => {
          host.willWrite();
          if (!hasHeaders) throw invalidArgument();
          const at = address instanceof RangeObject ? address.at : rangeAt(host, sheet, String(address)).at;
          return tableObject(host, book.addTable(sheet, at));
        },
      });
    },
    AutoFilter: filterObject(host, sheet),
    get CustomProperties() {
      return propertyCollection(host, sheet);
    },
    FreezePanes: {
      FreezeRows: (rows: number) => {
        host.willWrite();
        // A hidden sheet has no window whose panes could be frozen.
        if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
        sheet.frozenRows = rows;
      },
    },
    GetRange: (address?: string | null) => rangeAt(host, sheet, address),
    GetCell: (row: number, column: number) => new RangeObject(host, sheet, box(row, column)),
    GetRangeByIndexes: (top: number, left: number, rows: number, columns: number) => {
      if (
        top < 0 ||
        left < 0 ||
        rows < 1 ||
        columns < 1 ||
        top + rows > 1_048_576 ||
        left + columns > 16_384
      ) {
        throw invalidArgument();
      }
      return new RangeObject(host, sheet, box(top, left, rows, columns));
    },
    GetUsedRangeOrNullObject: (valuesOnly: boolean) => {
      const used = sheet.grid.used(rangeAt(host, sheet, null).at, !valuesOnly);
      return used ? new RangeObject(host, sheet, used) : NULL_OBJECT;
    },
    Activate: () => {
      if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
      host.select(sheet, box(0, 0));
    },
    Delete: () => {
      host.willWrite();
      book.deleteSheet(sheet);
    },
  };
}

function filterObject(host: Host, sheet: Sheet): RichObject {
  return {
    get Enabled() {
      return sheet.filter !== null;
    },
    get IsDataFiltered() {
      return (sheet.filter?.criteria.size ?? 0) > 0;
    },
    get Criteria() {
      if (!sheet.filter) return null;
      const { at, criteria } = sheet.filter;
      return Array.from({ length: at.columns }, (_, index) => {
        const values = criteria.get(index);
        return values ? { filterOn: "Values", values } : null;
      });
    },
    GetRangeOrNullObject: () => (sheet.filter ? new RangeObject(host, sheet, sheet.filter.at) : NULL_OBJECT),
    Apply: (range: unknown, index?: number | null, criteria?: { values?: string[] } | null) => {
      host.willWrite();
      if (!(range instanceof RangeObject)) throw invalidArgument();
      host.book.filterSheet(sheet, range.at, index ?? undefined, criteria?.values);
    },
  };
}

function propertyCollection(host: Host, sheet: Sheet): RichObject {
  const item = (key: string): RichObject | undefined => {
    const value = sheet.properties.get(key.toLowerCase());
    return value === undefined ? undefined : { created: () => ({ _Id: key }), Key: key, Value: value };
  };
  return collection(
    () => [...sheet.properties.keys()].flatMap((key): RichObject[] => [item(key) ?? []].flat()),
    item,
    {
      Add: (key: string, value: string) => {
        host.willWrite();
        sheet.properties.set(key.toLowerCase(), value);
        return item(key);
      },
    },
  );
}

export function tableCollection(host: Host, tables: Table[], besides: RichObject = {}): RichObject {
  return collection(
    () => tables.map((table) => tableObject(host, table)),
    (key) => {
      const table = tables.find((t) => t.id === key || t.name.toLowerCase() === key.toLowerCase());
      return table && tableObject(host, table);
    },
    besides,
  );
}

function tableObject(host: Host, table: Table): RichObject {
  const { book } = host;
  const range = (at: Box): RangeObject => new RangeObject(host, table.sheet, at);
  return {
    created: () => ({ Id: table.id }),
    Id: table.id,
    get Name() {
      return table.name;
    },
    get ShowTotals() {
      return table.totals;
    },
    ShowHeaders: true,
    get Style() {
      return table.style;
    },
    set Style(style: string) {
      host.willWrite();
      book.refuseProtectedSheet(table.sheet);
      table.style = style;
    },
    get Worksheet() {
      return worksheetObject(host, table.sheet);
    },
    get Columns() {
      return columnCollection(host, table);
    },
    GetRange: () => range(table.at),
    GetDataBodyRange: () => range(body(table)),
    GetHeaderRowRange: () => range(headings(table)),
    Resize: (to: unknown) => {
      host.willWrite();
      book.resizeTable(table, to instanceof RangeObject ? to.at : rangeAt(host, table.sheet, String(to)).at);
    },
  };
}

function columnCollection(host: Host, table: Table): RichObject {
  const { book } = host;
  const item = (index: number): RichObject => ({
    created: () => ({ Id: index + 1 }),
    Id: index + 1,
    Index: index,
    get Name() {
      return book.columnNames(table)[index];
    },
    Filter: {
      get Criteria() {
        const keep = table.filters.get(index);
        return keep ? { filterOn: "Values", values: keep } : null;
      },
      Clear: () => {
        host.willWrite();
        book.clearFilter(table, index);
      },
    },
    Delete: () => {
      host.willWrite();
      book.deleteTableColumn(table, index);
    },
  });
  const find = (key: string): RichObject | undefined => {
    const names = book.columnNames(table).map((name) => name.toLowerCase());
    const index = typeof key === "number" ? Number(key) - 1 : names.indexOf(String(key).toLowerCase());
    return index >= 0 && index < names.length ? item(index) : undefined;
  };
  return collection(() => book.columnNames(table).map((_, index) => item(index)), find, {
    Add: (index: number | null, _values: unknown, heading?: string) => {
      host.willWrite();
      return item(book.addTableColumn(table, index, heading));
    },
  });
}

function nameCollection(host: Host): RichObject {
  const { book } = host;
  const find = (key: string): RichObject | undefined => {
    const name = book.names.find((candidate) => candidate.name.toLowerCase() === key.toLowerCase());
    return name && nameObject(host, name);
  };
  return collection(() => book.names.map((name) => nameObject(host, name)), find, {
    Add: (name: string, reference: unknown) => {
      host.willWrite();
      if (!(reference instanceof RangeObject)) throw invalidArgument();
      return nameObject(host, book.addName(name, reference.sheet, reference.at));
    },
  });
}

function nameObject(host: Host, name: Name): RichObject {
  const { book } = host;
  const range = (): RangeObject | null =>
    name.sheet && name.at ? new RangeObject(host, name.sheet, name.at) : null;
  return {
    created: () => ({ _Id: name.name }),
    Name: name.name,
    get Visible() {
      return name.visible;
    },
    set Visible(visible: boolean) {
      host.willWrite();
      name.visible = visible;
    },
    GetRange: () => {
      const found = range();
      if (!found) throw new ExcelError("InvalidReference");
      return found;
    },
    GetRangeOrNullObject: () => range() ?? NULL_OBJECT,
    Delete: () => {
      host.willWrite();
      book.names = book.names.filter((other) => other !== name);
    },
  };
}

function settingCollection(host: Host): RichObject {
  const { settings } = host.book;
  const item = (key: string): RichObject | undefined =>
    settings.has(key)
      ? {
          created: () => ({ _Id: key }),
          Key: key,
          Value: settings.get(key),
          Delete: () => {
            host.willWrite();
            settings.delete(key);
          },
        }
      : undefined;
  return collection(
    () => [...settings.keys()].flatMap((key): RichObject[] => [item(key) ?? []].flat()),
    item,
    {
      Add: (key: string, value: unknown) => {
        host.willWrite();
        settings.set(key, value);
        return item(key);
      },
    },
  );
}
