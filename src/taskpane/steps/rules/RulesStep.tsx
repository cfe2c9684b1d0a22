import {
  Dropdown,
  Field,
  Input,
  Option,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { StepPage } from "../../components/StepPage";
import { DateField } from "../../components/DateField";
import { DaysField } from "../../components/DaysField";
import { S } from "../../strings";
import type { MatchChoices } from "../../wizard/state";
import type { RulesStepProps } from "./RulesStep.types";

const useStyles = makeStyles({
  radios: { display: "flex", flexDirection: "column" },
  narrow: { maxWidth: "220px" },
  dropdown: { minWidth: 0 },
  help: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const READINGS = ["guide", "cbp"] as const;
const METHODS = Object.keys(S.rules.methods) as MatchChoices["method"][];

/** Third step: which reading decides, how lots are identified, and the day from which time is counted. */
export function RulesStep(props: RulesStepProps) {
  const styles = useStyles();
  const { choices, onChoose } = props;
  const { method } = choices;
  return (
    <StepPage title={S.rules.title} intro={S.rules.intro} takeFocus={props.takeFocus}>
      <Field label={S.rules.reading}>
        <RadioGroup
          value={choices.reading}
          onChange={(_, { value }) => onChoose({ reading: value as MatchChoices["reading"] })}
        >
          {READINGS.map((reading) => (
            <Radio
              key={reading}
              value={reading}
              label={
                <>
                  {S.rules.readings[reading]}
                  <span className={styles.help}>{S.rules.readingHelp[reading]}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={S.rules.method} hint={S.rules.methodHelp[method]}>
        <Dropdown
          className={styles.dropdown}
          value={S.rules.methods[method]}
          selectedOptions={[method]}
          onOptionSelect={(_, { optionValue }) => onChoose({ method: optionValue as MatchChoices["method"] })}
        >
          {METHODS.map((each) => (
            <Option key={each} value={each} text={S.rules.methods[each]}>
              <span>
                {S.rules.methods[each]}
                <span className={styles.help}>{S.rules.methodHelp[each]}</span>
              </span>
            </Option>
          ))}
        </Dropdown>
      </Field>
      {method === "low-to-high-turnover" && (
        <DaysField
          label={S.rules.turnover}
          days={choices.turnoverDays}
          least={1}
          onDays={(turnoverDays) => onChoose({ turnoverDays })}
        />
      )}
      {method !== "specific" && <span className={styles.help}>{S.rules.methodNote}</span>}
      <DateField
        label={S.rules.asOf}
        hint={`${S.rules.asOfFrom[choices.asOfFrom]}. ${S.rules.asOfHelp}`}
        value={props.asOf}
        parse={props.parseDate}
        onDate={(asOf) => asOf !== null && onChoose({ asOf, asOfFrom: "user" })}
      />
      <DaysField
        label={S.rules.expiring}
        days={choices.expiringDays}
        least={0}
        onDays={(expiringDays) => onChoose({ expiringDays })}
      />
      <Field label={S.rules.importer} hint={S.rules.importerHelp}>
        <Input
          className={styles.dropdown}
          value={choices.importer}
          onChange={(_, { value }) => onChoose({ importer: value })}
        />
      </Field>
      {(props.importers.length > 1 || choices.onlyImporter !== "") && (
        <Field label={S.rules.onlyImporter}>
          <Dropdown
            className={styles.dropdown}
            value={choices.onlyImporter || S.rules.allImporters}
            selectedOptions={[choices.onlyImporter]}
            onOptionSelect={(_, { optionValue }) => onChoose({ onlyImporter: optionValue ?? "" })}
          >
            <Option value="">{S.rules.allImporters}</Option>
            {props.importers.map((importer) => (
              <Option key={importer} value={importer}>
                {importer}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
    </StepPage>
  );
}
