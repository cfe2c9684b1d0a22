import { escapeXml, OFFICE_DOCUMENT, XML } from "./zip.mjs";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
/** Colours that are told apart in print and by colour-blind eyes too. */
const COLORS = ["1F3864", "2E75B6", "ED7D31", "7F7F7F", "70AD47", "FFC000"];

const texts = (size, bold = false) =>
  `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:defRPr></a:pPr>`;
const textProperties = (size) => `<c:txPr>${texts(size)}<a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
const titleXml = (text, size) =>
  `<c:title><c:tx><c:rich>${texts(size, true)}<a:r><a:rPr lang="en-US" sz="${size}" b="1"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** The points of a range as a chart keeps them beside its reference, so that it shows before anything is calculated. */
function cache(cells, isText, format) {
  const points = cells.map((cell, index) =>
    cell === null || cell === "" ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(cell)}</c:v></c:pt>`,
  );
  const count = `<c:ptCount val="${cells.length}"/>`;
  return isText
    ? `<c:strCache>${count}${points.join("")}</c:strCache>`
    : `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${count}${points.join("")}</c:numCache>`;
}

function seriesXml({ kind, format, categories }, { name, values, color }, index, cellsOf) {
  const paint = color ?? COLORS[index % COLORS.length];
  const shape =
    kind === "line"
      ? `<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="${paint}"/></a:solidFill><a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${paint}"/></a:solidFill></c:spPr></c:marker>`
      : `<c:spPr><a:solidFill><a:srgbClr val="${paint}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
  const named = cellsOf(name);
  const labels = cellsOf(categories);
  const areTexts = labels.some((label) => typeof label === "string");
  const category = areTexts
    ? `<c:strRef><c:f>${escapeXml(categories)}</c:f>${cache(labels, true)}</c:strRef>`
    : `<c:numRef><c:f>${escapeXml(categories)}</c:f>${cache(labels, false, "General")}</c:numRef>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${escapeXml(name)}</c:f>${cache(named, true)}</c:strRef></c:tx>` +
    shape +
    `<c:cat>${category}</c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(values)}</c:f>${cache(cellsOf(values), false, format)}</c:numRef></c:val>` +
    (kind === "line" ? '<c:smooth val="0"/>' : "") +
    "</c:ser>"
  );
}

/**
 * A chart of columns, stacked columns, bars or lines.
 *
 * @param {{kind: "column" | "stacked" | "bar" | "line", title: string, categories: string, categoryTitle: string, valueTitle: string,
 *   format: string, series: {name: string, values: string, color?: string}[]}} chart references are absolute, with the sheet
 * @param {(reference: string) => unknown[]} cellsOf what the cells of a reference show now
 */
export function chartXml(chart, cellsOf) {
  const { kind, title, series, categoryTitle, valueTitle, format } = chart;
  const all = series.map((one, index) => seriesXml(chart, one, index, cellsOf)).join("");
  const isBar = kind === "bar";
  const plot =
    kind === "line"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>`
      : `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="${kind === "stacked" ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${all}` +
        `<c:gapWidth val="60"/>${kind === "stacked" ? '<c:overlap val="100"/>' : ""}<c:axId val="111"/><c:axId val="222"/></c:barChart>`;
  const axis = (tag, id, crosses, position, label, extra, reversed = false) =>
    `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>` +
    (tag === "valAx"
      ? '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
      : "") +
    (label ? titleXml(label, 900) : "") +
    `<c:numFmt formatCode="${escapeXml(tag === "valAx" ? format : (chart.categoryFormat ?? "General"))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${tag === "valAx" ? "nextTo" : "low"}"/>` +
    `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="${crosses}"/>${extra}</c:${tag}>`;
  const category = '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'; // prettier-ignore
  const value = `<c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/>`;
  return (
    `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE_DOCUMENT}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(title, 1300)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}` +
    axis("catAx", 111, 222, isBar ? "l" : "b", categoryTitle, category, isBar) +
    axis("valAx", 222, 111, isBar ? "b" : "l", valueTitle, value) +
    `</c:plotArea>${series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>` : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr></c:chartSpace>'
  );
}
