import { makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
});

/** The heading of a page, which takes the focus when the page opens. */
export function PageTitle({ children, ref }: { children: string; ref: Ref<HTMLHeadingElement> }) {
  const styles = useStyles();
  return (
    <h1 className={styles.title} tabIndex={-1} ref={ref}>
      {children}
    </h1>
  );
}
