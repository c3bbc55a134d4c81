import type { CSSProperties } from "react";
import { formatNumber } from "~/platform/format";
import { useLocale } from "../words";
import { heights, MarkLines, UnderLabels } from "./axis";
import { ChartFrame } from "./chart-frame";
import { niceMarks, round } from "./scale";

export type Bar = {
  readonly label: string;
  readonly value: number;
  /** hot: the one to look at; good: the goal reached. */
  readonly tone?: "hot" | "good";
};

type BarChartProps = {
  readonly title: string;
  /** Names the columns of the table: "Bulan", "Penjualan". */
  readonly across: string;
  readonly up: string;
  readonly bars: readonly Bar[];
  readonly format?: (value: number) => string;
};

const box = { width: 520, height: 240, left: 60, right: 8, top: 18, bottom: 30 };
const fills = { hot: "var(--chart-coral)", good: "var(--ok)", plain: "var(--accent)" } as const;

/** Amounts side by side over an axis; the largest carries its figure. */
export function BarChart({ title, across, up, bars, format }: BarChartProps) {
  const locale = useLocale();
  const say = format ?? ((value: number) => formatNumber(value, locale));
  const largest = Math.max(0, ...bars.map(({ value }) => value));
  const marks = niceMarks(largest, 3);
  const y = heights(box, marks);
  const pitch = (box.width - box.left - box.right) / Math.max(1, bars.length);
  const x = (place: number) => round(box.left + pitch * (place + 0.5));
  const wide = round(Math.min(44, pitch * 0.68));
  const rows = bars.map(({ label, value }) => [label, say(value)] as const);
  return (
    <ChartFrame title={title} table={{ head: [across, up], rows }}>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <MarkLines box={box} marks={marks} y={y} say={say} />
        <UnderLabels
          box={box}
          labels={bars.map(({ label }) => label)}
          x={x}
          every={Math.ceil(bars.length / 8)}
        />
        {bars.map((bar, place) => (
          <g key={bar.label}>
            <rect
              x={round(x(place) - wide / 2)}
              y={y(bar.value)}
              width={wide}
              height={Math.max(1, round(y(0) - y(bar.value)))}
              rx={Math.min(6, wide / 4)}
              fill={fills[bar.tone ?? "plain"]}
            />
            {bar.value === largest && largest > 0 ? (
              <text className="value" x={x(place)} y={y(bar.value) - 6} textAnchor="middle">
                {say(bar.value)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

/** A few columns with figure and word under each, without an axis: how many stand at which step. */
export function Columns({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const locale = useLocale();
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ol className="columns" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.label}>
          <span className="col" aria-hidden="true">
            <i
              className={bar.tone}
              style={{ "--share": `${Math.max(2, round((bar.value / largest) * 100))}%` } as CSSProperties}
            />
          </span>
          <b className="num">{formatNumber(bar.value, locale)}</b>
          <small>{bar.label}</small>
        </li>
      ))}
    </ol>
  );
}
