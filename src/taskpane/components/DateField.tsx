import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { S } from "../strings";

const useStyles = makeStyles({ input: { maxWidth: "200px", minWidth: 0, width: "100%" } });

/** A date. The browser's own picker gives it as YYYY-MM-DD; what is not a date is said and not taken. */
export function DateField(props: {
  label: string;
  hint?: string;
  value: string;
  /** May be left blank; then `onDate` is told null. */
  isOptional?: boolean;
  parse: (text: string) => number | null;
  onDate: (date: number | null) => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? props.value;
  const isBlank = props.isOptional === true && shown === "";
  const isBad = !isBlank && props.parse(shown) === null;
  return (
    <Field label={props.label} hint={props.hint} validationMessage={isBad ? S.rules.badDate : undefined}>
      <Input
        className={styles.input}
        type="date"
        value={shown}
        onBlur={() => {
          if (!isBad) setText(null);
        }}
        onChange={(_, { value }) => {
          setText(value);
          const date = props.parse(value);
          if (date !== null || (props.isOptional === true && value === "")) props.onDate(date);
        }}
      />
    </Field>
  );
}
