import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { FigureTable } from "../../components/FigureTable";
import { MoneyField } from "../../components/MoneyField";
import { NeedsMatch } from "../../components/NeedsMatch";
import { Section } from "../../components/Section";
import { StepPage } from "../../components/StepPage";
import type { TrialList } from "../../session/types";
import { S, money, number } from "../../strings";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  money: { fontVariantNumeric: "tabular-nums" },
});

/** A small, clean first claim to learn with, always as CBP pays. */
export function TrialPage(props: {
  takeFocus: boolean;
  trial: TrialList | null;
  hasMatch: boolean;
  /** Dollars. */
  amount: number;
  canGoTo: boolean;
  onAmount: (dollars: number) => void;
  onGoTo: (row: number) => void;
  onMatch: () => void;
}) {
  const styles = useStyles();
  const { trial } = props;
  const left = Object.entries(trial?.leftOut ?? {}).filter(([, count]) => count > 0);
  return (
    <StepPage title={S.trial.title} intro={S.trial.intro} takeFocus={props.takeFocus}>
      {!props.hasMatch && <NeedsMatch onMatch={props.onMatch} />}
      {props.hasMatch && (
        <MoneyField label={S.trial.amount} dollars={props.amount} onDollars={props.onAmount} />
      )}
      {trial && (
        <>
          <div role="status">
            {trial.lines.length === 0 ? (
              <Text>{S.trial.none}</Text>
            ) : (
              <>
                <Text block weight="semibold" size={500}>
                  {money(trial.total)}
                </Text>
                <Text block className={styles.quiet}>
                  {S.trial.about(
                    trial.lines.length,
                    trial.importer,
                    trial.provision ?? "",
                    trial.fileBy ?? "",
                  )}
                </Text>
              </>
            )}
          </div>
          {trial.lines.length > 0 && (
            <Section title={S.trial.lines}>
              <ul className={styles.list}>
                {trial.lines.map((line) => (
                  <li key={line.row} className={styles.item}>
                    <div>
                      <Link inline disabled={!props.canGoTo} onClick={() => props.onGoTo(line.row)}>
                        {line.title}
                      </Link>
                      <Text block size={200} className={styles.quiet}>
                        {S.trial.line(line.sku, line.entries.join(", "), line.fileBy)}
                      </Text>
                    </div>
                    <Text className={styles.money}>{money(line.due)}</Text>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {left.length > 0 && (
            <Section title={S.trial.leftOut}>
              <FigureTable
                label={S.trial.leftOut}
                rows={left.map(([reason, count]) => ({
                  name: S.trial.refusals[reason as keyof typeof S.trial.refusals] ?? reason,
                  values: [number(count)],
                }))}
              />
            </Section>
          )}
        </>
      )}
    </StepPage>
  );
}
