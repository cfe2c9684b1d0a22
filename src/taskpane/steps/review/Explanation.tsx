import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular, Location20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { PageTitle } from "../../components/PageTitle";
import { StatusIcon } from "../../components/StatusIcon";
import type { Role } from "../../session/roles";
import type { ReasonText, RowExplanation } from "../../session/types";
import { S, money, number } from "../../strings";
import { Piece } from "./Piece";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
    maxWidth: "680px",
    marginInline: "auto",
  },
  bar: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", marginInline: "-8px" },
  status: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  h2: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  list: { margin: 0, paddingInlineStart: "18px", display: "grid", rowGap: tokens.spacingVerticalS },
});

/** Why one row has its status and its money, what to do, and what the other reading says. */
export function Explanation(props: {
  explanation: RowExplanation | null;
  canGoTo: boolean;
  onBack: () => void;
  onGoTo: (role: Role, row: number) => void;
  /** The user asked why the readings differ, and it is being worked out. */
  asksWhy: boolean;
  onWhy: () => void;
}) {
  const styles = useStyles();
  const { explanation: told } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const key = told === null ? null : `${told.role} ${told.row}`;
  useEffect(() => {
    // A click in the sheet shows another row here: then the focus stays in the sheet.
    if (key !== null && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [key]);
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={props.onBack}>
          {S.explain.back}
        </Button>
        {told && props.canGoTo && (
          <Button
            appearance="subtle"
            icon={<Location20Regular />}
            onClick={() => props.onGoTo(told.role, told.row)}
          >
            {S.explain.goTo}
          </Button>
        )}
      </div>
      {told && (
        <>
          <div>
            <Text size={200} className={styles.quiet}>
              {S.explain.row(S.roles[told.role], told.row)}
            </Text>
            <PageTitle ref={heading}>{told.title}</PageTitle>
            <div className={styles.status}>
              <StatusIcon status={told.status} />
              <Text weight="semibold">{S.status[told.status as keyof typeof S.status]}</Text>
              {told.role === "returns" && (
                <Text>
                  {told.pending > 0
                    ? S.review.pending(money(told.pending))
                    : `${S.explain.due} ${money(told.due)}`}
                </Text>
              )}
            </div>
          </div>
          {told.facts.length > 0 && (
            <dl className={styles.facts}>
              {told.facts.flatMap(({ name, value }) => [
                <dt key={`${name} name`}>{S.explain.facts[name as keyof typeof S.explain.facts]}</dt>,
                <dd key={name}>{value}</dd>,
              ])}
            </dl>
          )}
          <section className={styles.section}>
            <h2 className={styles.h2}>{S.explain.reasons}</h2>
            {told.reasons.length === 0 && <Text>{S.explain.noReasons}</Text>}
            {told.reasons.map((reason) => (
              <Reason key={reason.code} reason={reason} />
            ))}
          </section>
          {told.identification !== null && (
            <section className={styles.section}>
              <h2 className={styles.h2}>{S.explain.how}</h2>
              <Text>
                {S.explain.identification[told.identification as keyof typeof S.explain.identification]}{" "}
                {told.provision !== null && S.explain.provision(told.provision)}
              </Text>
            </section>
          )}
          {told.candidates.length > 0 && (
            <section className={styles.section}>
              <h2 className={styles.h2}>{S.explain.candidates}</h2>
              <ul className={styles.list}>
                {told.candidates.map((lot) => (
                  <li key={lot.row}>
                    <Link inline onClick={() => props.onGoTo("imports", lot.row)} disabled={!props.canGoTo}>
                      {lot.title}
                    </Link>
                    <Text block size={200} className={styles.quiet}>
                      {`${S.explain.imported} ${lot.importDate} · ${S.explain.left(number(lot.left))}`}
                    </Text>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {told.pieces.length > 0 && (
            <section className={styles.section}>
              <h2 className={styles.h2}>
                {told.role === "returns" ? S.explain.arithmetic : S.explain.drawnBy}
              </h2>
              {told.pieces.map((piece, at) => (
                <Piece key={at} piece={piece} canGoTo={props.canGoTo} onGoTo={props.onGoTo} />
              ))}
            </section>
          )}
          <section className={styles.section}>
            <h2 className={styles.h2}>{S.explain.other(S.rules.readings[told.other.reading])}</h2>
            <Text>
              {told.role === "returns"
                ? S.explain.otherSays(
                    S.status[told.other.status as keyof typeof S.status],
                    told.other.pending > 0
                      ? S.review.pending(money(told.other.pending))
                      : money(told.other.due),
                  )
                : S.status[told.other.status as keyof typeof S.status]}
            </Text>
            {told.other.matter === "not-asked" && !props.asksWhy && (
              <Link inline onClick={props.onWhy}>
                {S.review.why}
              </Link>
            )}
            {told.other.matter === "not-asked" && props.asksWhy && (
              <Text size={200}>{S.review.workingOut}</Text>
            )}
            {told.other.matter !== null && told.other.matter !== "not-asked" && (
              <Text size={200} className={styles.quiet}>
                {S.review.matters[told.other.matter as keyof typeof S.review.matters]}
              </Text>
            )}
          </section>
        </>
      )}
    </div>
  );
}

function Reason({ reason }: { reason: ReasonText }) {
  const styles = useStyles();
  return (
    <div>
      <Text block>{reason.text}</Text>
      {reason.sources.length > 0 && (
        <Text block size={200} className={styles.quiet}>
          {S.explain.sources(reason.sources)}
        </Text>
      )}
    </div>
  );
}
