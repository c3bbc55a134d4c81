import { Form } from "@remix-run/react";
import { csvErrorSentence } from "~/domain/catalog/csv-refusal";
import type { CsvGood, CsvReport, CsvRowError } from "~/domain/catalog/csv-report";
import { catalogCsvWords } from "~/messages/catalog-csv";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { LinkButton } from "~/ui/kit/link-button";
import { PagedTable } from "~/ui/kit/paged-table";
import { Stat } from "~/ui/kit/stat";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";

export type TableReportView = {
  readonly importId: string;
  readonly counts: Omit<CsvReport, "errors" | "goods">;
  readonly errors: readonly CsvRowError[];
  readonly errorCount: number;
  readonly page: number;
  readonly errorsPerPage: number;
  /** Those that would be new or other; the first of `goodsCount`. */
  readonly goods: readonly CsvGood[];
  readonly goodsCount: number;
};

/** What a table would do, before it does anything: agree, or mend the file and send it again. */
export function TableReport(view: TableReportView) {
  const { report: t } = useWords(catalogCsvWords);
  const locale = useLocale();
  const { counts } = view;
  return (
    <div className="wrap stack gap-5 py-4 pb-8">
      <section className="stats" aria-label={t.figures}>
        {(["created", "updated", "unchanged", "rejected"] as const).map((key) => (
          <Stat key={key} value={formatNumber(counts[key], locale)} label={t[key]} />
        ))}
      </section>
      <Decision {...view} />
      {counts.unknownColumns.length > 0 ? (
        <p className="muted break-words">{t.unknownColumns(counts.unknownColumns.join(", "))}</p>
      ) : null}
      <ErrorTable {...view} />
      <GoodsTable {...view} />
    </div>
  );
}

function Decision({ importId, counts, goodsCount }: TableReportView) {
  const { report: t } = useWords(catalogCsvWords);
  const locale = useLocale();
  const rows = counts.created + counts.updated;
  if (rows === 0) {
    return (
      <section className="stack gap-3">
        <Banner tone={counts.unchanged > 0 ? "ok" : "warn"}>
          {counts.unchanged > 0 ? t.nothingNew : t.nothingGood}
        </Banner>
        <div>
          <LinkButton kind="line" icon="upload" to={paths.owner.productTables()}>
            {t.other}
          </LinkButton>
        </div>
      </section>
    );
  }
  return (
    <section className="panel stack gap-3">
      {counts.rejected > 0 ? <p>{t.confirmHelp}</p> : null}
      <Form method="post" action={paths.owner.productTableConsent(importId)} className="row">
        <Button icon="check">
          {t.confirm(formatNumber(rows, locale), formatNumber(goodsCount, locale))}
        </Button>
        <LinkButton kind="line" to={paths.owner.productTables()}>
          {t.other}
        </LinkButton>
      </Form>
    </section>
  );
}

function ErrorTable({ importId, errors, errorCount, page, errorsPerPage }: TableReportView) {
  const words = useWords(catalogCsvWords);
  const t = words.report;
  const locale = useLocale();
  if (errorCount === 0) return null;
  const columns: readonly Column<CsvRowError>[] = [
    {
      key: "where",
      label: t.line,
      cell: ({ line, column }) => (
        <b className="font-semibold">{`${t.line} ${formatNumber(line, locale)}, ${column}`}</b>
      ),
    },
    {
      key: "value",
      label: t.value,
      cell: ({ value }) =>
        value ? <span className="break-all">{value}</span> : <span className="muted">{t.emptyValue}</span>,
    },
    {
      key: "reason",
      label: t.reason,
      phone: "wide",
      cell: (error) => csvErrorSentence(error, words, locale),
    },
  ];
  return (
    <section className="stack gap-3">
      <h2>{t.errors}</h2>
      <PagedTable
        caption={t.errors}
        columns={columns}
        rows={errors}
        rowKey={({ line, column, code }) => `${line}-${column}-${code}`}
        pages={{
          page,
          perPage: errorsPerPage,
          total: errorCount,
          hrefFor: (hal) => paths.owner.productTable(importId, { hal }),
        }}
      />
    </section>
  );
}

function GoodsTable({ goods, goodsCount }: TableReportView) {
  const { report: t } = useWords(catalogCsvWords);
  const locale = useLocale();
  if (goods.length === 0) return null;
  const columns: readonly Column<CsvGood>[] = [
    { key: "name", label: t.good, cell: ({ name }) => <b className="font-semibold break-words">{name}</b> },
    { key: "rows", label: t.variants, align: "end", cell: ({ rows }) => formatNumber(rows, locale) },
    {
      key: "outcome",
      label: t.title,
      phone: "end",
      cell: ({ outcome, isPublished }) => (
        <span className="row gap-1">
          <Badge tone={outcome === "created" ? "ok" : "info"}>{t.outcome[outcome]}</Badge>
          {isPublished ? null : <Badge>{t.draft}</Badge>}
        </span>
      ),
    },
  ];
  const more = goodsCount - goods.length;
  return (
    <section className="stack gap-3">
      <h2>{t.goods}</h2>
      <Table
        caption={t.goods}
        columns={columns}
        rows={goods}
        rowKey={({ name }) => name}
        foot={more > 0 ? t.moreGoods(formatNumber(more, locale)) : undefined}
      />
    </section>
  );
}
