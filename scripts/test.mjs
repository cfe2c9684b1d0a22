// npm test: installs what is missing — packages, a Chromium — and runs every check. Needs nothing but Node.
import { spawnSync } from "node:child_process";
import { findChromium, HOW_TO_GET_CHROMIUM } from "./find-chromium.mjs";
import { installWhatIsMissing } from "./install.mjs";
import { run, runNode } from "./run.mjs";

/** apt-get as root, through sudo where that works without a password; undefined where there is none. */
function aptGet() {
  const has = (program, ...args) => spawnSync(program, args, { stdio: "ignore" }).status === 0;
  if (process.platform !== "linux" || !has("apt-get", "--version")) return undefined;
  if (process.getuid() === 0) return ["apt-get"];
  return has("sudo", "-n", "true") ? ["sudo", "-n", "apt-get"] : undefined;
}

function installChromium() {
  const [program, ...args] = aptGet() ?? [];
  if (program === undefined) return;
  console.log("Installing Chromium (apt-get install chromium) …");
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  if (run(program, [...args, "update"], quiet) !== 0) return;
  run(program, [...args, "install", "-y", "--no-install-recommends", "chromium"], quiet);
}

installWhatIsMissing();
if (!findChromium()) installChromium();
if (!findChromium()) {
  console.error(HOW_TO_GET_CHROMIUM);
  process.exit(1);
}
process.exit(runNode("scripts/check.mjs"));
