import { openFunctions } from "./functions-runtime";

const SCRIPT = `
CustomFunctions.associate("ADD", (a, b) => a + (b ?? 100));
CustomFunctions.associate("KIND", (value) => value === null ? "null" : typeof value);
CustomFunctions.associate("SPILL", (rows) => Array.from({ length: rows }, (_, i) => [i, "row " + i]));
CustomFunctions.associate("LATER", async (value) => value * 2);
CustomFunctions.associate("REFUSE", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "rate: give a number from 0 to 1"); });
CustomFunctions.associate("NOTHING", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no lawful answer"); });
CustomFunctions.associate("CRASH", () => { throw new TypeError("our mistake"); });
CustomFunctions.associate("CELLS", () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable)]]);
CustomFunctions.associate("CELL", (cell) => cell[0][0] instanceof CustomFunctions.Error ? cell[0][0].code : "no error");
CustomFunctions.associate("WHERE", (x, invocation) => invocation.address);
`;

describe("Microsoft's custom-functions runtime", () => {
  const runtime = openFunctions(SCRIPT);

  it("knows the functions that the script associates", () => {
    expect(runtime.ids).toContain("ADD");
    expect(runtime.ids).toHaveLength(10);
  });

  it("hands over arguments and gives the value back", async () => {
    expect(await runtime.call("ADD", [1, 2])).toMatchObject({ ok: true, value: 3 });
    expect(await runtime.call("LATER", [21])).toMatchObject({ ok: true, value: 42 });
  });

  it("gives null for an argument that was left out", async () => {
    expect(await runtime.call("ADD", [1, null])).toMatchObject({ value: 101 });
    expect(await runtime.call("KIND", [null])).toMatchObject({ value: "null" });
  });

  it("gives a matrix for a spill, and its size in the answer", async () => {
    const answer = await runtime.call("SPILL", [1_000]);
    expect(answer).toMatchObject({ ok: true });
    expect(answer.bytes).toBeGreaterThan(10_000);
  });

  it("gives the error's code and message when a function refuses", async () => {
    expect(await runtime.call("REFUSE", [])).toMatchObject({
      ok: false,
      code: "#VALUE!",
      message: "rate: give a number from 0 to 1",
    });
    expect(await runtime.call("NOTHING", [])).toMatchObject({ code: "#N/A", message: "no lawful answer" });
  });

  it("gives #VALUE! when a function breaks, and for one that is not there", async () => {
    expect(await runtime.call("CRASH", [])).toMatchObject({ ok: false, code: "#VALUE!" });
    expect(await runtime.call("MISSING", [])).toMatchObject({ ok: false });
  });

  it("hands over errors in cells only when they are allowed", async () => {
    const error = { type: "CustomFunctionError", code: "#N/A" };
    expect(await runtime.call("CELL", [[[error]]], { allowErrors: true })).toMatchObject({ value: "#N/A" });
  });

  it("tells the function where it was called", async () => {
    const options = { address: "Sheet1!C3", cancelable: true };
    expect(await runtime.call("WHERE", [1], options)).toMatchObject({ value: "Sheet1!C3" });
  });

  it("answers thousands of calls", async () => {
    const answers = await Promise.all(Array.from({ length: 3_000 }, (_, i) => runtime.call("ADD", [i, 1])));
    expect(answers.every((answer, i) => answer.ok && answer.value === i + 1)).toBe(true);
  });

  it("throws when the script relies on more than CustomFunctions and Office", () => {
    expect(() => openFunctions("require('fs')")).toThrow("require is not defined");
  });
});
