import { useEffect, useState } from "react";
import type { SessionApi } from "../session/types";
import type { Context } from "./context";
import { guarded } from "./effects/guard";

/**
 * What the session answers to a question about the match number `run`, or null until it comes (and without a match).
 * `question` names the question: it is asked again when it or the match changes.
 */
export function useAnswer<Answer>(
  context: Context,
  run: number | null,
  question: string | null,
  ask: (session: SessionApi) => Promise<Answer | null>,
): Answer | null {
  const key = run === null || question === null ? null : `${run}|${question}`;
  const [told, setTold] = useState<{ key: string; answer: Answer | null } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let isCurrent = true;
    void guarded(context, "matching", async () => {
      const answer = await ask(context.client.session);
      if (isCurrent) setTold({ key, answer });
    });
    return () => {
      isCurrent = false;
    };
    // The key stands for what is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [context, key]);
  return told !== null && told.key === key ? told.answer : null;
}
