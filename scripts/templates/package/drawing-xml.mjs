import { areaAt } from "../formula/address.mjs";
import { escapeXml, OFFICE_DOCUMENT, XML } from "./zip.mjs";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** Where the charts of a sheet stand: `place` is the range that a chart covers. */
export function drawingXml(charts) {
  const anchors = charts.map(({ place, title, about, id }, index) => {
    const { row, column, rows, columns } = areaAt(place);
    const corner = (name, c, r) =>
      `<xdr:${name}><xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return (
      "<xdr:twoCellAnchor>" +
      corner("from", column - 1, row - 1) +
      corner("to", column - 1 + columns, row - 1 + rows) +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(about)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE_DOCUMENT}" r:id="${id}"/></a:graphicData></a:graphic>` +
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors.join("")}</xdr:wsDr>`;
}
