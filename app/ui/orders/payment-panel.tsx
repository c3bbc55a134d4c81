import type { ReactNode } from "react";
import type { PartStatus } from "~/domain/orders/order";
import type { OrderPage } from "~/domain/orders/queries.server";
import { isStraight } from "~/domain/payments/gateway";
import type { PartReturns } from "~/domain/returns/buyer-queries.server";
import type { ProofView } from "~/domain/straight/proofs.server";
import { checkoutWords } from "~/messages/checkout";
import { ordersWords } from "~/messages/orders";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { DateTime } from "~/ui/kit/date-time";
import { Icon } from "~/ui/kit/icon";
import type { IconName } from "~/ui/kit/icon-names";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { useWords } from "~/ui/kit/words";
import { StraightPay, StraightSettled } from "~/ui/straight/straight-pay";
import { PageNews } from "./page-news";
import { PayNow } from "./pay-now";

/** An order's page: the order, the key that opened it, and what only the server can draw or know. */
export type OrderView = {
  readonly order: OrderPage;
  readonly orderKey: string | undefined;
  readonly qr: { readonly size: number; readonly path: string } | null;
  /** The gateway was asked and has not answered yet. */
  readonly isChecking: boolean;
  /** She says that she has paid. */
  readonly isAsked: boolean;
  /** Photos of a payment to the shop itself, newest first. */
  readonly proofs: readonly ProofView[];
  /** Of each part: what was asked to go back, and what can be. */
  readonly returns: readonly PartReturns[];
  /** The answer to the last one sent, where it was refused. */
  readonly proofProblem?: string;
  readonly now: Date;
};

/** How it is paid, in whatever state that is. */
export function PaymentPanel(view: OrderView) {
  const t = useWords(ordersWords);
  return (
    <section id="pembayaran" data-fresh className="panel stack gap-4 text-center" aria-label={t.payRegion}>
      <PaymentState {...view} />
    </section>
  );
}

function PaymentState(view: OrderView) {
  const t = useWords(ordersWords);
  const { order } = view;
  const { payment } = order;
  if (order.status !== "awaiting_payment")
    return isStraight(order.paymentMethod) ? <StraightSettled {...view} /> : <Settled order={order} />;
  if (isStraight(order.paymentMethod)) return <StraightPay {...view} />;
  switch (payment?.status) {
    case "pending":
    case "authorized":
      return payment.instructions ? <PayNow {...view} payment={payment} /> : <Preparing {...view} />;
    case "review":
      return <Words icon="shield-check" title={t.inReview} text={t.inReviewText} />;
    case "failed":
    case "expired":
    case "canceled":
      return <Over {...view} />;
    case "creating":
    case "unknown":
    case undefined:
      return <Preparing {...view} />;
    default:
      return (
        <Words icon="circle-check" title={t.arriving} text={t.arrivingText}>
          <PageNews />
          <Refresh {...view} />
        </Words>
      );
  }
}

function Preparing(view: OrderView) {
  const t = useWords(ordersWords);
  return (
    <Words icon="clock" title={t.preparing} text={t.preparingText}>
      <PageNews />
      <Amount view={view} />
      <Refresh {...view} />
    </Words>
  );
}

function Over(view: OrderView) {
  const t = useWords(ordersWords);
  const { order, orderKey } = view;
  return (
    <Words icon="circle-x" title={t.attemptOver} text={t.attemptOverText}>
      <Amount view={view} />
      <LinkButton kind="buy" wide to={paths.orderPayment(order.nomor, orderKey)}>
        {t.changeMethod}
      </LinkButton>
    </Words>
  );
}

function Refresh({ order, orderKey }: OrderView) {
  const t = useWords(ordersWords);
  return (
    <div>
      <LinkButton
        kind="line"
        icon="refresh-cw"
        to={paths.order(order.nomor, orderKey)}
        preventScrollReset
        replace
      >
        {t.refresh}
      </LinkButton>
    </div>
  );
}

function Amount({ view }: { readonly view: OrderView }) {
  return (
    <p className="price large">
      <Money amount={view.order.total} />
    </p>
  );
}

/** Parts that owe no cash (any more): it came with the goods. */
const hadCash: readonly PartStatus[] = ["delivered", "completed", "cancelled"];

/** Nothing to pay any more, or only at the door. */
function Settled({ order }: { readonly order: OrderPage }) {
  const t = useWords(ordersWords);
  const { stopped } = useWords(refundsWords);
  const names = useWords(checkoutWords).methods;
  const bank = order.paymentMethod.startsWith("va_") ? `${names.va} ` : "";
  const method = bank + ((names as Readonly<Record<string, string>>)[order.paymentMethod] ?? "");
  const isOver = order.status === "cancelled" || order.status === "expired";
  if (isOver && order.paidAt === null && order.moneyBack.length === 0)
    return <Words icon="circle-x" title={t.status[order.status]} text="" />;
  if (order.paymentMethod === "cash") {
    const hasGoods =
      order.status === "completed" ||
      (order.status === "placed" && order.parts.every(({ status }) => hadCash.includes(status)));
    return (
      <Words
        icon="banknote"
        title={hasGoods ? t.cashPaid : t.cashTitle}
        text={order.status === "placed" && !hasGoods ? t.cashText : ""}
      >
        <p className="price large">
          <Money amount={order.total} />
        </p>
      </Words>
    );
  }
  if (isOver && order.paidAt !== null) {
    return (
      <Words icon="circle-x" title={t.status[order.status]} text="">
        <p className="muted text-13">
          <Money amount={order.total} /> {t.paidWith(method)}
          <br />
          <DateTime at={order.paidAt} />
        </p>
      </Words>
    );
  }
  if (order.isStopped) return <Words icon="circle-alert" title={stopped.title} text="" />;
  return (
    <Words icon="circle-check" title={order.paidAt ? t.paidTitle : t.status[order.status]} text="">
      {order.paidAt ? (
        <>
          <p className="price large">
            <Money amount={order.total} />
          </p>
          <p className="muted text-13">
            {t.paidWith(method)}
            <br />
            <DateTime at={order.paidAt} />
          </p>
        </>
      ) : null}
    </Words>
  );
}

type WordsProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
};

function Words({ icon, title, text, children }: WordsProps) {
  return (
    <>
      <div className="stack justify-items-center gap-2">
        <Icon name={icon} size="large" className={icon === "circle-x" ? "text-ink-2" : "text-accent-text"} />
        <h2 className="text-17">{title}</h2>
        {text ? <p className="muted">{text}</p> : null}
      </div>
      {children}
    </>
  );
}
