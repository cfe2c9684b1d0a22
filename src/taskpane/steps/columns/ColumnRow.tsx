import { Dropdown, Option, Text, makeStyles, mergeClasses, tokens, useId } from "@fluentui/react-components";
import { CertaintyIcon } from "../../components/CertaintyIcon";
import type { ColumnChoice } from "../../session/types";
import { S } from "../../strings";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalSNudge,
    alignItems: "center",
    minHeight: "32px",
  },
  name: { overflowWrap: "anywhere" },
  dropdown: { minWidth: 0, width: "100%" },
  note: { gridColumn: "3", color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

const AUTOMATIC = "automatic";
const NONE = "none";

/** One of our columns: how sure, what the sheet's column is and why, and another one to choose. */
export function ColumnRow(props: {
  choice: ColumnChoice;
  headings: string[];
  isMissing: boolean;
  onChoose: (column: number | null | undefined) => void;
}) {
  const styles = useStyles();
  const id = useId("column");
  const { choice, headings, isMissing } = props;
  const isOff = !choice.isThere && !isMissing;
  const certainty = isOff ? "off" : choice.certainty;
  const note = noteOf(choice, isMissing);
  return (
    <li className={styles.row}>
      <CertaintyIcon certainty={certainty} label={S.columns.certainty[certainty]} />
      <Text size={200} className={styles.name} id={id} weight={isMissing ? "semibold" : "regular"}>
        {choice.heading}
        {choice.required && (
          <span className={styles.bad} title={S.required}>
            {" *"}
          </span>
        )}
      </Text>
      <Dropdown
        className={styles.dropdown}
        size="small"
        appearance={isMissing ? "outline" : "underline"}
        aria-labelledby={id}
        aria-describedby={note === null ? undefined : `${id}-note`}
        aria-required={choice.required}
        aria-invalid={isMissing || undefined}
        placeholder={S.columns.notHere}
        value={choice.isThere ? choice.found : ""}
        selectedOptions={choice.column === null ? [NONE] : [String(choice.column)]}
        onOptionSelect={(_, { optionValue }) =>
          props.onChoose(
            optionValue === AUTOMATIC ? undefined : optionValue === NONE ? null : Number(optionValue),
          )
        }
      >
        {choice.byUser && <Option value={AUTOMATIC}>{S.columns.automatic}</Option>}
        {!choice.required && <Option value={NONE}>{S.columns.notHere}</Option>}
        {headings.map((heading, column) =>
          heading === "" ? null : (
            <Option key={column} value={String(column)}>
              {heading}
            </Option>
          ),
        )}
      </Dropdown>
      {note !== null && (
        <Text size={200} className={mergeClasses(styles.note, isMissing && styles.bad)} id={`${id}-note`}>
          {note}
        </Text>
      )}
    </li>
  );
}

/** What is said of a column: nothing when it is sure under our own name or is not there and not needed. */
function noteOf(choice: ColumnChoice, isMissing: boolean): string | null {
  if (isMissing) return choice.byUser ? S.columns.reason.none : S.columns.reason.missing;
  if (choice.byUser) return choice.isThere ? S.columns.reason.user : S.columns.reason.none;
  if (!choice.isThere) return null;
  if (choice.column === null) return S.columns.reason.everyRow;
  return choice.found === choice.heading && choice.certainty === "green" ? null : choice.reason;
}
