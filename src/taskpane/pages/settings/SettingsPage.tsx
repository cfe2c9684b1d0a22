import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { MethodUse, RuleOverride } from "../../../engine/index";
import { OverridesEditor } from "../../components/OverridesEditor";
import { Section } from "../../components/Section";
import { StepPage } from "../../components/StepPage";
import { S } from "../../strings";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is kept in the workbook: exceptions to the rules, column maps; and a way to begin afresh. */
export function SettingsPage(props: {
  takeFocus: boolean;
  overrides: RuleOverride[];
  rulesVersion: string;
  rememberedMaps: number;
  methods: readonly MethodUse[];
  parseDate: (text: string) => number | null;
  formatDate: (date: number) => string;
  parseHeading: (text: string) => string | null;
  onOverrides: (overrides: RuleOverride[]) => void;
  onForgetMaps: () => void;
  onReset: () => void;
  wasReset: boolean;
}) {
  const styles = useStyles();
  return (
    <StepPage title={S.settings.title} intro={S.settings.intro} takeFocus={props.takeFocus}>
      <Section title={S.overrides.title}>
        <OverridesEditor {...props} />
        <Text size={200} className={styles.quiet}>
          {S.settings.rulesVersion(props.rulesVersion)}
        </Text>
      </Section>
      <Section title={S.settings.maps}>
        <Text>{S.settings.remembered(props.rememberedMaps)}</Text>
        <Button
          className={styles.start}
          disabledFocusable={props.rememberedMaps === 0}
          onClick={props.onForgetMaps}
        >
          {S.settings.forgetMaps}
        </Button>
      </Section>
      <Section title={S.settings.methods}>
        <Text>{S.settings.methodsHelp}</Text>
        {props.methods.length === 0 && <Text>{S.settings.noMethods}</Text>}
        {props.methods.map(({ method, since, skus }) => (
          <Text key={`${method} ${since}`}>
            {S.settings.methodUse(S.rules.methods[method], since, skus.length)}
          </Text>
        ))}
      </Section>
      <Section title={S.settings.reset}>
        <Text>{S.settings.resetHelp}</Text>
        <Button className={styles.start} onClick={props.onReset}>
          {S.settings.resetNow}
        </Button>
        <Text role="status">{props.wasReset ? S.settings.wasReset : ""}</Text>
      </Section>
    </StepPage>
  );
}
