import { MatchSession } from "../../src/taskpane/session/match-session";
import { packCells } from "../../src/taskpane/session/packed-cells";
import {
  SHEETS,
  type ListQuery,
  type MatchOutcome,
  type MatchRequest,
} from "../../src/taskpane/session/types";
import { parseIsoDate } from "../../src/engine/index";
import { smallBook } from "./small-book";

const [, imports, returns] = smallBook();
const request: MatchRequest = {
  tables: {
    imports: { name: "Imports", columnMap: {}, dates1904: false },
    returns: { name: "Returns", columnMap: {}, dates1904: false },
  },
  method: "specific",
  reading: "guide",
  asOf: parseIsoDate("2026-11-21"),
  turnoverDays: 90,
  expiringDays: 180,
  importer: "",
  onlyImporter: "",
  overrides: [],
  methodHistory: [],
};

async function matched(
  change: Partial<MatchRequest> = {},
): Promise<{ session: MatchSession; outcome: MatchOutcome }> {
  const session = new MatchSession();
  await session.addCells("imports", packCells(imports!.cells.slice(0, 3)));
  await session.addCells("imports", packCells(imports!.cells.slice(3)));
  await session.addCells("returns", packCells(returns!.cells));
  const outcome = await session.run({ ...request, ...change }, () => {});
  return { session, outcome };
}

it("tells after an edit what a session that never saw the cells before tells", async () => {
  const edited = returns!.cells.map((row) => [...row]);
  const quantity = edited[0]!.indexOf("Quantity");
  edited[3]![quantity] = 1;
  const fresh = new MatchSession();
  await fresh.addCells("imports", packCells(imports!.cells));
  await fresh.addCells("returns", packCells(edited));
  const { session, outcome: before } = await matched();
  await session.addCells("imports", packCells(imports!.cells));
  await session.addCells("returns", packCells(edited));
  const outcome = await session.run(request, () => {});
  expect(outcome).toEqual(await fresh.run(request, () => {}));
  expect(outcome).not.toEqual(before);
  for (const name of SHEETS.filter((name) => name !== "summary")) {
    const { rowCount } = await fresh.sheet(name);
    expect(await session.sheetRows(name, 0, rowCount)).toEqual(await fresh.sheetRows(name, 0, rowCount));
  }
});

const ALL = {
  list: "returns",
  statuses: [] as string[],
  search: "",
  sortBy: "row",
  descending: false,
} satisfies ListQuery;

it("matches tables that were handed over in blocks, under both readings", async () => {
  const { outcome } = await matched();
  expect(outcome).toMatchObject({
    ok: true,
    summary: { guide: { due: 270962, controlDifference: 0 }, cbp: { controlDifference: 0 } },
  });
});

it("says what is missing instead of matching", async () => {
  const session = new MatchSession();
  await session.addCells(
    "imports",
    packCells(imports!.cells.map((row) => row.filter((_, column) => column !== 2))),
  );
  await session.addCells("returns", packCells(returns!.cells));
  const outcome = await session.run(request, () => {});
  expect(outcome.ok).toBe(false);
  expect(!outcome.ok && outcome.issues.map(({ text }) => text).join()).toContain("Import Date");
});

it("notes the method per SKU, keeps its first day, and warns when it is left before its year is over", async () => {
  const first = await matched({ method: "fifo" });
  if (!first.outcome.ok) throw new Error("no match");
  const noted = first.outcome.summary.methodHistory;
  expect(noted).toHaveLength(1);
  expect(noted[0]).toMatchObject({ method: "fifo", since: "2026-11-21" });
  expect(noted[0]!.skus.length).toBeGreaterThan(1);
  const same = await matched({ method: "fifo", methodHistory: noted, asOf: parseIsoDate("2026-12-01") });
  expect(same.outcome).toMatchObject({ summary: { methodHistory: noted } });
  const warned = async (change: Partial<MatchRequest>): Promise<number> => {
    const { session } = await matched({ method: "lifo", methodHistory: noted, ...change });
    await session.openList({ ...ALL, list: "issues" });
    const rows = await session.listRows(0, 1000);
    return rows.filter((row) => JSON.stringify(row).includes("without variation for at least a year")).length;
  };
  expect(await warned({ asOf: parseIsoDate("2027-11-20") })).toBe(1);
  expect(await warned({ asOf: parseIsoDate("2027-11-21") })).toBe(0);
});

it("lists, filters, searches and sorts rows", async () => {
  const { session } = await matched();
  expect(await session.openList(ALL)).toBe(10);
  expect(await session.openList({ ...ALL, statuses: ["commingled", "expired"] })).toBe(2);
  expect((await session.listRows(0, 9)).map(({ title }) => title)).toEqual(["R-002", "R-004"]);
  expect(await session.openList({ ...ALL, search: " abc-1000004 " })).toBe(1);
  await session.openList({ ...ALL, sortBy: "money", descending: true });
  expect((await session.listRows(0, 1))[0]).toMatchObject({ title: "R-008", due: 249956 });
  expect(await session.placeInList("returns", 8)).toBe(0);
});

it("explains a return with reasons, sources and arithmetic, and a lot with the returns that drew on it", async () => {
  const { session } = await matched();
  const told = await session.explain("returns", await session.indexOfRow("returns", 3));
  expect(told).toMatchObject({
    title: "R-003",
    status: "matched",
    provision: "1313(j)(1)",
    due: 10592,
    other: { reading: "cbp", matter: "not-asked" },
  });
  expect(told!.pieces[0]!.charges.reduce((sum, { drawback }) => sum + drawback, 0)).toBe(10592);
  expect(told!.pieces[0]!.charges[0]!.sources.length).toBeGreaterThan(0);
  const mixed = await session.explain("returns", await session.indexOfRow("returns", 2));
  expect(mixed!.reasons[0]!.code).toBe("identification.commingled");
  expect(mixed!.reasons[0]!.sources.length).toBeGreaterThan(0);
  expect(mixed!.candidates).toHaveLength(2);
  const unread = await session.explain("returns", await session.indexOfRow("returns", 9));
  expect(unread).toMatchObject({ title: "R-009", status: "invalid" });
  expect(unread!.reasons.map(({ text }) => text).join()).toContain("a few");
  const lot = await session.explain("lots", await session.indexOfRow("imports", 5));
  expect(lot!.pieces.map(({ title, amount }) => [title, amount])).toEqual([
    ["R-001", 10414],
    ["R-008", 249956],
  ]);
});

it("tells why the readings differ once it is asked, and the parts add up", async () => {
  const { session, outcome } = await matched();
  const parts = await session.difference();
  if (!outcome.ok) throw new Error();
  const { guide, cbp } = outcome.summary;
  expect(parts!.reduce((sum, { amount }) => sum + amount, 0)).toBe(guide.due - cbp.due);
  // Fees are told as fees, whatever else alters the same returns.
  const fees = cbp.byProgram.find(({ program }) => program === "mpf")!.due;
  expect(parts!.find(({ matter }) => matter === "fees")?.amount).toBe(-fees);
  const told = await session.explain("returns", await session.indexOfRow("returns", 3));
  expect(told!.other.matter).toBe("fees");
});

it("gives a status to every row of the sheet and none to rows that take no part", async () => {
  const { session } = await matched();
  expect(await session.statuses("imports", 0, 9)).toEqual([
    "expired",
    "expiring",
    "commingled",
    "commingled",
    "used-up",
    "no-duty",
  ]);
  const other = await matched({ onlyImporter: "Somebody else" });
  expect(other.outcome.ok && other.outcome.summary.importers).toEqual(["Harbor Goods LLC"]);
  expect(await other.session.statuses("imports", 0, 9)).toEqual([]);
});

it("makes result sheets in blocks; exceptions say what to do", async () => {
  const { session } = await matched();
  const { headings, rowCount } = await session.sheet("exceptions");
  expect(rowCount).toBe(8);
  const rows = [
    ...(await session.sheetRows("exceptions", 0, 5)),
    ...(await session.sheetRows("exceptions", 5, 99)),
  ];
  expect(rows).toHaveLength(8);
  expect(String(rows[0]![headings.indexOf("What To Do")])).toContain("more than one lot");
});

it("gives dates as serials of the workbook's own system", async () => {
  const tables = { ...request.tables, returns: { name: "Returns", columnMap: {}, dates1904: true } };
  const { session } = await matched({ tables });
  const { headings } = await session.sheet("lots");
  const at = headings.indexOf("Import Date");
  const [row] = await session.sheetRows("lots", 0, 1);
  expect(row![at]).toBe((imports!.cells[1]![2] as number) - 1462);
});

it("answers the pages beside the wizard", async () => {
  const { session } = await matched();
  expect((await session.deadlines())!.cbp.length).toBeGreaterThan(0);
  expect((await session.cape())!.entries).toEqual([]);
  expect((await session.trial(100_000))!.lines.map(({ title }) => title)).toEqual(["R-003", "R-001"]);
  expect((await session.breakdown())!.skus[0]!.name).toBe("BAG-2");
});
