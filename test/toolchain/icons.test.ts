import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

it("the icons in assets/ are, byte for byte, what scripts/make-icons.mjs draws", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icons-"));
  try {
    execFileSync(process.execPath, ["scripts/make-icons.mjs", folder]);
    const drawn = fs.readdirSync(folder).sort();
    expect(drawn).toEqual(fs.readdirSync("assets").sort());
    for (const file of drawn) {
      const same = fs
        .readFileSync(path.join(folder, file))
        .equals(fs.readFileSync(path.join("assets", file)));
      expect([file, same]).toEqual([file, true]);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
