import fs from "node:fs";
import path from "node:path";
import { serve } from "../../scripts/serve.mjs";

describe("the server of npm start", () => {
  let server: Awaited<ReturnType<typeof serve>>;
  const get = (address: string): Promise<Response> =>
    fetch(new URL(address, server.url), { redirect: "manual" });

  beforeAll(async () => {
    server = await serve({ port: 0 });
  });
  afterAll(() => server.close());

  it("leads to the workbench", async () => {
    const response = await get("/");
    expect([response.status, response.headers.get("location")]).toEqual([302, "/workbench/workbench.html"]);
  });

  it("serves office.js from where npm put it", async () => {
    const response = await get("/office-js/office.js");
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/javascript; charset=utf-8",
    ]);
    const file = path.resolve("node_modules/@microsoft/office-js/dist/office.js");
    expect((await response.arrayBuffer()).byteLength).toBe(fs.statSync(file).size);
  });

  it.each([
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/office-js/..%2fpackage.json",
    "/%00",
    "/no-such-file",
  ])("gives nothing outside its folders: %s", async (address) => {
    expect((await get(address)).status).toBeGreaterThanOrEqual(400);
  });

  it("takes no address that is broken, and no other method", async () => {
    expect((await get("/%zz")).status).toBe(400);
    expect((await fetch(server.url, { method: "POST" })).status).toBe(405);
  });

  it("takes a free port when its own is in use", async () => {
    const second = await serve({ port: Number(new URL(server.url).port) });
    expect(second.url).not.toBe(server.url);
    await second.close();
  });
});
