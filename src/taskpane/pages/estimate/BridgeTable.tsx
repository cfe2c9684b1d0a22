import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { FigureTable } from "../../components/FigureTable";
import type { MatchSummary } from "../../session/types";
import { S, money } from "../../strings";
import type { Bridge, BridgeStep } from "./bridge";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** From the quick estimate to the row-level answer, with what each step changes. */
export function BridgeTable({ bridge, summary }: { bridge: Bridge; summary: MatchSummary }) {
  const styles = useStyles();
  const other = summary.reading === "guide" ? "cbp" : "guide";
  return (
    <>
      <FigureTable
        label={S.estimate.why}
        rows={[
          { name: S.estimate.quick, values: [money(bridge.from)] },
          ...bridge.steps
            .filter(({ change }) => change !== 0)
            .map((each) => ({
              name: S.estimate.steps[each.step],
              note: noteOf(each),
              values: [S.signed(each.change)],
            })),
        ]}
        sumName={S.estimate.rowAnswer(S.rules.readings[summary.reading])}
        sum={[money(bridge.to)]}
      />
      <Text size={200} className={styles.quiet}>
        {S.estimate.otherReading(
          S.rules.readings[other],
          money(summary[other].due),
          money(summary[other].pending),
        )}
      </Text>
    </>
  );
}

function noteOf({ step, assumed, actual }: BridgeStep): string {
  if (step === "pending") return S.estimate.pendingNote;
  if (step === "duty") return S.estimate.assumedActual(money(assumed * 100), money(actual * 100));
  return S.estimate.assumedActual(S.percent(assumed * 100), S.percent(actual * 100));
}
