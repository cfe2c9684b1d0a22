import { useEffect, useState } from "react";
import type { PaneServices } from "./services";
import { preferredTheme, type ThemeName } from "./theme";

const QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

/**
 * The theme of the pane: forced colours first, then the host's, then what the browser prefers. Excel tells no change of
 * its theme, so it is asked again whenever the pane comes back into view.
 */
export function useTheme({ theme }: PaneServices): ThemeName {
  const [name, setName] = useState(() => current(theme));
  useEffect(() => {
    const look = (): void => setName(current(theme));
    const lists = QUERIES.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener("change", look);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      for (const list of lists) list.removeEventListener("change", look);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, [theme]);
  return name;
}

function current(theme: PaneServices["theme"]): ThemeName {
  const preferred = preferredTheme((query) => window.matchMedia(query).matches);
  return preferred === "contrast" ? preferred : (theme?.() ?? preferred);
}
