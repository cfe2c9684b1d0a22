import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** A folder of its own for a test file; it goes when the tests are done. */
export function temporaryFolder(): {
  path(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  list(): string[];
} {
  let folder = "";
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "drawback-"));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);
  return {
    path: at,
    write(name, content) {
      fs.mkdirSync(path.dirname(at(name)), { recursive: true });
      fs.writeFileSync(at(name), content);
      return at(name);
    },
    list: () => fs.readdirSync(folder),
  };
}
