import { Link } from "@remix-run/react";
import { isLookKey } from "~/domain/orders/look-key";
import type { OrderLineView, OrderPartView } from "~/domain/orders/queries.server";
import { checkoutWords } from "~/messages/checkout";
import { ordersWords } from "~/messages/orders";
import { vouchersWords } from "~/messages/vouchers";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { thumbOf } from "~/ui/cart/thumb";
import { Badge } from "~/ui/kit/badge";
import { LineItem } from "~/ui/kit/line-item";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Stars } from "~/ui/kit/rating";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useLocale, useWords } from "~/ui/kit/words";
import { AskLink, AskUntil, PartReturnList } from "~/ui/returns/part-returns";
import { PartNews } from "./part-news";
import { PartTimeline } from "./part-timeline";
import type { OrderView } from "./payment-panel";

type PartCardProps = OrderView & { readonly part: OrderPartView };

/** What one shop owes of the order: its goods, how far they are, and what the buyer can do. */
export function PartCard({ part, order, orderKey, returns, proofs, now }: PartCardProps) {
  const mine = returns.find((one) => one.partId === part.id);
  const t = useWords(ordersWords);
  const kinds = useWords(checkoutWords).kinds;
  const tv = useWords(vouchersWords);
  const locale = useLocale();
  return (
    <section className="panel stack" aria-labelledby={`bagian-${part.id}`}>
      <div className="row nowrap">
        <ShopMark name={part.shop.name} color={part.shop.color} size="small" />
        <h2 className="fill text-17 wrap-anywhere" id={`bagian-${part.id}`}>
          <Link className="-my-3 inline-block py-3" to={paths.shop(part.shop.slug)}>
            {part.shop.name}
          </Link>
        </h2>
        <Badge>{kinds[part.deliveryKind]}</Badge>
      </div>
      <div className="halves">
        <ul className="stack gap-3">
          {part.lines.map((line) => (
            <li key={line.id} className="stack gap-2">
              <LineItem
                photo={thumbOf(line.photoHash)}
                name={line.name}
                title={
                  <Link
                    className="-my-2 inline-block py-2 wrap-anywhere"
                    to={paths.product(part.shop.slug, line.productSlug)}
                  >
                    {line.name}
                  </Link>
                }
                detail={line.variantName}
                amount={line.total}
                quantity={line.quantity}
              />
              {part.canReview ? <LineReview line={line} nomor={order.nomor} orderKey={orderKey} /> : null}
            </li>
          ))}
        </ul>
        <PartTimeline {...{ order, part, now }} hasProof={proofs[0]?.status === "sent"} />
      </div>
      <PartNews part={part} nomor={order.nomor} orderKey={orderKey} />
      {mine ? <PartReturnList returns={mine} nomor={order.nomor} orderKey={orderKey} /> : null}
      <hr className="hr" />
      <div className="row between">
        <span className="num">
          <span className="muted">{t.partTotal}</span>{" "}
          <b>
            <Money amount={part.total} />
          </b>
          {part.discount > 0n ? (
            <span className="muted block text-13">{tv.discountIn(formatRupiah(part.discount, locale))}</span>
          ) : null}
        </span>
        <div className="row">
          {mine ? <AskLink returns={mine} nomor={order.nomor} orderKey={orderKey} /> : null}
          {isLookKey(orderKey) ? null : (
            <LinkButton
              kind="quiet"
              icon="message-circle"
              to={paths.partMessages(order.nomor, part.id, orderKey)}
            >
              {part.messages.length ? t.messagesCount(part.messages.length) : t.writeShop}
            </LinkButton>
          )}
          {part.canConfirm ? (
            <LinkButton icon="package-check" to={paths.partReceipt(order.nomor, part.id, orderKey)}>
              {t.confirm}
            </LinkButton>
          ) : null}
        </div>
      </div>
      {mine ? <AskUntil returns={mine} /> : null}
    </section>
  );
}

type LineReviewProps = {
  readonly line: OrderLineView;
  readonly nomor: string;
  readonly orderKey: string | undefined;
};

function LineReview({ line, nomor, orderKey }: LineReviewProps) {
  const t = useWords(ordersWords);
  if (line.review) {
    return (
      <p className="row text-13">
        <span className="muted">{t.reviewed}</span>
        <Stars stars={line.review.rating} />
      </p>
    );
  }
  return (
    <div>
      <LinkButton
        kind="soft"
        compact
        icon="star"
        to={paths.lineReview(nomor, line.id, orderKey)}
        aria-label={t.reviewOf(line.name)}
      >
        {t.review}
      </LinkButton>
    </div>
  );
}
