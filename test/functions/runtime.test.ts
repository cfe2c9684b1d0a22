import { openFunctions, type FunctionsRuntime } from "../office-host/functions-runtime";
import { bundle, generate } from "./bundle";
import { formulaTable } from "./examples";

const { tables } = formulaTable();
let runtime: FunctionsRuntime;
let script: string;

beforeAll(async () => {
  script = bundle(await generate());
  runtime = openFunctions(script);
}, 30_000);

describe("in Microsoft's own runtime", () => {
  it("takes null for every omitted argument", async () => {
    expect(await runtime.call("ESTIMATE", [1_250_000, 0.05, null, null, null, null])).toMatchObject({
      value: 59_375,
    });
    expect(await runtime.call("RULES", [null])).toMatchObject({ value: expect.anything() });
  });

  it("gives one date as a formatted number, and dates in a spill as plain numbers", async () => {
    expect(await runtime.call("DEADLINE", [44521, null, null, null])).toMatchObject({
      value: { type: "FormattedNumber", basicValue: 46347, numberFormat: "yyyy-mm-dd" },
    });
    const { value } = (await runtime.call("LOTSTATUS", [
      tables["Imports"],
      tables["Returns"],
      null,
      46347,
    ])) as { value: unknown[][] };
    expect(value[1]![value[0]!.indexOf("File By")]).toBe(47123);
  });

  it("shows an error of its kind with its text: #VALUE! for an argument, #N/A where the law has no answer", async () => {
    expect(await runtime.call("ESTIMATE", [1, 5, null, null, null, null])).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("returnRate: 5 is more than 1"),
    });
    expect(await runtime.call("RECOVERABLE", ["9903.05.01", null, null, [["cbp"]]])).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("in review"),
    });
  });

  it("gets error cells as values and names their row", async () => {
    const returns = tables["Returns"]!.map((row) => [...row]) as unknown[][];
    returns[1]![2] = { type: "CustomFunctionError", code: "#REF!" };
    const { value } = (await runtime.call("RETURNSTATUS", [tables["Imports"], returns, null, 46347], {
      allowErrors: true,
    })) as {
      value: string[][];
    };
    expect(value[1]![value[0]!.indexOf("What To Do")]).toContain(
      'Returns, row 1, column "Quantity": the cell holds the error #REF!',
    );
    expect(value[2]![value[0]!.indexOf("Status")]).toBe("partial");
  });

  it("answers 5,000 calls of a scalar function, each with its own answer", async () => {
    const answers = await Promise.all(
      Array.from({ length: 5_000 }, (_, index) => runtime.call("REFUND", [index, 10, 5, null])),
    );
    expect(answers.map((answer) => (answer.ok ? answer.value : answer))).toEqual(
      Array.from({ length: 5_000 }, (_, index) => Math.floor((index * 100 * 99) / 200) / 100),
    );
  }, 30_000);

  it("spills 10,000 match lines within the 5 MB of Excel on the web", async () => {
    const imports: unknown[][] = [
      ["Entry Number", "Line", "Import Date", "SKU", "Quantity", "Unit", "Base Duty"],
    ];
    const returns: unknown[][] = [
      ["Return ID", "SKU", "Quantity", "Unit", "Date", "Disposition", "Reason", "Used", "Proof"],
    ];
    for (let i = 0; i < 10_000; i++) {
      imports.push([`ACM-${1000000 + i}`, 1, 44800 + (i % 400), `S${i % 900}`, 10, "NO", 100 + i]);
      returns.push([`R${i}`, `S${i % 900}`, 2, "NO", 45400 + (i % 300), "exported", "unused", "no", "BL"]);
    }
    const answer = await runtime.call("MATCHLOTS", [imports, returns, "fifo", 46347], { patience: 60_000 });
    expect(answer).toMatchObject({ ok: true });
    expect((answer as { value: unknown[][] }).value.length).toBeGreaterThan(10_000);
    expect(answer.bytes).toBeLessThan(5_000_000);
  }, 60_000);

  it("loads the functions once more without trouble, as Excel does after an update", async () => {
    const again = openFunctions(script);
    expect(await again.call("DAYSLEFT", [44521, 46347])).toMatchObject({ ok: true, value: 0 });
  });
});
