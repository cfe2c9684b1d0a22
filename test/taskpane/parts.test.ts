import { parseIsoDate, toExcelSerial } from "../../src/engine/index";
import { formulaOf, functionsOf } from "../../src/taskpane/pages/functions/function-info";
import { parseAssessment, scoreOf, toDo, totalScore } from "../../src/taskpane/pages/assessment/assessment";
import { procedureHtml } from "../../src/taskpane/pages/assessment/procedure";
import { actualOf, bridge } from "../../src/taskpane/pages/estimate/bridge";
import {
  FIRST_ASSUMPTIONS,
  estimateFormula,
  parseEstimate,
  scenariosFormula,
} from "../../src/taskpane/pages/estimate/estimate-state";
import { capeLines } from "../../src/taskpane/pages/cape/cape-file";
import type { ReadingTotals } from "../../src/taskpane/session/types";
import { findAsOf } from "../../src/taskpane/wizard/effects/find-as-of";
import { WorkClock, secondsLeft } from "../../src/taskpane/wizard/effects/work-clock";
import { shareAt, shareOfTables } from "../../src/taskpane/wizard/share-done";
import { statusStyles } from "../../src/taskpane/wizard/status-styles";

describe("formulaOf", () => {
  it.each([
    [["A1", "5%", ""], "=DRAWBACK.ESTIMATE(A1, 5%)"],
    [["Imports[#All]", "'My sheet'!A1:C9"], "=DRAWBACK.ESTIMATE(Imports[#All], 'My sheet'!A1:C9)"],
    [["fifo", "9903.88.03"], '=DRAWBACK.ESTIMATE("fifo", "9903.88.03")'],
    [["DATE(2026,1,2)", "", "TRUE"], "=DRAWBACK.ESTIMATE(DATE(2026,1,2), , TRUE)"],
    [["low-to-high", "1,5"], '=DRAWBACK.ESTIMATE("low-to-high", "1,5")'],
    [[], "=DRAWBACK.ESTIMATE()"],
  ])("writes %j as a formula", (values, formula) => {
    expect(formulaOf("ESTIMATE", values)).toBe(formula);
  });
});

it("reads the functions' description and leaves out what it does not understand", () => {
  const metadata = {
    enums: [{ id: "EVENT", values: [{ stringValue: "file", tooltip: "Last day to file" }] }],
    functions: [
      { name: "B", description: "b", parameters: [{ name: "x", dimensionality: "matrix", optional: true }] },
      {
        name: "A",
        description: "a",
        helpUrl: "help/A.html",
        parameters: [{ name: "event", customEnumId: "EVENT" }],
      },
      {},
    ],
  };
  const [a, b] = functionsOf(metadata);
  expect(a).toMatchObject({
    name: "A",
    help: "help/A.html",
    parameters: [{ values: [{ value: "file" }], isOptional: false }],
  });
  expect(b!.help).toBe("");
  expect(b!.parameters[0]).toMatchObject({ isRange: true, isOptional: true });
  expect(functionsOf(null)).toEqual([]);
});

describe("the bridge from the estimate to the rows", () => {
  const control = {
    dutyPaid: 1000_00,
    due: 50_00,
    pending: 10_00,
    retained: 61,
    withdrawn: 0,
    expired: 100_00,
    claimedBefore: 0,
    refundedBefore: 0,
    ineligible: 200_00,
    review: 0,
    open: 639_39,
  };
  const totals = { control } as ReadingTotals;

  it("adds up exactly", () => {
    const { from, steps, to } = bridge(FIRST_ASSUMPTIONS, totals);
    expect(from).toBe(59375_00);
    expect(from + steps.reduce((sum, { change }) => sum + change, 0)).toBe(to);
    expect(to).toBe(50_00);
  });

  it("says what the rows say: shares of the duty", () => {
    expect(actualOf(totals)).toMatchObject({ duty: 1000_00, eligibleShare: 0.8 });
    const nothing = { ...control, dutyPaid: 0, due: 0, pending: 0, retained: 0, ineligible: 0 };
    expect(actualOf({ control: nothing } as ReadingTotals)).toMatchObject({
      eligibleShare: 0,
      returnedShare: 0,
    });
  });
});

it("writes the estimate as formulas that Excel takes", () => {
  expect(estimateFormula({ ...FIRST_ASSUMPTIONS, returnRate: 0.055 })).toBe(
    "=DRAWBACK.ESTIMATE(1250000, 5.5%, 0%, 95%, 1, 100%)",
  );
  expect(scenariosFormula(FIRST_ASSUMPTIONS, [0.025, 0.05], [0.95, 0.99])).toBe(
    "=DRAWBACK.SCENARIOS(1250000, {0.025;0.05}, {0.95,0.99}, 1)",
  );
});

it.each([null, "x", { version: 2 }, { version: 1, now: { dutyPaid: "a" }, scenarios: [] }])(
  "starts afresh with kept estimates like %j",
  (kept) => {
    expect(parseEstimate(kept).now).toEqual(FIRST_ASSUMPTIONS);
  },
);

describe("the self-assessment", () => {
  it("scores a step, and questions that do not apply count for nothing", () => {
    expect(scoreOf("size", {})).toEqual({ points: 0, of: 6, open: 3 });
    expect(scoreOf("size", { "size.duty": "yes", "size.returns": "partly", "size.apart": "na" })).toEqual({
      points: 3,
      of: 4,
      open: 0,
    });
  });

  it("says what to do first: what is missing before what is half done", () => {
    expect(toDo({ "size.duty": "partly", "first.bond": "no" }).map(({ question }) => question)).toEqual([
      "bond",
      "duty",
    ]);
  });

  it("forgets answers that it does not know", () => {
    expect(parseAssessment({ version: 1, answers: { "size.duty": "maybe" } }).answers).toEqual({});
    expect(totalScore({}).percent).toBe(0);
  });

  it("makes a procedure of the answers, with the notice days of the rules, and no markup of the user's", () => {
    const html = procedureHtml({
      version: 1,
      answers: { "segregation.keptApart": "no" },
      company: "<b>Acme</b>",
      warehouse: "",
    });
    expect(html).toContain("&lt;b&gt;Acme&lt;/b&gt;");
    expect(html).toContain("5 working days");
    expect(html).toContain("do not pick");
  });
});

it("lists entries for CAPE without hyphens, one a line", () => {
  const entry = { importer: "", ieepa: 1, drawback: 0, liquidated: "no" } as const;
  const entries = [
    { ...entry, entryNumber: "abc-1000001-4" },
    { ...entry, entryNumber: "XYZ 1000002 2" },
  ];
  expect(capeLines({ entries, withoutEntry: 0 })).toBe("ABC10000014\r\nXYZ10000022");
});

describe("findAsOf", () => {
  const serial = toExcelSerial(parseIsoDate("2026-11-21")!)!;
  it.each([
    ["right of its label", [["As-of date", serial]], false],
    [
      "below its label",
      [
        ["", "As of:"],
        ["", serial],
      ],
      false,
    ],
    ["in a 1904 workbook", [["As of date", serial - 1462]], true],
  ])("finds the date %s", (_, cells, dates1904) => {
    expect(findAsOf(cells, dates1904)).toBe(parseIsoDate("2026-11-21"));
  });

  it("takes no other number for a date", () => {
    expect(findAsOf([["As-of date", 12]], false)).toBeNull();
    expect(findAsOf([["Return as of now", serial]], false)).toBeNull();
  });
});

it("tells the time left only when it can be told", () => {
  expect(secondsLeft(100, 0.5)).toBeNull();
  expect(secondsLeft(10_000, 0.01)).toBeNull();
  expect(secondsLeft(10_000, 0.5)).toBe(10);
});

it("tells no share of work as long as nothing of it is done", () => {
  const told: (number | null)[] = [];
  const clock = new WorkClock(({ share }) => told.push(share === null ? null : share.told));
  const work = { role: null, done: 0, total: 9 };
  clock.at({ stage: "reading", ...work }, 0);
  clock.at({ stage: "handing-over", ...work }, 0.25);
  expect(told).toEqual([null, 0.25]);
});

it("counts the share of a match upwards, table by table and stage by stage", () => {
  const shares = [
    shareOfTables("reading", { before: 0, done: 50, rows: 100, total: 200 }),
    shareOfTables("handing-over", { before: 0, done: 50, rows: 100, total: 200 }),
    shareOfTables("reading", { before: 100, done: 0, rows: 100, total: 200 }),
    shareOfTables("handing-over", { before: 100, done: 100, rows: 100, total: 200 }),
    shareAt("parsing", 0),
    shareAt("parsing", 0.5),
    shareAt("matching", 0),
    shareAt("matching", 0.9),
    shareAt("summing", 0),
    shareAt("summing", 1),
  ];
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

describe("the look of a status in the sheet", () => {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  it.each([...statusStyles("imports"), ...statusStyles("returns")])(
    "has a contrast of 7 or more: $status",
    ({ fill, font }) => {
      const [light, dark] = [luminance(fill), luminance(font)].sort((a, b) => b - a);
      expect((light! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(7);
    },
  );
});
