import { Link } from "@remix-run/react";
import { isLookKey } from "~/domain/orders/look-key";
import type { OrderPage } from "~/domain/orders/queries.server";
import { isStraight } from "~/domain/payments/gateway";
import { ordersWords } from "~/messages/orders";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { formatPhone } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { DateTime } from "~/ui/kit/date-time";
import { Disclosure } from "~/ui/kit/disclosure";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Totals } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";
import { useDiscountLine } from "~/ui/vouchers/discount-line";
import { PartCard } from "./part-card";
import { MoneyBack } from "./part-news";
import { type OrderView, PaymentPanel } from "./payment-panel";

/** One order: how it is paid, and each shop's part of it. */
export function OrderPageView(view: OrderView) {
  const t = useWords(ordersWords);
  const { order } = view;
  return (
    <StorefrontShell {...useFrame()} current="orders" title={t.listTitle} back={paths.orders()}>
      <div className="wrap pt-4 pb-8 lg:pt-0">
        <div className="only-wide">
          <Breadcrumbs
            label={t.listTitle}
            crumbs={[{ text: t.listTitle, to: paths.orders() }, { text: order.nomor }]}
          />
        </div>
        <div className="stack gap-1 pb-4">
          <h1 className="num text-20 lg:text-31">{t.orderTitle(order.nomor)}</h1>
          <p className="muted">
            {t.placedAt} <DateTime at={order.placedAt} />
          </p>
        </div>
        <div className="layout-aside">
          <div className="to-right stack">
            <PaymentPanel {...view} />
          </div>
          <div id="isi-pesanan" data-fresh className="stack">
            {isLookKey(view.orderKey) ? <Banner tone="info">{t.lookOnly}</Banner> : null}
            {order.isStopped ? <StoppedBanner /> : <StatusBanner order={order} />}
            {order.moneyBack.map((refund) => (
              <MoneyBack key={refund.id} refund={refund} nomor={order.nomor} orderKey={view.orderKey} />
            ))}
            {order.parts.map((part) => (
              <PartCard key={part.id} {...view} part={part} />
            ))}
            <Details order={order} />
            <OrderActs {...view} />
            {view.orderKey && !isLookKey(view.orderKey) ? <p className="hint">{t.keepLink}</p> : null}
          </div>
        </div>
      </div>
    </StorefrontShell>
  );
}

function StoppedBanner() {
  const { stopped } = useWords(refundsWords);
  return <Banner tone="warn">{stopped.buyer}</Banner>;
}

function StatusBanner({ order }: { readonly order: OrderPage }) {
  const t = useWords(ordersWords);
  switch (order.status) {
    case "awaiting_payment":
      // Beside it stands who is paid, and how long the shop may look.
      if (isStraight(order.paymentMethod)) return null;
      return (
        <Banner tone="warn" icon="clock" className="only-wide">
          <b>{t.waiting}</b> {t.waitingBanner(order.parts.length)}
        </Banner>
      );
    case "placed":
      // Later each part's own timeline says more.
      if (!order.parts.some((part) => part.status === "to_accept")) return null;
      return (
        <Banner tone="ok">
          <p role="status">{bannerOf(order.paymentMethod, t)}</p>
        </Banner>
      );
    case "completed":
      return <Banner tone="ok">{t.completedBanner}</Banner>;
    default:
      return (
        <Banner tone="plain">
          {order.status === "expired" ? t.expiredBanner : t.cancelledBanner}{" "}
          <Link className="link" to={paths.search()}>
            {t.orderAgain}
          </Link>
        </Banner>
      );
  }
}

type OrderText = ReturnType<typeof useWords<typeof ordersWords.id>>;

function bannerOf(method: string, t: OrderText): string {
  if (isStraight(method)) return t.straightBanner;
  return method === "cash" ? t.cashBanner : t.paidBanner;
}

function Details({ order }: { readonly order: OrderPage }) {
  const t = useWords(ordersWords);
  const { address } = order;
  const discount = useDiscountLine(order.voucherCode, order.discountTotal);
  const place = [address.village, address.district, address.city, address.postal].filter(Boolean).join(", ");
  return (
    <Disclosure title={t.details} aside={<Money amount={order.total} />}>
      <div className="halves">
        <address className="leading-snug wrap-anywhere not-italic">
          <p className="muted text-13">{t.sentTo}</p>
          <b>{order.buyerName}</b>
          <br />
          <span className="num">{formatPhone(order.phone)}</span>
          <br />
          {address.line ? <>{address.line}, </> : null}
          {place}
          {address.landmark ? (
            <>
              <br />
              {address.landmark}
            </>
          ) : null}
        </address>
        <Totals
          lines={[
            { label: t.goods, value: <Money amount={order.itemsTotal} /> },
            ...discount,
            {
              label: t.delivery,
              value: order.deliveryTotal === 0n ? t.free : <Money amount={order.deliveryTotal} />,
            },
            { label: t.total, value: <Money amount={order.total} />, isTotal: true },
          ]}
        />
      </div>
    </Disclosure>
  );
}

function OrderActs({ order, orderKey }: OrderView) {
  const t = useWords(ordersWords);
  return (
    <div className="row">
      <LinkButton
        kind="line"
        icon="file-text"
        to={paths.orderReceipt(order.nomor, orderKey)}
        reloadDocument
        download
      >
        {t.receipt}
      </LinkButton>
      {order.canCancel ? (
        <LinkButton kind="danger" to={paths.orderCancellation(order.nomor, orderKey)}>
          {t.cancel}
        </LinkButton>
      ) : null}
    </div>
  );
}
