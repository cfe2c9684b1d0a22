import {
  Button,
  Menu,
  MenuDivider,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  ToggleButton,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowSort20Regular } from "@fluentui/react-icons";
import { StatusIcon } from "../../components/StatusIcon";
import type { ListQuery, MatchSummary, SortBy } from "../../session/types";
import { SORTS } from "../../session/types";
import { S, money, number } from "../../strings";

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  chips: { display: "flex", flexWrap: "wrap", gap: "6px" },
  chip: { minWidth: 0, fontWeight: tokens.fontWeightRegular, paddingInline: "8px", columnGap: "2px" },
  count: {
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    marginInlineStart: "5px",
  },
  row: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: 0, maxWidth: "none" },
});

/** What is looked at: statuses as chips with their counts, a search, an order. */
export function ListTools(props: {
  summary: MatchSummary;
  query: ListQuery;
  onQuery: (query: Partial<ListQuery>) => void;
}) {
  const styles = useStyles();
  const { summary, query, onQuery } = props;
  const toggle = (status: string): void => {
    const has = query.statuses.includes(status);
    onQuery({
      statuses: has ? query.statuses.filter((each) => each !== status) : [...query.statuses, status],
    });
  };
  return (
    <div className={styles.tools}>
      <div className={styles.chips} role="group" aria-label={S.review.statusFilter}>
        {chipsOf(summary, query).map(({ status, count, amount }) => {
          const name = S.status[status as keyof typeof S.status];
          return (
            <ToggleButton
              key={status}
              size="small"
              shape="circular"
              className={styles.chip}
              checked={query.statuses.includes(status)}
              icon={<StatusIcon status={status} />}
              title={amount === 0 ? undefined : money(amount)}
              onClick={() => toggle(status)}
            >
              {`${name} `}
              <span className={styles.count}>{number(count)}</span>
            </ToggleButton>
          );
        })}
      </div>
      <div className={styles.row}>
        <SearchBox
          className={styles.search}
          aria-label={S.review.search[query.list]}
          placeholder={S.review.search[query.list]}
          value={query.search}
          onChange={(_, { value }) => onQuery({ search: value })}
        />
        <Menu
          checkedValues={{ by: [query.sortBy], order: query.descending ? ["descending"] : [] }}
          onCheckedValueChange={(_, { name, checkedItems }) =>
            onQuery(
              name === "by" ? { sortBy: checkedItems[0] as SortBy } : { descending: checkedItems.length > 0 },
            )
          }
        >
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              icon={<ArrowSort20Regular />}
              aria-label={S.review.sort}
              title={S.review.sort}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {SORTS.filter((by) => query.list !== "issues" || by === "row" || by === "status").map((by) => (
                <MenuItemRadio key={by} name="by" value={by}>
                  {S.review.sorts[by]}
                </MenuItemRadio>
              ))}
              <MenuDivider />
              <MenuItemCheckbox name="order" value="descending">
                {S.review.descending}
              </MenuItemCheckbox>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </div>
  );
}

/** Statuses that occur, with how many rows and how much money, due and pending together. */
function chipsOf(
  summary: MatchSummary,
  { list }: ListQuery,
): { status: string; count: number; amount: number }[] {
  if (list === "issues") {
    const { errors, warnings } = summary.issues;
    return [
      { status: "error", count: errors, amount: 0 },
      { status: "warning", count: warnings, amount: 0 },
    ].filter(({ count }) => count > 0);
  }
  return summary[summary.reading][list]
    .filter(({ count }) => count > 0)
    .map(({ status, count, due, pending }) => ({ status, count, amount: due + pending }));
}
