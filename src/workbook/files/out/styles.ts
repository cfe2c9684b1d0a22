import type { ColumnFormat, StatusStyle } from "../../port";
import { attribute, childrenOf, rootOf, toXml, withAttribute, type Element } from "../xml";

/** The parts of a style sheet that we add to, in the order in which they must stand. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
type Section = "numFmts" | "fonts" | "fills" | "cellXfs" | "dxfs";

/** Number formats that every workbook knows by number. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0.00%": 10,
  "@": 49,
};
const FIRST_OWN_FORMAT = 164;

/** Number formats of the kinds of columns, as the other hosts write them. */
const COLUMN_FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: "@",
  integer: "#,##0",
  quantity: "General",
  money: "#,##0.00",
  date: "yyyy-mm-dd",
  percent: "0.00%",
};

/** How the content of a cell stands in it. */
export interface CellAlignment {
  horizontal?: "right" | "center";
  indent?: boolean;
  wrap?: boolean;
}

/** How cells of a new style look; what is left out is as in any plain cell. */
interface CellLook {
  format?: string;
  bold?: boolean;
  size?: number;
  fill?: string;
  color?: string;
  /** Cells of result sheets stand at the top of their row; these are aligned so, and keep off a figure to their left. */
  align?: CellAlignment;
  /** The text is shown as typed with an apostrophe: it never becomes a formula, also when it is edited. */
  quoted?: boolean;
}

/** A style sheet of a workbook that new styles are added to; the ones it has stay as they are. */
export class Styles {
  private readonly added: Record<Section, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly counts: Record<Section, number>;
  private readonly known = new Map<string, number>();
  private readonly root: Element;
  private readonly sections: Map<string, Element>;
  private nextFormat = FIRST_OWN_FORMAT;
  private readonly baseFont: { name: string; size: number };

  constructor(private readonly xml: string) {
    this.root = rootOf(xml);
    this.sections = new Map(childrenOf(xml, this.root).map((element) => [element.name, element]));
    const count = (name: Section): number => {
      const section = this.sections.get(name);
      return section ? childrenOf(xml, section).length : 0;
    };
    this.counts = {
      numFmts: count("numFmts"),
      fonts: count("fonts"),
      fills: count("fills"),
      cellXfs: count("cellXfs"),
      dxfs: count("dxfs"),
    };
    const formats = this.sections.get("numFmts");
    for (const format of formats ? childrenOf(xml, formats) : []) {
      this.nextFormat = Math.max(this.nextFormat, Number(attribute(format, "numFmtId") ?? 0) + 1);
    }
    this.baseFont = this.findBaseFont();
  }

  /** Style of cells of a column; `quoted` for texts that could be taken for a formula. */
  column(format: ColumnFormat, align: CellAlignment, quoted = false): number {
    return this.cell({ format: COLUMN_FORMATS[format], align, quoted });
  }

  /** Style of cells that look so. */
  cell(look: CellLook): number {
    return this.once(`cell ${JSON.stringify(look)}`, () => {
      const { format = "General", fill, align, quoted } = look;
      const numFmt = this.numberFormat(format);
      const font = this.font(look);
      const fillId = fill ? this.fill(fill) : 0;
      const attributes = [
        `numFmtId="${numFmt}" fontId="${font}" fillId="${fillId}" borderId="0" xfId="0"`,
        numFmt === 0 ? "" : ' applyNumberFormat="1"',
        font === 0 ? "" : ' applyFont="1"',
        fillId === 0 ? "" : ' applyFill="1"',
        quoted ? ' quotePrefix="1"' : "",
        align ? ' applyAlignment="1"' : "",
      ].join("");
      const inner = align ? this.alignment(align) : "";
      return this.add(
        "cellXfs",
        inner === "" ? `<${this.p}xf ${attributes}/>` : `<${this.p}xf ${attributes}>${inner}</${this.p}xf>`,
      );
    });
  }

  /** Look of rows on which the conditional format of a status holds. */
  rule({ fill, font }: StatusStyle): number {
    const { p } = this;
    return this.once(`rule ${fill} ${font}`, () =>
      this.add(
        "dxfs",
        `<${p}dxf><${p}font><${p}color rgb="${argb(font)}"/></${p}font><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(fill)}"/><${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill></${p}dxf>`,
      ),
    );
  }

  /** The style sheet with what was added. */
  toXml(): string {
    const { xml, root, p } = this;
    let text = "";
    let at = root.innerStart;
    const inner = root.isEmpty ? "" : xml.slice(root.innerStart, root.innerEnd);
    for (const name of ORDER) {
      const section = this.sections.get(name);
      const added = name in this.added ? this.added[name as Section] : [];
      if (section) {
        text += xml.slice(at, section.start);
        text +=
          added.length === 0 ? xml.slice(section.start, section.close) : this.grown(section, name as Section);
        at = section.close;
      } else if (added.length > 0) {
        text += `<${p}${name} count="${added.length}">${added.join("")}</${p}${name}>`;
      }
    }
    text += inner === "" ? "" : xml.slice(at, root.innerEnd);
    return `${xml.slice(0, root.start)}<${p}${root.name}${root.attributes}>${text}</${p}${root.name}>`;
  }

  private grown(section: Element, name: Section): string {
    const { xml, p } = this;
    const attributes = withAttribute(section.attributes, "count", String(this.counts[name]));
    const inner = xml.slice(section.innerStart, section.innerEnd) + this.added[name].join("");
    return `<${p}${name}${attributes}>${inner}</${p}${name}>`;
  }

  /** Prefix of the namespace, with its colon. */
  private get p(): string {
    return this.root.prefix;
  }

  private add(section: Section, xml: string): number {
    this.added[section].push(xml);
    return this.counts[section]++;
  }

  private once(key: string, make: () => number): number {
    let id = this.known.get(key);
    if (id === undefined) this.known.set(key, (id = make()));
    return id;
  }

  private alignment({ horizontal, indent, wrap }: CellAlignment): string {
    const side = indent ? ' horizontal="left"' : horizontal ? ` horizontal="${horizontal}"` : "";
    return `<${this.p}alignment${side} vertical="top"${wrap ? ' wrapText="1"' : ""}${indent ? ' indent="1"' : ""}/>`;
  }

  private numberFormat(format: string): number {
    const builtIn = BUILT_IN[format];
    if (builtIn !== undefined) return builtIn;
    return this.once(`format ${format}`, () => {
      const id = this.nextFormat++;
      this.add("numFmts", `<${this.p}numFmt numFmtId="${id}" formatCode="${toXml(format)}"/>`);
      return id;
    });
  }

  private font({ bold, size, color }: CellLook): number {
    if (!bold && size === undefined && color === undefined) return 0;
    const { p } = this;
    const { name, size: usual } = this.baseFont;
    return this.once(`font ${bold} ${size} ${color}`, () =>
      this.add(
        "fonts",
        `<${p}font>${bold ? `<${p}b/>` : ""}<${p}sz val="${size ?? usual}"/>${color ? `<${p}color rgb="${argb(color)}"/>` : ""}<${p}name val="${toXml(name)}"/><${p}family val="2"/></${p}font>`,
      ),
    );
  }

  private fill(color: string): number {
    const { p } = this;
    return this.once(`fill ${color}`, () =>
      this.add(
        "fills",
        `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
      ),
    );
  }

  private findBaseFont(): { name: string; size: number } {
    const fonts = this.sections.get("fonts");
    const first = fonts && childrenOf(this.xml, fonts)[0];
    const parts = first ? childrenOf(this.xml, first) : [];
    const value = (name: string): string | null => {
      const part = parts.find((each) => each.name === name);
      return part ? attribute(part, "val") : null;
    };
    return { name: value("name") ?? "Calibri", size: Number(value("sz") ?? 11) || 11 };
  }
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** A style sheet with nothing but the plain cell. */
export const PLAIN_STYLES = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
