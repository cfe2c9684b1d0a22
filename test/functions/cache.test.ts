import { cacheCounts, clearMatchCache } from "../../src/functions/match-cache";
import { call } from "./called";

const SKUS = 500;

/** Tables of a size, always the same contents in new arrays, as Excel hands them over for each formula. */
function tables(rows: number): { imports: unknown[][]; returns: unknown[][] } {
  const imports: unknown[][] = [
    [
      "Entry Number",
      "Line",
      "Import Date",
      "SKU",
      "Quantity",
      "Unit",
      "Base Duty",
      "Section 301",
      "Chapter 99",
    ],
  ];
  const returns: unknown[][] = [
    ["Return ID", "SKU", "Quantity", "Unit", "Date", "Disposition", "Reason", "Used", "Proof"],
  ];
  for (let i = 0; i < rows; i++) {
    imports.push([
      `ACM-${1000000 + i}`,
      1,
      44600 + (i % 700),
      `S${i % SKUS}`,
      10 + (i % 7),
      "NO",
      100 + i,
      25 * (i % 5),
      "9903.88.03",
    ]);
    returns.push([
      `R${i}`,
      `S${(i * 7) % SKUS}`,
      1 + (i % 3),
      "NO",
      45400 + (i % 300),
      "exported",
      "unused",
      "no",
      "BL",
    ]);
  }
  return { imports, returns };
}

beforeEach(clearMatchCache);

const AS_OF = 46347;

it("matches once for 200 formulas over equal tables of 10,000 rows", () => {
  const copies = [tables(10_000), tables(10_000), tables(10_000)];
  for (let i = 0; i < 200; i++) {
    const { imports, returns } = copies[i % 3]!;
    const id = i % 20 === 0 ? "EXPIRING" : i % 20 === 1 ? "TRIALCLAIM" : "SUMMARY";
    call(id, imports, returns, "fifo", AS_OF);
  }
  expect(cacheCounts).toMatchObject({ reads: 1, matches: 1 });
}, 60_000);

it("is one match for both readings, and one for each method, date and Rules range", () => {
  const { imports, returns } = tables(50);
  const rules = [
    ["Program", "Guide", "CBP"],
    ["301", "no", "no"],
  ];
  for (const reading of [null, "guide", "cbp"])
    call("RETURNSTATUS", imports, returns, "fifo", AS_OF, reading);
  expect(cacheCounts).toMatchObject({ reads: 1, matches: 1 });
  call("RETURNSTATUS", imports, returns, "lifo", AS_OF);
  call("RETURNSTATUS", imports, returns, "fifo", AS_OF + 1);
  call("RETURNSTATUS", imports, returns, "fifo", AS_OF, rules);
  call("RETURNSTATUS", imports, returns, "fifo", AS_OF, [...rules, ["122", "", "no"]]);
  expect(cacheCounts).toMatchObject({ reads: 1, matches: 5 });
  call("COMPAREMETHODS", imports, returns, null, AS_OF);
  // Specific, low-to-high, blanket and average are new; turn-over wants its days.
  expect(cacheCounts).toMatchObject({ reads: 1, matches: 9 });
});

it("is never stale: a change of any cell, of a type, of a row or of an error is seen", () => {
  const change = (edit: (rows: unknown[][]) => void, which: "imports" | "returns" = "returns") => {
    const changed = tables(20);
    edit(changed[which]);
    return changed;
  };
  const variants = [
    tables(20),
    change((rows) => (rows[20]![2] = 9)),
    change((rows) => (rows[20]![2] = "9")),
    change((rows) => (rows[20]![2] = { code: "#N/A" })),
    change((rows) => (rows[20]![2] = { code: "#REF!" })),
    change((rows) => (rows[20]![2] = null)),
    change((rows) => rows.pop()),
    change((rows) => rows.push(rows[1]!)),
    change((rows) => (rows[0]![8] = "Note")),
    change((rows) => (rows[1]![6] = 0), "imports"),
  ];
  const first = variants.map(({ imports, returns }) =>
    call("RETURNSTATUS", imports, returns, "specific", AS_OF),
  );
  expect(cacheCounts.reads).toBe(variants.length);
  const again = variants.map(({ imports, returns }) =>
    call("RETURNSTATUS", imports, returns, "specific", AS_OF),
  );
  expect(again).toEqual(first);
  const alone = variants.map(({ imports, returns }) => {
    clearMatchCache();
    return call("RETURNSTATUS", imports, returns, "specific", AS_OF);
  });
  expect(alone).toEqual(first);
});

it("matches again from the match before an edit, and tells what a first match of the edited cells tells", () => {
  const formulas: [string, string, string][] = [
    ["RETURNSTATUS", "fifo", "guide"],
    ["MATCHLOTS", "fifo", "cbp"],
    ["LOTSTATUS", "specific", "cbp"],
    ["SUMMARY", "average", "guide"],
  ];
  const answers = (edit: number): unknown[] => {
    const { imports, returns } = tables(2000);
    // Each edit stays: a quantity, a new SKU, a date, a SKU that others have.
    if (edit > 0) returns[20]![2] = 5;
    if (edit > 1) returns[7]![1] = "a new SKU";
    if (edit > 2) imports[30]![2] = 44000;
    if (edit > 3) imports[40]![3] = "S1";
    return formulas.map(([id, method, reading]) => call(id, imports, returns, method, AS_OF, reading));
  };
  const edits = [0, 1, 2, 3, 4];
  const inTurn = edits.map(answers);
  expect(cacheCounts).toEqual({ reads: 5, matches: 15, again: 12 });
  const alone = edits.map((edit) => {
    clearMatchCache();
    return answers(edit);
  });
  expect(inTurn).toEqual(alone);
});

it("gives a spill of its own to every formula: changing one leaves the others alone", () => {
  const { imports, returns } = tables(5);
  for (const id of ["SUMMARY", "RETURNSTATUS", "MATCHLOTS", "LOTSTATUS"]) {
    const one = call(id, imports, returns, "fifo", AS_OF) as unknown[][];
    const before = JSON.stringify(one);
    one[1]![0] = "changed";
    one.push(["more"]);
    expect(JSON.stringify(call(id, imports, returns, "fifo", AS_OF))).toBe(before);
  }
});

it("forgets the least recently used tables when they grow large", () => {
  const large = Array.from({ length: 4 }, (_, index) => {
    const one = tables(30_000);
    one.returns[1]![2] = index + 1;
    return one;
  });
  for (const { imports, returns } of large) call("EXPIRING", imports, returns, "fifo", AS_OF);
  expect(cacheCounts.matches).toBe(4);
  call("EXPIRING", large[3]!.imports, large[3]!.returns, "fifo", AS_OF);
  expect(cacheCounts.matches).toBe(4);
  call("EXPIRING", large[0]!.imports, large[0]!.returns, "fifo", AS_OF);
  expect(cacheCounts.matches).toBe(5);
}, 60_000);
