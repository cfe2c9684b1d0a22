import type { KeyboardEvent } from "react";

/**
 * Keeps keys from office.js that are ours. In Excel on the web it takes every Tab and Escape that reaches the window:
 * a Tab on what is no tab stop (the heading that a new page gives the focus to) leaves the pane, and so does an Escape
 * that closes a menu. Both are stopped here; the browser and Fluent have done their part by then.
 */
export function keepKeys(event: KeyboardEvent): void {
  const { key, target } = event;
  const isNoTabStop = key === "Tab" && target instanceof HTMLElement && target.tabIndex < 0;
  const closesPopup = key === "Escape" && document.querySelector("[role=menu], [role=listbox]") !== null;
  if (isNoTabStop || closesPopup) event.stopPropagation();
}
