import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { StepPage } from "../../components/StepPage";
import { WorkProgress } from "../../components/WorkProgress";
import { S, money } from "../../strings";
import type { MatchStepProps } from "./MatchStep.types";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    alignItems: "flex-start",
  },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
});

/** Fourth step: the match is made, with progress and a way out; or what stands in its way. */
export function MatchStep(props: MatchStepProps) {
  const styles = useStyles();
  const { run, rows } = props;
  return (
    <StepPage title={S.match.title} takeFocus={props.takeFocus}>
      <div>
        <Text block>{S.match.willMatch(rows.returns, rows.imports)}</Text>
        <Text block className={styles.quiet}>
          {props.under}
        </Text>
      </div>
      {run.kind === "running" && (
        <>
          <WorkProgress work={run.work} />
          <div className={styles.box}>
            <Button onClick={props.onCancel}>{S.nav.cancel}</Button>
            <Text size={200} className={styles.quiet}>
              {S.match.safe}
            </Text>
          </div>
        </>
      )}
      {run.kind === "cancelled" && (
        <MessageBar intent="info">
          <MessageBarBody>{S.match.cancelled}</MessageBarBody>
        </MessageBar>
      )}
      {run.kind === "refused" && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{S.match.refused}</MessageBarTitle>
              <ul className={styles.list}>
                {run.issues
                  .filter((issue) => issue.severity === "error" && issue.row === null)
                  .map((issue) => (
                    <li key={issue.text}>{issue.text}</li>
                  ))}
              </ul>
              <Link inline onClick={props.onFixColumns}>
                {S.match.fixColumns}
              </Link>
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {run.kind === "done" && props.summary && (
        <MessageBar intent={run.stale === null ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{S.match.doneTitle}</MessageBarTitle>
            {run.stale === null
              ? `${S.review.due}: ${money(props.summary[props.summary.reading].due)}`
              : S.review.stale[run.stale]}
          </MessageBarBody>
        </MessageBar>
      )}
    </StepPage>
  );
}
