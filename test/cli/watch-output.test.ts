import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { watchOutput } from "../../src/cli/watch-output";
import { temporaryFolder } from "../workbook/files/temporary-folder";

const root = path.join(__dirname, "../..");
const sample = path.join(root, "samples/drawback-sample.xlsx");
const folder = temporaryFolder();

describe("a standard output that fails", () => {
  const failing = (...errors: { code?: string; message: string }[]): { codes: number[]; told: string } => {
    const codes: number[] = [];
    const told: string[] = [];
    const stdout = new EventEmitter();
    const stderr = Object.assign(new EventEmitter(), {
      write(text: string, done: () => void) {
        told.push(text);
        done();
        return true;
      },
    });
    watchOutput(stdout, stderr, (code) => codes.push(code));
    stderr.emit("error", new Error("nobody listens"));
    for (const error of errors) stdout.emit("error", error);
    return { codes, told: told.join("") };
  };

  it.each([
    ["ENOSPC", "there is no room left on the device"],
    ["EDQUOT", "your quota on the disk is used up"],
    ["EFBIG", "the file becomes larger than it may be"],
    ["EIO", "the device failed"],
    ["EOTHER", "EOTHER: as the system says"],
  ])("by %s is told in one line, and the exit code is 2", (code, why) => {
    expect(failing({ code, message: "EOTHER: as the system says" })).toEqual({
      codes: [2],
      told: `drawback: standard output cannot be written: ${why}.\n`,
    });
  });

  it("is told once, however many writes fail", () => {
    const error = { code: "ENOSPC", message: "" };
    expect(failing(error, error).codes).toEqual([2]);
  });

  it("because its reader has gone ends quietly", () => {
    expect(failing({ code: "EPIPE", message: "" })).toEqual({ codes: [0], told: "" });
  });
});

describe("the program", () => {
  const program = path.join(root, "bin/drawback.mjs");
  const isBuilt = fs.existsSync(path.join(root, "dist/cli/drawback.cjs"));

  it("tells a full device", () => {
    if (!isBuilt || !fs.existsSync("/dev/full")) return;
    const full = fs.openSync("/dev/full", "w");
    for (const words of [["match", sample, "--json"], ["match", sample], ["inspect", sample], ["help"]]) {
      const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
        stdio: ["ignore", full, "pipe"],
        encoding: "utf8",
      });
      expect({ words, status, stderr }).toEqual({
        words,
        status: 2,
        stderr: "drawback: standard output cannot be written: there is no room left on the device.\n",
      });
    }
    fs.closeSync(full);
  });

  it("tells a workbook that cannot be written, and leaves nothing behind", () => {
    if (!isBuilt || process.platform === "win32") return;
    const out = folder.path("limited/too-large.xlsx");
    fs.mkdirSync(path.dirname(out), { recursive: true });
    const command = `ulimit -f 8; exec "$@"`;
    const { status, stdout, stderr } = spawnSync(
      "sh",
      ["-c", command, "sh", process.execPath, program, "match", sample, "--out", out],
      { encoding: "utf8" },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^drawback: .*too-large\.xlsx cannot be written: EFBIG.*\n$/);
    expect(fs.readdirSync(path.dirname(out))).toEqual([]);
  });
});
