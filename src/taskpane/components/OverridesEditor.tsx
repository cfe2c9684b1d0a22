import { Button, Dropdown, Field, Input, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular, Delete20Regular } from "@fluentui/react-icons";
import type { RuleOverride } from "../../engine/index";
import { S } from "../strings";
import { DateField } from "./DateField";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  card: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: 0,
  },
  wide: { gridColumn: "1 / -1" },
  input: { minWidth: 0, width: "100%" },
  start: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the user can say of a programme. */
const VERDICTS = ["yes", "no", "review"] as const;
const PROGRAMS = Object.keys(S.programs) as NonNullable<RuleOverride["program"]>[];
const AS_TABLE = "as-table";

/** The user's own rows of the rules table: a programme or a chapter 99 number, what each reading says, from when to when. */
export function OverridesEditor(props: {
  overrides: RuleOverride[];
  onOverrides: (overrides: RuleOverride[]) => void;
  parseDate: (text: string) => number | null;
  formatDate: (date: number) => string;
  /** A chapter 99 number as the engine writes it, or null when it is none. */
  parseHeading: (text: string) => string | null;
}) {
  const styles = useStyles();
  const { overrides, onOverrides } = props;
  const change = (at: number, part: Partial<RuleOverride>): void =>
    onOverrides(overrides.map((each, other) => (other === at ? { ...each, ...part } : each)));
  return (
    <div className={styles.box}>
      <Text size={200} className={styles.quiet}>
        {S.overrides.help}
      </Text>
      {overrides.map((override, at) => (
        <fieldset key={at} className={styles.card} aria-label={S.overrides.row(at + 1)}>
          <Field label={S.overrides.of} className={styles.wide}>
            <What
              override={override}
              parseHeading={props.parseHeading}
              onChange={(part) => change(at, part)}
            />
          </Field>
          {(["guide", "cbp"] as const).map((reading) => (
            <Field key={reading} label={S.rules.short[reading]}>
              <Dropdown
                className={styles.input}
                value={S.overrides.verdicts[override[reading] ?? AS_TABLE]}
                selectedOptions={[override[reading] ?? AS_TABLE]}
                onOptionSelect={(_, { optionValue }) =>
                  change(at, {
                    [reading]: optionValue === AS_TABLE ? null : (optionValue as RuleOverride["cbp"]),
                  })
                }
              >
                {[AS_TABLE, ...VERDICTS].map((verdict) => (
                  <Option key={verdict} value={verdict}>
                    {S.overrides.verdicts[verdict as keyof typeof S.overrides.verdicts]}
                  </Option>
                ))}
              </Dropdown>
            </Field>
          ))}
          {(["from", "to"] as const).map((end) => (
            <DateField
              key={end}
              label={S.overrides[end]}
              value={override[end] === null ? "" : props.formatDate(override[end])}
              isOptional
              parse={props.parseDate}
              onDate={(date) => change(at, { [end]: date })}
            />
          ))}
          <Field label={S.overrides.note} className={styles.wide}>
            <Input
              className={styles.input}
              value={override.note}
              onChange={(_, { value }) => change(at, { note: value })}
            />
          </Field>
          <Button
            className={styles.wide}
            appearance="subtle"
            icon={<Delete20Regular />}
            onClick={() => onOverrides(overrides.filter((_, other) => other !== at))}
          >
            {S.overrides.remove}
          </Button>
        </fieldset>
      ))}
      <Button
        className={styles.start}
        icon={<Add20Regular />}
        onClick={() =>
          onOverrides([
            ...overrides,
            { program: "232", heading: null, guide: null, cbp: null, from: null, to: null, note: "" },
          ])
        }
      >
        {S.overrides.add}
      </Button>
    </div>
  );
}

const HEADING = "heading";

/** A programme, or one chapter 99 number. */
function What(props: {
  override: RuleOverride;
  parseHeading: (text: string) => string | null;
  onChange: (part: Partial<RuleOverride>) => void;
}) {
  const styles = useStyles();
  const { override, onChange } = props;
  const isHeading = override.program === null;
  return (
    <>
      <Dropdown
        className={styles.input}
        value={isHeading ? S.overrides.heading : S.programs[override.program!]}
        selectedOptions={[override.program ?? HEADING]}
        onOptionSelect={(_, { optionValue }) =>
          onChange(
            optionValue === HEADING
              ? { program: null, heading: override.heading ?? "" }
              : { program: optionValue as RuleOverride["program"], heading: null },
          )
        }
      >
        {PROGRAMS.map((program) => (
          <Option key={program} value={program}>
            {S.programs[program]}
          </Option>
        ))}
        <Option value={HEADING}>{S.overrides.heading}</Option>
      </Dropdown>
      {isHeading && (
        <Input
          className={styles.input}
          aria-label={S.overrides.heading}
          placeholder="9903.88.03"
          value={override.heading ?? ""}
          onChange={(_, { value }) => onChange({ heading: props.parseHeading(value) ?? value })}
        />
      )}
    </>
  );
}
