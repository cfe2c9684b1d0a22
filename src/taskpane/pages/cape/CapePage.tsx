import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular, Copy20Regular } from "@fluentui/react-icons";
import { FigureTable } from "../../components/FigureTable";
import { NeedsMatch } from "../../components/NeedsMatch";
import { Section } from "../../components/Section";
import { StepPage } from "../../components/StepPage";
import type { CapeList } from "../../session/types";
import { S, money, number } from "../../strings";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Entries listed on the page; the list that is copied or downloaded has all. */
const SHOWN = 200;

/** Which entries go to CAPE and which to drawback, with the list to upload. */
export function CapePage(props: {
  takeFocus: boolean;
  cape: CapeList | null;
  hasMatch: boolean;
  outcome: "copied" | "downloaded" | null;
  canDownload: boolean;
  onCopy: () => void;
  onDownload: () => void;
  onMatch: () => void;
}) {
  const styles = useStyles();
  const { cape } = props;
  const ieepa = cape?.entries.reduce((sum, entry) => sum + entry.ieepa, 0) ?? 0;
  const both = cape?.entries.filter(({ drawback }) => drawback > 0) ?? [];
  return (
    <StepPage title={S.cape.title} intro={S.cape.intro} takeFocus={props.takeFocus}>
      {!props.hasMatch && <NeedsMatch onMatch={props.onMatch} />}
      {cape && cape.entries.length === 0 && <Text>{S.cape.none}</Text>}
      {cape && cape.entries.length > 0 && (
        <>
          <Text>{S.cape.found(cape.entries.length, money(ieepa))}</Text>
          {both.length > 0 && (
            <Text>
              {S.cape.both(both.length, money(both.reduce((sum, entry) => sum + entry.drawback, 0)))}
            </Text>
          )}
          {cape.withoutEntry > 0 && <Text>{S.cape.withoutEntry(cape.withoutEntry)}</Text>}
          <div className={styles.buttons}>
            <Button appearance="primary" icon={<Copy20Regular />} onClick={props.onCopy}>
              {S.cape.copy}
            </Button>
            {props.canDownload && (
              <Button icon={<ArrowDownload20Regular />} onClick={props.onDownload}>
                {S.cape.download}
              </Button>
            )}
          </div>
          <Text role="status" size={200}>
            {props.outcome === null ? "" : S.cape.outcome[props.outcome]}
          </Text>
          <Section title={S.cape.list}>
            <FigureTable
              label={S.cape.list}
              columns={[S.cape.ieepa, S.cape.drawback]}
              rows={cape.entries.slice(0, SHOWN).map((entry) => ({
                name: entry.entryNumber,
                note: S.cape.liquidated[entry.liquidated],
                values: [money(entry.ieepa), entry.drawback === 0 ? "–" : money(entry.drawback)],
              }))}
            />
            {cape.entries.length > SHOWN && (
              <Text size={200}>{S.cape.more(cape.entries.length - SHOWN)}</Text>
            )}
          </Section>
          <Text size={200} className={styles.quiet}>
            {S.cape.note(number(9_999))}
          </Text>
        </>
      )}
    </StepPage>
  );
}
