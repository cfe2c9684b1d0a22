import { generate } from "./bundle";
import { call, errorOf } from "./called";
import { formulaTable } from "./examples";

const { tables } = formulaTable();
const day = 45000;
const error = { code: "#REF!" };

/** Arguments that every function takes, by its id. */
const GOOD: Record<string, unknown[]> = {
  ESTIMATE: [100, 0.1, 0.1, 0.95, 1, 1],
  SCENARIOS: [100, [[0.1]], [[0.95]], 1],
  NET: [100, 0.1, 1],
  FILING: [100, 0.1, 1, 1, 1],
  DISPOSITION: [1, 1, 1, 1, 1, 1, 1],
  DEADLINE: [day, "file", "1313(c)", [["cbp"]]],
  DAYSLEFT: [day, day],
  WINDOW: [day, day, day, "1313(c)", [["cbp"]]],
  PROGRAM: ["9903.88.03", day],
  RECOVERABLE: ["9903.88.03", "1313(c)", day, [["cbp"]]],
  ROUTE: ["9903.88.03", day],
  RULES: ["window"],
  REFUND: [100, 10, 1, 1],
  MPF: [485, 1, 2, 5, 1],
  PROVISION: ["unused", "exported", "no", [["cbp"]]],
  ELIGIBLE: [day, day, day, "unused", "exported", "no", "A", "A", "yes", [["cbp"]]],
  CHECKLIST: [day, day, day, "unused", "exported", "no", "A", "A", "yes", [["cbp"]]],
};
const OF_A_MATCH = [
  tables["Imports"],
  tables["Returns"],
  "fifo",
  46347,
  [["cbp"]],
  tables["Withdrawals"],
  tables["PriorClaims"],
  [["expiring days", 90]],
  null,
  null,
];
for (const id of "MATCHLOTS RETURNSTATUS LOTSTATUS UNMATCHED SUMMARY COMPAREMETHODS TRIALCLAIM EXPIRING".split(
  " ",
))
  GOOD[id] = OF_A_MATCH;
GOOD["EXPLAIN"] = [...OF_A_MATCH.slice(0, 8), "R1", null, null];

/** What each argument does not take. */
const BAD: Record<string, unknown> = {
  event: "sell",
  provision: "1313(z)",
  rules: [["irs"]],
  hts: "lamp",
  program: "lamp",
  topic: "weather",
  reason: "rainy",
  disposition: "thrown away",
  used: "perhaps",
  importer: error,
  exporter: error,
  proof: error,
  imports: "a lamp",
  returns: "a lamp",
  method: "high-to-low",
  options: [["colour", 1]],
  withdrawals: "a lamp",
  priorClaims: "a lamp",
  items: "a lamp",
  skuMap: "a lamp",
  returnId: "nobody",
};

it("answers the good arguments that the bad ones are put among", async () => {
  const { functions } = await generate();
  for (const { id, parameters } of functions) {
    expect([id, GOOD[id]?.length]).toEqual([id, parameters.length]);
    expect(() => call(id, ...GOOD[id]!)).not.toThrow();
  }
});

it("names each argument that it cannot use, says what is wrong and what to do", async () => {
  const { functions } = await generate();
  for (const { id, parameters } of functions) {
    parameters.forEach(({ name }, place) => {
      // The method is the one argument of COMPAREMETHODS that it passes over.
      if (id === "COMPAREMETHODS" && name === "method") return;
      const args = [...GOOD[id]!];
      args[place] = name in BAD ? BAD[name] : "soon";
      const { code, message } = errorOf(id, ...args);
      expect([id, name, code]).toEqual([id, name, name === "returnId" ? "#N/A" : "#VALUE!"]);
      expect(message).toMatch(new RegExp(`^${name}\\b.*: .+\\.$`));
    });
  }
});

it("names the argument whose cell holds an error", async () => {
  const { functions } = await generate();
  for (const { id, parameters } of functions) {
    parameters.forEach(({ name, dimensionality, type }, place) => {
      if (dimensionality === "matrix" || type === "string") return;
      const args = [...GOOD[id]!];
      args[place] = error;
      expect(errorOf(id, ...args)).toEqual({
        code: "#VALUE!",
        message: expect.stringContaining(`${name}: the cell holds the error #REF!`),
      });
    });
  }
});

it("asks for what is needed and blank", async () => {
  const { functions } = await generate();
  for (const { id, parameters } of functions) {
    parameters.forEach(({ name, optional, type }, place) => {
      // What may be left blank: parties, proof, facts that are not known, and a figure, which a blank cell makes 0.
      if (optional || type === "number" || "importer exporter proof used reason eventDate".includes(name))
        return;
      if (name === "asOf" && id !== "DAYSLEFT") return;
      for (const blank of [null, "", undefined]) {
        const args = [...GOOD[id]!];
        args[place] = blank;
        expect([id, name, errorOf(id, ...args)]).toEqual([
          id,
          name,
          {
            code: "#VALUE!",
            message: expect.stringMatching(new RegExp(`^${name}: (?:this is blank|there is no figure)`)),
          },
        ]);
      }
    });
  }
});

it("takes null, empty text and 0 alike for a blank, wherever a blank is meant", async () => {
  const { functions } = await generate();
  for (const { id, parameters } of functions) {
    parameters.forEach(({ name, optional, type, dimensionality }, place) => {
      const mayBeBlank =
        optional ||
        "importer exporter proof used reason eventDate".includes(name) ||
        (name === "asOf" && id !== "DAYSLEFT");
      if (!mayBeBlank || type === "number" || name === "returnId") return;
      const answers = [null, "", 0].map((blank) => {
        const args = [...GOOD[id]!];
        args[place] = dimensionality === "matrix" ? (blank === 0 ? null : [[blank]]) : blank;
        return tried(() => call(id, ...args));
      });
      expect([id, name, answers[1]]).toEqual([id, name, answers[0]]);
      expect([id, name, answers[2]]).toEqual([id, name, answers[0]]);
    });
  }
});

function tried(give: () => unknown): unknown {
  try {
    return give();
  } catch (thrown) {
    return { error: (thrown as Error).message };
  }
}

it("reads a Rules range, and names the row and column it cannot read", () => {
  const share = (rows: unknown[][]) => call("RECOVERABLE", "9903.88.03", null, null, rows);
  const head = ["Program", "Guide", "CBP", "From", "To", "Note"];
  expect(share([head, ["301", "no", "no", null, null, ""]])).toBe(0);
  expect(
    share([
      ["Heading", "CBP"],
      ["9903.88.03", "no"],
    ]),
  ).toBe(0.99); // The guide's reading holds; the row speaks of CBP's.
  expect(
    share([
      ["Reading", "cbp"],
      ["Heading", "CBP"],
      ["9903.88.03", "no"],
    ]),
  ).toBe(0);
  expect(share([head, ["", "", "", "", "", ""], [0, 0, 0, 0, 0, 0]])).toBe(0.99);
  const wrong = (rows: unknown[][]) => errorOf("RECOVERABLE", "9903.88.03", null, null, rows).message;
  expect(wrong([head, ["301", "no", "no"], ["301", "maybe", "no"]])).toMatch(
    /^rules: row 2, column "Guide": "maybe"/,
  );
  expect(wrong([head, ["lamp", "no", "no"]])).toMatch(/^rules: row 1, column "Program": "lamp"/);
  expect(wrong([head, ["", "no", "no"]])).toMatch(/^rules: row 1 names neither/);
  expect(wrong([head, ["301", "no", "no", "soon"]])).toMatch(
    /^rules, row 1, column "From": "soon" is not a date/,
  );
  expect(wrong([head, ["301", error, "no"]])).toMatch(/^rules: row 1, column "Guide" holds the error #REF!/);
  expect(
    wrong([
      ["Colour", "Guide"],
      ["301", "no"],
    ]),
  ).toMatch(/^rules: no row has the headings/);
});
