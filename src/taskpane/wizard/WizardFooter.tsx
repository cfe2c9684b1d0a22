import { Footer, type FooterAction } from "../components/Footer";
import { S } from "../strings";
import { hasMatch, isSure, whyNotEnter } from "./selectors";
import type { WizardState } from "./state";
import { nextStep, previousStep } from "./steps";
import type { WizardActions } from "./use-wizard";

/** The way on from each step: back, on, and from the first ones straight to the match when all is recognised. */
export function WizardFooter({ state, actions }: { state: WizardState; actions: WizardActions }) {
  const { step, run, finish, review } = state;
  if (step === "review" && review.open !== null) return null;
  if (run.kind === "running" || finish.work !== null) return null;
  const before = previousStep(step);
  const after = nextStep(step);
  const back: FooterAction | undefined = before
    ? { label: S.nav.back, onClick: () => actions.go(before) }
    : undefined;
  const next: FooterAction | undefined = after
    ? {
        label: S.nav.next(S.steps[after]),
        onClick: () => actions.go(after),
        blocked: whyNotEnter(state, after),
      }
    : undefined;
  const match: FooterAction = {
    label: hasMatch(state) && (step === "match" || step === "finish") ? S.match.again : S.nav.matchNow,
    onClick: actions.match,
    blocked: whyNotEnter(state, "match"),
  };
  switch (step) {
    case "data":
    case "columns":
      return isSure(state) ? (
        <Footer back={back} other={next} main={match} />
      ) : (
        <Footer back={back} main={next} />
      );
    case "rules":
      return <Footer back={back} main={match} />;
    case "match":
      return hasMatch(state) ? (
        <Footer back={back} other={match} main={next} />
      ) : (
        <Footer back={back} main={match} />
      );
    case "review":
      return <Footer back={back} main={next} />;
    case "finish": {
      // What is written must be of what the sheets hold.
      if (run.kind === "done" && run.stale !== null) return <Footer back={back} main={match} />;
      const blocked = Object.values(finish.parts).some(Boolean)
        ? whyNotEnter(state, "finish")
        : S.finish.nothing;
      const label = finish.written ? S.finish.writeAgain : S.finish.write;
      return <Footer back={back} main={{ label, onClick: actions.write, blocked }} />;
    }
  }
}
