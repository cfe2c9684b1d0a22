import { box } from "./a1";
import { bookFrom } from "./book-from";
import type { CellValue } from "./typed-input";
import { FakeExcel, PAYLOAD_LIMIT } from "./fake-excel";
import { openOffice } from "./office-runtime";

function open(cells: CellValue[][] = [["SKU"], ["A"]]) {
  const book = bookFrom({ sheets: [{ name: "It's data", cells }] });
  const fake = new FakeExcel(book);
  const { Excel: object } = openOffice(fake);
  return { book, fake, sheet: book.sheets[0], run: object.run.bind(object) };
}

describe("mistakes in using office.js", () => {
  it("fails with PropertyNotLoaded when a property is read that was not loaded", async () => {
    const { run } = open();
    await expect(
      run(async (context) => context.workbook.worksheets.getItem("It's data").getRange("A1").values),
    ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("fails with PropertyNotLoaded when a loaded property is read before the sync", async () => {
    const { run } = open();
    await expect(
      run(async (context) => context.workbook.worksheets.getItem("It's data").load("id").id),
    ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("fails with ItemNotFound, saying at which statement, for a sheet that is not there", async () => {
    const { run } = open();
    const error: unknown = await run(async (context) => {
      context.workbook.worksheets.getItem("Nope").getRange("A1").values = [[1]];
      await context.sync();
    }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "ItemNotFound" });
    expect((error as OfficeExtension.Error).debugInfo.statement).toContain("worksheets.getItem");
  });

  it("gives a null object for what is asked with OrNullObject", async () => {
    const { run } = open();
    const isNull = await run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("Nope").load("name");
      await context.sync();
      return table.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it("refuses values that have not the size of the range", async () => {
    const { run } = open();
    await expect(
      run(async (context) => {
        context.workbook.worksheets.getItem("It's data").getRange("A1:B2").values = [[1, 2]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("says loudly what the fake does not know, so that no test passes on an answer that was made up", async () => {
    const { run } = open();
    await expect(
      run(async (context) => {
        context.workbook.worksheets.getItem("It's data").charts.load("items/name");
        await context.sync();
      }),
    ).rejects.toThrow("the fake Excel has no Charts");
  });
});

describe("a request", () => {
  it("is carried out action by action: what came before a failure stays done", async () => {
    const { run, sheet, fake } = open();
    fake.failAt(2);
    await expect(
      run(async (context) => {
        const range = context.workbook.worksheets.getItem("It's data").getRange("C1");
        range.values = [["first"]];
        range.format.fill.color = "#FF0000";
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "GeneralException" });
    expect(sheet.grid.value(0, 2)).toBe("first");
    expect(sheet.grid.format("fill", 0, 2)).toBeUndefined();
  });

  it("is refused whole over 5 MB, and so is an answer", async () => {
    const long = "x".repeat(30_000);
    const { run, sheet } = open(Array.from({ length: 200 }, () => [long]));
    await expect(
      run(async (context) => {
        context.workbook.worksheets.getItem("It's data").getRange("A1:A200").load("values");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(PAYLOAD_LIMIT).toBe(5_242_880);
    await expect(
      run(async (context) => {
        const range = context.workbook.worksheets.getItem("It's data").getRange("C1:C200");
        range.values = Array.from({ length: 200 }, () => [long]);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(sheet.grid.holds(0, 2)).toBe(false);
  });

  it("is refused while a cell is being edited, and kept back when it asks for that", async () => {
    const { run, fake } = open();
    const read = (delayForCellEdit: boolean) =>
      run({ delayForCellEdit }, async (context) => {
        const sheet = context.workbook.worksheets.getItem("It's data").load("name");
        await context.sync();
        return sheet.name;
      });
    fake.beginCellEdit();
    await expect(read(false)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = read(true);
    setTimeout(() => fake.endCellEdit(), 10);
    expect(await waiting).toBe("It's data");
  });

  it("is refused by a protected sheet, for contents and formats alike", async () => {
    const { run, sheet } = open();
    sheet.protected = true;
    for (const act of [
      (range: Excel.Range) => void (range.values = [[1]]),
      (range: Excel.Range) => void (range.format.fill.color = "#FF0000"),
      (range: Excel.Range) => void range.conditionalFormats.add("Custom"),
      (range: Excel.Range) => range.clear(),
    ]) {
      await expect(
        run(async (context) => {
          act(context.workbook.worksheets.getItem("It's data").getRange("A2"));
          await context.sync();
        }),
      ).rejects.toMatchObject({ code: "AccessDenied" });
    }
  });
});

describe("what is written into a cell", () => {
  it.each<[string, string, unknown]>([
    ["General", "007", 7],
    ["General", "1-2", 46_024],
    ["General", "12%", 0.12],
    ["General", "true", true],
    ["General", "'007", "007"],
    ["General", "plain words", "plain words"],
    ["@", "007", "007"],
    ["@", "=A1", "=A1"],
    ["@", "'quoted", "'quoted"],
  ])("is taken as if typed: in a cell of the format %s, %j becomes %j", async (format, typed, value) => {
    const { run, sheet } = open();
    if (format !== "General") sheet.grid.setFormat("numberFormat", box(4, 4), format);
    await run(async (context) => {
      context.workbook.worksheets.getItem("It's data").getRange("E5").values = [[typed]];
      await context.sync();
    });
    expect(sheet.grid.get(4, 4).value).toBe(value);
    expect(sheet.grid.get(4, 4).formula).toBeUndefined();
  });

  it("becomes a formula when it begins with = + - or @", async () => {
    const { run, sheet } = open();
    await run(async (context) => {
      context.workbook.worksheets.getItem("It's data").getRange("E5:E8").values = [
        ["=A1"],
        ["+A1"],
        ["-A1"],
        ["@A1"],
      ];
      await context.sync();
    });
    for (let row = 4; row < 8; row++) expect(sheet.grid.get(row, 4).formula).toMatch(/^=/);
  });

  it("stays when null is written over it, and goes when an empty text is", async () => {
    const { run, sheet } = open([["a", "b"]]);
    await run(async (context) => {
      context.workbook.worksheets.getItem("It's data").getRange("A1:B1").values = [
        [null, ""],
      ] as unknown as string[][];
      await context.sync();
    });
    expect(sheet.grid.value(0, 0)).toBe("a");
    expect(sheet.grid.holds(0, 1)).toBe(false);
  });

  it("keeps its place in names, tables and rules when columns are put in before it", () => {
    const { book, sheet } = open([
      ["a", "b"],
      [1, 2],
    ]);
    const table = book.addTable(sheet, box(0, 0, 2, 2));
    const name = book.addName("Here", sheet, box(1, 1));
    const rule = book.addRule(sheet, box(1, 0, 1, 2), "Custom");
    rule.formula = '=$B2="x B2"';
    book.moveColumns(sheet, 1, 2);
    expect(table.at).toEqual(box(0, 0, 2, 4));
    expect(name.at).toEqual(box(1, 3));
    expect(rule.formula).toBe('=$D2="x B2"');
    expect(sheet.grid.value(1, 3)).toBe(2);
    book.moveColumns(sheet, 3, -1);
    expect(name.at).toBeNull();
  });
});
