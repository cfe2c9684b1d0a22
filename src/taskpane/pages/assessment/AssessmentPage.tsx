import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Print20Regular } from "@fluentui/react-icons";
import { Section } from "../../components/Section";
import { StepPage } from "../../components/StepPage";
import { S } from "../../strings";
import {
  ANSWERS,
  ASSESSMENT,
  ASSESSMENT_STEPS,
  scoreOf,
  toDo,
  totalScore,
  type Answer,
  type AssessmentState,
  type AssessmentStep,
} from "./assessment";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
  header: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  panel: { marginLeft: 0, marginRight: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { display: "flex", flexDirection: "column" },
  list: { margin: 0, paddingInlineStart: "18px", display: "grid", rowGap: tokens.spacingVerticalXS },
  radios: { flexWrap: "wrap", marginInlineStart: "-8px" },
  input: { minWidth: 0 },
  start: { alignSelf: "flex-start" },
});

/** Six steps to a first claim, scored; what is missing first; and a procedure for the warehouse made of the answers. */
export function AssessmentPage(props: {
  takeFocus: boolean;
  state: AssessmentState;
  onState: (state: AssessmentState) => void;
  /** Gives the procedure to the printer or as a file; null where the host can do neither. */
  onProcedure: (() => void) | null;
}) {
  const styles = useStyles();
  const { state, onState } = props;
  const total = totalScore(state.answers);
  const missing = toDo(state.answers);
  const set = (key: string, answer: Answer): void =>
    onState({ ...state, answers: { ...state.answers, [key]: answer } });
  return (
    <StepPage title={S.assessment.title} intro={S.assessment.intro} takeFocus={props.takeFocus}>
      <div>
        <Text weight="semibold" role="status">
          {S.assessment.total(total.percent, total.open)}
        </Text>
        <ProgressBar value={total.percent / 100} thickness="large" aria-label={S.assessment.score} />
      </div>
      <Accordion collapsible>
        {ASSESSMENT_STEPS.map((step, at) => {
          const score = scoreOf(step, state.answers);
          return (
            <AccordionItem key={step} value={step}>
              <AccordionHeader as="h2" className={styles.header}>
                <span className={styles.name}>
                  <Text weight="semibold">{`${at + 1}. ${S.assessment.steps[step].title}`}</Text>
                  <Text size={200} className={styles.quiet}>
                    {S.assessment.points(score.points, score.of, score.open)}
                  </Text>
                </span>
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <Questions step={step} state={state} onAnswer={set} />
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
      {missing.length > 0 && (
        <Section title={S.assessment.next}>
          <ol className={styles.list}>
            {missing.map(({ step, question }) => (
              <li key={`${step}.${question}`}>
                <Text>{adviceOf(step, question)}</Text>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={S.assessment.procedure}>
        <Text className={styles.quiet}>{S.assessment.procedureHelp}</Text>
        <Field label={S.assessment.company}>
          <Input
            className={styles.input}
            value={state.company}
            onChange={(_, { value }) => onState({ ...state, company: value })}
          />
        </Field>
        <Field label={S.assessment.warehouse}>
          <Input
            className={styles.input}
            value={state.warehouse}
            onChange={(_, { value }) => onState({ ...state, warehouse: value })}
          />
        </Field>
        {props.onProcedure && (
          <Button className={styles.start} icon={<Print20Regular />} onClick={props.onProcedure}>
            {S.assessment.print}
          </Button>
        )}
      </Section>
    </StepPage>
  );
}

function adviceOf(step: AssessmentStep, question: string): string {
  const questions: Readonly<Record<string, { ask: string; todo: string }>> =
    S.assessment.steps[step].questions;
  return questions[question]!.todo;
}

function Questions(props: {
  step: AssessmentStep;
  state: AssessmentState;
  onAnswer: (key: string, answer: Answer) => void;
}) {
  const styles = useStyles();
  const { step, state } = props;
  const questions: Readonly<Record<string, { ask: string; todo: string }>> =
    S.assessment.steps[step].questions;
  return ASSESSMENT[step].map((question) => {
    const key = `${step}.${question}`;
    return (
      <Field key={key} label={questions[question]!.ask} className={styles.question}>
        <RadioGroup
          className={styles.radios}
          layout="horizontal"
          value={state.answers[key] ?? ""}
          onChange={(_, { value }) => props.onAnswer(key, value as Answer)}
        >
          {ANSWERS.map((answer) => (
            <Radio key={answer} value={answer} label={S.assessment.answers[answer]} />
          ))}
        </RadioGroup>
      </Field>
    );
  });
}
