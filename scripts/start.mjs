// npm start [-- --port 3000 --no-open]: installs what is missing, builds what is stale, serves the workbench and
// opens it where there is a desktop. Needs nothing but Node.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { build, isBuilt } from "./dist.mjs";
import { installWhatIsMissing } from "./install.mjs";
import { serve } from "./serve.mjs";

/** The command that shows an address in the user's browser, or undefined where there is no desktop. */
function opener() {
  if (process.env.CI) return undefined;
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}

const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } });

installWhatIsMissing();
if (!isBuilt()) {
  console.log("Building (about a minute the first time) …");
  if (build() !== 0) process.exit(1);
}
const { url } = await serve({ port: Number(values.port ?? 3000) });
console.log(`\nThe workbench is at ${url} (Ctrl+C ends it).`);
const [program, ...args] = (!values["no-open"] && opener()) || [];
if (program) {
  // The address is printed; a browser that does not open is no reason to stop.
  spawn(program, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
