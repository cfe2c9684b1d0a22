import { existsSync } from "node:fs";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { TEMPLATES } from "../../src/taskpane/pages/templates/templates";
import { createContext } from "../../src/taskpane/wizard/use-wizard";
import { MemoryPort } from "./memory-port";

jest.setTimeout(60_000);
jest.mock("../../src/taskpane/pages/estimate/BreakdownCharts", () => ({ BreakdownCharts: () => null }));

beforeAll(() => {
  // Reading styles takes jsdom most of the time, and no test here asks for one.
  const none = document.createElement("div").style;
  window.getComputedStyle = () => none;
});

/** A host that keeps what it was asked to open. */
class OpeningPort extends MemoryPort {
  override readonly can = { goTo: true, insertFormula: true, newFromTemplate: true, selectionEvents: true };
  opened: Uint8Array[] = [];
  override newFromTemplate = async (xlsx?: Uint8Array): Promise<void> => {
    this.opened.push(xlsx!);
  };
}

/** Addresses that were asked for. */
let asked: string[];

/** A web server with these bytes at every address, or with nothing. */
function serve(bytes: Uint8Array | null): void {
  asked = [];
  window.fetch = ((address: string) => {
    asked.push(address);
    return Promise.resolve({
      ok: bytes !== null,
      arrayBuffer: () => Promise.resolve(bytes?.slice().buffer),
    });
  }) as unknown as typeof fetch;
}

async function openTemplates(port: MemoryPort, mayReplace?: () => Promise<boolean>) {
  const services = {
    port,
    mayReplace,
    createWorker: () => null,
    today: () => ({ year: 2026, month: 11, day: 25 }),
    templates: "templates/",
  };
  const context = createContext(services);
  render(<App context={context} />);
  act(() => context.store.dispatch({ type: "opened-page", page: "templates" }));
  await screen.findByRole("heading", { level: 1, name: "Templates" }, { timeout: 20_000 });
  return userEvent.setup();
}

const make = (): HTMLElement => screen.getByRole("button", { name: "New from template: Returns matching" });

it("offers the templates that are published, each to be opened as a new workbook and to be downloaded", async () => {
  for (const { file } of TEMPLATES) expect(existsSync(`templates/${file}`)).toBe(true);
  const port = new OpeningPort([]);
  serve(Uint8Array.of(80, 75));
  const user = await openTemplates(port);
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(
    TEMPLATES.map(({ file }) => `templates/${file}`),
  );
  await user.click(make());
  await screen.findByText("Returns matching was opened as a new workbook.");
  expect(asked).toEqual(["templates/returns-matching.xlsx"]);
  expect(port.opened).toEqual([Uint8Array.of(80, 75)]);
});

it("opens none where the open workbook is to stay", async () => {
  const port = new OpeningPort([]);
  serve(Uint8Array.of(80, 75));
  let may = false;
  const user = await openTemplates(port, () => Promise.resolve(may));
  await user.click(make());
  await waitFor(() => expect(make().getAttribute("aria-disabled")).not.toBe("true"));
  expect(port.opened).toEqual([]);
  expect(screen.queryByText(/was opened as a new workbook/)).toBeNull();
  may = true;
  await user.click(make());
  await screen.findByText("Returns matching was opened as a new workbook.");
  expect(port.opened).toHaveLength(1);
});

it("says so when a template is not published", async () => {
  const port = new OpeningPort([]);
  serve(null);
  const user = await openTemplates(port);
  await user.click(make());
  await screen.findByText(/The template is not where this add-in is hosted/);
  expect(port.opened).toEqual([]);
  await waitFor(() => expect(make().getAttribute("aria-disabled")).not.toBe("true"));
});

it("leaves the download where the host opens no workbooks", async () => {
  serve(null);
  await openTemplates(new MemoryPort([]));
  expect(screen.queryByRole("button", { name: /New from template/ })).toBeNull();
  expect(screen.getAllByRole("link", { name: /^Download: / })).toHaveLength(TEMPLATES.length);
});
