import { formatNumber } from "~/platform/format";
import { useLocale } from "../words";
import { heights, MarkLines, UnderLabels } from "./axis";
import { ChartFrame, type ChartTable, Legend, type SeriesTone, toneColor } from "./chart-frame";
import { niceMarks, round, spread } from "./scale";

export type Series = {
  readonly name: string;
  /** One for each label; null leaves a gap at the start or end. */
  readonly values: readonly (number | null)[];
  readonly tone?: SeriesTone;
};

type LineChartProps = {
  /** In one sentence: "Penjualan pertama naik dari 120 ke 861 dalam dua belas bulan". */
  readonly title: string;
  /** Names the first column of the table: "Bulan". */
  readonly across: string;
  /** Under the axis; every second is drawn where there are more than seven. */
  readonly labels: readonly string[];
  /** The first is filled and solid, the others dotted. */
  readonly series: readonly Series[];
  readonly format?: (value: number) => string;
};

const box = { width: 520, height: 270, left: 46, right: 58, top: 14, bottom: 30 };

/** How figures run over time; the last value stands at its line's end. */
export function LineChart({ title, across, labels, series, format }: LineChartProps) {
  const locale = useLocale();
  const say = format ?? ((value: number) => formatNumber(value, locale));
  const marks = niceMarks(Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0))), 3);
  const y = heights(box, marks);
  const step = (box.width - box.left - box.right) / Math.max(1, labels.length - 1);
  const x = (place: number) => round(box.left + place * step);
  const lines = series.map((one, index) => ({
    name: one.name,
    color: toneColor[one.tone ?? (index === 0 ? "accent" : "coral")],
    points: one.values.flatMap((value, place) =>
      value === null ? [] : [{ x: x(place), y: y(value), value }],
    ),
  }));
  const ends = spread(
    lines.map(({ points }) => points.at(-1)?.y ?? 0),
    20,
  );
  return (
    <ChartFrame title={title} table={tableOf(across, labels, series, say)}>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <MarkLines box={box} marks={marks} y={y} say={say} />
        <UnderLabels box={box} labels={labels} x={x} every={labels.length > 7 ? 2 : 1} />
        {lines.map((line, index) => (
          <SeriesLine
            key={line.name}
            line={line}
            isMain={index === 0}
            base={y(0)}
            labelAt={ends[index] ?? 0}
            say={say}
          />
        ))}
      </svg>
      {lines.length > 1 ? <Legend items={lines} /> : null}
    </ChartFrame>
  );
}

function tableOf(
  across: string,
  labels: readonly string[],
  series: readonly Series[],
  say: (value: number) => string,
): ChartTable {
  return {
    head: [across, ...series.map(({ name }) => name)],
    rows: labels.map((label, place) => [
      label,
      ...series.map(({ values }) => {
        const value = values[place];
        return value === null || value === undefined ? "" : say(value);
      }),
    ]),
  };
}

type Drawn = {
  readonly color: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly value: number }[];
};

type SeriesLineProps = {
  readonly line: Drawn;
  readonly isMain: boolean;
  readonly base: number;
  readonly labelAt: number;
  readonly say: (value: number) => string;
};

function SeriesLine({ line, isMain, base, labelAt, say }: SeriesLineProps) {
  const { points, color } = line;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const path = `M${points.map((point) => `${point.x} ${point.y}`).join("L")}`;
  return (
    <g>
      {isMain ? <path d={`${path}V${base}H${first.x}Z`} fill={color} opacity={0.08} /> : null}
      <path className="series-line" d={path} stroke={color} strokeDasharray={isMain ? undefined : "2 6"} />
      <circle cx={last.x} cy={last.y} r={4.5} fill={color} />
      <text className="value" x={last.x + 10} y={labelAt + 4}>
        {say(last.value)}
      </text>
    </g>
  );
}
