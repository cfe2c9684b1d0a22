import { useCallback, useEffect, useRef, type FocusEvent } from "react";

/**
 * Brings the focus to the heading of the page when what had it is gone (a button that was clicked and makes room for
 * progress, say). Left to the browser it would go to nothing, and the next Tab out of the pane. Give what comes back to
 * the pane as `onFocus`.
 */
export function useLostFocus(page: HTMLElement | null): (event: FocusEvent) => void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const isLost =
      last.current !== null && !last.current.isConnected && document.activeElement === document.body;
    if (!isLost) return;
    last.current = null;
    page?.querySelector("h1")?.focus({ preventScroll: true });
  });
  return useCallback((event) => {
    last.current = event.target;
  }, []);
}
