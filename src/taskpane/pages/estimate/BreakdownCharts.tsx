import { HorizontalBarChart, HorizontalBarChartVariant, VerticalBarChart } from "@fluentui/react-charts";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Section } from "../../components/Section";
import type { Breakdown } from "../../session/types";
import { S, money } from "../../strings";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL, minWidth: 0 },
  chart: { minWidth: 0, overflow: "hidden" },
});

/** Months and SKUs shown in a chart; the Deadlines page has all months. */
const MOST_MONTHS = 12;
const MOST_BARS = 8;
/** The longest bar leaves room for its figure beside it. */
const ROOM_FOR_FIGURES = 1.3;

/** Refund by month of expiry, by duty and by SKU. */
export function BreakdownCharts({ breakdown, reading }: { breakdown: Breakdown; reading: string }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(296);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(240, Math.floor(entry!.contentRect.width))),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const months = breakdown.months
    .filter(({ due, pending, open }) => due + pending + open > 0)
    .slice(0, MOST_MONTHS);
  return (
    <div ref={box} className={styles.box}>
      {months.length > 0 && (
        <Section title={S.charts.months}>
          <Text size={200}>{S.charts.monthsHelp(reading)}</Text>
          <div className={styles.chart}>
            <VerticalBarChart
              width={width}
              height={220}
              hideLegend
              useSingleColor
              colors={[tokens.colorBrandBackground]}
              yAxisTickCount={3}
              rotateXAxisLables
              data={months.map(({ month, due, pending, open }) => ({
                x: S.charts.month(month),
                y: (due + pending + open) / 100,
                legend: S.charts.month(month),
                yAxisCalloutData: money(due + pending + open),
              }))}
            />
          </div>
        </Section>
      )}
      <Bars
        title={S.charts.programs}
        width={width}
        rows={breakdown.programs.map(({ program, amount }) => ({ name: S.programs[program], amount }))}
      />
      <Bars title={S.charts.skus} width={width} rows={breakdown.skus.slice(0, MOST_BARS)} />
    </div>
  );
}

function Bars(props: { title: string; width: number; rows: { name: string; amount: number }[] }) {
  const { rows, title } = props;
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ amount }) => amount));
  return (
    <Section title={title}>
      <HorizontalBarChart
        width={props.width}
        variant={HorizontalBarChartVariant.AbsoluteScale}
        data={rows.map(({ name, amount }) => ({
          chartTitle: name,
          chartData: [
            {
              legend: name,
              horizontalBarChartdata: { x: amount / 100, total: (most * ROOM_FOR_FIGURES) / 100 },
              color: tokens.colorBrandBackground,
              xAxisCalloutData: name,
              yAxisCalloutData: money(amount),
            },
          ],
        }))}
      />
    </Section>
  );
}
