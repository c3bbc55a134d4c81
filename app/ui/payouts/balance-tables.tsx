import { Link } from "@remix-run/react";
import type { Balance, BalanceLine } from "~/domain/payouts/balance.server";
import { payoutsWords } from "~/messages/payouts";
import { vouchersWords } from "~/messages/vouchers";
import { paths } from "~/paths";
import { formatDate, formatRupiah } from "~/platform/format";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { EmptyState } from "~/ui/kit/empty-state";
import { Money } from "~/ui/kit/money";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";

type Payout = Balance["payouts"][number];

const tones: Readonly<Record<Payout["status"], BadgeTone>> = {
  owed: "plain",
  approved: "info",
  sent: "info",
  paid: "ok",
  failed: "bad",
  returned: "bad",
  cancelled: "plain",
};

/** What was gathered and paid out, the newest first. */
export function PayoutTable({ payouts }: { readonly payouts: readonly Payout[] }) {
  const t = useWords(payoutsWords);
  const locale = useLocale();
  const columns: Column<Payout>[] = [
    {
      key: "date",
      label: t.columns.date,
      cell: (row) => formatDate(row.at, locale),
    },
    {
      key: "status",
      label: t.columns.status,
      phone: "wide",
      cell: (row) => <Badge tone={tones[row.status]}>{t.status[row.status]}</Badge>,
    },
    {
      key: "amount",
      label: t.columns.amount,
      align: "end",
      phone: "end",
      cell: (row) => <Money amount={row.amount} />,
    },
  ];
  return (
    <Table
      caption={t.payouts}
      columns={columns}
      rows={payouts}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="wallet" title={t.noPayouts}>
          <p>{t.noPayoutsText}</p>
        </EmptyState>
      }
    />
  );
}

/** The orders that earned it. */
export function SalesTable({ sales }: { readonly sales: readonly BalanceLine[] }) {
  const t = useWords(payoutsWords);
  const tv = useWords(vouchersWords);
  const locale = useLocale();
  const columns: Column<BalanceLine>[] = [
    {
      key: "order",
      label: t.columns.order,
      cell: (row) => (
        <Link
          className="num inline-flex min-h-12 items-center font-semibold hover:underline"
          to={paths.owner.order(row.partId)}
        >
          {row.nomor}
        </Link>
      ),
    },
    { key: "date", label: t.columns.date, cell: (row) => formatDate(row.completedAt, locale) },
    {
      key: "total",
      label: t.columns.total,
      align: "end",
      cell: (row) => (
        <>
          <Money amount={row.fromBuyer} />
          {row.fromCity > 0n ? (
            <span className="muted block text-13">{tv.ofCity(formatRupiah(row.fromCity, locale))}</span>
          ) : null}
          {row.isStraight ? <span className="muted text-13"> {t.cash}</span> : null}
        </>
      ),
    },
    { key: "fee", label: t.columns.fee, align: "end", cell: (row) => <Money amount={row.fees} /> },
    {
      key: "net",
      label: t.columns.net,
      align: "end",
      phone: "end",
      cell: (row) => (
        <>
          <b>
            <Money amount={row.net} />
          </b>
          {row.isStraight ? (
            <span className="muted block text-13">{t.straightNote(formatRupiah(row.broughtIn, locale))}</span>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <Table
      caption={t.sales}
      columns={columns}
      rows={sales}
      rowKey={(row) => row.partId}
      empty={<EmptyState icon="receipt" title={t.noSales} />}
    />
  );
}
