import type { CityFigures } from "~/domain/insight/city-figures.server";
import type { CityReport, DistrictSales } from "~/domain/insight/city-report";
import { insightWords } from "~/messages/insight";
import { Money } from "~/ui/kit/money";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { Panel } from "./panel";
import { useCount } from "./use-count";

type ReportProps = { readonly report: CityReport };

/** The four districts side by side. */
export function DistrictPanel({ report, figures }: ReportProps & { readonly figures: CityFigures }) {
  const { sales: t, few } = useWords(insightWords);
  const count = useCount();
  const placeOf = (slug: string) => figures.districts.find((district) => district.slug === slug);
  const columns: readonly Column<DistrictSales>[] = [
    { key: "name", label: t.district, cell: (row) => <b>{row.name}</b> },
    {
      key: "registered",
      label: t.registered,
      align: "end",
      cell: (row) => count(placeOf(row.slug)?.registered ?? null),
    },
    {
      key: "trained",
      label: t.trained,
      align: "end",
      cell: (row) => count(placeOf(row.slug)?.trained ?? null),
    },
    { key: "live", label: t.live, align: "end", cell: (row) => count(placeOf(row.slug)?.shopsLive ?? null) },
    { key: "sellers", label: t.sellers, align: "end", cell: (row) => count(row.sellers) },
    {
      key: "turnover",
      label: t.turnover,
      align: "end",
      cell: (row) =>
        row.turnover === null ? <span className="muted">{few}</span> : <Money amount={row.turnover} short />,
    },
  ];
  return (
    <Panel title={t.districts} lead={t.lead}>
      <Table caption={t.districts} columns={columns} rows={report.districts} rowKey={(row) => row.slug} />
    </Panel>
  );
}

/** What is sold, the most first; shelves with few sellers are only counted. */
export function SectorPanel({ report: { sectors } }: ReportProps) {
  const t = useWords(insightWords).sales;
  const locale = useLocale();
  const count = useCount();
  const told = sectors.filter(({ sellers }) => sellers !== null);
  return (
    <Panel title={t.sectors} lead={t.lead}>
      {told.length === 0 ? (
        <p className="muted">{t.empty}</p>
      ) : (
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t.sector}</th>
              <th scope="col" className="end">
                {t.sellers}
              </th>
              <th scope="col" className="end">
                {t.turnover}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((row) => (
              <tr key={row.slug}>
                <th scope="row">{locale === "en" ? row.nameEn : row.name}</th>
                <td className="end">{count(row.sellers)}</td>
                <td className="end">{row.turnover === null ? "–" : <Money amount={row.turnover} short />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {told.length < sectors.length ? (
        <p className="hint">{t.moreSectors(sectors.length - told.length)}</p>
      ) : null}
    </Panel>
  );
}
