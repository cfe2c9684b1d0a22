import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { CertaintyIcon } from "../../components/CertaintyIcon";
import { StepPage } from "../../components/StepPage";
import type { Recognition } from "../../session/types";
import { S } from "../../strings";
import type { ColumnsStepProps } from "./ColumnsStep.types";
import { TableColumns } from "./TableColumns";

const useStyles = makeStyles({
  header: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  name: { display: "flex", flexDirection: "column" },
  line: { display: "flex", alignItems: "center", columnGap: "4px", color: tokens.colorNeutralForeground2 },
  panel: { marginLeft: 0, marginRight: 0 },
});

/** Second step: what each column was taken for, to be corrected where it is wrong. */
export function ColumnsStep(props: ColumnsStepProps) {
  const styles = useStyles();
  const { recognitions } = props;
  const attention = recognitions.filter((each) => standing(each) !== "green").map(({ role }) => role);
  const first = recognitions[0]?.role;
  return (
    <StepPage title={S.columns.title} intro={S.columns.intro} takeFocus={props.takeFocus}>
      {recognitions.length === 0 && <Text>{S.columns.none}</Text>}
      <Accordion
        collapsible
        multiple
        key={recognitions.map(({ fingerprint }) => fingerprint).join()}
        defaultOpenItems={attention.length > 0 ? attention : first ? [first] : []}
      >
        {recognitions.map((recognition) => (
          <AccordionItem key={recognition.role} value={recognition.role}>
            <AccordionHeader as="h2" className={styles.header}>
              <span className={styles.name}>
                <Text weight="semibold">{S.roles[recognition.role]}</Text>
                <Text size={200} className={styles.line}>
                  <CertaintyIcon certainty={standing(recognition)} />
                  {standingText(recognition)}
                </Text>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <TableColumns
                recognition={recognition}
                onChoose={(heading, column) => props.onChoose(recognition.role, heading, column)}
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </StepPage>
  );
}

function guesses({ choices }: Recognition): number {
  return choices.filter((choice) => choice.certainty === "amber" && !choice.byUser).length;
}

function standing(recognition: Recognition): "green" | "amber" | "red" {
  if (recognition.missing.length > 0 || !recognition.isFound) return "red";
  return guesses(recognition) > 0 ? "amber" : "green";
}

function standingText(recognition: Recognition): string {
  if (!recognition.isFound) return S.why.noHeadings(S.roles[recognition.role]);
  if (recognition.missing.length > 0) return S.columns.missing(recognition.missing.length);
  const found = recognition.choices.filter((choice) => choice.isThere).length;
  const text = guesses(recognition) > 0 ? S.columns.amber(guesses(recognition)) : S.columns.all(found);
  return recognition.report === null ? text : `${recognition.report} · ${text}`;
}
