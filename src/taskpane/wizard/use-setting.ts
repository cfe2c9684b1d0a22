import { useCallback, useEffect, useRef, useState } from "react";
import type { Context } from "./context";

/** How long a value must rest before it is kept, in milliseconds. */
const REST_MS = 600;

/**
 * A small value kept in the workbook's settings: what `parse` makes of what is there (its default for what it does not
 * know), and a way to set it. Null until it is read.
 */
export function useSetting<Value>(
  { services }: Context,
  key: string,
  parse: (kept: unknown) => Value,
): [Value | null, (value: Value) => void] {
  const [value, setValue] = useState<Value | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<{ value: Value } | null>(null);
  const { port } = services;
  const keep = useCallback((): void => {
    clearTimeout(timer.current);
    if (pending.current === null) return;
    // A workbook that cannot be written to works all the same; the value then lasts as long as the pane.
    port.setSetting(key, pending.current.value).catch(() => {});
    pending.current = null;
  }, [port, key]);
  useEffect(() => {
    let isCurrent = true;
    port.getSetting(key).then(
      (kept) => isCurrent && setValue(parse(kept)),
      () => isCurrent && setValue(parse(null)),
    );
    return () => {
      isCurrent = false;
      keep();
    };
  }, [port, key, parse, keep]);
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      pending.current = { value: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, REST_MS);
    },
    [keep],
  );
  return [value, set];
}
