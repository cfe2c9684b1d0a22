import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { examples, formulaTable } from "./examples";
import { generate, type FunctionMetadata, type Generated } from "./bundle";

let generated: Generated;
beforeAll(async () => {
  generated = await generate();
});

/** A parameter in one line: "asOf?: any", "rules?: any[][]", "method?: string METHOD". */
const inOneLine = (p: FunctionMetadata["parameters"][number]): string =>
  `${p.name}${p.optional ? "?" : ""}: ${p.type}${p.dimensionality === "matrix" ? "[][]" : ""}${p.customEnumId ? ` ${p.customEnumId}` : ""}`;

describe("the functions as reviewed", () => {
  it("have the ids, names, arguments in their order, and types that users' workbooks rely on", () => {
    const now = {
      functions: generated.functions
        .map(({ id, name, parameters, result }) => ({
          id,
          name,
          parameters: parameters.map(inOneLine),
          result: `${result.type ?? "any"}${result.dimensionality === "matrix" ? "[][]" : ""}`,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      enums: generated.enums.map(
        ({ id, values }) => `${id}: ${values.map((value) => value.stringValue).join(", ")}`,
      ),
    };
    // A released id, name or place of an argument never changes; a new argument goes last, and then this file is changed by hand.
    expect(now).toEqual(JSON.parse(readFileSync("test/functions/pinned.json", "utf8")));
  });

  it("are all of the library, no name taken from Excel's Excel-4 macros or cells", () => {
    expect(generated.functions.map(({ id }) => id).sort()).toEqual(
      "CHECKLIST COMPAREMETHODS DAYSLEFT DEADLINE DISPOSITION ELIGIBLE ESTIMATE EXPIRING EXPLAIN FILING LOTSTATUS MATCHLOTS MPF NET PROGRAM PROVISION RECOVERABLE REFUND RETURNSTATUS ROUTE RULES SCENARIOS SUMMARY TRIALCLAIM UNMATCHED WINDOW".split(
        " ",
      ),
    );
    for (const { id, name } of generated.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z]{3,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  it("have a description that fits Excel, and help for every argument", () => {
    for (const { description, parameters } of generated.functions) {
      expect(description.length).toBeGreaterThan(20);
      expect(description.length).toBeLessThanOrEqual(255);
      expect(description).not.toMatch(/\n/);
      for (const parameter of parameters) {
        expect(parameter.description).toMatch(/^[A-Z"].*\.$|^[a-z]+, .*\.$/);
        expect(parameter.description.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it("take the same argument under the same words wherever it stands", () => {
    const words = new Map<string, string>();
    for (const { id, parameters } of generated.functions.filter(({ parameters: all }) =>
      all.some(({ name }) => name === "imports"),
    )) {
      for (const { name, description } of parameters) {
        if (words.has(name)) expect([id, name, description]).toEqual([id, name, words.get(name)]);
        words.set(name, description);
      }
    }
  });

  it("have optional arguments only after needed ones", () => {
    for (const { parameters } of generated.functions) {
      const flags = parameters.map(({ optional }) => optional === true);
      expect(flags).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it("lose no range to a scalar: a union with null would", () => {
    const ranges =
      "imports returns withdrawals priorClaims options items skuMap rules returnRates recoveries".split(" ");
    for (const { parameters } of generated.functions) {
      for (const { name, dimensionality } of parameters) {
        expect([name, dimensionality]).toEqual([name, ranges.includes(name) ? "matrix" : undefined]);
      }
    }
  });
});

describe("examples and help", () => {
  it("has an example with its answer for every function, and each in the formula table", () => {
    const all = examples();
    const inTable = new Set(formulaTable().formulas.map(({ formula }) => formula));
    for (const { id } of generated.functions)
      expect([id, all.filter((one) => one.id === id).length > 0]).toEqual([id, true]);
    for (const { formula, answer } of all) {
      expect(answer).not.toBe("");
      expect([formula, inTable.has(formula)]).toEqual([formula, true]);
    }
  });

  it("has help pages that are current: node scripts/make-function-docs.mjs makes them", () => {
    expect(() =>
      execFileSync(process.execPath, ["scripts/make-function-docs.mjs", "--check"], { stdio: "pipe" }),
    ).not.toThrow();
  });
});
