import fs from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/run";

/**
 * Whole runs as folders: README.md says what the case is, arguments.txt is the command line (one word a line), *.csv the input,
 * expected.json what `drawback match --json` gives, or expected.error.txt what it says when it can't.
 * When a case fails, actual.* stands beside expected.*; expected files change only with the law or a bug that moved them.
 */
const CASES = fs
  .readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const KNOWN = /^(README\.md|arguments\.txt|expected\.(json|error\.txt)|actual\..*|(imports|returns|withdrawals|prior-claims|items|sku-map)\.csv)$/;

describe("golden cases", () => {
  it("there are some", () => expect(CASES.length).toBeGreaterThan(3));

  it.each(CASES)("%s", async (name) => {
    const folder = path.join(__dirname, name);
    const files = fs.readdirSync(folder);
    expect(files.filter((file) => !KNOWN.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(["README.md", "imports.csv", "returns.csv"]));
    const words = files.includes("arguments.txt") ? lines(path.join(folder, "arguments.txt")) : [];
    const tables = files
      .filter((file) => file.endsWith(".csv"))
      .flatMap((file) => [`--${path.parse(file).name}`, path.join(folder, file)]);
    const io = { stdout: new Kept(), stderr: new Kept(), today: (): number => fail("every case names its as-of date"), startPartner: null };
    const code = await run(["match", "--json", ...tables, ...words], io);
    const isError = files.includes("expected.error.txt");
    const actual = isError ? io.stderr.text : io.stdout.text;
    const expectedFile = path.join(folder, isError ? "expected.error.txt" : "expected.json");
    const expected = fs.existsSync(expectedFile) ? fs.readFileSync(expectedFile, "utf8") : "";
    if (actual !== expected) fs.writeFileSync(expectedFile.replace("expected.", "actual."), actual);
    expect(code).toBe(isError ? 2 : 0);
    expect(actual).toBe(expected);
  });
});

class Kept {
  text = "";
  write(piece: string | Uint8Array): boolean {
    this.text += Buffer.from(piece).toString();
    return true;
  }
  once(): void {}
  off(): void {}
}

function lines(file: string): string[] {
  return fs.readFileSync(file, "utf8").split(/\r?\n/).filter((line) => line !== "");
}

function fail(why: string): never {
  throw new Error(why);
}
