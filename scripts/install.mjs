import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { runNpm } from "./run.mjs";

/** When a file was last written, or 0 when it is not there. */
const writtenAt = (file) => fs.statSync(path.join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the packages when there are none, or when the lock file is newer than they are. Ends the program if that fails. */
export function installWhatIsMissing() {
  // npm writes this file last, so a broken install counts as none.
  if (writtenAt("node_modules/.package-lock.json") >= writtenAt("package-lock.json")) return;
  console.log("Installing packages (npm ci) …");
  if (runNpm("ci", "--no-fund", "--no-audit") !== 0) {
    console.error("npm ci failed; its message is above. Is the network there?");
    process.exit(1);
  }
  const now = new Date();
  fs.utimesSync(path.join(ROOT, "node_modules/.package-lock.json"), now, now);
}
