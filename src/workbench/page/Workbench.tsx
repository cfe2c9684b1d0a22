import { type CSSProperties, type DragEvent, useCallback, useEffect, useRef, useState } from "react";
import { downloadFile } from "../../taskpane/download-file";
import { type MountedPane, mountPane } from "../../taskpane/mount";
import type { PaneServices } from "../../taskpane/services";
import { WorkbookError } from "../../workbook/port";
import { writeXlsx } from "../file/write-xlsx";
import { focusGrid } from "../grid/focus-grid";
import { onSelected } from "../grid/selections";
import { NotTogether } from "../file/open-files";
import { Session } from "../session";
import { STRINGS } from "../strings";
import { exposeForTests } from "../test-api";
import { cellHint } from "./cell-hint";
import { enterFirst, useRegionKeys } from "./region-keys";
import { type Answer, ReplaceQuestion } from "./ReplaceQuestion";
import { Splitter, usePaneWidth } from "./Splitter";
import { type CellHint, StatusLine } from "./StatusLine";
import { isDark, useTheme } from "./theme";
import { TopBar } from "./TopBar";

function faultText(error: unknown, file: string): string {
  if (error instanceof NotTogether) return STRINGS.fault.several(error.file);
  if (error instanceof WorkbookError && error.problem.kind === "unreadable-file") {
    const { why } = error.problem;
    return why in STRINGS.fault
      ? STRINGS.fault[why as keyof typeof STRINGS.fault](file)
      : STRINGS.fault.other(file);
  }
  return STRINGS.fault.other(file);
}

function paneServices(session: Session, mayReplace: () => Promise<boolean>): PaneServices {
  return {
    port: session.port,
    createWorker: () => new Worker(new URL("../../taskpane/engine-worker.ts", import.meta.url)),
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    sample: async () => {
      if (await mayReplace()) await session.openSample("pane");
    },
    mayReplace,
    templates: "../templates/",
    download: downloadFile,
    theme: () => (isDark() ? "dark" : "light"),
  };
}

async function download(session: Session): Promise<void> {
  const { book } = session;
  const name = book.workbook.name.replace(/\.[^.]*$/, "") || STRINGS.blankWorkbook;
  downloadFile(`${name}.xlsx`, await writeXlsx(book));
  session.isChanged = false;
}

/** The page: grid, splitter and pane, with a bar above them. */
export function Workbench() {
  const gridElement = useRef<HTMLDivElement>(null);
  const paneElement = useRef<HTMLDivElement>(null);
  const barElement = useRef<HTMLDivElement>(null);
  const session = useRef<Session>(null);
  const pane = useRef<MountedPane>(null);
  const [dark, setDark] = useTheme();
  const [paneWidth, setPaneWidth] = usePaneWidth();
  const [opened, setOpened] = useState({ name: "", count: 0 });
  const [notices, setNotices] = useState<string[]>([]);
  const [busy, setBusy] = useState(true);
  const [hint, setHint] = useState<CellHint>();
  const [dropping, setDropping] = useState(false);
  const [answer, setAnswer] = useState<(answer: Answer) => void>();
  const isAsking = useRef(false);

  const regions = useCallback(
    () => [
      { element: gridElement.current, enter: () => session.current && focusGrid(session.current.grid) },
      { element: paneElement.current, enter: enterFirst },
      { element: barElement.current, enter: enterFirst },
    ],
    [],
  );
  useRegionKeys(regions);

  /** Asks about changes that are not in any file; false when the open workbook is to stay. */
  const mayReplace = useCallback(async (): Promise<boolean> => {
    const open = session.current;
    if (!open?.isChanged) return true;
    if (isAsking.current) return false;
    isAsking.current = true;
    const given = await new Promise<Answer>((resolve) => setAnswer(() => resolve));
    setAnswer(undefined);
    isAsking.current = false;
    if (given !== "save") return given === "give-up";
    try {
      await download(open);
      return true;
    } catch (error) {
      setNotices([faultText(error, open.book.workbook.name)]);
      return false;
    }
  }, []);

  // Whoever leaves the page is asked, too, in the browser's own words.
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => session.current?.isChanged && event.preventDefault();
    window.addEventListener("beforeunload", leave);
    return () => window.removeEventListener("beforeunload", leave);
  }, []);

  const closePane = () => {
    pane.current?.unmount();
    pane.current = null;
  };

  useEffect(() => {
    if (session.current || !gridElement.current) return;
    const started = new Session(gridElement.current, isDark(), {
      // While its workbook is still open: what the pane keeps at its end belongs to that one.
      opening: (asker) => asker === "user" && closePane(),
      opened: (name, asker) =>
        setOpened(({ count }) => ({ name, count: asker === "pane" ? count : count + 1 })),
    });
    session.current = started;
    const ready = started.start().then((found) => {
      setNotices(found);
      setBusy(false);
      const { api } = started.grid;
      const refresh = () => setHint(cellHint(started.book, started.functions));
      onSelected(started.book, refresh);
      api.addEvent(api.Event.ActiveSheetChanged, refresh);
      api.getFormula().calculationResultApplied(refresh);
    });
    exposeForTests(started, ready);
  }, []);

  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    session.current?.grid.api.toggleDarkMode(dark);
    // The pane asks for the theme whenever its window comes into focus: Excel tells it no sooner.
    window.dispatchEvent(new Event("focus"));
  }, [dark]);

  // A pane belongs to a workbook: another workbook gets a new one, unless the pane itself asked for it.
  useEffect(() => {
    if (opened.count === 0 || !paneElement.current || !session.current) return;
    const element = document.createElement("div");
    element.className = "pane-root";
    paneElement.current.replaceChildren(element);
    pane.current = mountPane(element, paneServices(session.current, mayReplace));
    return closePane;
  }, [opened.count, mayReplace]);

  const work = (file: string, action: () => Promise<unknown>) => {
    setBusy(true);
    setNotices([]);
    action()
      .catch((error: unknown) => setNotices([faultText(error, file)]))
      .finally(() => setBusy(false));
  };
  const open = async (files: readonly File[]) => {
    if (!(await mayReplace())) return;
    work(files.map(({ name }) => name).join(", "), async () => {
      const read = async (file: File) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
      await session.current?.openFiles(await Promise.all(files.map(read)));
    });
  };
  const openSample = async () => {
    if (!(await mayReplace())) return;
    work(STRINGS.sample, async () => {
      if (!(await session.current?.openSample())) setNotices([STRINGS.noSample]);
    });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void open(files);
  };
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

  return (
    <div
      className="workbench"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setDropping(false);
      }}
      onDrop={drop}
    >
      <TopBar
        ref={barElement}
        fileName={opened.name}
        dark={dark}
        busy={busy}
        onOpen={(files) => void open(files)}
        onSample={() => void openSample()}
        onDownload={() => work(opened.name, async () => session.current && download(session.current))}
        onTheme={setDark}
      />
      {notices.map((notice) => (
        <div key={notice} className="notice" role="alert">
          <span>{notice}</span>
          <button
            type="button"
            className="bar-button"
            onClick={() => setNotices(notices.filter((one) => one !== notice))}
          >
            {STRINGS.close}
          </button>
        </div>
      ))}
      {/* The pane has the page's landmark for its main content, as it has alone in Excel. */}
      <div className="halves">
        <section className="grid-half" aria-label={STRINGS.grid}>
          <div className="grid-root" ref={gridElement} />
          <StatusLine hint={hint} />
        </section>
        <Splitter width={paneWidth} onChange={setPaneWidth} />
        <div
          className="pane-half"
          style={{ "--pane-width": `${paneWidth}px` } as CSSProperties}
          ref={paneElement}
        />
      </div>
      {answer && <ReplaceQuestion file={opened.name} onAnswer={answer} />}
      {dropping && <div className="drop-here">{STRINGS.dropHere}</div>}
    </div>
  );
}
