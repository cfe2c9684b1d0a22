import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { PaneServices } from "./services";
import { pagesShown } from "./wizard/pages-shown";
import { createContext } from "./wizard/use-wizard";

/** A mounted pane. */
export interface MountedPane {
  unmount(): void;
  /** Opens a page beside the wizard by its name; an unknown name opens the wizard. */
  openPage(page: string): void;
}

/** Shows the pane in an element, which it fills. */
export function mountPane(element: HTMLElement, services: PaneServices): MountedPane {
  const context = createContext(services);
  const root = createRoot(element);
  root.render(<App context={context} />);
  return {
    unmount: () => root.unmount(),
    openPage: (page) => {
      const known = pagesShown(services).find((each) => each === page) ?? "wizard";
      context.store.dispatch({ type: "opened-page", page: known });
    },
  };
}
