const { Compilation, sources } = require("webpack");
const { DEFAULT_ORIGIN } = require("./manifest-for.js");

/** functions.json for help pages hosted at `origin`; the docstrings name the default host. */
const metadataFor = (text, origin) =>
  text.replaceAll(`"helpUrl": "${DEFAULT_ORIGIN}/`, `"helpUrl": "${origin}/`);

/** Lets the functions' help addresses in the metadata lead to the host that the build is for. */
class HelpUrlsPlugin {
  constructor(file, origin) {
    this.file = file;
    this.origin = origin;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpUrlsPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "HelpUrlsPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE },
        () => {
          const asset = compilation.getAsset(this.file);
          if (!asset) return; // The metadata had errors; they fail the build on their own.
          const text = asset.source.source().toString();
          compilation.updateAsset(this.file, new sources.RawSource(metadataFor(text, this.origin)));
        },
      );
    });
  }
}

module.exports = { HelpUrlsPlugin, metadataFor };
