// unit      Node
// pane      jsdom: the views
// e2e       the built product in Chromium; needs `npm run build` first
// manifest  manifest.xml against Microsoft's schemas and the traps that they miss
import { fileURLToPath } from "node:url";

const swc = {
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
};

const common = {
  rootDir: fileURLToPath(new URL(".", import.meta.url)),
  roots: ["<rootDir>/test", "<rootDir>/src"],
  transform: { "\\.(ts|tsx|mjs)$": ["@swc/jest", swc] },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/setup/empty-style.ts" },
  setupFiles: ["<rootDir>/test/setup/property-seed.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/setup/patience.ts"],
};

export default {
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["<rootDir>/test/(taskpane|e2e|manifest)/"],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.{ts,tsx}"],
      setupFiles: [...common.setupFiles, "<rootDir>/test/setup/browser-stubs.ts"],
    },
    {
      ...common,
      displayName: "e2e",
      testMatch: ["<rootDir>/test/e2e/**/*.test.{ts,tsx}"],
      globalSetup: "<rootDir>/test/setup/serve-build.mjs",
      globalTeardown: "<rootDir>/test/setup/stop-serving.mjs",
    },
    {
      ...common,
      displayName: "manifest",
      testMatch: ["<rootDir>/test/manifest/**/*.test.ts"],
    },
  ],
};
