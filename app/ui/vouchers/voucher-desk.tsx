import { Form } from "@remix-run/react";
import { type SaleRates, takeHome } from "~/domain/catalog/take-home";
import type { VoucherPageView, VoucherRow, VoucherUseRow } from "~/domain/vouchers/desk-queries.server";
import { discountOn } from "~/domain/vouchers/voucher";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { formatNumber, formatRupiah } from "~/platform/format";
import { minus, rupiah } from "~/platform/money";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { Money } from "~/ui/kit/money";
import { Receive } from "~/ui/kit/receive";
import { Stat } from "~/ui/kit/stat";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { useWorth } from "./use-worth";
import { VoucherForm, type VoucherFormProps } from "./voucher-form";
import { VoucherStateBadge } from "./voucher-list";

type VoucherDeskProps = Pick<VoucherFormProps, "answer" | "isCity" | "today"> & {
  readonly page: VoucherPageView;
  readonly stopTo: string;
  /** What is taken of her sales; null for the city, which receives nothing. */
  readonly rates: SaleRates | null;
};

/** One voucher: how it was used, its terms, and the way to stop it. */
export function VoucherDesk({ page, stopTo, rates, ...form }: VoucherDeskProps) {
  const t = useWords(vouchersDeskWords);
  const { voucher } = page;
  const isStopped = voucher.state === "stopped";
  return (
    <>
      <VoucherFigures page={page} />
      {rates ? <Example voucher={voucher} rates={rates} /> : null}
      {isStopped ? <Banner>{t.isStopped}</Banner> : <VoucherForm voucher={voucher} {...form} />}
      <Uses uses={page.uses} />
      {isStopped ? null : (
        <Form method="post" action={stopTo} className="panel stack gap-3">
          <p className="hint">{t.stopHint}</p>
          <div>
            <Button kind="danger">{t.stop}</Button>
          </div>
        </Form>
      )}
    </>
  );
}

function VoucherFigures({ page: { voucher, kept } }: { readonly page: VoucherPageView }) {
  const t = useWords(vouchersDeskWords);
  const locale = useLocale();
  const worth = useWorth();
  return (
    <section className="panel stack gap-3" aria-label={t.figures}>
      <p className="row">
        <VoucherStateBadge state={voucher.state} />
        <span>{worth(voucher)}</span>
      </p>
      <div className="stats">
        <Stat value={formatNumber(kept.count, locale)} label={t.figure.kept} />
        <Stat value={formatRupiah(kept.amount, locale)} label={t.figure.keptSum} />
        <Stat
          value={t.usedOf(
            formatNumber(voucher.usedCount, locale),
            voucher.totalLimit === null ? null : formatNumber(voucher.totalLimit, locale),
          )}
          label={t.figure.held}
        />
        {voucher.budget === null ? null : (
          <Stat
            value={formatRupiah(minus(voucher.budget, voucher.usedAmount), locale)}
            label={t.figure.left}
          />
        )}
      </div>
    </section>
  );
}

/** "Anda terima": what is left to her of a sale with this voucher. */
function Example({ voucher, rates }: { readonly voucher: VoucherRow; readonly rates: SaleRates }) {
  const t = useWords(vouchersDeskWords);
  const locale = useLocale();
  const goods = voucher.minSpend > 0n ? voucher.minSpend : rupiah(100_000);
  const off = discountOn(voucher, goods);
  const { fee, commission, tax, received } = takeHome(minus(goods, off), rates);
  const inWords = (amount: bigint) => formatRupiah(amount, locale);
  const rest = [
    ...(commission > 0n ? [t.commission(inWords(commission))] : []),
    ...(tax > 0n ? [t.tax(inWords(tax))] : []),
  ].join(", ");
  return (
    <Receive
      label={t.example(inWords(goods))}
      amount={received}
      detail={t.exampleDetail(inWords(off), inWords(fee), rest)}
    />
  );
}

const useTones: Readonly<Record<VoucherUseRow["status"], BadgeTone>> = {
  held: "info",
  kept: "ok",
  released: "plain",
};

function Uses({ uses }: { readonly uses: readonly VoucherUseRow[] }) {
  const t = useWords(vouchersDeskWords);
  const columns: readonly Column<VoucherUseRow>[] = [
    { key: "order", label: t.order, cell: (use) => <span className="num">{use.nomor}</span> },
    { key: "when", label: t.when, cell: (use) => <DateTime at={use.at} /> },
    { key: "sum", label: t.sum, align: "end", cell: (use) => <Money amount={use.amount} /> },
    {
      key: "status",
      label: t.status,
      phone: "end",
      cell: (use) => <Badge tone={useTones[use.status]}>{t.uses[use.status]}</Badge>,
    },
  ];
  return (
    <section className="stack gap-3">
      <h2 className="text-20">{t.usesTitle}</h2>
      <Table
        caption={t.usesTitle}
        columns={columns}
        rows={uses}
        rowKey={(use) => use.orderId}
        empty={<p className="muted">{t.usesEmpty}</p>}
      />
    </section>
  );
}
