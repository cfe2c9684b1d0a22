import fs from "node:fs";
import path from "node:path";
import { drawback } from "./run-cli";

it.each(["--version", "version"])(
  "drawback %s tells the versions of the program and of its rules",
  async (word) => {
    const about = JSON.parse(fs.readFileSync(path.join(__dirname, "../../package.json"), "utf8")) as {
      version: string;
    };
    const { code, out, err } = await drawback(word);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^drawback \d+\.\d+\.\d+, rules of \d{4}-\d\d-\d\d\n$/);
    expect(out).toContain(`drawback ${about.version},`);
  },
);
