import { Form } from "@remix-run/react";
import type { FileFinding, FileTotals, SettlementPage } from "~/domain/payments/settlement-queries.server";
import { reconciliationWords } from "~/messages/reconciliation";
import { settlementsWords } from "~/messages/settlements";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { type Column, Table } from "~/ui/kit/table";
import { Totals, type TotalsLine } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";
import { useProviderName } from "./provider-name";

const mostShown = 100;

/** One report: what booking it would do, or what it did. */
export function SettlementScreen({ page }: { readonly page: SettlementPage }) {
  const words = useWords(settlementsWords);
  const t = words.file;
  const providerName = useProviderName();
  return (
    <div className="wrap full stack py-5">
      <Breadcrumbs
        label={words.settlements.title}
        crumbs={[{ text: words.settlements.title, to: paths.admin.settlements() }, { text: page.name }]}
      />
      <div className="stack gap-1">
        <div className="row gap-3">
          <h1 className="text-25 break-all">{page.name}</h1>
          <Badge tone={page.status === "booked" ? "ok" : "warn"}>
            {words.settlements.status[page.status]}
          </Badge>
        </div>
        <p className="muted">
          {providerName(page.provider)} · {t.uploaded} <DateTime at={page.createdAt} />{" "}
          {page.createdBy ? t.by(page.createdBy) : null}
          {page.bookedAt ? (
            <>
              {" · "}
              {t.booked} <DateTime at={page.bookedAt} /> {page.bookedBy ? t.by(page.bookedBy) : null}
            </>
          ) : null}
        </p>
      </div>
      {page.preview ? <Preview page={page} preview={page.preview} /> : <Booked page={page} />}
    </div>
  );
}

function Preview({ page, preview }: { readonly page: SettlementPage; readonly preview: FileTotals }) {
  const t = useWords(settlementsWords).file;
  const shown = preview.findings.slice(0, mostShown);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <section className="stack gap-3 lg:order-none order-2">
        <h2>{t.newBreaks}</h2>
        {shown.length === 0 ? (
          <Banner tone="ok">{t.noBreaks}</Banner>
        ) : (
          <Table
            caption={t.newBreaks}
            columns={useFindingColumns()}
            rows={shown}
            rowKey={(row) => `${row.line} ${row.kind}`}
            foot={preview.findings.length > shown.length ? t.mostShown(shown.length) : undefined}
          />
        )}
      </section>
      <section className="panel stack">
        <h2>{t.totals}</h2>
        <Totals lines={useTotalLines(page, preview)} />
        {preview.newRows === 0 ? <p className="hint">{t.nothingNew}</p> : null}
        <Form method="post" action={paths.admin.settlementBooking(page.id)} className="stack gap-2">
          <p className="hint">{t.confirmHint}</p>
          <div>
            <Button icon="check">{t.confirm}</Button>
          </div>
        </Form>
      </section>
    </div>
  );
}

function useTotalLines(page: SettlementPage, preview: FileTotals): TotalsLine[] {
  const t = useWords(settlementsWords).file;
  const locale = useLocale();
  return [
    { label: t.movements, value: formatNumber(page.rows, locale) },
    ...(preview.knownBefore > 0
      ? [{ label: t.known, value: formatNumber(preview.knownBefore, locale) }]
      : []),
    { label: t.fresh, value: formatNumber(preview.newRows, locale) },
    { label: t.gross, value: <Money amount={preview.gross} /> },
    { label: t.fee, value: <Money amount={preview.fee} /> },
    { label: t.net, value: <Money amount={preview.net} /> },
    { label: t.newFees, value: <Money amount={preview.newFees} /> },
    { label: t.newBreaks, value: formatNumber(preview.findings.length, locale) },
    { label: t.inBreaks, value: <Money amount={preview.inBreaks} /> },
    { label: t.paidOut, value: <Money amount={preview.paidOut} />, isTotal: true },
  ];
}

function useFindingColumns(): readonly Column<FileFinding>[] {
  const words = useWords(reconciliationWords);
  const { file } = useWords(settlementsWords);
  return [
    {
      key: "kind",
      label: words.breaks.columns.kind,
      cell: (row) => (
        <>
          <b>{words.breaks.kind[row.kind]}</b>
          <span className="muted block text-13">
            {file.line} <span className="num">{row.line}</span> ·{" "}
            <span className="break-all">{row.reference}</span>
          </span>
        </>
      ),
    },
    {
      key: "expected",
      label: words.one.expected,
      align: "end",
      cell: (row) => (row.expected === null ? "–" : <Money amount={row.expected} />),
    },
    {
      key: "said",
      label: words.one.said,
      align: "end",
      cell: (row) => (row.said === null ? "–" : <Money amount={row.said} />),
    },
    {
      key: "difference",
      label: words.breaks.columns.difference,
      align: "end",
      phone: "end",
      cell: (row) => <Money amount={row.difference} />,
    },
  ];
}

function Booked({ page }: { readonly page: SettlementPage }) {
  const t = useWords(settlementsWords).file;
  const locale = useLocale();
  return (
    <section className="panel stack max-w-[32rem]">
      <Totals
        lines={[
          { label: t.movements, value: formatNumber(page.rows, locale) },
          { label: t.fresh, value: formatNumber(page.newRows, locale) },
          { label: t.breaks, value: formatNumber(page.breaks, locale) },
          { label: t.paidOut, value: <Money amount={page.paidOut} />, isTotal: true },
        ]}
      />
      {page.breaks > 0 ? (
        <div>
          <LinkButton kind="line" to={paths.admin.breaks()}>
            {t.seeBreaks}
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}
