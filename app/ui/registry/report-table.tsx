import type { ImportPage } from "~/domain/registry/imports.server";
import { type ReportOutcome, type ReportRow, reportOutcomes } from "~/domain/registry/report-row";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { LinkButton } from "~/ui/kit/link-button";
import { PagedTable } from "~/ui/kit/paged-table";
import type { Column } from "~/ui/kit/table";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";

export type ReportView = {
  readonly outcome: ReportOutcome;
  readonly rows: readonly ReportRow[];
  readonly pageNumber: number;
  readonly perPage: number;
};

type ReportTableProps = { readonly page: ImportPage; readonly report: ReportView };

/** Row by row why one was refused, warned of, mended or merged. */
export function ReportTable({ page, report }: ReportTableProps) {
  const { report: t, outcome } = useWords(registryWords);
  const columns = useReportColumns();
  const total = page.counts[report.outcome];
  const isClean = reportOutcomes.every((one) => page.counts[one] === 0);
  if (isClean) return <p className="muted">{t.clean}</p>;
  return (
    <section className="stack gap-3">
      <div className="row between">
        <h2>{t.title}</h2>
        <LinkButton kind="line" icon="download" to={paths.admin.importRows(page.id)} reloadDocument>
          {t.all}
        </LinkButton>
      </div>
      <Tabs
        label={t.tabs}
        current={report.outcome}
        tabs={reportOutcomes.map((one) => ({
          key: one,
          to: paths.admin.import(page.id, { hasil: one }),
          text: outcome[one],
          count: page.counts[one],
        }))}
      />
      <PagedTable
        caption={t.table}
        columns={columns}
        rows={report.rows}
        rowKey={(row) => String(row.line)}
        empty={<p className="muted">{t.emptyOutcome}</p>}
        pages={{
          page: report.pageNumber,
          perPage: report.perPage,
          total,
          hrefFor: (hal) => paths.admin.import(page.id, { hasil: report.outcome, hal }),
        }}
      />
    </section>
  );
}

function useReportColumns(): readonly Column<ReportRow>[] {
  const { report: t, reason } = useWords(registryWords);
  const locale = useLocale();
  return [
    {
      key: "business",
      label: t.business,
      cell: (row) => (
        <b className="font-semibold break-words">
          {row.businessName ?? <span className="muted font-normal">{t.noName}</span>}
        </b>
      ),
    },
    {
      key: "line",
      label: t.line,
      phone: "end",
      cell: (row) => (
        <span className="num whitespace-nowrap">{`${t.line} ${formatNumber(row.line, locale)}`}</span>
      ),
    },
    { key: "village", label: t.village, cell: (row) => row.villageText || "–" },
    {
      key: "reasons",
      label: t.reasons,
      phone: "wide",
      cell: (row) => row.reasons.map((one) => reason[one]).join("; "),
    },
  ];
}
