import { Link } from "@remix-run/react";
import type { OrderPage, OrderPartView } from "~/domain/orders/queries.server";
import type { PartReturns } from "~/domain/returns/buyer-queries.server";
import { adminTradeWords } from "~/messages/admin-trade";
import { checkoutWords } from "~/messages/checkout";
import { ordersWords } from "~/messages/orders";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { thumbOf } from "~/ui/cart/thumb";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { LineItem } from "~/ui/kit/line-item";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { ShopMark } from "~/ui/kit/shop-mark";
import { Facts } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { statusTone } from "~/ui/orders/order-status";
import { PartTimeline } from "~/ui/orders/part-timeline";
import { PartReturnLinks } from "~/ui/returns/part-return-links";
import { OrderFacts } from "./order-facts";

type OrderScreenProps = {
  readonly order: OrderPage;
  readonly returns: readonly PartReturns[];
  readonly now: Date;
};

/** One order for the officer who is asked about it. */
export function OrderScreen({ order, returns, now }: OrderScreenProps) {
  const t = useWords(adminTradeWords);
  const names = useWords(ordersWords).status;
  const { stopped } = useWords(refundsWords);
  return (
    <div className="wrap full stack py-5">
      <Breadcrumbs
        label={t.orders.title}
        crumbs={[{ text: t.orders.title, to: paths.admin.orders() }, { text: order.nomor }]}
      />
      <div className="row gap-3">
        <h1 className="num text-25">{order.nomor}</h1>
        <Badge tone={statusTone[order.status]}>{names[order.status]}</Badge>
      </div>
      {order.isStopped ? <Banner tone="warn">{stopped.officer}</Banner> : null}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="stack">
          {order.parts.map((part) => (
            <PartPanel key={part.id} part={part} order={order} returns={returns} now={now} />
          ))}
          <p className="hint">{t.order.private}</p>
        </div>
        <OrderFacts order={order} />
      </div>
    </div>
  );
}

function PartPanel({ part, order, returns, now }: OrderScreenProps & { readonly part: OrderPartView }) {
  const kinds = useWords(checkoutWords).kinds;
  const { act } = useWords(refundsWords);
  return (
    <section className="panel stack" aria-label={part.shop.name}>
      <div className="row nowrap">
        <ShopMark name={part.shop.name} color={part.shop.color} size="small" />
        <h2 className="fill text-17 wrap-anywhere">
          <Link to={paths.shop(part.shop.slug)}>{part.shop.name}</Link>
        </h2>
        <Badge>{kinds[part.deliveryKind]}</Badge>
      </div>
      <div className="halves">
        <ul className="stack gap-3">
          {part.lines.map((line) => (
            <li key={line.id}>
              <LineItem
                photo={thumbOf(line.photoHash)}
                name={line.name}
                title={line.name}
                detail={line.variantName}
                amount={line.total}
                quantity={line.quantity}
              />
            </li>
          ))}
        </ul>
        <PartTimeline order={order} part={part} now={now} />
      </div>
      <hr className="hr" />
      <PartFacts part={part} />
      <PartReturnLinks list={returns.find((one) => one.partId === part.id)?.list ?? []} />
      <div>
        <LinkButton kind="line" compact icon="undo-2" to={paths.refunds.byOfficer(order.nomor, part.id)}>
          {act}
        </LinkButton>
      </div>
    </section>
  );
}

function PartFacts({ part }: { readonly part: OrderPartView }) {
  const t = useWords(adminTradeWords);
  const reasons: Readonly<Record<string, string>> = useWords(ordersWords).reasons;
  return (
    <Facts
      facts={[
        { label: t.order.partTotal, value: <Money amount={part.total} /> },
        ...(part.courier
          ? [
              {
                label: t.order.courier,
                value: [part.courier, part.trackingNumber].filter(Boolean).join(" · "),
              },
            ]
          : []),
        ...(part.buyerNote ? [{ label: t.order.buyerNote, value: part.buyerNote }] : []),
        ...(part.cancelReason
          ? [{ label: t.order.cancelReason, value: reasons[part.cancelReason] ?? part.cancelReason }]
          : []),
        ...part.refunds.map((refund) => ({
          label: t.order.refunded,
          value: (
            <>
              <Money amount={refund.amount} /> · {t.refund[refund.status]}
            </>
          ),
        })),
      ]}
    />
  );
}
