import { NotTogether, openFiles } from "../../../src/workbench/file/open-files";

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

it("opens several text files as sheets of one workbook, each by its name", async () => {
  const { data } = await openFiles([
    file("imports.csv", "SKU,Quantity\nA,1"),
    file("returns.csv", "SKU,Quantity\nA,2"),
    file("Returns.csv", "SKU\nB"),
  ]);
  expect(data.sheetOrder.map((id) => data.sheets[id]!.name)).toEqual(["imports", "returns", "Returns (2)"]);
  expect(data.sheets[data.sheetOrder[1]!]!.cellData![1]![1]).toMatchObject({ v: 2 });
});

it("opens one file as it is", async () => {
  expect((await openFiles([file("a.csv", "x")])).data.name).toBe("a.csv");
});

it("refuses what is no text file among several", async () => {
  await expect(openFiles([file("a.csv", "x"), file("b.xlsx", "y")])).rejects.toThrow();
  const zip = { name: "b.csv", bytes: Uint8Array.of(0x50, 0x4b, 3, 4) };
  await expect(openFiles([file("a.csv", "x"), zip])).rejects.not.toBeInstanceOf(NotTogether);
});
