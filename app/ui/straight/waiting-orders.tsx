import type { StraightOrder } from "~/domain/straight/queries.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { formatDateTime, formatRupiah } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";

type Props = { readonly orders: readonly StraightOrder[] };

/** On the shop's home: buyers who sent a photo of what they paid, and wait for the owner's word. */
export function ProvenOrders({ orders }: Props) {
  const t = useWords(straightWords);
  if (orders.length === 0) return null;
  return (
    <section className="stack gap-3">
      <h2 className="text-20">{t.home}</h2>
      <div className="panel stack gap-3">
        <p className="muted">{t.waitingLead}</p>
        <WaitingOrders orders={orders} />
      </div>
    </section>
  );
}

export function WaitingOrders({ orders }: Props) {
  const t = useWords(straightWords);
  const locale = useLocale();
  const until = (at: string, { status }: StraightOrder) =>
    status === "expired" ? t.lateUntil(at) : t.until(at);
  return (
    <ul className="stack gap-3">
      {orders.map((order) => (
        <li key={order.orderId} className="row between">
          <span>
            <b className="num">{order.nomor}</b> · {order.buyerName}
            <span className="muted block text-13">
              {formatRupiah(order.total, locale)}
              {order.acceptUntil ? ` · ${until(formatDateTime(order.acceptUntil, locale), order)}` : null}
            </span>
          </span>
          <span className="row">
            <Badge tone={order.hasProof ? "ok" : "plain"}>
              {order.status === "expired" ? t.ended : order.hasProof ? t.hasProof : t.noProof}
            </Badge>
            <LinkButton kind="line" icon="eye" to={paths.owner.straightOrder(order.orderId)}>
              {t.look}
            </LinkButton>
          </span>
        </li>
      ))}
    </ul>
  );
}
