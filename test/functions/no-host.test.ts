import vm from "node:vm";
import { bundle, generate } from "./bundle";

it("loads where Excel's runtime is missing, without a throw, so that the pane beside it still starts", async () => {
  const page: Record<string, unknown> = {};
  vm.runInNewContext(bundle(await generate()), page);
  expect(page["CustomFunctions"]).toHaveProperty("associate");
});

it("leaves a runtime that is there alone, and needs nothing else", async () => {
  const generated = await generate();
  const associated: string[] = [];
  const CustomFunctions = { associate: (id: string) => associated.push(id), Error: class {}, ErrorCode: {} };
  const page: Record<string, unknown> = { CustomFunctions, Office: {} };
  vm.runInNewContext(bundle(generated), page);
  expect(page["CustomFunctions"]).toBe(CustomFunctions);
  expect(associated.sort()).toEqual(generated.functions.map(({ id }) => id).sort());
});
