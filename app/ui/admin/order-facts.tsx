import type { OrderPage } from "~/domain/orders/queries.server";
import { adminTradeWords } from "~/messages/admin-trade";
import { formatPhone } from "~/platform/format";
import { SimulatedBadge } from "~/ui/kit/badge";
import { DateTime } from "~/ui/kit/date-time";
import { Money } from "~/ui/kit/money";
import { Facts, Totals } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { useDiscountLine } from "~/ui/vouchers/discount-line";
import { useMethodName } from "./method-name";

/** Whose order it is, how it was paid, what it comes to. */
export function OrderFacts({ order }: { readonly order: OrderPage }) {
  const t = useWords(adminTradeWords);
  const discount = useDiscountLine(order.voucherCode, order.discountTotal);
  const { line, landmark, village, city, postal } = order.address;
  const address = [line, landmark, village, city, postal].filter(Boolean).join(", ");
  return (
    <div className="stack">
      <section className="panel stack">
        <h2>{t.order.buyer}</h2>
        <Facts
          facts={[
            { label: t.orders.buyer, value: order.buyerName },
            { label: t.order.phone, value: formatPhone(order.phone) },
            ...(order.email ? [{ label: t.order.email, value: order.email }] : []),
            { label: t.order.address, value: address || t.order.pickup },
            { label: t.orders.placed, value: <DateTime at={order.placedAt} /> },
          ]}
        />
      </section>
      <section className="panel stack">
        <h2>{t.order.payment}</h2>
        <PaymentFacts order={order} />
        <hr className="hr" />
        <Totals
          lines={[
            { label: t.order.goods, value: <Money amount={order.itemsTotal} /> },
            ...discount,
            { label: t.order.delivery, value: <Money amount={order.deliveryTotal} /> },
            { label: t.order.total, value: <Money amount={order.total} />, isTotal: true },
          ]}
        />
      </section>
    </div>
  );
}

function PaymentFacts({
  order: { payment, paymentMethod, paidAt, moneyBack },
}: {
  readonly order: OrderPage;
}) {
  const t = useWords(adminTradeWords);
  const methodName = useMethodName();
  return (
    <Facts
      facts={[
        {
          label: t.order.method,
          value: (
            <span className="row">
              {methodName(paymentMethod)}
              {payment?.isSimulation ? <SimulatedBadge /> : null}
            </span>
          ),
        },
        ...(payment
          ? [
              { label: t.order.state, value: t.attempt[payment.status] },
              { label: t.order.reference, value: <span className="num">{payment.reference}</span> },
            ]
          : []),
        ...(paidAt ? [{ label: t.order.paidAt, value: <DateTime at={paidAt} /> }] : []),
        ...moneyBack.map((refund) => ({
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
