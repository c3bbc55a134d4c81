import { formatNumber, formatPercent } from "~/platform/format";
import { useLocale } from "../words";
import { ChartFrame, Legend } from "./chart-frame";
import { round } from "./scale";

export type Part = { readonly name: string; readonly color: string };

type StackedBarProps = {
  readonly title: string;
  /** Names the first column of the table: "Kecamatan". */
  readonly across: string;
  /** What each bar is made of; see `partColors`. */
  readonly parts: readonly Part[];
  /** One bar a row; `values` one for each part. */
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly format?: (value: number) => string;
};

/** Colours that stay apart beside one another, light and dark. */
export const partColors = [
  "var(--accent)",
  "var(--seq-2)",
  "var(--chart-coral)",
  "var(--chart-amber)",
  "var(--line-strong)",
] as const;

/** Shares of a whole, one bar a row, each as long as its sum. */
export function StackedBar({ title, across, parts, rows, format }: StackedBarProps) {
  const locale = useLocale();
  const say = format ?? ((value: number) => formatNumber(value, locale));
  const sums = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const largest = Math.max(1, ...sums);
  return (
    <ChartFrame
      title={title}
      table={{
        head: [across, ...parts.map(({ name }) => name)],
        rows: rows.map(({ label, values }) => [label, ...values.map(say)]),
      }}
    >
      <div className="stack gap-3">
        <div className="funnel">
          {rows.map((row, place) => (
            <div key={row.label} className="stack gap-1">
              <div className="row between">
                <b>{row.label}</b>
                <b className="num">{say(sums[place] ?? 0)}</b>
              </div>
              <span className="bar stacked">
                {row.values.map((value, index) => (
                  <i
                    key={parts[index]?.name ?? index}
                    title={`${parts[index]?.name}: ${say(value)} (${formatPercent(value / (sums[place] || 1), locale)})`}
                    style={{ width: `${round((value / largest) * 100)}%`, background: parts[index]?.color }}
                  />
                ))}
              </span>
            </div>
          ))}
        </div>
        <Legend items={parts} />
      </div>
    </ChartFrame>
  );
}
