import { useEffect } from "react";

/** A part of the page that F6 goes to. */
export interface Region {
  element: HTMLElement | null;
  /** Takes the focus there when nothing in it had the focus before. */
  enter(element: HTMLElement): void;
}

/** Takes the focus to the heading of a region, or to the first thing in it that can be pressed. */
export function enterFirst(element: HTMLElement): void {
  const first = element.querySelector<HTMLElement>("h1[tabindex]") ?? element.querySelector("button:enabled");
  (first as HTMLElement | null)?.focus();
}

/** Index of the region after or before the one that has the focus; nothing focused counts as the first one. */
function nextRegion(elements: readonly (Element | null)[], focused: Element | null, step: 1 | -1): number {
  const at = elements.findIndex((element) => element?.contains(focused));
  return (Math.max(at, 0) + step + elements.length) % elements.length;
}

/**
 * F6 goes from region to region and Shift+F6 back, as in Excel: no other key leads out of the grid, where Tab goes from
 * cell to cell. The keys are taken before the grid sees them. A region gets the focus where it had it last.
 *
 * @param regions asked anew for each key, and the same function each time; the first one is where the page begins
 */
export function useRegionKeys(regions: () => readonly Region[]): void {
  useEffect(() => {
    const last = new Map<Element, HTMLElement>();
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const all = regions();
      const elements = all.map(({ element }) => element);
      const focused = document.activeElement;
      const from = elements.find((element) => element?.contains(focused));
      if (from && focused instanceof HTMLElement) last.set(from, focused);
      const { element, enter } = all[nextRegion(elements, focused, event.shiftKey ? -1 : 1)]!;
      if (!element) return;
      const before = last.get(element);
      if (before?.isConnected) before.focus();
      if (!element.contains(document.activeElement)) enter(element);
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [regions]);
}
