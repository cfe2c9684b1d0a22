import { parseIsoDate, toIsoDate } from "../../engine/index";
import { ROLES } from "../session/roles";
import { ColumnsStep } from "../steps/columns/ColumnsStep";
import { DataStep } from "../steps/data/DataStep";
import { FinishStep } from "../steps/finish/FinishStep";
import { MatchStep } from "../steps/match/MatchStep";
import { ReviewStep } from "../steps/review/ReviewStep";
import { RulesStep } from "../steps/rules/RulesStep";
import { S } from "../strings";
import { bodyRows } from "./selectors";
import { useAnswer } from "./use-answer";
import { useExplanation } from "./use-explanation";
import { useList } from "./use-list";
import type { Wizard } from "./use-wizard";

/** The step that is open, with what it shows taken from the state. */
export function WizardStep(props: { wizard: Wizard; scroller: HTMLElement | null; takeFocus: boolean }) {
  const { wizard, takeFocus } = props;
  const { state, actions, context } = wizard;
  const { choices, run, step } = state;
  const { can } = context.services.port;
  const number = run.kind === "done" ? run.number : null;
  const list = useList(context, state.review.query, step === "review" ? number : null);
  const { asksWhy } = state.review;
  const difference = useAnswer(context, number, asksWhy ? "difference" : null, (session) =>
    session.difference(),
  );
  const explanation = useExplanation(context, state.review.open, number, difference !== null);
  const asOf = toIsoDate(choices.asOf);
  const summary = run.kind === "done" ? run.summary : null;
  switch (step) {
    case "data":
      return (
        <DataStep
          key={step}
          takeFocus={takeFocus}
          sources={state.sources}
          picks={state.picks}
          listing={state.listing}
          isOpening={state.phase === "opening"}
          asOf={choices.asOfFrom === "workbook" ? asOf : null}
          onPick={actions.pick}
          onRefresh={actions.refresh}
          onSample={actions.useSample}
        />
      );
    case "columns":
      return (
        <ColumnsStep
          key={step}
          takeFocus={takeFocus}
          recognitions={ROLES.flatMap((role) => state.recognitions[role] ?? [])}
          onChoose={actions.chooseColumn}
        />
      );
    case "rules":
      return (
        <RulesStep
          key={step}
          takeFocus={takeFocus}
          choices={choices}
          importers={summary?.importers ?? []}
          asOf={asOf}
          onChoose={actions.choose}
          parseDate={parseIsoDate}
        />
      );
    case "review":
      if (summary !== null) {
        return (
          <ReviewStep
            key={step}
            takeFocus={takeFocus}
            summary={summary}
            stale={run.kind === "done" ? run.stale : null}
            review={state.review}
            list={list}
            explanation={explanation}
            difference={difference}
            onWhy={actions.askWhy}
            scroller={props.scroller}
            canGoTo={can.goTo}
            onMatch={actions.match}
            onQuery={actions.query}
            onOpen={actions.openRow}
            onGoTo={actions.goToRow}
          />
        );
      }
      break;
    case "finish":
      return (
        <FinishStep
          key={step}
          takeFocus={takeFocus}
          finish={state.finish}
          sheetRows={summary?.sheets ?? null}
          isStale={run.kind === "done" && run.stale !== null}
          onPart={actions.choosePart}
          onRemove={actions.removeAll}
          onCancel={actions.cancel}
        />
      );
    case "match":
      break;
  }
  return (
    <MatchStep
      key="match"
      takeFocus={takeFocus}
      run={run}
      rows={{ imports: bodyRows(state, "imports"), returns: bodyRows(state, "returns") }}
      under={S.match.under(S.rules.readings[choices.reading], S.rules.methods[choices.method], asOf)}
      summary={summary}
      onCancel={actions.cancel}
      onFixColumns={() => actions.go("columns")}
    />
  );
}
