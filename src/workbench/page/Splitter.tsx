import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { STRINGS } from "../strings";
import { recall, remember } from "./theme";

const KEY = "drawback.workbench.paneWidth";
export const PANE_WIDTH = { min: 320, usual: 380, max: 600 };
const STEP = 16;

export const clampWidth = (width: number): number =>
  Math.round(Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, width)));

/** Width of the pane in pixels, kept from one visit to the next. */
export function usePaneWidth(): [width: number, setWidth: (width: number) => void] {
  const [width, set] = useState(() => clampWidth(Number(recall(KEY)) || PANE_WIDTH.usual));
  return [
    width,
    (next) => {
      const clamped = clampWidth(next);
      remember(KEY, String(clamped));
      set(clamped);
    },
  ];
}

/** The line between grid and pane: drag it, or use the arrow keys, Home and End; a double click sets it back. */
export function Splitter({ width, onChange }: { width: number; onChange: (width: number) => void }) {
  const keep = (event: PointerEvent<HTMLDivElement>) =>
    event.currentTarget.setPointerCapture(event.pointerId);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onChange(window.innerWidth - event.clientX);
  };
  const press = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: PANE_WIDTH.max,
      End: PANE_WIDTH.min,
      Enter: PANE_WIDTH.usual,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={STRINGS.splitter}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.min}
      aria-valuemax={PANE_WIDTH.max}
      tabIndex={0}
      onPointerDown={keep}
      onPointerMove={drag}
      onDoubleClick={() => onChange(PANE_WIDTH.usual)}
      onKeyDown={press}
    />
  );
}
