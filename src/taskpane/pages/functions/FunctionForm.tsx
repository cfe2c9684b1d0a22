import {
  Button,
  Combobox,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  Option,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Copy20Regular, TableAdd20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { S } from "../../strings";
import { formulaOf, type FunctionInfo, type ParameterInfo } from "./function-info";
import type { FunctionsPageProps } from "./FunctionsPage";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  input: { minWidth: 0 },
  formula: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The arguments of a function, the formula they make, and where to put it. */
export function FunctionForm(props: FunctionsPageProps & { chosen: FunctionInfo }) {
  const styles = useStyles();
  const { chosen, outcome } = props;
  const [values, setValues] = useState<string[]>(chosen.parameters.map(() => ""));
  const formula = formulaOf(chosen.name, values);
  const missing = chosen.parameters.filter(({ isOptional }, at) => !isOptional && values[at]!.trim() === "");
  return (
    <div className={styles.form}>
      {chosen.parameters.map((parameter, at) => (
        <Field
          key={parameter.name}
          label={parameter.name}
          required={!parameter.isOptional}
          hint={parameter.description}
        >
          <Argument
            parameter={parameter}
            value={values[at]!}
            onChange={(value) => setValues(values.map((each, other) => (other === at ? value : each)))}
          />
        </Field>
      ))}
      <code className={styles.formula} aria-label={S.functions.formula} role="status">
        {formula}
      </code>
      <div className={styles.buttons}>
        {props.canInsert && (
          <Button
            appearance="primary"
            icon={<TableAdd20Regular />}
            disabledFocusable={missing.length > 0}
            onClick={() => props.onInsert(formula)}
          >
            {S.functions.insert}
          </Button>
        )}
        <Button icon={<Copy20Regular />} onClick={() => props.onCopy(formula)}>
          {S.functions.copy}
        </Button>
        {chosen.help !== "" && (
          <Link href={chosen.help} target="_blank" rel="noreferrer">
            {S.functions.help}
          </Link>
        )}
      </div>
      {outcome !== null && (
        <MessageBar intent="success">
          <MessageBarBody>{S.functions.outcome[outcome]}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function Argument(props: { parameter: ParameterInfo; value: string; onChange: (value: string) => void }) {
  const styles = useStyles();
  const { parameter, value, onChange } = props;
  if (parameter.values.length === 0) {
    return (
      <Input
        className={styles.input}
        value={value}
        placeholder={parameter.isRange ? S.functions.range : S.functions.cell}
        onChange={(_, data) => onChange(data.value)}
      />
    );
  }
  return (
    <Combobox
      className={styles.input}
      freeform
      value={value}
      selectedOptions={value === "" ? [] : [value]}
      onInput={(event) => onChange(event.currentTarget.value)}
      onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? "")}
    >
      {parameter.values.map((each) => (
        <Option key={each.value} value={each.value} text={each.value}>
          {`${each.value}: ${each.meaning}`}
        </Option>
      ))}
    </Combobox>
  );
}
