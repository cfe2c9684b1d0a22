import { ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { S } from "../strings";
import type { Work } from "../wizard/state";
import { useShareShown } from "./use-share-shown";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/**
 * Something long going on: what, how far, how long still; where nothing can be told yet, the bar runs through. Screen readers hear each new
 * stage, not each row.
 */
export function WorkProgress({ work }: { work: Work }) {
  const styles = useStyles();
  const share = useShareShown(work.share);
  const stage = S.match.stages[work.stage];
  const name = work.role === null ? stage : S.match.stageOf(stage, S.roles[work.role]);
  const countsRows = work.stage === "reading" || work.stage === "handing-over" || work.stage === "writing";
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Text weight="semibold" role="status">
          {name}
        </Text>
        <Text className={styles.quiet}>
          {work.secondsLeft === null ? "" : S.match.left(work.secondsLeft)}
        </Text>
      </div>
      <ProgressBar thickness="large" aria-label={name} {...(share === null ? {} : { value: share })} />
      {countsRows && (
        <Text size={200} className={styles.quiet}>
          {S.match.rows(Math.min(work.done, work.total), work.total)}
        </Text>
      )}
    </div>
  );
}
