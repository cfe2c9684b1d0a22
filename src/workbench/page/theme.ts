import { useEffect, useState } from "react";

const KEY = "drawback.workbench.theme";
const system = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

/** Storage may be closed (private windows): then a choice lasts as long as the page. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

const chosen = (): boolean | undefined => {
  const kept = recall(KEY);
  return kept === null ? undefined : kept === "dark";
};

/** Whether the page is dark at this moment: as the user chose, or else as the system is. */
export const isDark = (): boolean => chosen() ?? system().matches;

/** Dark or light, following the system until the user chooses; and a way to choose. */
export function useTheme(): [dark: boolean, setDark: (dark: boolean) => void] {
  const [dark, set] = useState(isDark);
  useEffect(() => {
    const query = system();
    const follow = () => set(isDark());
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return [
    dark,
    (next) => {
      remember(KEY, next ? "dark" : "light");
      set(next);
    },
  ];
}
