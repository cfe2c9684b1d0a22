import fs from "node:fs";
import path from "node:path";
import Ajv from "ajv";

const root = path.join(__dirname, "../..");
const isMatch = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(fs.readFileSync(path.join(root, "docs/match.schema.json"), "utf8")),
);
const golden = path.join(root, "test/golden");
const cases = fs
  .readdirSync(golden)
  .filter((name) => fs.existsSync(path.join(golden, name, "expected.json")));
const answerOf = (name: string) =>
  JSON.parse(fs.readFileSync(path.join(golden, name, "expected.json"), "utf8"));

describe("the JSON of drawback match", () => {
  it.each(cases)("is as docs/match.schema.json says: %s", (name) => {
    const fits = isMatch(answerOf(name));
    expect(isMatch.errors ?? []).toEqual([]);
    expect(fits).toBe(true);
  });

  it("is not so with money as a number, a made-up status or an unknown field", () => {
    const spoil = (
      change: (answer: { totals: { guide: { due: unknown } }; lots: { status: string }[] }) => void,
    ) => {
      const answer = answerOf("commingled");
      change(answer);
      return isMatch(answer);
    };
    expect(spoil((answer) => (answer.totals.guide.due = 143.54))).toBe(false);
    expect(spoil((answer) => (answer.lots[0]!.status = "fine"))).toBe(false);
    expect(spoil((answer) => Object.assign(answer, { more: 1 }))).toBe(false);
  });
});
