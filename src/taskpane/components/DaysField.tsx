import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { S } from "../strings";

const useStyles = makeStyles({ input: { maxWidth: "160px", minWidth: 0 } });

/** A whole number of days. What is typed stays until it is one. */
export function DaysField(props: {
  label: string;
  days: number;
  least: number;
  onDays: (days: number) => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState(String(props.days));
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
  const isBad = days === null || days < props.least;
  return (
    <Field label={props.label} validationMessage={isBad ? S.rules.badDays : undefined}>
      <Input
        className={styles.input}
        inputMode="numeric"
        value={text}
        contentAfter={S.rules.days}
        onChange={(_, { value }) => {
          setText(value);
          if (/^\d{1,5}$/.test(value.trim()) && Number(value) >= props.least) props.onDays(Number(value));
        }}
      />
    </Field>
  );
}
