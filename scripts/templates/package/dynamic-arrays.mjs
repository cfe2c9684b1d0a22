import { OFFICE_DOCUMENT, XML } from "./zip.mjs";

const METADATA =
  XML +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Marks the array formulas as spilling ones. Without the mark Excel shows them in braces and never lets them grow. */
export function markDynamicArrays(file) {
  let marked = 0;
  for (const path of file.parts.keys()) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const text = file.read(path).replace(/<c (r="[A-Z]+\d+"[^>]*)><f t="array"/g, (_, cell) => {
      marked++;
      return `<c ${cell} cm="1"><f t="array"`;
    });
    file.write(path, text);
  }
  if (marked === 0) return;
  file.write("xl/metadata.xml", METADATA);
  file.addContentType(
    "xl/metadata.xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
  );
  file.relate("xl/_rels/workbook.xml.rels", `${OFFICE_DOCUMENT}/sheetMetadata`, "metadata.xml");
}
