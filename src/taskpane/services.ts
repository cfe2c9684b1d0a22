import type { WorkbookPort } from "../workbook/port";
import type { ThemeName } from "./theme";

/** What the pane needs from the page that mounts it. */
export interface PaneServices {
  port: WorkbookPort;
  /** A new worker running engine-worker.ts, or null where there are none: then the pane's own thread does the work. */
  createWorker: () => Worker | null;
  /** The machine's local date. The engine never asks for it. */
  today(): { year: number; month: number; day: number };
  /** Brings the sample workbook, where the host can: afterwards its tables are among the port's sources. */
  sample?: () => Promise<void>;
  /** Asks about changes that would be lost, where a new workbook takes the place of the open one; false when it is to stay. */
  mayReplace?: () => Promise<boolean>;
  /** The functions.json of this build, where there is one. */
  functionsMetadata?: () => Promise<unknown>;
  /** Address of the folder where this build's templates are published, ending in "/". */
  templates?: string;
  /** Hands a file to the user, where the host can. */
  download?: (name: string, content: string | Uint8Array) => void;
  /** The theme of the host, asked again whenever the pane is shown; without it the browser's preference counts. */
  theme?: () => ThemeName | null;
}
