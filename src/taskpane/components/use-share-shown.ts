import { useEffect, useState } from "react";
import { shareShown, type MovingShare } from "../wizard/moving-share";

/** The bar is moved so often, in milliseconds. */
const EVERY_MS = 50;

/** The share to show of a share that moves on; null where none can be told. */
export function useShareShown(share: MovingShare | null): number | null {
  const [now, look] = useState(() => performance.now());
  const isTold = share !== null;
  useEffect(() => {
    if (!isTold) return;
    const clock = setInterval(() => look(performance.now()), EVERY_MS);
    return () => clearInterval(clock);
  }, [isTold]);
  return share === null ? null : shareShown(share, Math.max(now, share.at));
}
