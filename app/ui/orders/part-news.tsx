import { Link } from "@remix-run/react";
import { isLookKey } from "~/domain/orders/look-key";
import type { PartStatus } from "~/domain/orders/order";
import type { OrderPartView, RefundView } from "~/domain/orders/queries.server";
import { ordersWords } from "~/messages/orders";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { CopyButton } from "~/ui/kit/copy-button";
import { DateTime } from "~/ui/kit/date-time";
import { useLocale, useWords } from "~/ui/kit/words";
import { useReasonText } from "./reason-text";

type OrderAddress = { readonly nomor: string; readonly orderKey: string | undefined };

/** What the buyer needs of a part just now: code, tracking number, why it was cancelled, her money, the last word. */
export function PartNews({ part, nomor, orderKey }: OrderAddress & { readonly part: OrderPartView }) {
  const t = useWords(ordersWords);
  const reasonText = useReasonText();
  const last = part.messages.at(-1);
  return (
    <>
      {showsCode(part) ? <HandoverCode part={part} /> : null}
      {part.trackingNumber ? <Tracking part={part} number={part.trackingNumber} /> : null}
      {part.status === "cancelled" && part.cancelReason ? (
        <p className="text-13 wrap-anywhere">
          <span className="muted">{t.reason}</span> {reasonText(part.cancelReason)}
        </p>
      ) : null}
      {part.refunds.map((refund) => (
        <MoneyBack key={refund.id} refund={refund} nomor={nomor} orderKey={orderKey} />
      ))}
      {part.buyerNote ? (
        <p className="text-13 wrap-anywhere">
          <span className="muted">{t.noteToShop}</span> {part.buyerNote}
        </p>
      ) : null}
      {last?.fromKind === "shop" ? (
        <Banner tone="plain" icon="message-circle">
          <p className="clamp2 wrap-anywhere">
            <b>{t.shopSays(part.shop.name)}</b> {last.body}
          </p>
        </Banner>
      ) : null}
    </>
  );
}

const codeStates: readonly PartStatus[] = ["accepted", "shipped", "ready"];

/** A parcel service asks for no code. */
function showsCode(part: OrderPartView): boolean {
  return part.handoverCode !== "" && part.deliveryKind !== "parcel" && codeStates.includes(part.status);
}

function HandoverCode({ part }: { readonly part: OrderPartView }) {
  const t = useWords(ordersWords);
  const place = [part.shop.address, part.shop.village].filter(Boolean).join(", ");
  return (
    <div className="row between rounded-12 bg-accent-soft p-4">
      <div className="fill leading-snug">
        <p className="font-semibold">{t.handoverCode}</p>
        <p className="muted text-13">{t.handoverHint}</p>
        {part.deliveryKind === "pickup" ? <p className="text-13">{t.pickupAt(place)}</p> : null}
      </div>
      <b className="num text-31 font-extrabold tracking-[0.12em]">{part.handoverCode}</b>
    </div>
  );
}

function Tracking({ part, number }: { readonly part: OrderPartView; readonly number: string }) {
  const t = useWords(ordersWords);
  return (
    <div className="row between">
      <p className="fill leading-snug">
        <span className="muted text-13">
          {t.tracking}
          {part.courier ? ` · ${part.courier}` : ""}
        </span>
        <br />
        <b className="num wrap-anywhere">{number}</b>
      </p>
      <CopyButton text={number} label={t.copyTracking} compact />
    </div>
  );
}

export function MoneyBack({ refund, nomor, orderKey }: OrderAddress & { readonly refund: RefundView }) {
  const t = useWords(ordersWords);
  const { account } = useWords(refundsWords);
  const locale = useLocale();
  const reasonText = useReasonText();
  const isBack = refund.status === "succeeded" || refund.status === "taken_back";
  const titleOf = isBack ? t.moneyBack.title : t.moneyBack.notYet;
  const where = refund.account ? `${refund.account.bank} ••••${refund.account.tail}` : null;
  const sentence =
    refund.status === "manual" && where
      ? t.moneyBack.toAccount(where)
      : refund.status === "succeeded" && refund.isByHand
        ? t.moneyBack.transferred(where)
        : t.moneyBack[refund.status];
  const isSlow = refund.status === "failed" || refund.status === "manual";
  return (
    <Banner tone={isSlow ? "warn" : refund.status === "succeeded" ? "ok" : "info"} icon="undo-2">
      <b>{titleOf(formatRupiah(refund.amount, locale))}</b> {sentence}
      <span className="block text-13 wrap-anywhere">
        <DateTime at={refund.createdAt} /> · {reasonText(refund.reason)}
      </span>
      {refund.status === "manual" && !isLookKey(orderKey) ? (
        <Link
          className="link inline-flex min-h-12 items-center"
          to={paths.refunds.account(nomor, refund.id, orderKey)}
        >
          {refund.account ? account.change : account.ask}
        </Link>
      ) : null}
    </Banner>
  );
}
