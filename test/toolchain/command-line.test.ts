import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

it("bin/drawback.mjs says to build when nothing is built", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drawback-"));
  try {
    fs.mkdirSync(path.join(folder, "bin"));
    fs.copyFileSync("bin/drawback.mjs", path.join(folder, "bin/drawback.mjs"));
    const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/drawback.mjs"], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout.toString()).toBe("");
    expect(stderr.toString()).toContain("npm run build");
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
