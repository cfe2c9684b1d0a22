import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { StatusIcon } from "../../components/StatusIcon";
import type { Role } from "../../session/roles";
import type { ListRow } from "../../session/types";
import { S, money } from "../../strings";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    width: "100%",
    minHeight: "57px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  still: { cursor: "default" },
  text: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  wrap: { whiteSpace: "normal", overflowWrap: "anywhere" },
  part: { display: "inline-block", whiteSpace: "pre", maxWidth: "100%" },
  title: { fontWeight: tokens.fontWeightSemibold },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  money: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** One row of the list: its status, what it is, its money. A click opens it (of an issue: goes to its row). */
export function RowButton(props: {
  row: ListRow | null;
  place: number;
  isTabStop: boolean;
  isIssue: boolean;
  canGoTo: boolean;
  onFocus: () => void;
  onOpen: (row: ListRow) => void;
  onGoTo: (role: Role, row: number) => void;
}) {
  const styles = useStyles();
  const { row, isIssue } = props;
  if (row === null) return <div className={styles.row} aria-hidden />;
  const status = S.status[row.status as keyof typeof S.status];
  const goes = isIssue ? props.canGoTo && row.row !== null : true;
  const act = (): void => {
    if (!isIssue) props.onOpen(row);
    else if (goes && row.row !== null) props.onGoTo(row.role, row.row);
  };
  const amount = row.due + row.pending;
  const note = row.role === "imports" ? S.review.duty : row.pending > 0 ? S.review.pendingShort : "";
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, !goes && styles.still)}
      tabIndex={props.isTabStop ? 0 : -1}
      data-place={props.place}
      onFocus={props.onFocus}
      onClick={act}
    >
      <StatusIcon status={row.status} />
      <span>
        <span className={mergeClasses(styles.text, styles.title)}>{row.title}</span>
        <span className={mergeClasses(styles.text, styles.small, styles.wrap)}>
          {isIssue
            ? row.detail
            : [status, ...row.details].map((part, at) => (
                <span key={at} className={styles.part}>
                  {at === 0 ? part : ` · ${part}`}
                </span>
              ))}
        </span>
      </span>
      {!isIssue && (
        <span className={styles.money}>
          {amount === 0 ? "–" : money(amount)}
          {note !== "" && amount !== 0 && (
            <span className={mergeClasses(styles.text, styles.small)}>{note}</span>
          )}
        </span>
      )}
    </button>
  );
}
