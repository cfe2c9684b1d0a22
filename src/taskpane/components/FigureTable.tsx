import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { S } from "../strings";

/** A line of figures with its name. */
export interface FigureRow {
  name: string;
  /** A second, quieter line under the name. */
  note?: string;
  values: string[];
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": { padding: `${tokens.spacingVerticalXS} 0`, textAlign: "start", verticalAlign: "top" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& th": { fontWeight: tokens.fontWeightRegular },
  },
  value: {
    textAlign: "end !important" as "end",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    paddingInlineStart: `${tokens.spacingHorizontalM} !important`,
  },
  head: { color: tokens.colorNeutralForeground2 },
  note: { display: "block", color: tokens.colorNeutralForeground2 },
  sum: {
    "& th, & td": { fontWeight: `${tokens.fontWeightSemibold} !important` as "bold" },
    borderTop: `1px solid ${tokens.colorNeutralStroke1} !important`,
  },
});

/** A small table of amounts, with a sum that closes it. */
export function FigureTable(props: {
  label: string;
  columns?: string[];
  rows: FigureRow[];
  sumName?: string;
  sum?: string[];
}) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={props.label}>
      {props.columns && (
        <thead className={styles.head}>
          <tr>
            <td />
            {props.columns.map((column) => (
              <th key={column} scope="col" className={styles.value}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              {row.name}
              {row.note !== undefined && <span className={styles.note}>{row.note}</span>}
            </th>
            {row.values.map((value, at) => (
              <td key={at} className={styles.value}>
                {value}
              </td>
            ))}
          </tr>
        ))}
        {props.sum && (
          <tr className={mergeClasses(styles.sum)}>
            <th scope="row">{props.sumName ?? S.explain.sum}</th>
            {props.sum.map((value, at) => (
              <td key={at} className={styles.value}>
                {value}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
