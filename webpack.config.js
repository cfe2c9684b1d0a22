// Four builds into one dist/:
//   addin      taskpane.html + taskpane.js (shared runtime: functions and pane), functions.js, functions.json, manifest.xml
//   workbench  the page with a spreadsheet grid beside the pane; heavy, no part of the add-in
//   cli        the command line, one file for Node
//   bench      only with --config-name bench: the benchmarks, built as the product is
//
//   npm run build -- --env origin=https://host/path   dist/ for that host (default https://localhost:3000)
//   npm run build -- --env office=local               office.js from this server instead of Microsoft's CDN (tests, no network)
//   npm run build -- --mode development --config-name addin
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { AllowErrorsPlugin } = require("./webpack/allow-errors-plugin.js");
const { BundledPackagesPlugin } = require("./webpack/bundled-packages-plugin.js");
const { HelpPagesPlugin } = require("./webpack/help-pages-plugin.js");
const { HelpUrlsPlugin } = require("./webpack/help-urls-plugin.js");
const { checkOrigin, manifestFor } = require("./webpack/manifest-for.js");

const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  local: "/office-js/office.js",
};

const root = (...parts) => path.join(__dirname, ...parts);

/** The files of src/functions that hold sheet functions. A new family is found by its @customfunction tag. */
const functionFamilies = () =>
  fs
    .readdirSync(root("src/functions"))
    .filter((name) => /\.ts$/.test(name))
    .map((name) => root("src/functions", name))
    .filter((file) => /@customfunction\b/i.test(fs.readFileSync(file, "utf8")))
    .sort();

/** Writes functions.json and lets the modules of the families register their functions. */
const functionsMetadata = (families, origin) =>
  families.length === 0
    ? []
    : [
        new CustomFunctionsMetadataPlugin({ input: families, output: "functions.json" }),
        new AllowErrorsPlugin("functions.json"),
        new HelpUrlsPlugin("functions.json", origin),
      ];

/** What every build shares. `target` is the ECMAScript version of the output. */
function common(name, mode, target) {
  return {
    name,
    mode,
    devtool: mode === "development" ? "source-map" : false,
    cache: {
      type: "filesystem",
      name: `${name}-${mode}`,
      cacheDirectory: root(".cache/webpack"),
      buildDependencies: { config: [__filename, root("package-lock.json")] },
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target,
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

function addin(env, mode) {
  const origin = checkOrigin(env.origin);
  const families = functionFamilies();
  const entry = {
    taskpane: ["./src/taskpane/without-office.ts", ...families, "./src/taskpane/index.tsx"],
    functions: families,
  };
  const base = common("addin", mode, "es2020");
  return {
    ...base,
    // The option values are part of the cache's name: another host or another office.js is another build.
    cache: { ...base.cache, name: `addin-${mode}-${env.office ?? "cdn"}` },
    target: ["web", "es2020"],
    entry,
    output: {
      path: root("dist"),
      filename: "[name].js",
      chunkFilename: "chunks/[name].[contenthash:8].js",
      clean: { keep: /^(cli|workbench)[\\/]/ },
    },
    plugins: [
      ...functionsMetadata(families, origin),
      new HelpPagesPlugin({ from: root("docs/functions"), template: root("pages/help-page.html") }),
      new HtmlPlugin({
        template: "pages/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        hash: true,
        minify: false,
        officeJs: OFFICE_JS[env.office ?? "cdn"],
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "pages/help.html" },
          { from: "samples/*.{xlsx,csv,json}", noErrorOnMissing: true },
          { from: "templates/*.xlsx", noErrorOnMissing: true },
          { from: "manifest.xml", transform: (text) => manifestFor(text.toString(), origin) },
        ].map((pattern) => ({
          to: pattern.from.startsWith("pages/") ? "[name][ext]" : undefined,
          ...pattern,
        })),
      }),
      new BundledPackagesPlugin("addin"),
    ],
  };
}

function workbench(env, mode) {
  const families = functionFamilies();
  return {
    ...common("workbench", mode, "es2022"),
    target: ["web", "es2022"],
    // The stub first, so that the functions find something to register with; the page gives them to its grid.
    entry: {
      workbench: ["./src/workbench/custom-functions-stub.ts", ...families, "./src/workbench/index.tsx"],
    },
    output: {
      path: root("dist/workbench"),
      filename: "[name].js",
      chunkFilename: "chunks/[name].[contenthash:8].js",
      clean: true,
    },
    plugins: [
      ...functionsMetadata(families, checkOrigin(env.origin)),
      new HtmlPlugin({
        template: "pages/workbench.html",
        filename: "workbench.html",
        hash: true,
        minify: false,
      }),
      new BundledPackagesPlugin("workbench"),
    ],
  };
}

/** ExcelJS's streams and CSV, which we do not use: they bring packages without a licence. */
const UNUSED_BY_US = { unzipper: false, archiver: false, "fast-csv": false, tmp: false };

/** A program for Node: everything in one readable file. */
function forNode(name, mode, entry, output) {
  const base = common(name, mode, "es2022");
  return {
    ...base,
    target: "node20",
    entry,
    output: { ...output, clean: true },
    resolve: { ...base.resolve, alias: UNUSED_BY_US },
    optimization: { minimize: false, splitChunks: false },
    plugins: [new BundledPackagesPlugin(name)],
  };
}

function bench(mode) {
  const files = fs.readdirSync(root("bench")).filter((name) => name.endsWith(".bench.ts"));
  const entry = Object.fromEntries(
    files.map((name) => [name.replace(/\.bench\.ts$/, ""), `./bench/${name}`]),
  );
  return forNode("bench", mode, entry, { path: root(".cache/bench"), filename: "[name].cjs" });
}

module.exports = (env = {}, argv = {}) => {
  if (env.office !== undefined && !(env.office in OFFICE_JS)) {
    throw new Error(`--env office=${env.office}: give "cdn" or "local".`);
  }
  const mode = argv.mode ?? "production";
  if ([argv.configName].flat().includes("bench")) return [bench(mode)];
  const cli = { path: root("dist/cli"), filename: "drawback.cjs" };
  return [addin(env, mode), workbench(env, mode), forNode("cli", mode, "./src/cli/main.ts", cli)];
};
