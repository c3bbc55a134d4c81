import { formatNumber } from "~/platform/format";
import { useLocale } from "../words";
import { binOf } from "./scale";

type HeatTableProps = {
  readonly caption: string;
  /** Over the row names: "Angkatan". */
  readonly across: string;
  readonly columns: readonly string[];
  /** null: not yet, or hidden because too few. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** Five rising bounds of the colour steps. */
  readonly bounds: readonly number[];
  readonly missing: string;
};

/** Figures in cells that darken as they rise: cohorts over months. */
export function HeatTable({ caption, across, columns, rows, bounds, missing }: HeatTableProps) {
  const locale = useLocale();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table className="data-table heat">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{across}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.values.map((value, index) =>
                value === null ? (
                  <td key={index}>
                    <span className="sr-only">{missing}</span>
                  </td>
                ) : (
                  <td key={index} className={`seq${binOf(value, bounds)}`}>
                    {formatNumber(value, locale)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
