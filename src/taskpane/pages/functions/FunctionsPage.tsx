import { Button, Link, SearchBox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { StepPage } from "../../components/StepPage";
import { S } from "../../strings";
import { FunctionForm } from "./FunctionForm";
import type { FunctionInfo } from "./function-info";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalM },
  search: { maxWidth: "none" },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  back: { alignSelf: "flex-start", marginInlineStart: "-8px" },
});

/** What the page shows, and what can be done in it. */
export interface FunctionsPageProps {
  takeFocus: boolean;
  /** Null while they are loaded. */
  functions: FunctionInfo[] | null;
  canInsert: boolean;
  /** Told after an insertion. */
  outcome: "inserted" | "copied" | null;
  onInsert: (formula: string) => void;
  onCopy: (formula: string) => void;
}

/** Finds a sheet function, helps to fill in its arguments, and puts it into the active cell. */
export function FunctionsPage(props: FunctionsPageProps) {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const { functions } = props;
  const chosen = functions?.find(({ name }) => name === open);
  if (chosen) {
    return (
      <StepPage title={chosen.name} intro={chosen.description} takeFocus key={chosen.name}>
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          onClick={() => setOpen(null)}
        >
          {S.functions.back}
        </Button>
        <FunctionForm {...props} chosen={chosen} />
      </StepPage>
    );
  }
  const wanted = search.trim().toLowerCase();
  const found = (functions ?? []).filter(({ name, description }) =>
    `${name}\n${description}`.toLowerCase().includes(wanted),
  );
  return (
    <StepPage title={S.functions.title} intro={S.functions.intro} takeFocus={props.takeFocus}>
      <SearchBox
        className={styles.search}
        aria-label={S.functions.search}
        placeholder={S.functions.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {functions !== null && found.length === 0 && <Text>{S.functions.none}</Text>}
      <ul className={styles.list}>
        {found.map(({ name, description }) => (
          <li key={name}>
            <Link as="button" className={styles.name} onClick={() => setOpen(name)}>
              {name}
            </Link>
            <Text block size={200} className={styles.quiet}>
              {description}
            </Text>
          </li>
        ))}
      </ul>
    </StepPage>
  );
}
