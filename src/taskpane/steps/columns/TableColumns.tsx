import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ColumnChoice, Recognition } from "../../session/types";
import { S } from "../../strings";
import { ColumnRow } from "./ColumnRow";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    alignItems: "stretch",
    paddingTop: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** The columns of one table: what needs the eye first, then what was found; what is not there on demand. */
export function TableColumns(props: {
  recognition: Recognition;
  onChoose: (heading: string, column: number | null | undefined) => void;
}) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { recognition } = props;
  const { choices, headings, unused, missing } = recognition;
  const isOpen = (choice: ColumnChoice): boolean =>
    choice.isThere || missing.includes(choice.heading) || choice.byUser || showsAll;
  const shown = choices.filter(isOpen).sort((a, b) => rank(a, missing) - rank(b, missing));
  const hidden = choices.length - choices.filter(isOpen).length;
  return (
    <div className={styles.box}>
      {missing.includes("charge") && (
        <Text weight="semibold">{S.why.missingColumns(S.roles[recognition.role], S.why.charge)}</Text>
      )}
      <ul className={styles.list}>
        {shown.map((choice) => (
          <ColumnRow
            key={choice.heading}
            choice={choice}
            headings={headings}
            isMissing={missing.includes(choice.heading)}
            onChoose={(column) => props.onChoose(choice.heading, column)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setShowsAll(true)}>
          {S.columns.showAll(hidden)}
        </Button>
      )}
      {unused.length > 0 && (
        <div>
          <Text size={200} weight="semibold" block>
            {S.columns.unused(unused.length)}
          </Text>
          {unused.map(({ heading, reason }) => (
            <Text key={heading} size={200} block className={styles.quiet}>
              {`${heading}: ${reason}`}
            </Text>
          ))}
        </div>
      )}
    </div>
  );
}

function rank(choice: ColumnChoice, missing: readonly string[]): number {
  if (missing.includes(choice.heading)) return 0;
  if (choice.certainty === "amber") return 1;
  return choice.isThere ? 2 : 3;
}
