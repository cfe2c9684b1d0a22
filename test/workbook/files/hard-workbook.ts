import { strToU8, zipSync } from "fflate";

const MAIN = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const cell = (reference: string, text: string): string =>
  `<x:c r="${reference}" t="str"><x:v>${text}</x:v></x:c>`;

/** A workbook with macros as libraries write them: prefixed names, rows without numbers, paths from the root. */
export function hardWorkbook(): Uint8Array {
  const sheet =
    `<?xml version="1.0" encoding="utf-8"?><x:worksheet ${MAIN} xmlns:r="${RELATIONS}"><x:dimension ref="A1:B4"/>` +
    '<x:sheetViews><x:sheetView workbookViewId="0"/></x:sheetViews><x:cols><x:col min="1" max="4" width="9" style="1"/></x:cols><x:sheetData>' +
    `<x:row>${cell("A1", "SKU")}${cell("B1", "Qty")}</x:row>` +
    `<x:row spans="1:2">${cell("A2", "A")}<x:c r="B2"><x:v>1</x:v></x:c><x:c r="C2" s="1"/><x:c r="D2" s="1"/></x:row>` +
    `<x:row/><x:row>${cell("A4", "B")}<x:c><x:v>2</x:v></x:c></x:row></x:sheetData>` +
    '<x:customSheetViews><x:customSheetView guid="{00000000-0000-0000-0000-000000000001}"><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></x:customSheetView></x:customSheetViews>' +
    '<x:conditionalFormatting sqref="B2:B4"><x:cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><x:formula>1</x:formula><x:extLst><x:ext uri="{1}"/></x:extLst></x:cfRule></x:conditionalFormatting>' +
    '<x:dataValidations count="1"><x:dataValidation type="whole" sqref="B2:B4"><x:formula1>1</x:formula1></x:dataValidation></x:dataValidations>' +
    '<x:pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></x:worksheet>';
  const styles =
    `<?xml version="1.0" encoding="utf-8"?><x:styleSheet ${MAIN}><x:fonts><x:font><x:sz val="10"/><x:name val="Arial"/></x:font></x:fonts>` +
    '<x:fills><x:fill><x:patternFill/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills><x:borders><x:border/></x:borders>' +
    '<x:cellXfs><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><x:xf numFmtId="3" fontId="0" fillId="0" borderId="0"/></x:cellXfs>' +
    '<x:dxfs count="1"><x:dxf><x:font><x:b/></x:font></x:dxf></x:dxfs></x:styleSheet>';
  const workbook = `<?xml version="1.0" encoding="utf-8"?><x:workbook ${MAIN} xmlns:r="${RELATIONS}"><x:sheets><x:sheet name="Dáta &amp; more" sheetId="4" r:id="R1"/></x:sheets></x:workbook>`;
  const types =
    '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
    '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>';
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Type="${type}" Target="${target}" Id="${id}"/>`;
  const relations = (...list: string[]): string =>
    `<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
  const parts = {
    "[Content_Types].xml": types,
    "_rels/.rels": relations(relation("R1", `${RELATIONS}/officeDocument`, "/xl/workbook.xml")),
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relations(
      relation("R1", `${RELATIONS}/worksheet`, "/xl/worksheets/sheet1.xml"),
      relation("R2", `${RELATIONS}/styles`, "styles.xml"),
      relation("R3", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    ),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/styles.xml": styles,
    "xl/vbaProject.bin": "macros",
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
