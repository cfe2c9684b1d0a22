import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { ENGINE_CODES } from "../../../src/engine/issues/codes";
import { LOT_REASONS, RETURN_REASONS } from "../../../src/engine/issues/reasons";
import { provisionClass } from "../../../src/engine/rules/provision-class";
import { ruleById, RULES, rulesTable } from "../../../src/engine/rules/registry";
import { isVerified, TOPICS } from "../../../src/engine/rules/rule";
import { EXAMPLES } from "./worked-examples";

const FOLDER = "src/engine/rules";
const fileOf = (id: string) => `${FOLDER}/${id.replaceAll(".", "-")}.ts`;
const measureRule = (id: string) => !existsSync(fileOf(id));

describe("the registry", () => {
  it("has every rule once, in the order of the topics", () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    const order = RULES.map((rule) => TOPICS.indexOf(rule.topic));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(RULES.map((rule) => rule.topic))).toEqual(new Set(TOPICS));
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s has words, source, code and test",
    (id, rule) => {
      expect(id).toMatch(/^[a-z-]+\.[a-z0-9-]+$/);
      for (const sentence of [rule.guide, rule.cbp]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
      expect(rule.sources.length).toBeGreaterThan(0);
      for (const source of rule.sources) expect(source.read).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(rule.coded.length).toBeGreaterThan(0);
      expect(rule.tests.length).toBeGreaterThan(0);
      for (const test of rule.tests) {
        const known = test.includes("/") ? existsSync(test) : EXAMPLES.some((one) => one.id === test);
        expect([test, known]).toEqual([test, true]);
      }
      const codes: string[] = [...Object.keys(ENGINE_CODES), ...RETURN_REASONS, ...LOT_REASONS];
      for (const coded of rule.coded) {
        const known = coded.startsWith("src/")
          ? existsSync(coded.split(":")[0]!)
          : coded.includes(" ") || codes.includes(coded);
        expect([coded, known]).toEqual([coded, true]);
      }
      if (rule.effectiveFrom !== null && rule.effectiveTo !== null) {
        expect(rule.effectiveFrom).toBeLessThan(rule.effectiveTo);
      }
    },
  );

  it("states each rule that is no measure in its own file, opening with sentence, source and a refused case", () => {
    const stated = RULES.filter((rule) => !measureRule(rule.id));
    expect(RULES.filter((rule) => measureRule(rule.id)).every((rule) => rule.topic === "programmes")).toBe(
      true,
    );
    for (const rule of stated) {
      const text = readFileSync(fileOf(rule.id), "utf8");
      const opening = text
        .slice(0, text.indexOf("\nimport"))
        .replaceAll(/\s*\/\/\s*/g, " ")
        .trim();
      expect(opening.startsWith(rule.cbp)).toBe(true);
      expect(opening).toContain("Source: ");
      expect(opening).toContain("Refuses: ");
    }
  });

  it("lists every file that states a rule", () => {
    const files = readdirSync(FOLDER).filter((name) => TOPICS.some((topic) => name.startsWith(`${topic}-`)));
    const stating = files.filter((name) => /: Rule = \{/.test(readFileSync(`${FOLDER}/${name}`, "utf8")));
    const listed = RULES.filter((rule) => !measureRule(rule.id)).map((rule) =>
      fileOf(rule.id).slice(FOLDER.length + 1),
    );
    expect(listed.sort()).toEqual(stating.sort());
  });

  it("says of every rule whether it is verified, and of rules on unread sources that they are not", () => {
    expect(isVerified(ruleById("window.export")!)).toBe(true);
    expect(isVerified(ruleById("programmes.301-china")!)).toBe(true);
    expect(isVerified(ruleById("programmes.232-timber")!)).toBe(false);
    expect(isVerified(ruleById("identification.methods")!)).toBe(false);
  });
});

describe("rulesTable", () => {
  it("gives a row a rule, or those of a topic, an id or the start of ids", () => {
    expect(rulesTable()).toHaveLength(RULES.length);
    expect(rulesTable("Window").map((row) => row.topic)).toEqual(
      Array(rulesTable("window").length).fill("window"),
    );
    expect(rulesTable("window.file")).toHaveLength(1);
    expect(rulesTable("programmes.232").length).toBeGreaterThan(5);
    expect(rulesTable("nonsense")).toEqual([]);
  });

  it("tells dates, sources and whether they were read", () => {
    expect(rulesTable("programmes.122")[0]).toMatchObject({
      guide: "Counts, whatever the heading and date.",
      verified: false,
      source: expect.stringContaining("CSMS 67844987"),
    });
    expect(rulesTable("rate.refund")[0]).toMatchObject({ from: null, to: null, verified: true });
  });
});

describe("the pages", () => {
  it("docs/rules.md and docs/legal/sources.md are as scripts/make-rules-docs.mjs makes them", () => {
    expect(() => execFileSync("node", ["scripts/make-rules-docs.mjs", "--check"])).not.toThrow();
  });

  it("tell every rule", () => {
    const page = readFileSync("docs/rules.md", "utf8");
    for (const rule of RULES) expect(page).toContain(`\`${rule.id}\``);
  });
});

describe("provisionClass", () => {
  it("joins the two ways to identify a retail return", () => {
    expect(provisionClass("1313(j)(1)")).toBe("unused");
    expect(provisionClass("1313(c)")).toBe("rejected");
    expect(provisionClass("1313(c)(1)(C)(ii) direct")).toBe("retail");
    expect(provisionClass("1313(c)(1)(C)(ii) designated")).toBe("retail");
  });
});
