import { FluentProvider, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Notices } from "./components/Notices";
import { StepRail } from "./components/StepRail";
import { TopBar } from "./components/TopBar";
import { keepKeys } from "./keep-keys";
import { PageView } from "./pages/PageView";
import { S } from "./strings";
import { fluentTheme } from "./theme";
import { useLostFocus } from "./use-lost-focus";
import { useTheme } from "./use-theme";
import type { Context } from "./wizard/context";
import { pagesShown } from "./wizard/pages-shown";
import { stepInfos } from "./wizard/selectors";
import { useWizard, type Wizard } from "./wizard/use-wizard";
import { WizardFooter } from "./wizard/WizardFooter";
import { WizardStep } from "./wizard/WizardStep";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", overflowAnchor: "none" },
});

/** The pane: theme, menu and steps, the page that is open, and the way on. */
export function App({ context }: { context: Context }) {
  const theme = useTheme(context.services);
  const wizard = useWizard(context);
  return (
    // By style, not by class: what floats above the pane (menus) gets the class too, and would cover it all.
    <FluentProvider theme={fluentTheme(theme)} style={{ height: "100%" }}>
      <ErrorBoundary fallback={<Text as="p">{S.failed}</Text>}>
        <Frame wizard={wizard} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Frame({ wizard }: { wizard: Wizard }) {
  const styles = useStyles();
  const { state, actions, context } = wizard;
  const { page, run } = state;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const place = `${page} ${state.step} ${state.review.open === null ? "" : state.review.open.index}`;
  useEffect(() => {
    scroller?.scrollTo?.({ top: 0 });
  }, [scroller, place]);
  const comeBack = useLostFocus(scroller);
  // The focus goes to the heading of a page that the user opened, not when the pane itself opens.
  const [seen, setSeen] = useState({ place, phase: state.phase, hasMoved: false });
  if (seen.place !== place || seen.phase !== state.phase) {
    setSeen({
      place,
      phase: state.phase,
      hasMoved: seen.hasMoved || (seen.phase === "ready" && seen.place !== place),
    });
  }
  return (
    <div className={styles.pane} onFocus={comeBack} onKeyDown={keepKeys}>
      <TopBar page={page} pages={pagesShown(context.services)} onOpen={actions.openPage}>
        <StepRail steps={stepInfos(state)} current={state.step} onGo={actions.go} />
      </TopBar>
      <Notices trouble={state.trouble} note={state.note} onDismiss={actions.dismiss} />
      <main className={styles.body} ref={setScroller} aria-label={S.app}>
        {page === "wizard" ? (
          <WizardStep wizard={wizard} scroller={scroller} takeFocus={seen.hasMoved} />
        ) : (
          <PageView
            page={page}
            wizard={wizard}
            takeFocus={seen.hasMoved}
            run={run.kind === "done" ? run.number : null}
          />
        )}
      </main>
      {page === "wizard" && <WizardFooter state={state} actions={actions} />}
    </div>
  );
}
