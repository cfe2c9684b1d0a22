import { FluentProvider, Text, makeStyles, tokens } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { S } from "./strings";
import { fluentTheme, preferredTheme } from "./theme";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXL,
  },
});

/** Says that the page belongs into Excel, when it was opened anywhere else. */
export function showNoExcel(element: HTMLElement): void {
  const theme = preferredTheme((query) => window.matchMedia(query).matches);
  createRoot(element).render(
    <FluentProvider theme={fluentTheme(theme)} style={{ minHeight: "100%" }}>
      <NoExcel />
    </FluentProvider>,
  );
}

function NoExcel() {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Text as="h1" size={500} weight="semibold">
        {S.noExcel.title}
      </Text>
      <Text>{S.noExcel.help}</Text>
    </main>
  );
}
