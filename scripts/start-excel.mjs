// npm run start:excel: builds, serves dist/ over https on the manifest's port and sideloads it into desktop Excel.
// Windows and Mac only. Microsoft's tools are fetched by npx at these versions when first used and are no part of
// the install: they bring hundreds of packages, some with native code, that nothing else here needs. Both are on
// office-addin-usage-data 3, which sends nothing any more.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "./dist.mjs";
import { installWhatIsMissing } from "./install.mjs";
import { ROOT } from "./root.mjs";
import { serve } from "./serve.mjs";

const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEBUGGING = "office-addin-debugging@7.0.0";

/** Starts a package's program; gives its exit code when it has ended. This process goes on serving meanwhile. */
function npx(...args) {
  const windows = process.platform === "win32"; // npx.cmd starts through a shell only.
  const child = spawn(windows ? "npx.cmd" : "npx", ["--yes", ...args], {
    cwd: ROOT,
    stdio: "inherit",
    shell: windows,
  });
  return new Promise((resolve) =>
    child.on("error", () => resolve(1)).on("close", (code) => resolve(code ?? 1)),
  );
}

function stopUnless(code, what) {
  if (code === 0) return;
  console.error(`${what} failed; its message is above.`);
  process.exit(1);
}

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "Desktop Excel runs on Windows and Mac. Here, use `npm start`, or Excel on the web (README).",
  );
  process.exit(1);
}
installWhatIsMissing();
stopUnless(build(), "The build");
stopUnless(await npx(CERTIFICATES, "install"), "Making a certificate for localhost");
const folder = path.join(os.homedir(), ".office-addin-dev-certs");
const read = (name) => fs.readFileSync(path.join(folder, name));
const { url } = await serve({
  port: 3000,
  certificate: { key: read("localhost.key"), cert: read("localhost.crt") },
});
console.log(`Serving the add-in at ${url}; leave this running while Excel is open (Ctrl+C ends it).`);
const started = await npx(
  DEBUGGING,
  "start",
  "manifest.xml",
  "desktop",
  "--app",
  "excel",
  "--no-debug",
  "--no-live-reload",
);
stopUnless(started, "Starting Excel with the add-in");
