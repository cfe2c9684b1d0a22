import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { posix } from "node:path";
import type { TemplateFile } from "./read-template";
import { filesOf, openTemplate, partsOf, TEMPLATES } from "./read-template";

const ROOT = join(__dirname, "../..");

describe("the files of the templates", () => {
  it("are what the script makes, byte for byte, whatever the time zone: npm run templates makes them", () => {
    for (const TZ of ["UTC", "Pacific/Kiritimati"]) {
      const env = { ...process.env, TZ };
      execFileSync(process.execPath, ["scripts/make-templates.mjs", "--check"], { cwd: ROOT, env });
    }
  });

  it("are all tested", () => {
    expect(filesOf()).toEqual([...TEMPLATES]);
  });
});

describe.each(TEMPLATES)("the package of %s", (file) => {
  const parts = partsOf(file);
  const read = (path: string): string => parts.get(path)!;
  const sheets = [...parts].filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  let template: TemplateFile;
  beforeAll(async () => {
    template = await openTemplate(file);
  });

  it("has the part that each relationship leads to", () => {
    for (const [path, text] of parts) {
      if (!path.endsWith(".rels")) continue;
      const folder = dirname(dirname(path));
      for (const [, relation] of text.matchAll(/<Relationship ([^>]+)\/>/g)) {
        const target = /Target="([^"]+)"/.exec(relation!)![1]!;
        const found = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
        expect([path, target, parts.has(posix.normalize(found))]).toEqual([path, target, true]);
      }
    }
  });

  it("says of which type each part is, and of none that is not there", () => {
    const types = read("[Content_Types].xml");
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path!);
    expect(named.filter((path) => !parts.has(path))).toEqual([]);
    for (const path of parts.keys()) {
      if (
        /^xl\/(?:charts|drawings|tables|worksheets|webextensions)\/[^/]+\.xml$|^xl\/metadata\.xml$/.test(path)
      )
        expect(named).toContain(path);
    }
  });

  it("is not calculated when it is opened: the saved figures stay until the add-in is there", () => {
    expect(read("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect([...parts.values()].some((text) => text.includes("fullCalcOnLoad"))).toBe(false);
    expect(parts.has("xl/calcChain.xml")).toBe(false);
  });

  it("marks every spilling formula as one, and no other cell", () => {
    const spills = template.formulas.filter(({ isSpill }) => isSpill).length;
    const marked = sheets.flatMap(([, text]) => text.match(/<c [^>]*cm="1"[^>]*><f t="array"/g) ?? []);
    const all = sheets.flatMap(([, text]) => [
      ...(text.match(/ cm="/g) ?? []),
      ...(text.match(/t="array"/g) ?? []),
    ]);
    expect([marked.length, all.length]).toEqual([spills, 2 * spills]);
    expect(spills).toBeGreaterThan(0);
    expect(read("xl/metadata.xml")).toContain('<metadataType name="XLDAPR"');
    expect(read("xl/_rels/workbook.xml.rels")).toContain("relationships/sheetMetadata");
  });

  it("keeps our functions as Excel keeps them, and a value in every formula cell", () => {
    for (const { stored, cached } of template.formulas) {
      expect(stored).not.toMatch(/DRAWBACK\.|#REF|\[@/);
      for (const cell of cached.flat())
        expect([stored, cell === null || /^#/.test(String(cell))]).toEqual([stored, false]);
    }
    expect(
      template.formulas.filter(({ stored }) => stored.includes("_xldudf_DRAWBACK_")).length,
    ).toBeGreaterThan(4);
  });

  it("offers the add-in of the manifest, from the root of the package", () => {
    expect(read("_rels/.rels")).toContain('Target="xl/webextensions/taskpanes.xml"');
    const [, id] = /<Id>([^<]+)</.exec(readFileSync(join(ROOT, "manifest.xml"), "utf8"))!;
    expect(read("xl/webextensions/webextension1.xml")).toContain(`id="${id}"`);
    expect(read("xl/webextensions/taskpanes.xml")).toContain("webextensionref");
  });

  it("has charts over cells that are there, with what they show now", () => {
    const charts = [...parts].filter(([path]) => path.startsWith("xl/charts/chart"));
    expect(charts.length).toBeGreaterThan(0);
    const known = new Set(template.book.worksheets.map(({ name }) => name));
    for (const [, text] of charts) {
      const sources = [...text.matchAll(/<c:f>'?([^'!<]+)'?!/g)].map(([, sheet]) => sheet!);
      expect(sources.length).toBeGreaterThan(2);
      for (const sheet of sources) expect(known).toContain(sheet);
      expect(text).toMatch(/<c:numCache>.*<c:pt idx="0"><c:v>[\d.]+<\/c:v>/s);
      expect(text).toContain("<c:title>");
    }
  });

  it("begins with a sheet of instructions, prints on pages, and guards what is typed", () => {
    const [start, ...others] = template.book.worksheets;
    expect(start!.name).toBe("Start");
    expect(String(start!.getCell("B4").value)).toBe("What to do");
    for (const sheet of [start!, ...others]) {
      expect(sheet.pageSetup).toMatchObject({ fitToPage: true, orientation: "landscape" });
      expect(sheet.headerFooter.oddFooter).toContain("Page");
    }
    expect(sheets.filter(([, text]) => text.includes("<dataValidation ")).length).toBeGreaterThan(1);
    expect(template.model.names.size).toBeGreaterThan(2);
    expect(template.model.sheets.some(({ tables }) => tables.length > 0)).toBe(true);
  });
});
