// After the end-to-end tests: ends the server of serve-build.mjs, without which jest would wait for it for ever.
export default function stopServing() {
  return globalThis.stopServing();
}
