import type { ReactNode } from "react";

export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly [label: string, ...values: string[]])[];
};

type ChartFrameProps = {
  /** What the chart shows and what it says, in one sentence. */
  readonly title: string;
  readonly table: ChartTable;
  readonly children: ReactNode;
};

/** A drawing for the eye and, for screen readers, the same figures as a table. No script. */
export function ChartFrame({ title, table, children }: ChartFrameProps) {
  return (
    <figure className="chart relative" aria-label={title}>
      <div aria-hidden="true">{children}</div>
      <div className="sr-only">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {table.head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([label, ...values]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {values.map((value, index) => (
                  <td key={index}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

export type SeriesTone = "accent" | "coral" | "amber" | "pale";

export const toneColor: Readonly<Record<SeriesTone, string>> = {
  accent: "var(--accent)",
  coral: "var(--chart-coral)",
  amber: "var(--chart-amber)",
  pale: "var(--seq-2)",
};

/** A coloured square and a word, for each. */
export function Legend({
  items,
}: {
  readonly items: readonly { readonly name: string; readonly color: string }[];
}) {
  return (
    <ul className="legend">
      {items.map((item) => (
        <li key={item.name}>
          <i style={{ background: item.color }} />
          {item.name}
        </li>
      ))}
    </ul>
  );
}
