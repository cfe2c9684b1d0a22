import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import type { PaneServices } from "../../src/taskpane/services";
import { createContext } from "../../src/taskpane/wizard/use-wizard";
import { WorkbookError } from "../../src/workbook/port";
import { MemoryPort } from "./memory-port";
import { smallBook } from "./small-book";

jest.setTimeout(60_000);

// Charts come as modules that only a browser loads; they are looked at in the end-to-end tests.
jest.mock("../../src/taskpane/pages/estimate/BreakdownCharts", () => ({ BreakdownCharts: () => null }));

beforeAll(() => {
  // Reading styles takes jsdom most of the time, and no test here asks for one.
  const none = document.createElement("div").style;
  window.getComputedStyle = () => none;
  // jsdom has no layout, and a virtual list shows what fits: a list of rows in a page of 600 pixels.
  Object.defineProperty(Element.prototype, "clientHeight", { get: () => 600 });
  Object.defineProperty(Element.prototype, "clientWidth", { get: () => 320 });
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { get: () => 58 });
});

interface Opened {
  port: MemoryPort;
  user: ReturnType<typeof userEvent.setup>;
  close: () => void;
}

async function openPane(
  port = new MemoryPort(smallBook()),
  more: Partial<PaneServices> = {},
): Promise<Opened> {
  const services: PaneServices = {
    port,
    createWorker: () => null,
    today: () => ({ year: 2026, month: 11, day: 25 }),
    ...more,
  };
  const { unmount } = render(<App context={createContext(services)} />);
  return { port, user: userEvent.setup(), close: unmount };
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const heading = (name: string): Promise<HTMLElement> =>
  screen.findByRole("heading", { level: 1, name }, { timeout: 20_000 });

async function matchNow(user: Opened["user"]): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Match now" }, { timeout: 20_000 }));
  await heading("Review");
}

it("goes from two tables to a highlighted sheet and back", async () => {
  const { port, user } = await openPane();
  expect(await screen.findByText(/Looks right: Import Date/, {}, { timeout: 20_000 })).toBeTruthy();
  expect(screen.getByText("As-of date 2026-11-21, from the workbook.")).toBeTruthy();
  await matchNow(user);
  const totals = screen.getByRole("region", { name: "Totals under both readings" });
  expect(within(totals).getByText("$2,709.62")).toBeTruthy();
  expect(within(totals).getByText("$2,727.61")).toBeTruthy();

  await user.click(await screen.findByRole("button", { name: /R-002/ }));
  await heading("R-002");
  expect(screen.getByText(/more than one lot/)).toBeTruthy();
  await user.click(button("Go to row"));
  expect(port.wentTo).toEqual([{ sheet: "Returns", row: 3 }]);
  await user.click(button("Back to the list"));

  await user.click(button("Next: Finish"));
  await user.click(button("Write to the workbook"));
  await screen.findByText(/^Written/);
  const [lots, returns] = port.written!.statusColumns;
  expect(lots!.statuses.slice(0, 3)).toEqual(["expired", "expiring", "commingled"]);
  expect(returns!.statuses[8]).toBe("invalid");
  expect(port.written!.sheets.map(({ name, rowCount }) => [name, rowCount])).toContainEqual([
    "Drawback exceptions",
    8,
  ]);
  const issues = port.written!.sheets.find(({ links }) => links !== undefined)!;
  const led = issues.rows(0, issues.rowCount).map((row, at) => [row[1], issues.links!.target(at)]);
  expect(led.filter(([table, cell]) => String(cell).startsWith(`'${table}'!`)).length).toBeGreaterThan(1);
  expect(await port.getSetting("drawback.methods")).toMatchObject({
    history: [{ method: "specific", since: "2026-11-21" }],
    before: [],
  });
  await user.click(button("Take everything away"));
  await screen.findByText(/^Taken away/);
  expect(port.written).toBeNull();
  expect(await port.getSetting("drawback.methods")).toBeNull();
});

it("filters by status and finds a row by its entry", async () => {
  const { user } = await openPane();
  await matchNow(user);
  await user.click(await screen.findByRole("button", { name: "Expired 1" }));
  await screen.findByText("1 row");
  expect(screen.getByRole("button", { name: /R-004/ })).toBeTruthy();
  await user.click(button("Expired 1"));
  await user.type(screen.getByRole("searchbox"), "1000002");
  await waitFor(() => expect(screen.queryByRole("button", { name: /R-004/ })).toBeNull());
  expect(screen.getByRole("button", { name: /R-005/ })).toBeTruthy();
});

it("shows the row that is selected in the sheet, and offers to match again when the sheet changes", async () => {
  const { port, user } = await openPane();
  await matchNow(user);
  act(() => port.select("Imports", 6));
  await heading("ABC-1000005-5 / 1");
  await user.click(button("Back to the list"));
  port.sheets[2]!.cells[9]![2] = 4;
  act(() => port.change("Returns"));
  await screen.findByText("The sheet changed after this match.");
  await user.click(button("Next: Finish"));
  expect(screen.getByText(/^The match is older/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Write/ })).toBeNull();
  await user.click(button("Match again"));
  await waitFor(() => expect(screen.queryByText("The sheet changed after this match.")).toBeNull());
  expect(await screen.findByRole("button", { name: /^Unmatched 2/ })).toBeTruthy();
});

it("says that all is written only while that is so", async () => {
  const { port, user } = await openPane();
  await matchNow(user);
  await user.click(button("Next: Finish"));
  await user.click(button("Write to the workbook"));
  await screen.findByText(/^Written/);
  port.sheets[2]!.cells[9]![2] = 4;
  act(() => port.change("Returns"));
  await screen.findByText(/^The match is older/);
  expect(screen.queryByText(/^Written/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Write again" })).toBeNull();
  expect(button("Take everything away")).toBeTruthy();
  await user.click(button("Match again"));
  await heading("Review");
  await user.click(button("Next: Finish"));
  expect(button("Write again")).toBeTruthy();
  expect(screen.queryByText(/^Written/)).toBeNull();
  expect(screen.queryByText(/^The match is older/)).toBeNull();
});

it("names the missing column, lets the user choose another one, and remembers it", async () => {
  const book = smallBook();
  book[1]!.cells = book[1]!.cells.map((row, at) =>
    at === 0 ? row.map((cell) => (cell === "SKU" ? "Thing" : cell)) : row,
  );
  const { port, user, close } = await openPane(new MemoryPort(book));
  await screen.findByText("Imports", { selector: "label" }, { timeout: 20_000 });
  await user.click(await screen.findByRole("button", { name: "Next: Columns" }));
  await heading("Do we read your columns right?");
  expect(screen.getByText("Imports: choose a column for SKU.")).toBeTruthy();
  await user.click(screen.getByRole("combobox", { name: /^SKU/ }));
  await user.click(await screen.findByRole("option", { name: "Thing" }));
  await screen.findByText("chosen by you");
  await matchNow(user);
  close();
  await waitFor(() => expect(port.settings.get("drawback.pane")).toBeTruthy());
  const again = await openPane(port);
  await heading("Matching");
  await again.user.click(await screen.findByRole("button", { name: "Match now" }));
  await heading("Review");
});

it("says what went wrong when nothing could be written, and that it can be tried again", async () => {
  const { port, user } = await openPane();
  await matchNow(user);
  await user.click(button("Next: Finish"));
  port.failWrite = new WorkbookError({ kind: "sheet-protected", sheet: "Returns" });
  await user.click(button("Write to the workbook"));
  await screen.findByText(/Sheet Returns is protected/);
  expect(port.written).toBeNull();
  await user.click(button("Write to the workbook"));
  await screen.findByText(/^Written/);
});

it("offers the sample where the workbook is empty", async () => {
  const port = new MemoryPort([]);
  const { user } = await openPane(port, { sample: async () => void (port.sheets = smallBook()) });
  await user.click(await screen.findByRole("button", { name: "Use the sample data" }, { timeout: 20_000 }));
  await matchNow(user);
});

it("starts afresh, and says so, with settings of another version", async () => {
  const port = new MemoryPort(smallBook());
  port.settings.set("drawback.pane", { version: 99 });
  await openPane(port);
  await screen.findByText(/set up by another version/, {}, { timeout: 20_000 });
});

it("says in words why a step cannot be entered yet", async () => {
  const port = new MemoryPort(smallBook().slice(0, 2));
  await openPane(port);
  await screen.findByText("Choose a table of returns.", {}, { timeout: 20_000 });
  expect(button(/Step 5 of 6: Review, not yet possible/).getAttribute("aria-disabled")).toBe("true");
});

describe("the pages beside the wizard", () => {
  async function openPage(name: string, more: Partial<PaneServices> = {}): Promise<Opened> {
    const opened = await openPane(undefined, more);
    await matchNow(opened.user);
    await opened.user.click(button("Menu"));
    await opened.user.click(await screen.findByRole("menuitem", { name }));
    return opened;
  }

  it("keeps the answers of the self-assessment in the workbook and makes the procedure", async () => {
    const download = jest.fn<void, [string, string | Uint8Array]>();
    const { port, user, close } = await openPage("Self-assessment", { download });
    await heading("Are you ready to claim?");
    await user.click(button(/1. Know the size/));
    await user.click(screen.getAllByRole("radio", { name: "No" })[0]!);
    await screen.findByText(/Get the entry-summary lines/);
    await user.click(button("Make the page"));
    expect(download.mock.calls[0]![0]).toBe("warehouse-procedure.html");
    close();
    expect(port.settings.get("drawback.assessment")).toMatchObject({ answers: { "size.duty": "no" } });
  });

  it("puts a function with its arguments into the active cell", async () => {
    const functions = [
      {
        name: "ESTIMATE",
        description: "Estimates.",
        parameters: [{ name: "dutyPaid" }, { name: "returnRate" }],
      },
    ];
    const { port, user } = await openPage("Functions", { functionsMetadata: async () => ({ functions }) });
    await user.click(await screen.findByRole("button", { name: "ESTIMATE" }));
    await user.type(await screen.findByRole("textbox", { name: /dutyPaid/ }), "A1");
    await user.type(screen.getByRole("textbox", { name: /returnRate/ }), "5%");
    await user.click(button("Insert into active cell"));
    await screen.findByText("Inserted into the active cell.");
    expect(port.formulas).toEqual(["=DRAWBACK.ESTIMATE(A1, 5%)"]);
  });

  it("proposes a small first claim as CBP pays", async () => {
    await openPage("Trial claim");
    await screen.findByText("$211.59");
  });

  it("shows the estimate beside the rows' answer", async () => {
    const { user, port } = await openPage("Estimate and what-if");
    await heading("What could come back?");
    expect(screen.getAllByText("$59,375.00").length).toBeGreaterThan(0);
    expect(screen.getByText("Row by row (Drawback guide)")).toBeTruthy();
    await user.click(button("Insert as formula"));
    expect(port.formulas).toEqual(["=DRAWBACK.ESTIMATE(1250000, 5%, 0%, 95%, 1, 100%)"]);
  });

  it("takes exceptions to the rules, and knows that the match is out of date then", async () => {
    const { user } = await openPage("Settings");
    await user.click(button("Add an exception"));
    await user.click(screen.getByRole("combobox", { name: "CBP" }));
    await user.click(await screen.findByRole("option", { name: "Refunded" }));
    await screen.findByText(/1 override/);
    await user.click(button("Menu"));
    await user.click(await screen.findByRole("menuitem", { name: "Match returns" }));
    await screen.findByText("You changed something after this match.");
  });
});
