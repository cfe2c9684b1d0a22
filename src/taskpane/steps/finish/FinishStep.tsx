import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import { StepPage } from "../../components/StepPage";
import { WorkProgress } from "../../components/WorkProgress";
import { S } from "../../strings";
import { SHEETS } from "../../session/types";
import type { FinishPart } from "../../wizard/state";
import type { FinishStepProps } from "./FinishStep.types";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column" },
  help: { color: tokens.colorNeutralForeground2, paddingInlineStart: "32px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    alignItems: "flex-start",
  },
});

/** Last step: what is written is said first; all of it can be taken away again. */
export function FinishStep(props: FinishStepProps) {
  const styles = useStyles();
  const { finish } = props;
  const { work } = finish;
  // What was written of an older match is still there, and no longer everything.
  const outcome = props.isStale && finish.outcome === "written" ? null : finish.outcome;
  return (
    <StepPage title={S.finish.title} intro={S.finish.intro} takeFocus={props.takeFocus}>
      {props.isStale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{S.finish.stale}</MessageBarBody>
        </MessageBar>
      )}
      {work && (
        <>
          <WorkProgress work={work} />
          {work.stage === "writing" && <Button onClick={props.onCancel}>{S.nav.cancel}</Button>}
        </>
      )}
      <div role="status">
        {outcome !== null && (
          <MessageBar intent={outcome === "cancelled" ? "info" : "success"} layout="multiline">
            <MessageBarBody>{S.finish[outcome]}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {finish.written && work === null && (
        <div className={styles.box}>
          <Button icon={<ArrowUndo20Regular />} onClick={props.onRemove}>
            {S.finish.remove}
          </Button>
          <Text size={200} className={styles.quiet}>
            {S.finish.removeHelp}
          </Text>
        </div>
      )}
      <Parts heading={S.finish.columns} parts={["status"]} {...props} />
      <Parts heading={S.finish.sheets} parts={SHEETS} {...props} />
      <Text size={200} className={styles.quiet}>
        {S.finish.disclaimer}
      </Text>
    </StepPage>
  );
}

/** What can be written, under a heading, each with what it holds. */
function Parts(props: FinishStepProps & { heading: string; parts: readonly FinishPart[] }) {
  const styles = useStyles();
  const { finish, sheetRows } = props;
  return (
    <div role="group" aria-label={props.heading}>
      <Text weight="semibold" block>
        {props.heading}
      </Text>
      {props.parts.map((part) => (
        <div key={part} className={styles.part}>
          <Checkbox
            label={
              part === "status" || sheetRows?.[part] === undefined
                ? S.finish.parts[part]
                : S.finish.rows(S.finish.parts[part], sheetRows[part])
            }
            checked={finish.parts[part]}
            disabled={finish.work !== null}
            aria-describedby={`${part}-help`}
            onChange={(_, { checked }) => props.onPart(part, checked === true)}
          />
          <Text size={200} id={`${part}-help`} className={styles.help}>
            {S.finish.partHelp[part]}
          </Text>
        </div>
      ))}
    </div>
  );
}
