import { areaAt, sheetName } from "../formula/address.mjs";
import { chartXml } from "./chart-xml.mjs";
import { drawingXml } from "./drawing-xml.mjs";
import { OFFICE_DOCUMENT } from "./zip.mjs";

const XML_TYPE = "application/vnd.openxmlformats-officedocument";

/** Puts the charts of a template into the package: ExcelJS writes none. */
export function addCharts(file, model, values) {
  const cellsOf = (reference) => {
    const cut = reference.lastIndexOf("!") + 1;
    const sheet = sheetName(reference.slice(0, cut));
    const area = areaAt(reference.slice(cut).replaceAll("$", ""));
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) =>
        values.cell(sheet, area.row + row, area.column + column),
      ),
    ).flat();
  };
  let number = 0;
  model.sheets.forEach(({ charts }, index) => {
    if (charts.length === 0) return;
    const drawing = `drawing${index + 1}`;
    const relations = `xl/drawings/_rels/${drawing}.xml.rels`;
    const placed = charts.map((chart) => {
      const name = `chart${++number}`;
      file.write(`xl/charts/${name}.xml`, chartXml(chart, cellsOf));
      file.addContentType(`xl/charts/${name}.xml`, `${XML_TYPE}.drawingml.chart+xml`);
      const id = file.relate(relations, `${OFFICE_DOCUMENT}/chart`, `../charts/${name}.xml`);
      return { ...chart, id };
    });
    file.write(`xl/drawings/${drawing}.xml`, drawingXml(placed));
    file.addContentType(`xl/drawings/${drawing}.xml`, `${XML_TYPE}.drawing+xml`);
    const sheet = `sheet${index + 1}`;
    const id = file.relate(
      `xl/worksheets/_rels/${sheet}.xml.rels`,
      `${OFFICE_DOCUMENT}/drawing`,
      `../drawings/${drawing}.xml`,
    );
    file.edit(`xl/worksheets/${sheet}.xml`, (text) => withDrawing(text, id));
  });
}

/** The drawing's place is fixed: after the page's header and footer, before the list of tables. */
function withDrawing(text, id) {
  const drawing = `<drawing xmlns:r="${OFFICE_DOCUMENT}" r:id="${id}"/>`;
  const before = /<tableParts|<extLst|<\/worksheet>/.exec(text);
  return text.slice(0, before.index) + drawing + text.slice(before.index);
}
