import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons";
import { FigureTable } from "../../components/FigureTable";
import type { DifferenceLine, MatchSummary } from "../../session/types";
import { S, money } from "../../strings";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
  },
  chosen: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    padding: `calc(${tokens.spacingVerticalS} - 1px)`,
  },
  amount: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  tag: { display: "flex", alignItems: "center", columnGap: "4px", color: tokens.colorBrandForeground1 },
  header: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  panel: {
    marginLeft: 0,
    marginRight: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
});

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** Both readings side by side, what is contested and why, and where every cent of duty went. */
export function Totals(props: {
  summary: MatchSummary;
  /** Null until it was asked for and told. */
  difference: DifferenceLine[] | null;
  asksWhy: boolean;
  onWhy: () => void;
}) {
  const styles = useStyles();
  const { summary, difference } = props;
  const gap = summary.guide.due - summary.cbp.due;
  const contested = sum(summary.contested.map(({ amount }) => Math.max(amount, 0)));
  const more = sum(summary.contested.map(({ amount }) => Math.max(-amount, 0)));
  const control = summary[summary.reading].control;
  const off = summary[summary.reading].controlDifference;
  const { dutyPaid, ...parts } = control;
  return (
    <section className={styles.box} aria-label={S.review.readings}>
      <div className={styles.cards}>
        {(["guide", "cbp"] as const).map((reading) => {
          const totals = summary[reading];
          const isChosen = summary.reading === reading;
          return (
            <div key={reading} className={mergeClasses(styles.card, isChosen && styles.chosen)}>
              <Text size={200} className={styles.quiet}>
                {S.rules.readings[reading]}
              </Text>
              <Text className={styles.amount}>{money(totals.due)}</Text>
              <Text size={200} className={styles.quiet}>
                {totals.pending === 0 ? S.review.noPending : S.review.pending(money(totals.pending))}
              </Text>
              {isChosen && (
                <Text size={200} className={styles.tag}>
                  <CheckmarkCircle16Filled aria-hidden />
                  {S.review.chosen}
                </Text>
              )}
            </div>
          );
        })}
      </div>
      {contested === 0 && more === 0 && <Text>{S.review.agree}</Text>}
      {contested > 0 && <Text>{S.review.contested(money(contested))}</Text>}
      {more > 0 && <Text>{S.review.contestedMore(money(more))}</Text>}
      <Accordion
        collapsible
        multiple
        onToggle={(_, { value }) => {
          if (value === "why") props.onWhy();
        }}
      >
        {gap !== 0 && (
          <AccordionItem value="why">
            <AccordionHeader as="h2" size="small" className={styles.header}>
              {S.review.why}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              {difference === null && <Text size={200}>{S.review.workingOut}</Text>}
              {difference !== null && (
                <FigureTable
                  label={S.review.why}
                  rows={difference.map(({ matter, amount, returns }) => ({
                    name: S.review.matters[matter as keyof typeof S.review.matters],
                    note: S.review.whyReturns(returns),
                    values: [money(amount)],
                  }))}
                  sum={[money(gap)]}
                />
              )}
            </AccordionPanel>
          </AccordionItem>
        )}
        <AccordionItem value="programs">
          <AccordionHeader as="h2" size="small" className={styles.header}>
            {S.review.byProgram}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <FigureTable
              label={S.review.byProgram}
              columns={[S.rules.short.guide, S.rules.short.cbp]}
              rows={summary.guide.byProgram.map(({ program, due }, at) => ({
                name: S.programs[program],
                values: [money(due), money(summary.cbp.byProgram[at]?.due ?? 0)],
              }))}
              sum={[money(summary.guide.due), money(summary.cbp.due)]}
            />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="control">
          <AccordionHeader as="h2" size="small" className={styles.header}>
            {S.review.control}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Text size={200} className={styles.quiet}>
              {S.review.controlHelp}
            </Text>
            <FigureTable
              label={S.review.control}
              rows={(Object.keys(parts) as (keyof typeof parts)[])
                .filter((part) => parts[part] !== 0)
                .map((part) => ({ name: S.review.controlRows[part], values: [money(parts[part])] }))}
              sumName={S.review.controlTotal}
              sum={[money(dutyPaid)]}
            />
            {summary.unusedDuty > 0 && (
              <Text size={200}>{S.review.unusedDuty(money(summary.unusedDuty))}</Text>
            )}
            <Text size={200}>{off === 0 ? S.review.balanced : S.review.notBalanced(money(off))}</Text>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
