import { box } from "../office-host/a1";
import { Book } from "../office-host/book";
import { closeOffice } from "../office-host/office-runtime";
import { twoSourceBook } from "./books";
import { openPort, changeFor } from "./excel-setup";

afterAll(closeOffice);

describe("listing sources", () => {
  it("lists Excel tables first, then visible sheets that hold anything, with their addresses", async () => {
    const { book } = twoSourceBook();
    book.addSheet("Empty");
    book.addSheet("Secret").visibility = "Hidden";
    book.write(book.sheet("Secret"), box(0, 0), [["x"]]);
    const { port } = openPort(book);
    expect(await port.listSources()).toEqual([
      {
        id: expect.stringContaining("table:"),
        kind: "table",
        name: "Imports",
        sheet: "Bob's imports",
        address: "B3:E9",
        rows: 7,
        columns: 4,
      },
      {
        id: expect.stringContaining("sheet:"),
        kind: "sheet",
        name: "Returns",
        sheet: "Returns",
        address: "A1:C7",
        rows: 7,
        columns: 3,
      },
    ]);
  });

  it("offers a sheet besides its table when there is more on it", async () => {
    const { book, imports } = twoSourceBook();
    book.write(imports, box(0, 1), [["ACE report ES-501"]]);
    const { port } = openPort(book);
    const sources = await port.listSources();
    expect(sources.map(({ kind, address }) => [kind, address])).toEqual([
      ["table", "B3:E9"],
      ["sheet", "B1:E9"],
      ["sheet", "A1:C7"],
    ]);
  });

  it("leaves out what the add-in wrote: its sheets, status columns and legends", async () => {
    const { book } = twoSourceBook();
    const { port } = openPort(book);
    const before = await port.listSources();
    await port.write(changeFor(before));
    expect(await port.listSources()).toEqual(before);
  });

  it("still leaves it out after the sheets were renamed and a column was inserted", async () => {
    const { book, imports } = twoSourceBook();
    const { port } = openPort(book);
    await port.write(changeFor(await port.listSources()));
    book.moveColumns(imports, 0, 1);
    book.renameSheet(book.sheet("Matches"), "Results for Ann");
    const sources = await openPort(book).port.listSources();
    expect(sources.map(({ name, address }) => [name, address])).toEqual([
      ["Imports", "C3:F9"],
      ["Returns", "A1:C7"],
    ]);
  });

  it("reads a status column that was moved into the middle of the data as blank", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    await port.write(changeFor(await port.listSources()));
    book.write(returns, box(0, 4, 2, 1), [["Reason"], ["unused"]]);
    const sources = await port.listSources();
    const source = sources.find(({ name }) => name === "Returns");
    expect(source?.address).toBe("A1:E7");
    const { cells } = await port.read(source!);
    expect(cells.slice(0, 2)).toEqual([
      ["Return ID", "SKU", "Quantity", "", "Reason"],
      ["R0", "SKU 0", 1, "", "unused"],
    ]);
  });
});

describe("reading a source", () => {
  it("gives the cells as they are, with the place of the first one", async () => {
    const { book } = twoSourceBook();
    const { port } = openPort(book);
    const [table] = await port.listSources();
    const read = await port.read(table);
    expect(read).toMatchObject({ source: table, firstRow: 3, firstColumn: 2 });
    expect(read.hiddenRows).toBeUndefined();
    expect(read.cells).toHaveLength(7);
    expect(read.cells[1]).toEqual(["ABC-0000000-1", 45_000, "SKU 0", 10]);
  });

  it("leaves the totals row of a table out", async () => {
    const { book, table, imports } = twoSourceBook();
    Object.assign(table, { at: box(2, 1, 8, 4), totals: true });
    book.write(imports, box(9, 1, 1, 4), [["Total", "", "", 210]]);
    const { port } = openPort(book);
    const [source] = await port.listSources();
    expect(source).toMatchObject({ address: "B3:E9", rows: 7 });
    expect((await port.read(source)).cells.at(-1)?.[0]).toBe("ABC-0000005-1");
  });

  it("tells which rows a filter or the user has hidden, and reads them all the same", async () => {
    const { book, table, imports } = twoSourceBook();
    book.filter(table, 2, ["SKU 1"]);
    const { port } = openPort(book);
    const [source] = await port.listSources();
    const read = await port.read(source);
    expect(read.hiddenRows).toEqual([4, 6, 7, 9]);
    expect(read.cells).toHaveLength(7);
    for (let row = 3; row < 9; row++) imports.grid.hiddenRows.add(row);
    imports.grid.hiddenRows.add(2);
    expect((await port.read(source)).hiddenRows).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it("reads the source as it is now when rows were added since it was listed", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    const source = (await port.listSources())[1];
    book.write(returns, box(7, 0, 1, 3), [["R6", "SKU 0", 7]]);
    const read = await port.read(source);
    expect(read.source.address).toBe("A1:C8");
    expect(read.cells.at(-1)).toEqual(["R6", "SKU 0", 7]);
  });

  it("gives a cell with an error as its text", async () => {
    const book = new Book("Data");
    book.evaluate = () => "#N/A";
    book.write(book.sheets[0], box(0, 0, 2, 1), [["SKU"], ["=NA()"]]);
    const { port } = openPort(book);
    const [source] = await port.listSources();
    expect((await port.read(source)).cells).toEqual([["SKU"], ["#N/A"]]);
  });

  it("says source-gone when the sheet was deleted, also in the middle of reading", async () => {
    const { book, returns } = twoSourceBook();
    const { port, fake } = openPort(book);
    const source = (await port.listSources())[1];
    fake.reset();
    fake.beforeRequest = (request) => {
      if (request === 4 && book.sheets.includes(returns)) book.deleteSheet(returns);
    };
    await expect(port.read(source)).rejects.toMatchObject({
      problem: { kind: "source-gone", name: "Returns" },
    });
    fake.reset();
    await expect(port.read(source)).rejects.toMatchObject({
      problem: { kind: "source-gone", name: "Returns" },
    });
  });

  it("still finds a source whose sheet was renamed", async () => {
    const { book, returns } = twoSourceBook();
    const { port } = openPort(book);
    const source = (await port.listSources())[1];
    book.renameSheet(returns, "Bob's 'old' returns");
    expect((await port.read(source)).source.sheet).toBe("Bob's 'old' returns");
  });

  it("stops when it is cancelled", async () => {
    const { book } = twoSourceBook();
    const { port } = openPort(book);
    const [source] = await port.listSources();
    await expect(port.read(source, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      problem: { kind: "cancelled" },
    });
  });

  it("says cell-in-edit at once while a cell is being edited", async () => {
    const { book } = twoSourceBook();
    const { port, fake } = openPort(book);
    fake.beginCellEdit();
    await expect(port.listSources()).rejects.toMatchObject({ problem: { kind: "cell-in-edit" } });
  });

  it.each([
    [false, "1900"],
    [true, "1904"],
  ])("tells %s for a workbook that counts its dates from %s", async (is1904) => {
    const { book } = twoSourceBook();
    book.date1904 = is1904;
    expect(await openPort(book).port.uses1904Dates()).toBe(is1904);
  });
});
