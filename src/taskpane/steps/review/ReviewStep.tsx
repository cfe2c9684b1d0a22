import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
  makeStyles,
} from "@fluentui/react-components";
import { StepPage } from "../../components/StepPage";
import type { ListName, MatchSummary } from "../../session/types";
import { S, number } from "../../strings";
import { Explanation } from "./Explanation";
import { ListTools } from "./ListTools";
import type { ReviewStepProps } from "./ReviewStep.types";
import { RowList } from "./RowList";
import { Totals } from "./Totals";

const useStyles = makeStyles({
  tabs: { marginInlineStart: "-10px", flexWrap: "wrap" },
});

/** Fifth step: what came out, under both readings, and every row with its reasons. */
export function ReviewStep(props: ReviewStepProps) {
  const styles = useStyles();
  const { summary, review, explanation } = props;
  const { query, open } = review;
  if (open !== null && open.list !== "issues") {
    return (
      <Explanation
        explanation={explanation}
        canGoTo={props.canGoTo}
        onBack={() => props.onOpen(null)}
        onGoTo={props.onGoTo}
        asksWhy={review.asksWhy}
        onWhy={props.onWhy}
      />
    );
  }
  return (
    <StepPage title={S.review.title} takeFocus={props.takeFocus}>
      {props.stale !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{S.review.stale[props.stale]}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={props.onMatch}>{S.match.again}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Totals summary={summary} difference={props.difference} asksWhy={review.asksWhy} onWhy={props.onWhy} />
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={S.review.list}
        selectedValue={query.list}
        onTabSelect={(_, { value }) =>
          props.onQuery({
            list: value as ListName,
            statuses: [],
            search: "",
            sortBy: value === "issues" ? "status" : "row",
            descending: false,
          })
        }
      >
        {(["returns", "lots", "issues"] as const).map((list) => (
          <Tab key={list} value={list}>
            {`${S.review.lists[list]} ${number(listCount(summary, list))}`}
          </Tab>
        ))}
      </TabList>
      <ListTools summary={summary} query={query} onQuery={props.onQuery} />
      <RowList
        list={props.list}
        query={query}
        scroller={props.scroller}
        canGoTo={props.canGoTo}
        startAt={review.place}
        onOpen={(row, place) => props.onOpen({ list: query.list, index: row.index }, place)}
        onGoTo={props.onGoTo}
      />
    </StepPage>
  );
}

function listCount(summary: MatchSummary, list: ListName): number {
  if (list === "issues") return summary.issues.errors + summary.issues.warnings;
  return summary[summary.reading][list].reduce((sum, { count }) => sum + count, 0);
}
