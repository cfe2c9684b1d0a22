import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

/** A button of the footer. `blocked` says why it does nothing yet. */
export interface FooterAction {
  label: string;
  onClick: () => void;
  blocked?: string | null;
  icon?: ReactElement;
}

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  why: { color: tokens.colorNeutralForeground2 },
  buttons: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
    rowGap: tokens.spacingVerticalXS,
  },
  main: { marginInlineStart: "auto" },
});

/** Where the user goes from here: back, another way on, and the main way; with the reason when it is closed. */
export function Footer(props: { back?: FooterAction; other?: FooterAction; main?: FooterAction }) {
  const styles = useStyles();
  const { back, other, main } = props;
  const why = main?.blocked ?? null;
  return (
    <footer className={styles.footer}>
      {why !== null && (
        <Text size={200} id="footer-why" role="status" className={styles.why}>
          {why}
        </Text>
      )}
      <div className={styles.buttons}>
        {back && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={back.label}
            title={back.label}
            onClick={back.onClick}
          />
        )}
        {other && (
          <Button className={styles.main} icon={other.icon} onClick={other.onClick}>
            {other.label}
          </Button>
        )}
        {main && (
          <Button
            className={other ? undefined : styles.main}
            appearance="primary"
            icon={main.icon}
            disabledFocusable={why !== null}
            aria-describedby={why === null ? undefined : "footer-why"}
            onClick={main.onClick}
          >
            {main.label}
          </Button>
        )}
      </div>
    </footer>
  );
}
