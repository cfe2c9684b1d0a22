import { Button, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular, Delete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { FigureTable } from "../../components/FigureTable";
import { Section } from "../../components/Section";
import { S, money } from "../../strings";
import { estimateCents } from "./bridge";
import { MOST_SCENARIOS, estimateFormula, scenariosFormula, type EstimateState } from "./estimate-state";

const RECOVERIES = [0.85, 0.95, 0.99];

const useStyles = makeStyles({
  row: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
    rowGap: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, minWidth: "120px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  money: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A grid of return rates and recoveries, and scenarios kept under a name. */
export function Scenarios(props: {
  state: EstimateState;
  canInsert: boolean;
  onState: (state: EstimateState) => void;
  onInsert: (formula: string) => void;
}) {
  const styles = useStyles();
  const { state } = props;
  const { now, scenarios } = state;
  const [name, setName] = useState("");
  const rates = ratesAround(now.returnRate);
  const keep = (): void => {
    const kept = { ...now, name: name.trim() };
    props.onState({ ...state, scenarios: [...scenarios, kept].slice(-MOST_SCENARIOS) });
    setName("");
  };
  return (
    <Section title={S.estimate.scenarios}>
      <FigureTable
        label={S.estimate.grid}
        columns={RECOVERIES.map((recovery) => S.percent(recovery * 100))}
        rows={rates.map((returnRate) => ({
          name: S.estimate.rateRow(S.percent(returnRate * 100)),
          values: RECOVERIES.map((recovery) => S.whole(estimateCents({ ...now, returnRate, recovery }))),
        }))}
      />
      {scenarios.length > 0 && (
        <ul className={styles.list} aria-label={S.estimate.kept}>
          {scenarios.map((scenario, at) => (
            <li key={at} className={styles.item}>
              <Button
                className={styles.text}
                style={{ justifyContent: "flex-start" }}
                appearance="transparent"
                onClick={() => props.onState({ ...state, now: scenario })}
              >
                {scenario.name}
              </Button>
              <Text className={styles.money}>{money(estimateCents(scenario))}</Text>
              <Button
                appearance="subtle"
                icon={<Delete20Regular />}
                aria-label={S.estimate.forget(scenario.name)}
                onClick={() =>
                  props.onState({ ...state, scenarios: scenarios.filter((_, other) => other !== at) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Input
          className={styles.name}
          aria-label={S.estimate.name}
          placeholder={S.estimate.name}
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
        <Button icon={<Add20Regular />} disabledFocusable={name.trim() === ""} onClick={keep}>
          {S.estimate.keep}
        </Button>
      </div>
      {props.canInsert && (
        <div className={styles.row}>
          <Button onClick={() => props.onInsert(estimateFormula(now))}>{S.estimate.insert}</Button>
          <Button onClick={() => props.onInsert(scenariosFormula(now, rates, RECOVERIES))}>
            {S.estimate.insertGrid}
          </Button>
        </div>
      )}
      {props.canInsert && (
        <Text size={200} className={styles.quiet}>
          {S.estimate.insertHelp}
        </Text>
      )}
    </Section>
  );
}

/** Half the rate, the rate, and twice it. */
function ratesAround(rate: number): number[] {
  const middle = rate === 0 ? 0.05 : rate;
  return [middle / 2, middle, Math.min(1, middle * 2)].map((each) => Number(each.toFixed(4)));
}
