import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { S } from "../strings";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    alignItems: "flex-start",
  },
});

/** Stands where a page has nothing to show before there is a match. */
export function NeedsMatch({ onMatch }: { onMatch: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Text>{S.needsMatch}</Text>
      <Button appearance="primary" onClick={onMatch}>
        {S.toMatch}
      </Button>
    </div>
  );
}
