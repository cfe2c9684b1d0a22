import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Role } from "../../session/roles";
import type { ListQuery, ListRow } from "../../session/types";
import { S } from "../../strings";
import type { PagedList } from "../../wizard/use-list";
import { RowButton } from "./RowButton";

/** A browser draws nothing below some 30 million pixels; far fewer rows are ever scrolled through. */
const MOST_ROWS = 300_000;
const ROW_HEIGHT = 58;
const ISSUE_HEIGHT = 96;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/**
 * The rows of the list, only those in view in the page. One tab stop; arrows, Page Up and Down, Home and End move
 * between rows, Enter opens one.
 */
export function RowList(props: {
  list: PagedList;
  query: ListQuery;
  scroller: HTMLElement | null;
  canGoTo: boolean;
  /** Place of the row to come back to, or null. */
  startAt: number | null;
  onOpen: (row: ListRow, place: number) => void;
  onGoTo: (role: Role, row: number) => void;
}) {
  const styles = useStyles();
  const { list, query, scroller } = props;
  const count = Math.min(list.count ?? 0, MOST_ROWS);
  const element = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  const [active, setActive] = useState(props.startAt ?? 0);
  const isMoving = useRef(false);
  const comesBackTo = useRef(props.startAt);
  const isThere = list.count !== null;
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is used here alone
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => (query.list === "issues" ? ISSUE_HEIGHT : ROW_HEIGHT),
    overscan: 6,
    scrollMargin: offset,
    // The browser of the tests has no layout: it shows the first rows.
    initialRect: { width: 320, height: 600 },
  });
  // Where the list begins in what scrolls: changes whenever something above it opens or closes.
  useEffect(() => {
    const list = element.current;
    const page = scroller?.firstElementChild;
    if (!list || !scroller || !page) return;
    const measure = (): void =>
      setOffset(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    return () => observer.disconnect();
  }, [scroller, isThere]);
  useEffect(() => {
    if (comesBackTo.current === null || offset === 0) return;
    virtual.scrollToIndex(comesBackTo.current, { align: "center" });
    comesBackTo.current = null;
    isMoving.current = true;
  }, [virtual, offset]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { want } = list;
  useEffect(() => want(first, last), [want, first, last]);
  useEffect(() => {
    if (!isMoving.current) return;
    element.current?.querySelector<HTMLElement>(`[data-place="${active}"]`)?.focus({ preventScroll: true });
  });
  const move = (event: KeyboardEvent): void => {
    const page = 8;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined || count === 0) return;
    event.preventDefault();
    const place = Math.max(0, Math.min(count - 1, to));
    isMoving.current = true;
    setActive(place);
    virtual.scrollToIndex(place);
  };
  const current = Math.min(active, Math.max(0, count - 1));
  if (list.count === null) return null;
  return (
    <div>
      <Text size={200} role="status" className={styles.quiet}>
        {list.count === 0
          ? query.list === "issues" && query.search === ""
            ? S.review.noIssues
            : S.review.nothing
          : S.review.found(list.count)}
      </Text>
      <ul
        ref={element}
        className={styles.list}
        aria-label={S.review.lists[query.list]}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={move}
        onBlur={() => (isMoving.current = false)}
      >
        {items.map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            <RowButton
              row={list.rowAt(index)}
              place={index}
              isTabStop={index === current || (index === first && (current < first || current > last))}
              isIssue={query.list === "issues"}
              canGoTo={props.canGoTo}
              onFocus={() => setActive(index)}
              onOpen={(row) => props.onOpen(row, index)}
              onGoTo={props.onGoTo}
            />
          </li>
        ))}
      </ul>
      {list.count > MOST_ROWS && <Text size={200}>{S.review.cut(MOST_ROWS)}</Text>}
    </div>
  );
}
