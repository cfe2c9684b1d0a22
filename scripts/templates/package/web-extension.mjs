import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../root.mjs";
import { XML } from "./zip.mjs";

const FOLDER = "xl/webextensions";

/** Id and version of the add-in, as its manifest says. */
function addin() {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const [, id] = /<Id>([^<]+)<\/Id>/.exec(manifest);
  const [, version] = /<Version>([^<]+)<\/Version>/.exec(manifest);
  return { id, version };
}

/**
 * Lets the workbook offer the add-in: the pane opens with it where a company has deployed the add-in (centralised deployment), or
 * where it was sideloaded. The parts hang on the root of the package, which is where Excel looks for them.
 */
export function addWebExtension(file) {
  const { id, version } = addin();
  file.write(
    `${FOLDER}/webextension1.xml`,
    `${XML}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${id.toUpperCase()}}">` +
      `<we:reference id="${id}" version="${version}" store="EXCatalog" storeType="EXCatalog"/>` +
      `<we:alternateReferences><we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/></we:alternateReferences>` +
      '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties>' +
      '<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>',
  );
  file.addContentType(`${FOLDER}/webextension1.xml`, "application/vnd.ms-office.webextension+xml");
  const relation = file.relate(
    `${FOLDER}/_rels/taskpanes.xml.rels`,
    "http://schemas.microsoft.com/office/2011/relationships/webextension",
    "webextension1.xml",
  );
  file.write(
    `${FOLDER}/taskpanes.xml`,
    `${XML}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="1" width="400" row="4">' +
      `<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"/>` +
      "</wetp:taskpane></wetp:taskpanes>",
  );
  file.addContentType(`${FOLDER}/taskpanes.xml`, "application/vnd.ms-office.webextensiontaskpanes+xml");
  file.relate(
    "_rels/.rels",
    "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
    `${FOLDER}/taskpanes.xml`,
  );
}
