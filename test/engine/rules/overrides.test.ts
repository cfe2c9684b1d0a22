import { NO_DATE } from "../../../src/engine/dates/plain-date";
import { parseHeadings } from "../../../src/engine/rules/chapter99";
import {
  applyOverrides,
  findOverride,
  NO_OVERRIDES,
  overlappingOverrides,
  type RuleOverride,
} from "../../../src/engine/rules/overrides";
import { onDay } from "../../../src/engine/rules/rule";
import { RULES_VERSION } from "../../../src/engine/rules/rules-version";
import { verdict } from "../../../src/engine/rules/verdict";

const OCTOBER = onDay("2026-10-01");

const override = (fields: Partial<RuleOverride>): RuleOverride => ({
  program: null,
  heading: null,
  guide: null,
  cbp: null,
  from: null,
  to: null,
  note: "",
  ...fields,
});

const cbp = (
  rows: RuleOverride[],
  program: "301" | "232" | "ieepa" | "other",
  headings: string,
  date = OCTOBER,
) => verdict("cbp", program, parseHeadings(headings).headings, date, "unused", applyOverrides(rows));

describe("overrides", () => {
  it("settle a programme that the table leaves in review", () => {
    const rows = [override({ program: "301", cbp: "yes" })];
    expect(cbp([], "301", "").verdict).toBe("review");
    expect(cbp(rows, "301", "")).toMatchObject({ verdict: "yes", ruleId: "programmes.override" });
    expect(cbp(rows, "301", "9903.05.01").verdict).toBe("yes");
    expect(cbp(rows, "301", "9903.88.67").verdict).toBe("yes");
  });

  it("settle one heading and leave its programme alone", () => {
    const rows = [override({ heading: "9903.05.01", cbp: "yes" })];
    expect(cbp(rows, "301", "9903.05.01").verdict).toBe("yes");
    expect(cbp(rows, "301", "9903.05.20").verdict).toBe("review");
    expect(cbp(rows, "301", "9903.05.01;9903.05.27").ruleId).toBe("programmes.mixed");
  });

  it("settle a heading that the table does not know", () => {
    expect(cbp([override({ heading: "9903.99.99", cbp: "no" })], "other", "9903.99.99").verdict).toBe("no");
  });

  it("let a heading come before its programme", () => {
    const rows = [override({ program: "301", cbp: "no" }), override({ heading: "9903.88.03", cbp: "yes" })];
    expect(cbp(rows, "301", "9903.88.03").verdict).toBe("yes");
    expect(cbp(rows, "301", "9903.88.02").verdict).toBe("no");
  });

  it("hold from their first day and no longer on their last", () => {
    const rows = [override({ program: "301", cbp: "yes", from: OCTOBER, to: OCTOBER + 2 })];
    expect([-1, 0, 1, 2, 3].map((d) => cbp(rows, "301", "", OCTOBER + d).verdict)).toEqual([
      "review",
      "yes",
      "yes",
      "review",
      "review",
    ]);
    expect(cbp(rows, "301", "", NO_DATE).verdict).toBe("review");
  });

  it("change only the reading they fill in", () => {
    const rows = applyOverrides([override({ program: "301", guide: "no" })]);
    expect(verdict("guide", "301", [], OCTOBER, "unused", rows).verdict).toBe("no");
    expect(verdict("cbp", "301", [], OCTOBER, "unused", rows).verdict).toBe("review");
  });

  it("can let IEEPA money in once CAPE is done or declined", () => {
    expect(cbp([override({ program: "ieepa", cbp: "yes" })], "ieepa", "9903.01.25").verdict).toBe("yes");
  });

  it("give review when rows for the same thing disagree, whatever their order", () => {
    const rows = [override({ program: "301", cbp: "yes" }), override({ program: "301", cbp: "no" })];
    expect(cbp(rows, "301", "").verdict).toBe("review");
    expect(cbp([...rows].reverse(), "301", "").verdict).toBe("review");
    expect(findOverride(applyOverrides(rows), "cbp", { heading: null, program: "301" }, OCTOBER)).toBe(
      "review",
    );
  });

  it("tell which rows overlap and disagree", () => {
    const rows = [
      override({ program: "301", cbp: "yes", to: OCTOBER }),
      override({ program: "301", cbp: "no", from: OCTOBER }),
      override({ program: "301", cbp: "no", from: OCTOBER - 1 }),
      override({ heading: "9903.88.03", cbp: "no" }),
    ];
    expect(overlappingOverrides(rows)).toEqual([[0, 2]]);
  });
});

describe("the version of the table", () => {
  const rows = [override({ program: "301", cbp: "yes" }), override({ heading: "9903.05.01", cbp: "no" })];

  it("is the published one without overrides", () => {
    expect(applyOverrides([])).toBe(NO_OVERRIDES);
    expect(NO_OVERRIDES.version).toBe(RULES_VERSION);
  });

  it("counts the overrides and carries a hash of them that no row order changes", () => {
    const { version } = applyOverrides(rows);
    expect(version).toMatch(/^2026-11-21\+2 overrides \([0-9a-f]{8}\)$/);
    expect(applyOverrides([...rows].reverse()).version).toBe(version);
    expect(applyOverrides(rows.slice(1)).version).toMatch(/\+1 override \(/);
  });

  it("changes with any verdict or date, and not with a note", () => {
    const base = applyOverrides(rows).version;
    expect(applyOverrides([rows[0]!, { ...rows[1]!, cbp: "yes" }]).version).not.toBe(base);
    expect(applyOverrides([rows[0]!, { ...rows[1]!, from: 0 }]).version).not.toBe(base);
    expect(applyOverrides([rows[0]!, { ...rows[1]!, note: "read it" }]).version).toBe(base);
  });

  it("leaves the rows it was made from alone", () => {
    const row = override({ program: "301", cbp: "yes" });
    const made = applyOverrides([row]);
    row.cbp = "no";
    expect(made.list[0]!.cbp).toBe("yes");
  });
});
