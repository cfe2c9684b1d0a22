import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { PageTitle } from "./PageTitle";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
    maxWidth: "680px",
    marginInline: "auto",
    width: "100%",
    boxSizing: "border-box",
  },
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  intro: { color: tokens.colorNeutralForeground2 },
});

/**
 * A page of the pane: its heading, to which the focus goes when the page opens (not when the pane itself does), a
 * sentence that says what it needs, and its content.
 */
export function StepPage(props: { title: string; intro?: string; takeFocus: boolean; children: ReactNode }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { takeFocus } = props;
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle ref={heading}>{props.title}</PageTitle>
        {props.intro !== undefined && <Text className={styles.intro}>{props.intro}</Text>}
      </div>
      {props.children}
    </div>
  );
}
