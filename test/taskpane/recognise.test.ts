import { fitRoles, recognise } from "../../src/taskpane/session/recognise";
import { smallBook } from "./small-book";

const [about, imports, returns] = smallBook().map(({ cells }) => ({ cells, rows: cells.length }));

it("sees what a sheet is, and that a note is none", () => {
  expect(fitRoles(imports!, "Sheet1")[0]).toMatchObject({
    role: "imports",
    isTakenForIt: true,
    isComplete: true,
  });
  expect(fitRoles(returns!, "Sheet2")[0]).toMatchObject({
    role: "returns",
    isTakenForIt: true,
    isComplete: true,
  });
  expect(fitRoles(about!, "About").some(({ isTakenForIt }) => isTakenForIt)).toBe(false);
});

it("tells for each column of ours which column of the sheet it is", () => {
  const { choices, missing, unused } = recognise("imports", imports!, {});
  expect(choices.find(({ heading }) => heading === "Import Date")).toMatchObject({
    column: 2,
    certainty: "green",
    required: true,
  });
  expect([missing, unused]).toEqual([[], []]);
});

it("follows the user: another column, or none", () => {
  const said = recognise("imports", imports!, { SKU: 6, "Import Date": null });
  expect(said.choices.find(({ heading }) => heading === "SKU")).toMatchObject({
    column: 6,
    found: "Description",
    byUser: true,
  });
  expect(said.missing).toEqual(["Import Date"]);
});

it("misses a charge when there is none", () => {
  const cells = imports!.cells.map((row) => row.slice(0, 10));
  expect(recognise("imports", { cells, rows: cells.length }, {}).missing).toEqual(["charge"]);
});

it("finds nothing in a sheet without a table", () => {
  expect(recognise("imports", { cells: [["hello"]], rows: 1 }, {})).toMatchObject({
    isFound: false,
    headingRow: -1,
  });
});

it("knows a heading row again, and tells another one from it", () => {
  const one = recognise("imports", imports!, {}).fingerprint;
  expect(recognise("imports", imports!, { SKU: null }).fingerprint).toBe(one);
  const cells = imports!.cells.map((row) => row.slice(0, 12));
  expect(recognise("imports", { cells, rows: cells.length }, {}).fingerprint).not.toBe(one);
});

describe("dates that can be read in two ways", () => {
  const dated = (...dates: string[]) => {
    const cells = [
      ["Return ID", "SKU", "Quantity", "Date", "Disposition"],
      ...dates.map((date, at) => [`R-${at}`, "A", 1, date, "exported"]),
    ];
    const { choices } = recognise("returns", { cells, rows: cells.length }, {});
    return choices.find(({ heading }) => heading === "Date")!;
  };

  it("are not certain where nothing proves their order", () => {
    const { certainty, reason } = dated("04/08/2023", "05/06/2023");
    expect(certainty).toBe("amber");
    expect(reason).toContain("dates were read month first, which nothing proves");
  });

  it("are certain where a day above twelve proves it, and that is shown", () => {
    const { certainty, reason } = dated("04/08/2023", "25/06/2023");
    expect(certainty).toBe("green");
    expect(reason).toContain("dates are day first, as 25/06/2023 shows");
  });

  it("say so of the first rows where there are more", () => {
    const cells = [
      ["Return ID", "SKU", "Quantity", "Date", "Disposition"],
      ["R", "A", 1, "04/08/2023", "exported"],
    ];
    const { choices } = recognise("returns", { cells, rows: 500 }, {});
    expect(choices.find(({ heading }) => heading === "Date")!.reason).toMatch(/in the first rows$/);
  });
});
