import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { S } from "../strings";
import type { Trouble, WizardState } from "../wizard/state";
import type { WorkbookProblem } from "../../workbook/port";

/** What went wrong outside our power, in words with what to do. */
export function problemText(problem: WorkbookProblem): string {
  const { problems } = S.trouble;
  switch (problem.kind) {
    case "source-gone":
    case "source-changed":
      return problems[problem.kind](problem.name);
    case "sheet-protected":
      return problems["sheet-protected"](problem.sheet);
    case "no-room":
      return problems["no-room"](problem.sheet, problem.address);
    case "too-large":
      return problems["too-large"](problem.rows);
    case "unsupported":
      return problems.unsupported(problem.what);
    case "unreadable-file":
    case "file-exists":
      return problems[problem.kind](problem.file);
    case "host":
      return problems.host(problem.message);
    case "workbook-protected":
    case "cell-in-edit":
    case "cancelled":
      return problems[problem.kind];
  }
}

/** Trouble and notes above the page; both can be dismissed. */
export function Notices(props: {
  trouble: Trouble | null;
  note: WizardState["note"];
  onDismiss: () => void;
}) {
  const { trouble, note } = props;
  const dismiss = (
    <Button
      appearance="transparent"
      icon={<Dismiss16Regular />}
      aria-label={S.trouble.dismiss}
      onClick={props.onDismiss}
    />
  );
  return (
    <>
      {trouble && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{S.trouble.titles[trouble.during]}</MessageBarTitle>
            {problemText(trouble.problem)}
          </MessageBarBody>
          <MessageBarActions containerAction={dismiss} />
        </MessageBar>
      )}
      {note && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{S.notes[note]}</MessageBarBody>
          <MessageBarActions containerAction={dismiss} />
        </MessageBar>
      )}
    </>
  );
}
