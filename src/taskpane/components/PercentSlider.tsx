import { Field, Slider, Text, makeStyles, tokens } from "@fluentui/react-components";
import { S } from "../strings";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  slider: { flexGrow: 1, minWidth: 0, marginInline: "-4px" },
  value: { minWidth: "44px", textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** A share of 0 to `most`, in percent, by slider. `value` and `most` are 0 to 1. */
export function PercentSlider(props: {
  label: string;
  hint?: string;
  value: number;
  most: number;
  /** Percentage points. */
  step: number;
  onValue: (value: number) => void;
}) {
  const styles = useStyles();
  const percent = Number((props.value * 100).toFixed(2));
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <div className={styles.line}>
          {/* Counted in steps: a slider that is told its step draws a mark for each. */}
          <Slider
            {...control}
            className={styles.slider}
            min={0}
            max={Math.round((props.most * 100) / props.step)}
            value={percent / props.step}
            aria-valuetext={S.percent(percent)}
            onChange={(_, { value }) => props.onValue(Number(((value * props.step) / 100).toFixed(6)))}
          />
          <Text className={styles.value} aria-hidden>
            {S.percent(percent)}
          </Text>
        </div>
      )}
    </Field>
  );
}
