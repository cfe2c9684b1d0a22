import { execFileSync } from "node:child_process";

it("docs/reason-codes.md is as scripts/make-reason-codes.mjs makes it", () => {
  const check = () =>
    execFileSync(process.execPath, ["scripts/make-reason-codes.mjs", "--check"], { stdio: "pipe" });
  expect(check).not.toThrow();
});
