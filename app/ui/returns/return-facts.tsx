import type { ReactNode } from "react";
import type { ReturnView } from "~/domain/returns/view.server";
import { returnsWords } from "~/messages/returns";
import { formatRupiah } from "~/platform/format";
import { thumbOf } from "~/ui/cart/thumb";
import { DateTime } from "~/ui/kit/date-time";
import { LineItem } from "~/ui/kit/line-item";
import { Money } from "~/ui/kit/money";
import { type Fact, Facts } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";
import { ReturnPhotos } from "./return-photos";

type ReturnFactsProps = {
  readonly view: ReturnView;
  readonly photoHref: (photoId: string) => string;
  /** More about it for who reads: buyer, shop. */
  readonly more?: readonly Fact[];
  readonly children?: ReactNode;
};

/** What is to go back and why, in the buyer's words and pictures. */
export function ReturnFacts({ view, photoHref, more = [], children }: ReturnFactsProps) {
  const t = useWords(returnsWords);
  const locale = useLocale();
  const parts = [
    ...(view.isWhole ? [t.facts.askedWhole] : []),
    ...(view.delivery > 0n ? [t.facts.askedDelivery(formatRupiah(view.delivery, locale))] : []),
  ];
  const sent = [view.courier, view.trackingNumber].filter(Boolean).join(" · ");
  const wasSent = view.steps.some((step) => step.status === "sent_back");
  return (
    <section className="panel stack">
      <h2>{t.facts.goods}</h2>
      <ul className="stack gap-3">
        {view.lines.map((line) => (
          <li key={line.id}>
            <LineItem
              photo={thumbOf(line.photoHash)}
              name={line.name}
              detail={line.variantName}
              quantity={line.quantity}
            />
          </li>
        ))}
      </ul>
      <hr className="hr" />
      {view.note ? (
        <p className="wrap-anywhere whitespace-pre-line">
          <span className="muted block text-13">{t.facts.said}</span>
          {view.note}
        </p>
      ) : null}
      <ReturnPhotos photos={view.photos} hrefOf={photoHref} />
      <Facts
        facts={[
          { label: t.facts.reason, value: t.reason[view.reason] },
          {
            label: t.facts.asked,
            value: (
              <>
                <Money amount={view.asked} />
                {parts.length ? <span className="muted block text-13">{parts.join(", ")}</span> : null}
              </>
            ),
          },
          ...(view.amount === view.asked
            ? []
            : [{ label: t.facts.amount, value: <Money amount={view.amount} /> }]),
          { label: t.facts.since, value: <DateTime at={view.askedAt} /> },
          ...(wasSent ? [{ label: t.facts.sent, value: sent || t.facts.byHand }] : []),
          ...more,
        ]}
      />
      {children}
    </section>
  );
}
