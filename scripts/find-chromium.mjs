import fs from "node:fs";
import path from "node:path";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
  "msedge",
];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"]; // prettier-ignore

/** What to tell a person whose machine has none. */
export const HOW_TO_GET_CHROMIUM = [
  "The end-to-end tests drive a real browser, and there is no Chromium, Chrome or Edge here. Get one:",
  "  Debian, Ubuntu    sudo apt-get install chromium    (Ubuntu: chromium-browser)",
  "  Fedora            sudo dnf install chromium",
  "  macOS             brew install --cask chromium",
  "  Windows           winget install Google.Chrome",
  "or name one you have: CHROMIUM_PATH=/path/to/chrome npm test",
].join("\n");

function* places() {
  if (process.platform === "win32") {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const roots = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA].filter(Boolean);
    for (const root of roots) for (const program of WINDOWS) yield path.join(root, program);
    return;
  }
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const name of NAMES) yield path.join(folder, name);
  }
  if (process.platform === "darwin") {
    for (const root of ["/Applications", `${process.env.HOME}/Applications`]) {
      for (const name of MAC) yield `${root}/${name}.app/Contents/MacOS/${name}`;
    }
  }
}

/** The path of a Chromium (or Chrome, or Edge) on this machine, or undefined. CHROMIUM_PATH goes first. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  for (const place of places()) if (fs.existsSync(place)) return place;
  return undefined;
}
