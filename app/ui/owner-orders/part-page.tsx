import type { PartStatus } from "~/domain/orders/order";
import type { ShopPartPage } from "~/domain/orders/shop-queries.server";
import { isClosed } from "~/domain/returns/return";
import type { PartReturnLine } from "~/domain/returns/shop-queries.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { refundsWords } from "~/messages/refunds";
import { vouchersWords } from "~/messages/vouchers";
import { paths } from "~/paths";
import { formatDateTime, formatPhone, formatRupiah, formatWeight } from "~/platform/format";
import { minus } from "~/platform/money";
import { Banner } from "~/ui/kit/banner";
import { Icon } from "~/ui/kit/icon";
import { LinkButton } from "~/ui/kit/link-button";
import { Timeline } from "~/ui/kit/timeline";
import { Facts, Totals } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";
import { useReasonText } from "~/ui/orders/reason-text";
import { ReturnBanners } from "~/ui/returns/return-banners";
import { MessagePanel } from "./message-panel";
import { NextAct } from "./part-acts";
import { bringsMoney, outcomeOf, PartHead, PartLines, worthOf } from "./part-card";

type PartPageProps = {
  readonly part: ShopPartPage;
  readonly returns: readonly PartReturnLine[];
  readonly now: Date;
};

/** Before the goods are handed over; with them the cash came. */
const awaitsCash: readonly PartStatus[] = ["to_accept", "accepted", "ready", "shipped"];

/** One order of the shop: what to do, the goods, the money, the buyer, what was said. */
export function PartPage({ part, returns, now }: PartPageProps) {
  const t = useWords(ownerOrdersWords);
  const refunds = useWords(refundsWords);
  const isHeld = returns.some((one) => !isClosed(one.status));
  const isRefundable =
    !(part.isCash || part.isStraight || isHeld) && bringsMoney(part) && part.refunded < part.total;
  const locale = useLocale();
  const isPacking = part.canShip || part.canMakeReady || part.canHandOver || part.status === "shipped";
  return (
    <div className="wrap layout-aside pt-5 pb-8">
      <div className="stack">
        <ReturnBanners returns={returns} />
        {isHeld ? null : <NextAct part={part} />}
        {part.isCash && awaitsCash.includes(part.status) ? (
          <Banner tone="warn" icon="banknote">
            {t.part.cash(formatRupiah(part.total, locale))}
          </Banner>
        ) : null}
        <section className="panel stack">
          <PartHead part={part} now={now} />
          <PartLines part={part} />
          {part.buyerNote ? (
            <p className="wrap-anywhere whitespace-pre-line">
              <span className="muted block text-13">{t.part.buyerNote}</span>
              {part.buyerNote}
            </p>
          ) : null}
          <hr className="hr" />
          <Sums part={part} />
          {isPacking || part.canRefuse || isRefundable ? (
            <div className="row">
              {isPacking ? (
                <LinkButton kind="line" icon="printer" to={paths.owner.orderLabel(part.id)}>
                  {t.part.label}
                </LinkButton>
              ) : null}
              {part.canRefuse ? (
                <LinkButton kind="quiet" to={paths.owner.orderRefusal(part.id)}>
                  {t.refuse}
                </LinkButton>
              ) : null}
              {isRefundable ? (
                <LinkButton kind="quiet" icon="undo-2" to={paths.refunds.byOwner(part.id)}>
                  {refunds.act}
                </LinkButton>
              ) : null}
            </div>
          ) : null}
        </section>
        <MessagePanel partId={part.id} buyerName={part.buyerName} messages={part.messages} />
      </div>
      <div className="stack">
        <BuyerPanel part={part} />
        <History part={part} />
      </div>
    </div>
  );
}

function Sums({ part }: { readonly part: ShopPartPage }) {
  const t = useWords(ownerOrdersWords);
  const tv = useWords(vouchersWords);
  const locale = useLocale();
  const amount = (value: ShopPartPage["total"]) => formatRupiah(value, locale);
  const fees = minus(worthOf(part), part.net);
  const earned = [
    { label: t.part.total, value: amount(part.total) },
    ...(part.fromCity > 0n ? [{ label: tv.cityAdds, value: amount(part.fromCity) }] : []),
    ...(part.refunded > 0n ? [{ label: t.part.refunded, value: `−${amount(part.refunded)}` }] : []),
    { label: t.part.fee, value: fees > 0n ? `−${amount(fees)}` : amount(fees) },
  ];
  const outcome = outcomeOf(part, t);
  return (
    <Totals
      lines={[
        { label: t.part.itemsTotal, value: amount(part.itemsTotal) },
        ...(part.voucherByShop > 0n ? [{ label: tv.shopLine, value: `−${amount(part.voucherByShop)}` }] : []),
        ...(part.voucherByCity > 0n ? [{ label: tv.cityLine, value: `−${amount(part.voucherByCity)}` }] : []),
        { label: `${t.part.delivery} (${t.kinds[part.deliveryKind]})`, value: amount(part.deliveryFee) },
        ...(bringsMoney(part) ? earned : []),
        { label: outcome.label, value: amount(outcome.amount), isTotal: true },
      ]}
    />
  );
}

function BuyerPanel({ part }: { readonly part: ShopPartPage }) {
  const t = useWords(ownerOrdersWords).part;
  const hello = t.whatsappHello(part.buyerName, part.nomor, part.shop.name);
  return (
    <section className="panel stack gap-3">
      <h2>{t.buyer}</h2>
      <div className="leading-snug wrap-anywhere">
        <b>{part.buyerName}</b>
        <p className="num">{formatPhone(part.phone)}</p>
      </div>
      {part.deliveryKind === "pickup" ? <p className="muted">{t.picksUp}</p> : <AddressLines part={part} />}
      <a
        className="btn line"
        href={`https://wa.me/${part.phone.replace(/\D/g, "")}?text=${encodeURIComponent(hello)}`}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="message-circle" />
        {t.whatsapp}
      </a>
    </section>
  );
}

/** Where it goes, as a courier reads it. */
export function AddressLines({ part: { address, weightGrams } }: { readonly part: ShopPartPage }) {
  const t = useWords(ownerOrdersWords).part;
  const locale = useLocale();
  const area = [address.village, address.district, address.city, address.postal].filter(Boolean).join(", ");
  return (
    <address className="leading-snug wrap-anywhere not-italic">
      {address.line}
      {address.landmark ? <span className="muted block">{t.landmark(address.landmark)}</span> : null}
      <span className="block">{area}</span>
      {weightGrams > 0 ? (
        <span className="muted block text-13">{t.weight(formatWeight(weightGrams, locale))}</span>
      ) : null}
    </address>
  );
}

function History({ part }: { readonly part: ShopPartPage }) {
  const t = useWords(ownerOrdersWords).part;
  const locale = useLocale();
  const known: Readonly<Record<string, string>> = t.steps;
  const reasons: Readonly<Record<string, string>> = t.reasons;
  const steps = part.steps.flatMap(({ kind, at }) => {
    const title = known[kind.split(":")[0] ?? kind];
    return title ? [{ kind, title, at }] : [];
  });
  const reasonText = useReasonText();
  const reason = part.cancelReason && (reasons[part.cancelReason] ?? reasonText(part.cancelReason));
  return (
    <section className="panel stack">
      <h2>{t.history}</h2>
      <Timeline
        steps={[{ kind: "placed", title: t.steps.placed, at: part.placedAt }, ...steps].map((step) => ({
          state: step.kind === "cancelled" ? ("failed" as const) : ("done" as const),
          title: step.title,
          detail: (
            <>
              {formatDateTime(step.at, locale)}
              {step.kind === "cancelled" && reason ? <span className="block">{reason}</span> : null}
            </>
          ),
        }))}
      />
      {part.trackingNumber || part.courier ? (
        <Facts
          facts={[
            ...(part.courier ? [{ label: t.courier, value: part.courier }] : []),
            ...(part.trackingNumber ? [{ label: t.tracking, value: part.trackingNumber }] : []),
          ]}
        />
      ) : null}
    </section>
  );
}
