import { Button, Dropdown, Field, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../components/ErrorBoundary";
import { MoneyField } from "../../components/MoneyField";
import { PercentSlider } from "../../components/PercentSlider";
import { Section } from "../../components/Section";
import { StepPage } from "../../components/StepPage";
import type { Breakdown, MatchSummary } from "../../session/types";
import { S, money } from "../../strings";
import { BridgeTable } from "./BridgeTable";
import { estimateCents, type Actual, type Bridge } from "./bridge";
import type { Assumptions, EstimateState } from "./estimate-state";
import { Scenarios } from "./Scenarios";

const BreakdownCharts = lazy(() =>
  import("./BreakdownCharts").then(({ BreakdownCharts: Charts }) => ({ default: Charts })),
);

const useStyles = makeStyles({
  figure: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  amount: {
    display: "block",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  narrow: { maxWidth: "160px", minWidth: 0 },
});

/** What the page shows, and what can be done in it. */
export interface EstimatePageProps {
  takeFocus: boolean;
  state: EstimateState;
  summary: MatchSummary | null;
  /** From the estimate to the rows' answer under the chosen reading, and what the rows say; null without a match. */
  bridge: Bridge | null;
  actual: Actual | null;
  breakdown: Breakdown | null;
  canInsert: boolean;
  onState: (state: EstimateState) => void;
  onInsert: (formula: string) => void;
}

/** Quick estimate and what-if beside the row-level answer, with why they differ, scenarios and charts. */
export function EstimatePage(props: EstimatePageProps) {
  const styles = useStyles();
  const { state, summary, bridge, actual } = props;
  const { now } = state;
  const change = (part: Partial<Assumptions>): void => props.onState({ ...state, now: { ...now, ...part } });
  return (
    <StepPage title={S.estimate.title} intro={S.estimate.intro} takeFocus={props.takeFocus}>
      <div className={styles.figure} role="status">
        <Text size={200}>{S.estimate.quick}</Text>
        <span className={styles.amount}>{money(estimateCents(now))}</span>
        <Text size={200}>{S.estimate.assumption}</Text>
      </div>
      <MoneyField
        label={S.estimate.duty}
        dollars={now.dutyPaid}
        onDollars={(dutyPaid) => change({ dutyPaid })}
      />
      <PercentSlider
        label={S.estimate.returnRate}
        hint={S.estimate.returnRateHelp}
        value={now.returnRate}
        most={0.4}
        step={0.5}
        onValue={(returnRate) => change({ returnRate })}
      />
      <PercentSlider
        label={S.estimate.rejectRate}
        value={now.rejectRate}
        most={0.2}
        step={0.5}
        onValue={(rejectRate) => change({ rejectRate })}
      />
      <PercentSlider
        label={S.estimate.eligibleShare}
        hint={S.estimate.eligibleShareHelp}
        value={now.eligibleShare}
        most={1}
        step={1}
        onValue={(eligibleShare) => change({ eligibleShare })}
      />
      <PercentSlider
        label={S.estimate.recovery}
        hint={S.estimate.recoveryHelp}
        value={now.recovery}
        most={1}
        step={1}
        onValue={(recovery) => change({ recovery })}
      />
      <Field label={S.estimate.years}>
        <Dropdown
          className={styles.narrow}
          value={String(now.years)}
          selectedOptions={[String(now.years)]}
          onOptionSelect={(_, { optionValue }) => change({ years: Number(optionValue) })}
        >
          {["1", "2", "3", "4", "5"].map((years) => (
            <Option key={years}>{years}</Option>
          ))}
        </Dropdown>
      </Field>
      {actual && (
        <Button
          onClick={() =>
            change({
              dutyPaid: actual.duty / 100,
              years: 1,
              eligibleShare: Number(actual.eligibleShare.toFixed(4)),
              returnRate: Number(actual.returnedShare.toFixed(4)),
              rejectRate: 0,
            })
          }
        >
          {S.estimate.useRows}
        </Button>
      )}
      <Section title={S.estimate.rows}>
        {summary && bridge ? (
          <BridgeTable bridge={bridge} summary={summary} />
        ) : (
          <Text className={styles.quiet}>{S.estimate.noMatch}</Text>
        )}
      </Section>
      <Scenarios
        state={state}
        canInsert={props.canInsert}
        onState={props.onState}
        onInsert={props.onInsert}
      />
      {props.breakdown && summary && (
        <ErrorBoundary fallback={<Text>{S.charts.failed}</Text>}>
          <Suspense fallback={null}>
            <BreakdownCharts breakdown={props.breakdown} reading={S.rules.readings[summary.reading]} />
          </Suspense>
        </ErrorBoundary>
      )}
    </StepPage>
  );
}
