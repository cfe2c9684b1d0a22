const { Compilation, sources } = require("webpack");

/**
 * Lets error cells reach `any` parameters as values: the generated metadata has no way to say so.
 * Without it, one #N/A in a table makes the whole function an error.
 */
class AllowErrorsPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AllowErrorsPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "AllowErrorsPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE },
        () => {
          const asset = compilation.getAsset(this.file);
          if (!asset) return; // The metadata had errors; they fail the build on their own.
          const { functions, ...options } = JSON.parse(asset.source.source().toString());
          const text = JSON.stringify({ ...options, allowErrorForDataTypeAny: true, functions }, null, 2);
          compilation.updateAsset(this.file, new sources.RawSource(text + "\n"));
        },
      );
    });
  }
}

module.exports = { AllowErrorsPlugin };
