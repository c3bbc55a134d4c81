import { Link } from "@remix-run/react";
import type { OrderRow } from "~/domain/orders/my-orders.server";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { thumbOf } from "~/ui/cart/thumb";
import { Badge } from "~/ui/kit/badge";
import { DateTime } from "~/ui/kit/date-time";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Photo } from "~/ui/kit/photo";
import { useLocale, useWords } from "~/ui/kit/words";
import { nameList } from "./checkout-summary";
import { statusTone } from "./order-status";

/** A buyer's orders, newest first; each card leads to its page. */
export function OrderList({ orders }: { readonly orders: readonly OrderRow[] }) {
  const t = useWords(ordersWords);
  if (orders.length === 0) {
    return (
      <EmptyState icon="package" title={t.emptyTitle}>
        <p>{t.emptyText}</p>
        <LinkButton to={paths.search()} icon="search">
          {t.startShopping}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <ul className="stack gap-3">
      {orders.map((order) => (
        <li key={order.nomor}>
          <OrderCard order={order} />
        </li>
      ))}
    </ul>
  );
}

function OrderCard({ order }: { readonly order: OrderRow }) {
  const t = useWords(ordersWords);
  const locale = useLocale();
  return (
    <article className="panel snug relative stack gap-3 has-focus-visible:outline-3 has-focus-visible:outline-accent-text">
      <div className="row between">
        <h2 className="num text-15">
          <Link
            to={paths.order(order.nomor)}
            className="inline-flex min-h-6 items-center outline-none after:absolute after:inset-0"
          >
            {order.nomor}
          </Link>
        </h2>
        <Badge tone={statusTone[order.status]}>{t.status[order.status]}</Badge>
      </div>
      <div className="row nowrap items-start gap-3">
        <Photos hashes={order.photoHashes} />
        <div className="fill leading-snug">
          <p className="clamp2 font-semibold wrap-anywhere">{nameList(order.shops, locale)}</p>
          <p className="muted text-13">
            <DateTime at={order.placedAt} />
          </p>
        </div>
        <div className="num text-right leading-snug">
          <b>
            <Money amount={order.total} />
          </b>
          <p className="muted text-13">{t.pieces(order.pieces)}</p>
        </div>
      </div>
    </article>
  );
}

/** The first things of an order, side by side; one on a phone. */
function Photos({ hashes }: { readonly hashes: readonly string[] }) {
  const photos = hashes.flatMap((hash) => thumbOf(hash) ?? []);
  return (
    <span className="row nowrap gap-1" aria-hidden="true">
      {photos.slice(0, 3).map((photo, index) => (
        <span key={photo.hash} className={`size-14 overflow-hidden rounded-12 ${index ? "only-wide" : ""}`}>
          <Photo photo={photo} sizes="3.5rem" alt="" className="size-14 object-cover" />
        </span>
      ))}
    </span>
  );
}
