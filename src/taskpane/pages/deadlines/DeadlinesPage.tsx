import { Radio, RadioGroup, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { NeedsMatch } from "../../components/NeedsMatch";
import { StepPage } from "../../components/StepPage";
import type { Deadlines, MonthTotals } from "../../session/types";
import { S, money } from "../../strings";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  month: {
    display: "grid",
    gridTemplateColumns: "64px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  amount: { fontVariantNumeric: "tabular-nums" },
  bar: {
    display: "flex",
    height: "12px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground3,
    forcedColorAdjust: "none",
  },
  due: { backgroundColor: tokens.colorBrandBackground },
  pending: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  open: { backgroundColor: tokens.colorNeutralForeground4 },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  key: { display: "flex", alignItems: "center", columnGap: "4px" },
  ball: { width: "10px", height: "10px", borderRadius: "2px", forcedColorAdjust: "none" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const KINDS = ["due", "pending", "open"] as const;

/** What lapses when: a month a line, due, pending and still open; the next ones first. */
export function DeadlinesPage(props: {
  takeFocus: boolean;
  deadlines: Deadlines | null;
  hasMatch: boolean;
  reading: "guide" | "cbp";
  onMatch: () => void;
}) {
  const styles = useStyles();
  const [reading, setReading] = useState(props.reading);
  const { deadlines } = props;
  const months = (deadlines?.[reading] ?? []).filter(({ due, pending, open }) => due + pending + open > 0);
  const most = Math.max(1, ...months.map(total));
  return (
    <StepPage title={S.deadlines.title} intro={S.deadlines.intro} takeFocus={props.takeFocus}>
      {!props.hasMatch && <NeedsMatch onMatch={props.onMatch} />}
      {deadlines && (
        <>
          <RadioGroup
            layout="horizontal"
            aria-label={S.rules.reading}
            value={reading}
            onChange={(_, { value }) => setReading(value as "guide" | "cbp")}
          >
            <Radio value="guide" label={S.rules.readings.guide} />
            <Radio value="cbp" label={S.rules.readings.cbp} />
          </RadioGroup>
          <div className={styles.legend}>
            {KINDS.map((kind) => (
              <span key={kind} className={styles.key}>
                <span aria-hidden className={mergeClasses(styles.ball, styles[kind])} />
                <Text size={200}>{S.deadlines.kinds[kind]}</Text>
              </span>
            ))}
          </div>
          {months.length === 0 && <Text>{S.deadlines.none}</Text>}
          <ul className={styles.list}>
            {months.map((month) => (
              <li key={month.month} className={styles.month}>
                <Text size={200} weight="semibold">
                  {S.charts.month(month.month)}
                </Text>
                <div>
                  <div
                    className={styles.bar}
                    aria-hidden
                    style={{ width: `${Math.max(4, (100 * total(month)) / most)}%` }}
                  >
                    {KINDS.map((kind) => (
                      <span key={kind} className={styles[kind]} style={{ flexGrow: month[kind] }} />
                    ))}
                  </div>
                  <Text size={200} className={styles.amount}>
                    {money(total(month))}
                  </Text>
                  <Text size={200} className={styles.quiet}>
                    {` · ${S.deadlines.parts(KINDS.filter((kind) => month[kind] > 0).map((kind) => `${money(month[kind])} ${S.deadlines.short[kind]}`))} · ${S.deadlines.lots(month.lots)}`}
                  </Text>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </StepPage>
  );
}

function total({ due, pending, open }: MonthTotals): number {
  return due + pending + open;
}
