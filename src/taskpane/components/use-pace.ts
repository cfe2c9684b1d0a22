import { useEffect, useRef, useState } from "react";
import { Pace } from "./pace";

/** The bar is moved so often, in milliseconds. */
const EVERY_MS = 50;

/** The share to show of a share that is told from time to time; null as long as none is. */
export function usePace(share: number | null): number | null {
  const pace = useRef<Pace | null>(null);
  const [shown, show] = useState(share);
  useEffect(() => {
    if (share === null) return;
    const now = performance.now();
    pace.current ??= new Pace(now);
    pace.current.tell(share, now);
    show(pace.current.at(now));
  }, [share]);
  const isTold = share !== null;
  useEffect(() => {
    if (!isTold) return;
    const clock = setInterval(() => show(pace.current?.at(performance.now()) ?? null), EVERY_MS);
    return () => clearInterval(clock);
  }, [isTold]);
  return isTold ? shown : null;
}
