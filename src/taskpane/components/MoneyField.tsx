import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { S, number } from "../strings";

const useStyles = makeStyles({ input: { minWidth: 0, maxWidth: "220px" } });

/** An amount of dollars, 0 or more; "$" and thousands separators may be typed. */
export function MoneyField(props: {
  label: string;
  hint?: string;
  dollars: number;
  onDollars: (dollars: number) => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);
  const isBad = text !== null && parse(text) === null;
  return (
    <Field label={props.label} hint={props.hint} validationMessage={isBad ? S.badAmount : undefined}>
      <Input
        className={styles.input}
        inputMode="decimal"
        contentBefore="$"
        value={text ?? number(props.dollars)}
        onChange={(_, { value }) => {
          setText(value);
          const dollars = parse(value);
          if (dollars !== null) props.onDollars(dollars);
        }}
        onBlur={() => {
          if (!isBad) setText(null);
        }}
      />
    </Field>
  );
}

function parse(text: string): number | null {
  const plain = text.replace(/[$,\s]/g, "");
  return /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : null;
}
