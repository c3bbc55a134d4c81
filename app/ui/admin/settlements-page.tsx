import { Form, Link, useNavigation } from "@remix-run/react";
import { settlingProviders } from "~/domain/payments/settlement";
import type { SettlementFileRow, WaitingMoney } from "~/domain/payments/settlement-queries.server";
import { reconciliationWords } from "~/messages/reconciliation";
import { settlementsWords } from "~/messages/settlements";
import { paths } from "~/paths";
import { formatDate, formatNumber } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { controlIds, FieldFrame } from "~/ui/kit/field-frame";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { SectionHead } from "~/ui/kit/section";
import { Select } from "~/ui/kit/select";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { LedgerNav } from "./ledger-nav";
import { useProviderName } from "./provider-name";

/** A line of a refused file in the reader's words. */
export type WrongLine = { readonly line: number; readonly why: string };
export type SettlementsView = {
  readonly files: readonly SettlementFileRow[];
  readonly waiting: readonly WaitingMoney[];
  readonly openBreaks: number;
  readonly answer: (NonNullable<FormAnswer> & { readonly lines?: readonly WrongLine[] }) | undefined;
};

/** Reports of gateways: one to be uploaded, and those that were. */
export function SettlementsScreen({ files, waiting, openBreaks, answer }: SettlementsView) {
  const t = useWords(settlementsWords).settlements;
  return (
    <div className="wrap full stack gap-6 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted max-w-[44rem]">{t.lead}</p>
      </div>
      <LedgerNav current="settlements" openBreaks={openBreaks} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="stack gap-6">
          <UploadForm answer={answer} />
          <WrongLines lines={answer?.lines ?? []} />
          <section>
            <SectionHead title={t.history} />
            <Table
              caption={t.history}
              columns={useFileColumns()}
              rows={files}
              rowKey={(row) => row.id}
              empty={<p className="muted">{t.none}</p>}
            />
          </section>
        </div>
        <Waiting rows={waiting} />
      </div>
    </div>
  );
}

function UploadForm({ answer }: Pick<SettlementsView, "answer">) {
  const words = useWords(reconciliationWords);
  const t = useWords(settlementsWords).settlements;
  const navigation = useNavigation();
  const isSending = navigation.state !== "idle" && navigation.formMethod === "POST";
  const error = answer?.errors.file;
  return (
    <Form method="post" noValidate encType="multipart/form-data" className="panel stack">
      <h2>{t.upload}</h2>
      <FormErrorSummary answer={answer} />
      <FieldFrame id="file" label={t.file} hint={t.fileHint} error={error}>
        <input
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className="input"
          required
          {...controlIds("file", { hint: t.fileHint, error })}
        />
      </FieldFrame>
      <Select
        {...fieldOf(answer, "provider")}
        label={t.provider}
        hint={t.providerHint}
        placeholder={t.auto}
        options={settlingProviders.map((value) => ({ value, label: words.provider[value] }))}
      />
      <div>
        <Button icon="upload" busy={isSending}>
          {t.send}
        </Button>
      </div>
    </Form>
  );
}

function WrongLines({ lines }: { readonly lines: readonly WrongLine[] }) {
  const t = useWords(settlementsWords).settlements;
  if (lines.length === 0) return null;
  return (
    <Table
      caption={t.wrongWhy}
      columns={[
        {
          key: "line",
          label: t.wrongLine,
          cell: (row) => (
            <b className="num">
              {t.wrongLine} {row.line}
            </b>
          ),
        },
        {
          key: "why",
          label: t.wrongWhy,
          phone: "wide",
          cell: (row) => <span className="break-words">{row.why}</span>,
        },
      ]}
      rows={lines}
      rowKey={(row) => `${row.line} ${row.why}`}
    />
  );
}

function useFileColumns(): readonly Column<SettlementFileRow>[] {
  const t = useWords(settlementsWords).settlements;
  const locale = useLocale();
  const providerName = useProviderName();
  return [
    {
      key: "name",
      label: t.columns.name,
      cell: (row) => (
        <>
          <Link
            className="link inline-flex min-h-12 items-center break-all md:min-h-0"
            to={paths.admin.settlement(row.id)}
          >
            {row.name}
          </Link>
          <span className="muted block text-13">
            {providerName(row.provider)} · <DateTime at={row.createdAt} />
          </span>
        </>
      ),
    },
    {
      key: "rows",
      label: t.columns.rows,
      align: "end",
      cell: (row) => <span className="num">{formatNumber(row.rows, locale)}</span>,
    },
    {
      key: "paidOut",
      label: t.columns.paidOut,
      align: "end",
      cell: (row) => (row.status === "booked" ? <Money amount={row.paidOut} /> : "–"),
    },
    {
      key: "status",
      label: t.columns.status,
      phone: "end",
      cell: (row) => <Badge tone={row.status === "booked" ? "ok" : "warn"}>{t.status[row.status]}</Badge>,
    },
  ];
}

function Waiting({ rows }: { readonly rows: readonly WaitingMoney[] }) {
  const t = useWords(settlementsWords).settlements;
  const locale = useLocale();
  const providerName = useProviderName();
  return (
    <section className="panel stack gap-3">
      <h2>{t.waiting}</h2>
      {rows.length === 0 ? <p className="muted">{t.nothingWaits}</p> : null}
      <ul className="stack gap-3">
        {rows.map((row) => (
          <li key={row.provider}>
            <span className="row between">
              <b>{providerName(row.provider)}</b>
              <b className="num">
                <Money amount={row.amount} />
              </b>
            </span>
            {row.oldest ? (
              <span className="muted text-13">{t.waitingText(formatDate(row.oldest, locale))}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
