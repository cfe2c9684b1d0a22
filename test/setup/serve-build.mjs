// Before the end-to-end tests: a browser, a build, and a server for it.
import { isBuilt } from "../../scripts/dist.mjs";
import { findChromium, HOW_TO_GET_CHROMIUM } from "../../scripts/find-chromium.mjs";
import { serve } from "../../scripts/serve.mjs";

export default async function serveBuild() {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
  if (!isBuilt()) throw new Error("dist/ is missing or older than its sources: npm run build first.");
  const { url, close } = await serve({ port: 0 });
  process.env.CHROMIUM_PATH = chromium;
  process.env.DRAWBACK_URL = url;
  globalThis.stopServing = close; // test/setup/stop-serving.mjs
}
