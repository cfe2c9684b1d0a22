import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons";
import { Section } from "../../components/Section";
import { StepPage } from "../../components/StepPage";
import { S } from "../../strings";
import { TEMPLATES, type Template } from "./templates";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Workbooks to begin with: made new where the host can, and to be downloaded. */
export function TemplatesPage(props: {
  takeFocus: boolean;
  /** Address of the folder they are published in, ending in "/". */
  folder: string;
  /** Whether this host can open a new workbook. */
  canMake: boolean;
  /** The one that is being opened. */
  making: Template["id"] | null;
  /** The one that was opened last. */
  made: Template["id"] | null;
  onMake: (template: Template) => void;
}) {
  const styles = useStyles();
  const { made } = props;
  return (
    <StepPage title={S.templates.title} intro={S.templates.intro} takeFocus={props.takeFocus}>
      {made !== null && (
        <MessageBar intent="success">
          <MessageBarBody>{S.templates.made(S.templates.names[made])}</MessageBarBody>
        </MessageBar>
      )}
      {TEMPLATES.map((template) => {
        const name = S.templates.names[template.id];
        return (
          <Section key={template.id} title={name}>
            <Text className={styles.quiet}>{S.templates.about[template.id]}</Text>
            <div className={styles.buttons}>
              {props.canMake && (
                <Button
                  icon={<DocumentAdd20Regular />}
                  aria-label={S.templates.makeOf(name)}
                  disabledFocusable={props.making !== null}
                  onClick={() => props.onMake(template)}
                >
                  {S.templates.make}
                </Button>
              )}
              <Link
                href={props.folder + template.file}
                download={template.file}
                aria-label={S.templates.downloadOf(name)}
              >
                {S.templates.download}
              </Link>
            </div>
          </Section>
        );
      })}
      <Text size={200} className={styles.quiet}>
        {S.templates.note}
      </Text>
    </StepPage>
  );
}
