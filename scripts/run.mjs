import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./root.mjs";

const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

const AN_HOUR = 60 * 60_000;

/** Runs a program in the repository's folder with its output shown, and gives its exit code. */
export function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    timeout: AN_HOUR, // What hangs must not hang for ever.
    shell: program.endsWith(".cmd"), // Node starts .cmd files through a shell only.
  });
  if (error)
    console.error(
      `${program} ${args[0] ?? ""}: ${error.code === "ETIMEDOUT" ? "stopped after an hour" : error.message}`,
    );
  return status ?? 1;
}

export const runNpm = (...args) => run(NPM, args);

/** Runs a program of node_modules, given by its script, with this very Node: no shell, the same on every system. */
export const runNode = (script, args = [], env = {}) =>
  run(process.execPath, [path.join(ROOT, script), ...args], env);
