import { box, SHEET } from "../office-host/a1";
import type { Sheet } from "../office-host/book";
import { closeOffice } from "../office-host/office-runtime";
import { shownFill } from "../office-host/shown-fill";
import { snapshot } from "../office-host/snapshot";
import type { WorkbookPort } from "../../src/workbook/port";
import { twoSourceBook } from "./books";
import { changeFor, openPort, resultSheet, statusColumn, STYLES } from "./excel-setup";

afterAll(closeOffice);

const column = (sheet: Sheet, at: number, top: number, rows: number): unknown[] =>
  Array.from({ length: rows }, (_, r) => sheet.grid.value(top + r, at));

async function sourcesOf(port: WorkbookPort) {
  const sources = await port.listSources();
  const imports = sources.find(({ kind }) => kind === "table")!;
  const returns = sources.find(({ name }) => name === "Returns")!;
  return { imports, returns };
}

describe("a status column", () => {
  it("becomes a column of the table, so that it sorts and filters with the rows", async () => {
    const { book, table, imports } = twoSourceBook();
    const { port } = openPort(book);
    const source = (await sourcesOf(port)).imports;
    await port.write({ statusColumns: [statusColumn(source)], sheets: [] });
    expect(table.at).toEqual(box(2, 1, 7, 5));
    expect(book.columnNames(table)).toEqual(["Entry Number", "Import Date", "SKU", "Quantity", "Drawback"]);
    expect(column(imports, 5, 3, 6)).toEqual([
      "Matched",
      "Expired",
      "Needs action",
      "",
      "Matched",
      "Expired",
    ]);
  });

  it("stands beside a plain range, in the next column", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    const source = (await sourcesOf(port)).returns;
    await port.write({ statusColumns: [statusColumn(source)], sheets: [] });
    expect(column(returns, 3, 0, 3)).toEqual(["Drawback", "Matched", "Expired"]);
  });

  it("lights up whole rows with one rule per status, below which the user's own fills stay", async () => {
    const { book, imports } = twoSourceBook();
    const { port } = openPort(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).imports)], sheets: [] });
    expect(shownFill(imports, 3, 1)).toBe(STYLES[0].fill);
    expect(shownFill(imports, 3, 5)).toBe(STYLES[0].fill);
    expect(shownFill(imports, 4, 4)).toBe(STYLES[1].fill);
    expect(shownFill(imports, 6, 2)).toBe("#FFFFFF");
    expect(imports.grid.format("fill", 4, 1)).toBe("#FFFF00");
    expect(imports.rules.filter((rule) => rule.at.columns > 1)).toHaveLength(STYLES.length);
  });

  it("follows its rows when the user sorts the table afterwards, and is still taken away whole", async () => {
    const { book, table, imports } = twoSourceBook();
    const { port } = openPort(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).imports)], sheets: [] });
    book.clear(imports, box(0, 0), "Contents");
    imports.grid.reorder(box(3, 1, 6, table.at.columns), [5, 4, 3, 2, 1, 0]);
    expect(column(imports, 5, 3, 3)).toEqual(["Expired", "Matched", ""]);
    expect(shownFill(imports, 4, 1)).toBe(STYLES[0].fill);
    await openPort(book).port.removeAll();
    expect(book.columnNames(table)).toEqual(["Entry Number", "Import Date", "SKU", "Quantity"]);
    expect(column(imports, 1, 3, 2)).toEqual(["ABC-0000005-1", "ABC-0000004-1"]);
    expect(imports.grid.used(SHEET, false)).toEqual(box(2, 1, 7, 4));
  });

  it("shows every row again when the filter that hid some was on the status column", async () => {
    const { book, table, imports } = twoSourceBook();
    const { port } = openPort(book);
    const before = snapshot(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).imports)], sheets: [] });
    book.filter(table, 4, ["Expired"]);
    expect(imports.grid.hiddenRows.size).toBe(4);
    await port.removeAll();
    expect(snapshot(book)).toEqual(before);
  });

  it("is taken into the AutoFilter of a plain range, so that sorting by its arrows moves it along", async () => {
    const { book, returns } = twoSourceBook();
    book.filterSheet(returns, box(0, 0, 7, 3), 1, ["SKU 1", "SKU 2"]);
    const before = snapshot(book);
    const { port } = openPort(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).returns)], sheets: [] });
    expect(returns.filter?.at).toEqual(box(0, 0, 7, 4));
    expect([...returns.grid.hiddenRows]).toEqual([1, 4]);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).returns)], sheets: [] });
    expect(returns.filter?.at).toEqual(box(0, 0, 7, 4));
    await port.removeAll();
    expect(snapshot(book)).toEqual(before);
  });

  it("is taken out of an AutoFilter that the user has put on afterwards", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).returns)], sheets: [] });
    book.filterSheet(returns, box(0, 0, 7, 4), 3, ["Expired"]);
    await port.removeAll();
    expect(returns.filter).toEqual({ at: box(0, 0, 7, 3), criteria: new Map() });
    expect(returns.grid.hiddenRows.size).toBe(0);
  });

  it("goes into a table with a totals row without moving anything", async () => {
    const { book, table, imports } = twoSourceBook();
    Object.assign(table, { at: box(2, 1, 8, 4), totals: true });
    book.write(imports, box(9, 1, 1, 4), [["Total", "", "", 210]]);
    book.write(imports, box(12, 7), [["a note"]]);
    const before = snapshot(book);
    const { port } = openPort(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).imports)], sheets: [] });
    expect(book.columnNames(table).at(-1)).toBe("Drawback");
    expect(column(imports, 5, 3, 7)).toEqual([
      "Matched",
      "Expired",
      "Needs action",
      "",
      "Matched",
      "Expired",
      "",
    ]);
    expect(imports.grid.value(12, 7)).toBe("a note");
    await port.removeAll();
    expect(snapshot(book)).toEqual(before);
  });

  it("takes another heading when the table has a column of that name", async () => {
    const { book, imports, table } = twoSourceBook();
    book.write(imports, box(2, 4), [["drawback"]]);
    const { port } = openPort(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).imports)], sheets: [] });
    expect(book.columnNames(table).slice(-2)).toEqual(["drawback", "Drawback (2)"]);
  });

  it.each([
    ["beside the table's rows", 5, 5, false],
    ["further right of a table with a totals row", 5, 9, true],
  ])("says no-room, and writes nothing, when something stands %s", async (_where, row, at, totals) => {
    const { book, imports, table } = twoSourceBook();
    if (totals) Object.assign(table, { at: box(2, 1, 8, 4), totals: true });
    book.write(imports, box(row, at), [["mine"]]);
    const before = snapshot(book);
    const { port } = openPort(book);
    const source = (await sourcesOf(port)).imports;
    await expect(port.write(changeFor([source]))).rejects.toMatchObject({
      problem: { kind: "no-room", sheet: "Bob's imports" },
    });
    expect(snapshot(book)).toEqual(before);
  });

  it("is written over by the next one, in the same place, also after it was moved", async () => {
    const { book, table, imports, returns } = twoSourceBook();
    const { port } = openPort(book);
    const { imports: first, returns: second } = await sourcesOf(port);
    await port.write(changeFor([first, second]));
    book.moveColumns(returns, 0, 2);
    const again = await sourcesOf(port);
    await port.write({
      statusColumns: [statusColumn(again.imports, 1), statusColumn(again.returns, 2)],
      sheets: [],
    });
    expect(book.columnNames(table)).toHaveLength(5);
    expect(column(imports, 5, 3, 2)).toEqual(["Expired", "Needs action"]);
    expect(column(returns, 5, 0, 3)).toEqual(["Drawback", "Needs action", ""]);
    expect(returns.rules.filter((rule) => rule.at.columns > 1)).toHaveLength(STYLES.length);
  });

  it("grows with the source when rows were added to it since the last write", async () => {
    const { book, returns } = twoSourceBook();
    const before = snapshot(book);
    const { port } = openPort(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).returns)], sheets: [] });
    book.write(returns, box(7, 0, 1, 3), [["R6", "SKU 0", 7]]);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).returns)], sheets: [] });
    expect(column(returns, 3, 5, 3)).toEqual(["Matched", "Expired", "Needs action"]);
    await port.removeAll();
    book.clear(returns, box(7, 0, 1, 3), "Contents");
    expect(snapshot(book)).toEqual(before);
  });

  it("says source-changed when the source has other rows than were matched", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    const source = (await sourcesOf(port)).returns;
    book.write(returns, box(7, 0, 1, 3), [["R6", "SKU 0", 7]]);
    const before = snapshot(book);
    await expect(port.write(changeFor([source]))).rejects.toMatchObject({
      problem: { kind: "source-changed", name: "Returns" },
    });
    expect(snapshot(book)).toEqual(before);
  });

  it("starts below the heading row when notes stand above it", async () => {
    const { book, returns } = twoSourceBook();
    book.write(returns, box(0, 0, 3, 3), [
      ["ACE report", "", ""],
      ["", "", ""],
      ["Return ID", "SKU", "Quantity"],
    ]);
    const { port } = openPort(book);
    const source = (await sourcesOf(port)).returns;
    const statuses = ["matched", "", "expired", "matched"];
    await port.write({ statusColumns: [{ ...statusColumn(source), headingRow: 2, statuses }], sheets: [] });
    expect(column(returns, 3, 0, 7)).toEqual(["", "", "Drawback", "Matched", "", "Expired", "Matched"]);
  });
});

describe("a legend", () => {
  it("stands one column apart from the data, each label in its colours", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    await port.write({ statusColumns: [statusColumn((await sourcesOf(port)).returns)], sheets: [] });
    expect(column(returns, 4, 0, 7).join("")).toBe("");
    expect(column(returns, 5, 0, 4)).toEqual(["Drawback", "Matched", "Expired", "Needs action"]);
    expect(shownFill(returns, 2, 5)).toBe(STYLES[1].fill);
  });
});

describe("a result sheet", () => {
  it("holds notes, headings and rows with their formats, as an Excel table", async () => {
    const { book } = twoSourceBook();
    const { port } = openPort(book);
    await port.write({ statusColumns: [], sheets: [resultSheet("Matches: 2026/11", 3)] });
    const sheet = book.sheet("Matches 2026 11");
    expect(column(sheet, 0, 0, 4)).toEqual(["Drawback matches", "=as of 2026-11-21", "", "Return"]);
    expect(book.tables.find((table) => table.sheet === sheet)?.at).toEqual(box(3, 0, 4, 6));
    expect(sheet.grid.format("numberFormat", 4, 3)).toBe("#,##0.00");
    expect(sheet.grid.format("numberFormat", 4, 4)).toBe("yyyy-mm-dd");
    expect(sheet.visibility).toBe("Visible");
  });

  it("leads from cells of one column to cells of the workbook, where there is one to lead to", async () => {
    const { book } = twoSourceBook();
    const { port } = openPort(book);
    const target = (row: number): string | null => (row === 1 ? null : `'Imports'!B${row + 2}`);
    const linked = { ...resultSheet("Issues", 3), links: { column: 0, target } };
    await port.write({ statusColumns: [], sheets: [linked] });
    const { grid } = book.sheet("Issues");
    const texts = linked.rows(0, 3).map((row) => String(row[0]));
    expect([0, 1, 2].map((row) => grid.format("hyperlink", 4 + row, 0))).toEqual([
      { documentReference: "'Imports'!B2", textToDisplay: texts[0] },
      undefined,
      { documentReference: "'Imports'!B4", textToDisplay: texts[2] },
    ]);
  });

  it("keeps text as text, whatever it looks like", async () => {
    const texts = [
      "=1+1",
      "+1-2",
      "-5",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "'quoted",
      "007",
      "1-2",
      "1e5",
      "TRUE",
      "Jan 2026",
      "x".repeat(300),
      "=".repeat(40_000),
      "＝1",
    ];
    const { book } = twoSourceBook();
    const { port } = openPort(book);
    const rows = texts.map((text) => [text, text]);
    await port.write({
      statusColumns: [],
      sheets: [
        {
          name: "Text",
          notes: texts.slice(0, 10),
          headings: ["=Text", "-Money"],
          formats: ["text", "money"],
          rowCount: rows.length,
          rows: (from, to) => rows.slice(from, to),
        },
      ],
    });
    const sheet = book.sheet("Text");
    const shown = texts.map((text) => (text.length > 32_766 ? `${text.slice(0, 32_765)}…` : text));
    expect(column(sheet, 0, 0, 10)).toEqual(texts.slice(0, 10));
    expect(column(sheet, 0, 12, texts.length)).toEqual(shown);
    expect(column(sheet, 1, 12, texts.length)).toEqual(shown);
    sheet.grid.each(SHEET, (_row, _column, content) => expect(content.formula).toBeUndefined());
    expect(sheet.grid.value(11, 0)).toBe("=Text");
  });

  it("leaves a sheet of the user's with that name alone and takes another name", async () => {
    const { book } = twoSourceBook();
    const own = book.addSheet("Matches");
    book.write(own, box(0, 0), [["my own notes"]]);
    const { port } = openPort(book);
    await port.write({ statusColumns: [], sheets: [resultSheet("Matches")] });
    expect(book.sheets.map(({ name }) => name)).toContain("Matches (2)");
    await port.removeAll();
    expect(own.grid.value(0, 0)).toBe("my own notes");
    expect(book.sheets.map(({ name }) => name)).toEqual(["Bob's imports", "Returns", "Matches"]);
  });

  it("is replaced by the next write under the same name", async () => {
    const { book } = twoSourceBook();
    const { port } = openPort(book);
    await port.write({ statusColumns: [], sheets: [resultSheet("Matches", 9)] });
    await port.write({ statusColumns: [], sheets: [resultSheet("Matches", 2)] });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Bob's imports", "Returns", "Matches"]);
    expect(column(book.sheet("Matches"), 0, 3, 4)).toEqual(["Return", "1-1", "1-2", ""]);
  });

  it("is found again after it was renamed, while a copy that the user made stays", async () => {
    const { book } = twoSourceBook();
    await openPort(book).port.write({ statusColumns: [], sheets: [resultSheet("Matches")] });
    const made = book.sheet("Matches");
    book.renameSheet(made, "Ann's results");
    const copy = book.addSheet("Ann's results (2)");
    copy.grid.set(0, 0, { value: "a copy" });
    for (const [key, value] of made.properties) copy.properties.set(key, value);
    await openPort(book).port.removeAll();
    expect(book.sheets.map(({ name }) => name)).toEqual(["Bob's imports", "Returns", "Ann's results (2)"]);
  });

  it("leaves the user's sheet alone when its cells were cut and pasted there", async () => {
    const { book, returns } = twoSourceBook();
    await openPort(book).port.write({ statusColumns: [], sheets: [resultSheet("Matches")] });
    const name = book.names.find((candidate) => candidate.sheet === book.sheet("Matches"));
    Object.assign(name!, { sheet: returns, at: box(20, 0, 4, 6) });
    await openPort(book).port.removeAll();
    expect(book.sheets).toContain(returns);
    expect(returns.grid.value(1, 0)).toBe("R0");
  });

  it("is not begun when it has more rows than a sheet", async () => {
    const { book } = twoSourceBook();
    const before = snapshot(book);
    const { port } = openPort(book);
    await expect(
      port.write({ statusColumns: [], sheets: [resultSheet("Matches", 1_048_576)] }),
    ).rejects.toMatchObject({ problem: { kind: "too-large", rows: 1_048_576 } });
    expect(snapshot(book)).toEqual(before);
  });
});

describe("before anything is written", () => {
  it("says sheet-protected", async () => {
    const { book, returns } = twoSourceBook();
    returns.protected = true;
    const before = snapshot(book);
    const { port } = openPort(book);
    await expect(port.write(changeFor(await port.listSources()))).rejects.toMatchObject({
      problem: { kind: "sheet-protected", sheet: "Returns" },
    });
    expect(snapshot(book)).toEqual(before);
  });

  it("says workbook-protected when sheets are to be made", async () => {
    const { book } = twoSourceBook();
    book.protected = true;
    const { port } = openPort(book);
    await expect(port.write({ statusColumns: [], sheets: [resultSheet()] })).rejects.toMatchObject({
      problem: { kind: "workbook-protected" },
    });
  });

  it("says unsupported in an Excel that is too old for it", async () => {
    const { book } = twoSourceBook();
    const { port } = openPort(book, { apiVersion: "1.12" });
    await expect(port.write({ statusColumns: [], sheets: [resultSheet()] })).rejects.toMatchObject({
      problem: { kind: "unsupported", what: "ExcelApi 1.13" },
    });
  });

  it("says source-gone when the sheet was deleted since it was read", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    const sources = await port.listSources();
    book.deleteSheet(returns);
    const before = snapshot(book);
    await expect(port.write(changeFor(sources))).rejects.toMatchObject({
      problem: { kind: "source-gone", name: "Returns" },
    });
    expect(snapshot(book)).toEqual(before);
  });

  it("says cell-in-edit at once while a cell is being edited", async () => {
    const { book } = twoSourceBook();
    const { port, fake } = openPort(book);
    const sources = await port.listSources();
    const before = snapshot(book);
    fake.beginCellEdit();
    await expect(port.write(changeFor(sources))).rejects.toMatchObject({ problem: { kind: "cell-in-edit" } });
    expect(snapshot(book)).toEqual(before);
  });
});

describe("while it is writing", () => {
  it("waits for a user who begins to edit a cell, and then goes on", async () => {
    const { book } = twoSourceBook();
    const { port, fake } = openPort(book);
    const sources = await port.listSources();
    fake.reset();
    fake.beforeRequest = (request) => {
      if (request !== 30) return;
      fake.beginCellEdit();
      setTimeout(() => fake.endCellEdit(), 20);
    };
    await port.write(changeFor(sources));
    expect(book.sheet("Matches").visibility).toBe("Visible");
  });

  it("reports progress up to the last row", async () => {
    const { book } = twoSourceBook();
    const { port } = openPort(book);
    const seen: [number, number][] = [];
    await port.write(changeFor(await port.listSources()), {
      onProgress: ({ stage, done, total }) => {
        expect(stage).toBe("writing");
        seen.push([done, total]);
      },
    });
    expect(seen.at(-1)).toEqual([19, 19]);
    expect(seen.every(([done], i) => i === 0 || done > seen[i - 1][0])).toBe(true);
  });

  it("tells nobody of the changes it makes, only of the user's", async () => {
    const { book, returns } = twoSourceBook();
    const { port, fake } = openPort(book);
    const told: unknown[] = [];
    const stop = await port.onChange((at) => told.push(at));
    await port.write(changeFor(await port.listSources()));
    expect(fake.enableEvents).toBe(true);
    expect(told).toEqual([]);
    fake.asUser(() => book.write(returns, box(2, 1), [["SKU 9"]]));
    await settled();
    expect(told).toEqual([{ sheet: "Returns", address: "B3" }]);
    stop();
    await settled();
    fake.asUser(() => book.write(returns, box(2, 1), [["SKU 8"]]));
    await settled();
    expect(told).toHaveLength(1);
  });
});

describe("removing", () => {
  it("says sheet-protected and removes nothing while a sheet with cells of ours is protected", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    await port.write(changeFor(await port.listSources()));
    const written = snapshot(book);
    returns.protected = true;
    await expect(port.removeAll()).rejects.toMatchObject({
      problem: { kind: "sheet-protected", sheet: "Returns" },
    });
    returns.protected = false;
    expect(snapshot(book)).toEqual(written);
  });

  it("passes over what the user has deleted already", async () => {
    const { book, imports, returns, table } = twoSourceBook();
    const { port } = openPort(book);
    await port.write(changeFor(await port.listSources()));
    book.deleteSheet(book.sheet("Issues"));
    book.moveColumns(returns, 3, -1);
    book.deleteTableColumn(table, 4);
    await port.removeAll();
    expect(await port.hasWritten()).toBe(false);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Bob's imports", "Returns"]);
    expect([...imports.rules, ...returns.rules, ...book.names]).toEqual([]);
  });

  it("takes everything away also when the workbook's settings were lost on the way", async () => {
    const { book } = twoSourceBook();
    const before = snapshot(book) as { sheets: object[] };
    await openPort(book).port.write(changeFor(await openPort(book).port.listSources()));
    book.settings.clear();
    const { port } = openPort(book);
    expect(await port.hasWritten()).toBe(true);
    await port.write(changeFor(await port.listSources(), 1));
    book.settings.clear();
    await port.removeAll();
    const widthsAside = (sheets: object[]) => sheets.map((sheet) => ({ ...sheet, widths: [] }));
    const after = snapshot(book) as { sheets: object[] };
    expect({ ...after, sheets: widthsAside(after.sheets) }).toEqual({
      ...before,
      sheets: widthsAside(before.sheets),
    });
  });

  it("leaves a column width that the user has set since", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    await port.write(changeFor(await port.listSources()));
    returns.grid.widths.set(3, 200);
    await port.removeAll();
    expect(returns.grid.widths.get(3)).toBe(200);
  });

  it("keeps the user's own conditional formats", async () => {
    const { book, returns } = twoSourceBook();
    Object.assign(book.addRule(returns, box(1, 0, 6, 3), "Custom"), { formula: "=$C2>3", fill: "#0000FF" });
    book.addRule(returns, box(1, 2, 6, 1), "DataBar");
    const before = snapshot(book);
    const { port } = openPort(book);
    await port.write(changeFor(await port.listSources()));
    await port.removeAll();
    expect(snapshot(book)).toEqual(before);
  });

  it("adds a blank sheet when ours are the only ones left to be seen", async () => {
    const { book, imports, returns } = twoSourceBook();
    const { port } = openPort(book);
    await port.write({ statusColumns: [], sheets: [resultSheet()] });
    book.deleteSheet(imports);
    book.deleteSheet(returns);
    await port.removeAll();
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

describe("the rest of the port", () => {
  it("selects a row of a source, by its index", async () => {
    const { book, imports } = twoSourceBook();
    const { port } = openPort(book);
    await port.goTo((await sourcesOf(port)).imports, 2);
    expect(book.active).toEqual({ sheet: imports, at: box(4, 1, 1, 4) });
  });

  it("tells of selections in a source, and of none beside it", async () => {
    const { book, returns } = twoSourceBook();
    const { port, fake } = openPort(book);
    await port.listSources();
    const told: unknown[] = [];
    await port.onSelect((at) => told.push(at));
    fake.select(returns, box(4, 1, 2, 2));
    fake.select(returns, box(40, 1));
    await settled();
    expect(told).toEqual([{ sheet: "Returns", row: 5, column: 2 }]);
  });

  it("keeps settings in the workbook and gives null for what was never set", async () => {
    const { book } = twoSourceBook();
    await openPort(book).port.setSetting("drawback.session", { version: 1, step: "rules" });
    const { port } = openPort(book);
    expect(await port.getSetting("drawback.session")).toEqual({ version: 1, step: "rules" });
    expect(await port.getSetting("other")).toBeNull();
    await port.setSetting("drawback.session", null);
    expect(book.settings.size).toBe(0);
  });

  it("puts a formula into the active cell only when it is empty", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    book.active = { sheet: returns, at: box(0, 0) };
    await expect(port.insertFormula("=DRAWBACK.RULES()")).rejects.toMatchObject({
      problem: { kind: "no-room", sheet: "Returns", address: "A1" },
    });
    book.active = { sheet: returns, at: box(9, 9) };
    await port.insertFormula("=DRAWBACK.RULES()");
    expect(returns.grid.get(9, 9).formula).toBe("=DRAWBACK.RULES()");
  });

  it("says what went wrong in the host when it is nothing known", async () => {
    const { book } = twoSourceBook();
    const { port, fake } = openPort(book);
    fake.failAt(1, { code: "GeneralException" });
    await expect(port.setSetting("a", 1)).rejects.toMatchObject({
      problem: { kind: "host", message: expect.stringContaining("GeneralException") },
    });
  });
});

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}
