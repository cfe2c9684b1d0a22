import { LINKED_ISSUE_COLUMN } from "../../../columns/results/issue-table";
import { cellLink } from "../../../workbook/cell-link";
import type { Cell, ResultSheet, StatusColumn, WorkbookChange } from "../../../workbook/port";
import { METHODS_KEY, parseMethods, type KeptMethods } from "../../session/method-history";
import { roleOf, type Role } from "../../session/roles";
import { SHEETS, type SheetName } from "../../session/types";
import { eachSlice } from "../../slices";
import type { Context } from "../context";
import { S } from "../../strings";
import { sheetNotes } from "../sheet-notes";
import type { WizardState, Work } from "../state";
import { STATUS_HEADING, statusStyles } from "../status-styles";
import { guarded } from "./guard";
import { goToRow } from "./rows";
import { WorkClock } from "./work-clock";

/** Writes what the user chose: status columns, result sheets. Either all of it is there afterwards, or nothing. */
export async function writeResults(context: Context): Promise<void> {
  const { store, services } = context;
  const { parts } = store.state().finish;
  await working(context, "writing", async (abort, clock) => {
    const change: WorkbookChange = { statusColumns: [], sheets: [] };
    if (parts.status) {
      for (const role of ["imports", "returns"] as const)
        change.statusColumns.push(await statusColumn(context, role));
    }
    for (const name of SHEETS) if (parts[name]) change.sheets.push(await resultSheet(context, name));
    await services.port.write(change, {
      signal: abort.signal,
      onProgress: ({ done, total }) =>
        clock.at({ stage: "writing", role: null, done, total }, done / Math.max(total, 1)),
    });
    await keepMethods(context);
  });
}

/** Longest text that is kept: the settings of a workbook are small. */
const MOST_KEPT = 1_000_000;

/** Keeps by which method the SKUs of the match that was written were matched, and since when. */
async function keepMethods({ store, services }: Context): Promise<void> {
  const { run, finish } = store.state();
  if (run.kind !== "done") return;
  const kept = parseMethods(await services.port.getSetting(METHODS_KEY));
  // Written again over itself, a match has the same before it.
  const before = finish.written ? kept.before : kept.history;
  await keep(services, { history: run.summary.methodHistory, before });
}

/** Forgets the methods of a match that is taken away again. */
async function forgetMethods({ services }: Context): Promise<void> {
  const { before } = parseMethods(await services.port.getSetting(METHODS_KEY));
  await keep(services, { history: before, before });
}

async function keep({ port }: Context["services"], methods: KeptMethods): Promise<void> {
  if (JSON.stringify(methods).length > MOST_KEPT) return;
  // A workbook whose settings cannot be written has its results all the same.
  await port.setSetting(METHODS_KEY, methods.history.length === 0 ? null : methods).catch(() => {});
}

/** Takes away everything the add-in wrote. */
export async function removeAll(context: Context): Promise<void> {
  await working(context, "removing", async (abort, clock) => {
    await context.services.port.removeAll({
      signal: abort.signal,
      onProgress: ({ done, total }) =>
        clock.at({ stage: "removing", role: null, done, total }, done / Math.max(total, 1)),
    });
    await forgetMethods(context);
  });
}

async function working(
  context: Context,
  stage: "writing" | "removing",
  work: (abort: AbortController, clock: WorkClock) => Promise<void>,
): Promise<void> {
  const { store, services } = context;
  if (store.state().finish.work) return;
  const abort = (context.abort = new AbortController());
  const tell = (at: Work): void => store.dispatch({ type: "finish-goes-on", work: at });
  store.dispatch({
    type: "finish-began",
    work: { stage, role: null, done: 0, total: 1, share: null, secondsLeft: null },
  });
  const ended = await guarded(context, stage, () => work(abort, new WorkClock(tell)));
  context.abort = null;
  if (ended === true && stage === "writing") await showReturns(context);
  await guarded(context, stage, async () => {
    const outcome =
      ended === true
        ? stage === "writing"
          ? "written"
          : "removed"
        : ended === "cancelled"
          ? "cancelled"
          : null;
    store.dispatch({ type: "finish-ended", outcome, written: await services.port.hasWritten() });
  });
}

async function statusColumn(
  { store, client }: Context,
  role: Role & ("imports" | "returns"),
): Promise<StatusColumn> {
  const { sources, picks, recognitions } = store.state();
  const source = sources.find(({ id }) => id === picks[role])!;
  const headingRow = recognitions[role]?.headingRow ?? 0;
  const statuses: string[] = [];
  await eachSlice(source.rows - headingRow - 1, async (from, to) => {
    const slice = await client.session.statuses(role, from, to);
    for (let i = 0; i < to - from; i++) statuses.push(slice[i] ?? "");
  });
  return { source, heading: STATUS_HEADING[role], headingRow, statuses, styles: statusStyles(role) };
}

/** A result sheet with its rows: taken out of the worker in slices, for the host asks for them without waiting. */
async function resultSheet({ store, client }: Context, name: SheetName): Promise<ResultSheet> {
  const { headings, formats, rowCount } = await client.session.sheet(name);
  const made: Cell[][] = [];
  await eachSlice(rowCount, async (from, to) => {
    for (const row of await client.session.sheetRows(name, from, to)) made.push(row);
  });
  const { run } = store.state();
  const notes = run.kind === "done" ? sheetNotes(name, run.summary) : [];
  return {
    name: S.sheet.names[name],
    notes,
    headings,
    formats,
    rowCount,
    rows: (from, to) => made.slice(from, to),
    ...(name === "issues" && { links: issueLinks(store.state(), made) }),
  };
}

/** Leads from the rows of the sheet of issues to the cells they are about, by their table, row and column. */
function issueLinks(
  { sources, picks, recognitions }: WizardState,
  rows: readonly Cell[][],
): ResultSheet["links"] {
  return {
    column: LINKED_ISSUE_COLUMN,
    target(index) {
      const [, table, row, column] = rows[index]!;
      const role = roleOf(String(table));
      const source = role && sources.find(({ id }) => id === picks[role]);
      const recognition = role && recognitions[role];
      if (!source || !recognition) return null;
      const choice = recognition.choices.find(({ heading, found }) => heading === column || found === column);
      const at = typeof row === "number" ? row : null;
      if (at === null && !choice) return null;
      return cellLink(source, recognition.headingRow, at, choice?.column ?? 0);
    },
  };
}

/** Brings the user to what was written: the first row of the returns. */
async function showReturns(context: Context): Promise<void> {
  if (context.store.state().finish.parts.status && context.services.port.can.goTo)
    await goToRow(context, "returns", 1);
}
