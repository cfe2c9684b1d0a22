import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwise20Regular, Beaker20Regular } from "@fluentui/react-icons";
import { StepPage } from "../../components/StepPage";
import { WorkProgress } from "../../components/WorkProgress";
import { NEEDED_ROLES, ROLES } from "../../session/roles";
import { S } from "../../strings";
import type { DataStepProps } from "./DataStep.types";
import { SourcePicker } from "./SourcePicker";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  panel: { marginLeft: 0, marginRight: 0, paddingTop: tokens.spacingVerticalS },
  header: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const OPTIONAL = ROLES.filter((role) => !NEEDED_ROLES.includes(role));

/** First step: which table is which. The guess is made; the user only corrects it. */
export function DataStep(props: DataStepProps) {
  const styles = useStyles();
  const { sources, picks, listing } = props;
  const chosen = OPTIONAL.filter((role) => picks[role] !== undefined).length;
  const isEmpty = sources.length === 0 && listing === null && !props.isOpening;
  const picker = (role: (typeof ROLES)[number]) => (
    <SourcePicker
      key={role}
      role={role}
      sources={sources}
      picked={picks[role] ?? null}
      isNeeded={NEEDED_ROLES.includes(role)}
      onPick={(source) => props.onPick(role, source)}
    />
  );
  return (
    <StepPage title={S.data.title} intro={S.data.intro} takeFocus={props.takeFocus}>
      {isEmpty && (
        <div>
          <Text weight="semibold" block>
            {S.data.empty}
          </Text>
          <Text className={styles.quiet}>{S.data.emptyHelp}</Text>
        </div>
      )}
      {listing !== null && sources.length === 0 && <WorkProgress work={listing} />}
      {sources.length > 0 && <div className={styles.group}>{NEEDED_ROLES.map(picker)}</div>}
      {sources.length > 0 && (
        <Accordion collapsible defaultOpenItems={chosen > 0 ? ["more"] : []}>
          <AccordionItem value="more">
            <AccordionHeader as="h2" className={styles.header}>
              {chosen > 0 ? S.data.moreChosen(chosen) : S.data.more}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <div className={styles.group}>{OPTIONAL.map(picker)}</div>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      {props.asOf !== null && <Text className={styles.quiet}>{S.data.asOf(props.asOf)}</Text>}
      <div className={styles.row}>
        {props.onSample && isEmpty && (
          <Button appearance="primary" icon={<Beaker20Regular />} onClick={props.onSample}>
            {S.data.sample}
          </Button>
        )}
        <Button
          appearance="subtle"
          icon={<ArrowClockwise20Regular />}
          disabledFocusable={listing !== null}
          onClick={props.onRefresh}
        >
          {S.data.refresh}
        </Button>
        {props.onSample && sources.length > 0 && (
          <Button appearance="subtle" icon={<Beaker20Regular />} onClick={props.onSample}>
            {S.data.sample}
          </Button>
        )}
      </div>
    </StepPage>
  );
}
