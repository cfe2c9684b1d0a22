import fs from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const XSD = path.join(__dirname, "xsd");
const SCHEMA = "OfficeAppManifestV1_1.xsd";

const readSchema = (fileName: string): { fileName: string; contents: string } => ({
  fileName,
  contents: fs.readFileSync(path.join(XSD, fileName), "utf8"),
});

/** What Microsoft's schemas (test/manifest/xsd) have against a manifest, a line each; none means that it is valid. */
export async function schemaErrors(manifest: string): Promise<string[]> {
  const others = fs.readdirSync(XSD).filter((name) => name.endsWith(".xsd") && name !== SCHEMA);
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: manifest },
    schema: readSchema(SCHEMA),
    preload: others.map(readSchema),
  });
  return errors.map((error) => `line ${error.loc?.lineNumber ?? "?"}: ${error.message}`);
}

/** An element of the parsed manifest. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
  parent?: XmlElement;
}

/** The manifest as a tree. It is our own file, already valid, with no CDATA and no entities but the five of XML. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, text: "", children: [] };
  let at = root;
  for (const [token] of xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "").matchAll(/<[^>]+>|[^<]+/g)) {
    if (!token.startsWith("<")) {
      at.text += token.trim();
    } else if (token.startsWith("</")) {
      at = at.parent ?? root;
    } else {
      const attributes = Object.fromEntries(
        [...token.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]),
      );
      const name = /^<([\w:]+)/.exec(token)?.[1] ?? "";
      const element: XmlElement = { name, attributes, text: "", children: [], parent: at };
      at.children.push(element);
      if (!token.endsWith("/>")) at = element;
    }
  }
  return root;
}

/** All elements of a name, in the order of the file. */
export function all(tree: XmlElement, name: string): XmlElement[] {
  return tree.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
