import { createRequire } from "node:module";

/** What Microsoft's office-addin tools report through; this much of it is read here. */
interface UsageData {
  OfficeAddinUsageData: new (options: object) => { isUsageDataOn(): boolean };
}

it("Microsoft's Office tools report no usage: version 3 of their reporter can only stay silent", () => {
  const plugin = createRequire(require.resolve("custom-functions-metadata-plugin"));
  const tool = createRequire(plugin.resolve("custom-functions-metadata"));
  const { OfficeAddinUsageData } = tool("office-addin-usage-data") as UsageData;
  expect(new OfficeAddinUsageData({ usageDataLevel: "on" }).isUsageDataOn()).toBe(false);
});
