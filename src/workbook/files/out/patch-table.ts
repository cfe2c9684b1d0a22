import { formatArea, parseArea } from "../../address";
import { attribute, childrenOf, rootOf, toXml, withAttribute, type Element } from "../xml";

/** An Excel table with one more column at its right; its filter covers it, too. */
export function growTable(xml: string, heading: string): string {
  const root = rootOf(xml);
  const p = root.prefix;
  const children = childrenOf(xml, root);
  const filter = children.find(({ name }) => name === "autoFilter");
  const columns = children.find(({ name }) => name === "tableColumns")!;
  const list = childrenOf(xml, columns);
  const id = Math.max(0, ...list.map((column) => Number(attribute(column, "id") ?? 0))) + 1;
  const grown =
    `<${p}tableColumns${withAttribute(columns.attributes, "count", String(list.length + 1))}>` +
    `${xml.slice(columns.innerStart, columns.innerEnd)}<${p}tableColumn id="${id}" name="${toXml(heading)}"/></${p}tableColumns>`;
  let text = xml.slice(0, root.start) + `<${p}${root.name}${wider(root)}>`;
  let at = root.end;
  if (filter) {
    text += xml.slice(at, filter.start) + `<${p}autoFilter${wider(filter)}${filter.isEmpty ? "/" : ""}>`;
    at = filter.end;
  }
  return text + xml.slice(at, columns.start) + grown + xml.slice(columns.close);
}

/** The attributes with `ref` one column wider. */
function wider(element: Element): string {
  const area = parseArea(attribute(element, "ref")!);
  return withAttribute(element.attributes, "ref", formatArea({ ...area, columns: area.columns + 1 }));
}
