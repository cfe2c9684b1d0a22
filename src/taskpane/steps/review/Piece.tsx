import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { FigureTable } from "../../components/FigureTable";
import type { Role } from "../../session/roles";
import type { PieceLine } from "../../session/types";
import { S, money, number } from "../../strings";

const useStyles = makeStyles({
  piece: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { overflowWrap: "anywhere" },
  rules: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** One lot a return drew on: how many of its units, and the arithmetic of each charge. */
export function Piece(props: {
  piece: PieceLine;
  canGoTo: boolean;
  onGoTo: (role: Role, row: number) => void;
}) {
  const styles = useStyles();
  const { piece } = props;
  const parts = [S.explain.piece(number(piece.quantity), number(piece.lotQuantity))];
  if (piece.from > 0) parts.push(S.explain.after(number(piece.from)));
  const rules = piece.charges.filter(
    ({ rule }, at) => rule !== "" && piece.charges.findIndex((one) => one.rule === rule) === at,
  );
  return (
    <div className={styles.piece}>
      <Link
        inline
        className={styles.title}
        disabled={!props.canGoTo}
        onClick={() => props.onGoTo(piece.role, piece.row)}
      >
        {piece.title}
      </Link>
      <Text size={200}>{parts.join(", ")}</Text>
      {piece.role === "imports" && (
        <Text size={200} className={styles.quiet}>
          {`${S.explain.imported} ${piece.importDate} · ${S.explain.exportBy} ${piece.lastDayToExport} · ${S.explain.fileBy} ${piece.lastDayToFile}`}
        </Text>
      )}
      {piece.charges.length > 0 && (
        <FigureTable
          label={S.explain.arithmetic}
          columns={[S.explain.paid, S.explain.back99]}
          rows={piece.charges.map(({ program, heading, verdict, duty, drawback }) => ({
            name: heading ?? S.programs[program],
            note: S.explain.verdict[verdict as keyof typeof S.explain.verdict] || undefined,
            values: [money(duty), money(drawback)],
          }))}
          sum={["", money(piece.amount)]}
        />
      )}
      {rules.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="rules">
            <AccordionHeader size="small">{S.explain.rules}</AccordionHeader>
            <AccordionPanel className={styles.rules}>
              {rules.map(({ rule, sources }) => (
                <Text key={rule} size={200}>
                  {rule} <span className={styles.quiet}>{S.explain.sources(sources)}</span>
                </Text>
              ))}
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      <Text size={200} className={styles.quiet}>
        {S.explain.pays(money(piece.amount), S.explain.states[piece.state as keyof typeof S.explain.states])}
      </Text>
    </div>
  );
}
