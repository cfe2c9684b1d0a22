import type { Book } from "../office-host/book";
import { closeOffice } from "../office-host/office-runtime";
import { snapshot } from "../office-host/snapshot";
import { box } from "../office-host/a1";
import { WorkbookError, type TableSource, type WorkbookPort } from "../../src/workbook/port";
import { twoSourceBook } from "./books";
import { changeFor, openPort } from "./excel-setup";

// Hundreds of writes, each on a fresh workbook.
afterAll(closeOffice);

/** The workbooks that a write is tried on: each call makes a fresh one. */
const WORKBOOKS: [string, () => Promise<Book>][] = [
  [
    "a workbook that the add-in has not written to",
    async () => {
      const { book, returns } = twoSourceBook();
      book.filterSheet(returns, box(0, 0, 7, 3), 1, ["SKU 1"]);
      return book;
    },
  ],
  ["a workbook that the add-in has written to before", async () => written(twoSourceBook().book)],
  [
    "a table with a totals row",
    async () => {
      const { book, table, imports } = twoSourceBook();
      book.write(imports, box(9, 1, 1, 1), [["Total"]]);
      Object.assign(table, { at: box(2, 1, 8, 4), totals: true });
      book.write(imports, box(14, 8, 1, 1), [["a note of the user's"]]);
      book.changes.length = 0;
      return book;
    },
  ],
];

/** The sources a user would choose: the table of imports and the sheet of returns. */
async function chosen(port: WorkbookPort): Promise<TableSource[]> {
  return (await port.listSources()).filter(({ kind, name }) => kind === "table" || name === "Returns");
}

async function written(book: Book): Promise<Book> {
  const { port } = openPort(book);
  await port.write(changeFor(await chosen(port)));
  return book;
}

async function writeAgain(book: Book, prepare: (fake: ReturnType<typeof openPort>["fake"]) => void) {
  const { port, fake } = openPort(book);
  const sources = await chosen(port);
  fake.reset();
  prepare(fake);
  const error = await port.write(changeFor(sources, 1)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { error, fake, port };
}

describe.each(WORKBOOKS)("writing to %s", (_title, make) => {
  let before: unknown;
  let after: unknown;
  let writes: number;
  let requests: number;

  beforeAll(async () => {
    const book = await make();
    before = snapshot(book);
    const { error, fake } = await writeAgain(book, () => {});
    expect(error).toBeNull();
    after = snapshot(book);
    ({ writeActions: writes, requests } = fake.traffic);
    expect(after).not.toEqual(before);
    expect(writes).toBeGreaterThan(40);
  });

  it("leaves it as it was, or fully written, when any one change fails", async () => {
    let unchanged = 0;
    for (let n = 1; n <= writes; n++) {
      const book = await make();
      const { error } = await writeAgain(book, (fake) => fake.failAt(n));
      if (error) unchanged++;
      expectSame(snapshot(book), [error ? before : after], n);
      if (error) expect(error).toBeInstanceOf(WorkbookError);
    }
    expect(unchanged).toBeGreaterThan(30);
  });

  it("is undone or finished at the next start when every change fails from some point on", async () => {
    for (let n = 1; n <= writes; n += 3) {
      const book = await make();
      await writeAgain(book, (fake) => fake.failAt(n, { forever: true }));
      const { port } = openPort(book);
      await port.recover();
      expectSame(snapshot(book), [before, after], n);
      expect(await port.recover()).toBe(false);
    }
  });

  it("is undone or finished at the next start when the add-in dies after any request", async () => {
    const seen = new Set<unknown>();
    for (let n = 1; n < requests; n++) {
      const book = await make();
      const { port, fake } = openPort(book);
      const sources = await chosen(port);
      fake.reset();
      fake.dieAfterRequest = n;
      void port.write(changeFor(sources, 1));
      await until(() => fake.traffic.requests >= n);
      const next = openPort(book);
      const halfway = JSON.stringify(snapshot(book)) !== JSON.stringify(before);
      const recovered = await next.port.recover();
      const now = snapshot(book);
      expectSame(now, [before, after], n);
      if (halfway && JSON.stringify(now) === JSON.stringify(before)) expect(recovered).toBe(true);
      seen.add(JSON.stringify(now));
    }
    expect(seen.size).toBe(2);
  });

  it("leaves it as it was when it is cancelled at any request before the last", async () => {
    let cancelled = 0;
    for (let n = 1; n < requests; n += 3) {
      const book = await make();
      const { port, fake } = openPort(book);
      const sources = await chosen(port);
      fake.reset();
      const stop = new AbortController();
      fake.beforeRequest = (number) => {
        if (number === n) stop.abort();
      };
      const error: unknown = await port.write(changeFor(sources, 1), { signal: stop.signal }).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expectSame(snapshot(book), [error ? before : after], n);
      if (error) {
        expect((error as WorkbookError).problem).toEqual({ kind: "cancelled" });
        cancelled++;
      }
    }
    expect(cancelled).toBeGreaterThan(5);
  });

  it("is taken away again without a trace", async () => {
    const clean = snapshot((await make()) && (await removed(await make())));
    const book = await make();
    await writeAgain(book, () => {});
    expect(snapshot(await removed(book))).toEqual(clean);
  });
});

/** Compares as text, which is fast; only a difference is worth a deep look. */
function expectSame(now: unknown, allowed: unknown[], n: number): void {
  const text = JSON.stringify(now);
  if (allowed.some((candidate) => JSON.stringify(candidate) === text)) return;
  expect({ n, book: now }).toEqual({ n, book: allowed[0] });
}

async function removed(book: Book): Promise<Book> {
  const { port } = openPort(book);
  await port.removeAll();
  expect(await port.hasWritten()).toBe(false);
  return book;
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 0));
}
