const fs = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

/** Name of a help page's file: README.md is the list of all functions. */
const htmlName = (file) => file.replace(/\.md$/, ".html").replace(/^README\./, "index.");

const escapeHtml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** One Markdown page as a page of the web: links lead to the other pages, wide tables scroll by themselves. */
function toPage(marked, template, markdown) {
  const [, title] = /^# (.+)$/m.exec(markdown);
  const body = marked
    .parse(markdown.replace(/<!--.*?-->\s*/gs, ""))
    .replace(/href="([\w.-]+\.md)"/g, (_, file) => `href="${htmlName(file)}"`)
    .replaceAll("<table>", '<div class="table" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
  return template.replace("{{title}}", () => escapeHtml(title)).replace("{{body}}", () => body);
}

/** Publishes the Markdown pages of a folder as help pages of the add-in, help/NAME.html. */
class HelpPagesPlugin {
  /** @param {{from: string, template: string}} files the folder of the pages and the page around each, as full paths */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const { from, template } = this.files;
    compiler.hooks.thisCompilation.tap("HelpPagesPlugin", (compilation) => {
      compilation.contextDependencies.add(from);
      compilation.fileDependencies.add(template);
      compilation.hooks.processAssets.tapPromise(
        { name: "HelpPagesPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { marked } = await import("marked");
          const around = fs.readFileSync(template, "utf8");
          for (const file of fs.readdirSync(from).filter((name) => name.endsWith(".md"))) {
            const page = toPage(marked, around, fs.readFileSync(path.join(from, file), "utf8"));
            compilation.emitAsset(`help/${htmlName(file)}`, new sources.RawSource(page));
          }
        },
      );
    });
  }
}

module.exports = { HelpPagesPlugin };
