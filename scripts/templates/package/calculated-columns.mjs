import { escapeXml } from "./zip.mjs";

/** Tells the tables which columns are calculated, so that a new row gets their formulas. */
export function addCalculatedColumns(file, model, stored) {
  const tables = new Map(model.sheets.flatMap((sheet) => sheet.tables).map((table) => [table.name, table]));
  for (const path of file.parts.keys()) {
    if (!/^xl\/tables\/table\d+\.xml$/.test(path)) continue;
    const text = file.read(path);
    const table = tables.get(/ name="([^"]+)"/.exec(text)[1]);
    let changed = text;
    for (const { heading, formula } of table.columns) {
      if (!formula) continue;
      const name = `name="${escapeXml(heading)}"`;
      changed = changed.replace(
        new RegExp(`<tableColumn ([^>]*${name.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&")}[^>]*)/>`),
        `<tableColumn $1><calculatedColumnFormula>${escapeXml(stored(formula))}</calculatedColumnFormula></tableColumn>`,
      );
    }
    file.write(path, changed);
  }
}
