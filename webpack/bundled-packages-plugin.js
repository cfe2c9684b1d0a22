const fs = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** The folder of the npm package that a file belongs to, or undefined for our own files. */
function packageFolder(file) {
  const at = file.lastIndexOf(`node_modules${path.sep}`);
  if (at < 0) return undefined;
  const start = at + "node_modules".length + 1;
  const names = file.slice(start).split(path.sep);
  return path.join(file.slice(0, start), ...names.slice(0, names[0].startsWith("@") ? 2 : 1));
}

/** The files that went into a module: one, or several where webpack joined them. */
function* filesOf(module) {
  for (const inner of module.modules ?? [module]) if (inner.resource) yield inner.resource.split("?")[0];
}

function describe(folder) {
  const { name, version, license, licenses } = JSON.parse(fs.readFileSync(path.join(folder, "package.json")));
  const texts = fs
    .readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => fs.readFileSync(path.join(folder, file), "utf8").trim());
  const old = [licenses ?? []].flat().map((item) => item.type ?? item);
  return { name, version, licence: license?.type ?? license ?? old.join(" OR "), text: texts.join("\n\n") };
}

/**
 * Lists the packages that a build really bundled: with their licence texts in THIRD-PARTY-NOTICES.txt beside
 * the bundle, and by name in .cache/bundled/ for `npm run licences`.
 */
class BundledPackagesPlugin {
  constructor(build) {
    this.build = build;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BundledPackagesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "BundledPackagesPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const folders = new Set();
          for (const module of compilation.modules) {
            for (const file of filesOf(module)) {
              const folder = packageFolder(file);
              if (folder) folders.add(folder);
            }
          }
          const packages = [...folders].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
          const notices = packages.map((p) => `${p.name} ${p.version} (${p.licence})\n\n${p.text}\n`);
          compilation.emitAsset(
            "THIRD-PARTY-NOTICES.txt",
            new sources.RawSource(notices.join(`\n${"-".repeat(80)}\n\n`)),
          );
          const out = path.join(compiler.context, ".cache/bundled");
          fs.mkdirSync(out, { recursive: true });
          const list = packages.map(({ name, version, licence }) => ({ name, version, licence }));
          fs.writeFileSync(path.join(out, `${this.build}.json`), JSON.stringify(list, null, 2) + "\n");
        },
      );
    });
  }
}

module.exports = { BundledPackagesPlugin };
