import fs from "node:fs";
import path from "node:path";
import { checkOrigin, manifestFor } from "../../webpack/manifest-for.js";
import { all, parseXml, schemaErrors, type XmlElement } from "./validate";

const ROOT = path.join(__dirname, "../..");
const SOURCE = fs.readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const OTHER = "https://addins.example.com/drawback";

/** The width and height in a PNG's header. */
function pngSize(file: string): [number, number] {
  const bytes = fs.readFileSync(file);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Every address in the manifest, with the element that names it. Namespaces are names, not addresses. */
function addresses(tree: XmlElement): string[] {
  return tree.children.flatMap((child) => [
    ...(child.attributes.DefaultValue?.includes("://") ? [child.attributes.DefaultValue] : []),
    ...(child.name === "AppDomain" ? [child.text] : []),
    ...addresses(child),
  ]);
}

describe.each([
  ["manifest.xml", SOURCE, "https://localhost:3000"],
  ["a manifest built for another host", manifestFor(SOURCE, OTHER), OTHER],
])("%s", (_, xml, origin) => {
  const tree = parseXml(xml);
  const value = (name: string): string => all(tree, name)[0]?.attributes.DefaultValue ?? "";
  const resources = new Map(
    ["bt:Image", "bt:Url", "bt:String"].flatMap((name) =>
      all(tree, name)
        .filter((element) => element.attributes.id)
        .map((element) => [element.attributes.id, element.attributes.DefaultValue] as const),
    ),
  );
  const resid = (...names: string[]): string | undefined =>
    names.reduce<XmlElement | undefined>((at, name) => at && all(at, name)[0], tree)?.attributes.resid;

  it("is valid by Microsoft's schemas", async () => {
    expect(await schemaErrors(xml)).toEqual([]);
  });

  it("is for workbooks and nothing else", () => {
    expect(all(tree, "Hosts")[0]?.children.map((host) => host.attributes.Name)).toEqual(["Workbook"]);
    expect(
      all(all(tree, "VersionOverrides")[0] as XmlElement, "Host").map((h) => h.attributes["xsi:type"]),
    ).toEqual(["Workbook"]);
  });

  it("has an id, a version of four numbers and the name of the product", () => {
    expect(all(tree, "Id")[0]?.text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(all(tree, "Version")[0]?.text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(value("DisplayName")).toBe("Drawback for Excel");
  });

  it("uses https, and one host, for every address", () => {
    const found = addresses(tree);
    expect(found.length).toBeGreaterThan(20);
    expect(
      found.filter((address) => !address.startsWith(origin) && address !== new URL(origin).origin),
    ).toEqual([]);
  });

  it("names only resources that are there, each once, and uses each", () => {
    const used = [...xml.matchAll(/resid="([^"]*)"/g)].map(([, id]) => id as string);
    const defined = [...xml.matchAll(/<bt:(?:Image|Url|String) id="([^"]*)"/g)].map(([, id]) => id as string);
    expect(used.filter((id) => !resources.has(id))).toEqual([]);
    expect(defined).toHaveLength(new Set(defined).size);
    expect(defined.filter((id) => !used.includes(id))).toEqual([]);
  });

  it("keeps ids and texts within Office's lengths", () => {
    expect([...resources.keys()].filter((id) => (id as string).length > 32)).toEqual([]);
    const tooLong = (group: string, limit: number): XmlElement[] =>
      all(all(tree, group)[0] as XmlElement, "bt:String").filter(
        (s) => (s.attributes.DefaultValue ?? "").length > limit,
      );
    expect(tooLong("bt:ShortStrings", 125)).toEqual([]);
    expect(tooLong("bt:LongStrings", 250)).toEqual([]);
    expect(value("DisplayName").length).toBeLessThanOrEqual(125);
    expect(value("Description").length).toBeLessThanOrEqual(250);
    expect(addresses(tree).filter((address) => address.length > 2048)).toEqual([]);
  });

  it("has ids of groups and controls that differ", () => {
    const ids = [...all(tree, "Group"), ...all(tree, "Control")].map((element) => element.attributes.id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(all(tree, "Control").length).toBeGreaterThanOrEqual(2);
  });

  it("gives Runtime, Page, FunctionFile and ShowTaskpane one resid, else the shared runtime does not load", () => {
    expect(all(tree, "Runtime")).toHaveLength(1);
    expect(all(tree, "Runtime")[0]?.attributes.lifetime).toBe("long");
    const panes = all(tree, "Action")
      .filter((action) => action.attributes["xsi:type"] === "ShowTaskpane")
      .map((action) => all(action, "SourceLocation")[0]?.attributes.resid);
    const shared = [resid("Runtime"), resid("Page", "SourceLocation"), resid("FunctionFile"), ...panes];
    expect(new Set(shared)).toEqual(new Set(["Taskpane.Url"]));
    expect(resources.get("Taskpane.Url")).toBe(value("SourceLocation"));
  });

  it("points the functions at the built files, in the namespace DRAWBACK", () => {
    expect(resources.get(resid("Script", "SourceLocation") ?? "")).toBe(`${origin}/functions.js`);
    expect(resources.get(resid("Metadata", "SourceLocation") ?? "")).toBe(`${origin}/functions.json`);
    expect(resources.get(resid("Namespace") ?? "")).toBe("DRAWBACK");
  });

  it("asks for a shared runtime, custom functions 1.3 and an Excel that can do what we do", () => {
    const sets = all(all(tree, "Requirements")[0] as XmlElement, "Set").map((set) =>
      Object.values(set.attributes),
    );
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
      ["ExcelApi", "1.9"],
    ]);
  });

  it("has a page for support, a greeting with more to read, and both pages are in the repository", () => {
    expect(value("SupportUrl")).toBe(`${origin}/help.html`);
    expect(all(tree, "GetStarted")).toHaveLength(1);
    expect(resources.get(resid("GetStarted", "LearnMoreUrl") ?? "")).toBe(`${origin}/help.html`);
    expect(fs.existsSync(path.join(ROOT, "pages/help.html"))).toBe(true);
  });

  it("has the icons that Office wants for every group and button, each of the size it says", () => {
    for (const owner of [...all(tree, "Group"), ...all(tree, "Control")]) {
      const icon = owner.children.find((child) => child.name === "Icon") as XmlElement;
      const sizes = icon.children.map((image) => Number(image.attributes.size));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const image of icon.children) {
        const address = resources.get(image.attributes.resid ?? "") ?? "";
        const size = Number(image.attributes.size);
        expect(pngSize(path.join(ROOT, address.slice(origin.length)))).toEqual([size, size]);
      }
    }
    expect(pngSize(path.join(ROOT, value("IconUrl").slice(origin.length)))).toEqual([32, 32]);
    expect(pngSize(path.join(ROOT, value("HighResolutionIconUrl").slice(origin.length)))).toEqual([64, 64]);
  });

  it("ties each function button to a command of the pane", () => {
    const commands = fs.readFileSync(path.join(ROOT, "src/taskpane/commands.ts"), "utf8");
    for (const name of all(tree, "FunctionName")) expect(commands).toContain(`${name.text}:`);
  });
});

describe("the schema check", () => {
  it("finds an element that does not belong", async () => {
    const errors = await schemaErrors(SOURCE.replace("<Permissions>", "<Nonsense/><Permissions>"));
    expect(errors.join("\n")).toContain("Nonsense");
  });
});

describe("building for another host", () => {
  it("leaves no trace of the local one", () => {
    expect(manifestFor(SOURCE, OTHER)).not.toContain("localhost");
  });

  it("gives AppDomain the host alone", () => {
    expect(manifestFor(SOURCE, OTHER)).toContain("<AppDomain>https://addins.example.com</AppDomain>");
  });

  it("changes nothing for the local one", () => {
    expect(manifestFor(SOURCE, checkOrigin())).toBe(SOURCE);
  });

  it("takes off slashes at the end", () => {
    expect(checkOrigin(`${OTHER}//`)).toBe(OTHER);
  });

  it.each(["http://addins.example.com", "addins.example.com", "https://a.example.com/?x=1", ""])(
    "refuses %p",
    (origin) => {
      expect(() => checkOrigin(origin)).toThrow("give an https address");
    },
  );
});
