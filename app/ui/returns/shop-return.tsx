import type { ShopReturnPage } from "~/domain/returns/shop-queries.server";
import type { ReturnView } from "~/domain/returns/view.server";
import { returnsWords } from "~/messages/returns";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { formatDateTime, formatPhone, formatRupiah } from "~/platform/format";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { Banner } from "~/ui/kit/banner";
import type { FormAnswer } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";
import { RefundEffect } from "~/ui/orders/refund-effect";
import { ReturnBadge } from "./return-badge";
import { ReturnFacts } from "./return-facts";
import { ReturnHistory } from "./return-history";
import { type ShopAct, ShopActs } from "./shop-acts";

type ShopReturnProps = ShopReturnPage & {
  /** Which form came back, and with what. */
  readonly act?: ShopAct;
  readonly answer?: FormAnswer;
};

/** A return as its shop sees it: what the buyer shows, until when to answer, what each answer costs. */
export function ShopReturn({ view, preview, act, answer }: ShopReturnProps) {
  const t = useWords(returnsWords);
  const words = useWords(returnsShopWords);
  const isTurn = ["asked", "to_send", "sent_back", "to_repay"].includes(view.status);
  return (
    <OwnerFrame current="orders" task={{ back: paths.owner.returns(), title: t.titleOf(view.nomor) }}>
      <div className="wrap pt-5 pb-8">
        <div className="row between pb-4">
          <p className="fill leading-snug wrap-anywhere">
            <b>{view.buyerName}</b>
            <span className="muted num block text-13">{formatPhone(view.phone)}</span>
          </p>
          <ReturnBadge status={view.status} />
        </div>
        <div className="layout-aside">
          <div className="stack">
            <StateBanner view={view} />
            <ReturnFacts view={view} photoHref={(photoId) => paths.owner.returnPhoto(view.id, photoId)} />
            <ShopActs view={view} act={act} answer={answer} />
          </div>
          <div className="stack">
            {isTurn && preview ? (
              <section className="panel stack" aria-labelledby="akibat">
                <h2 id="akibat">{words.effect}</h2>
                <RefundEffect preview={preview} buyerName={view.buyerName} shopName={view.shop.name} />
                {view.status === "asked" ? <p className="hint">{words.effectOffer}</p> : null}
              </section>
            ) : null}
            {isTurn && view.isPaidToShop ? (
              <Banner tone="warn" icon="banknote">
                {words.byHand}
              </Banner>
            ) : null}
            <ReturnHistory steps={view.steps} />
            <div className="row">
              <LinkButton kind="line" to={paths.owner.order(view.partId)}>
                {words.toOrder}
              </LinkButton>
              <LinkButton kind="quiet" to={paths.owner.returns()}>
                {words.toList}
              </LinkButton>
            </div>
          </div>
        </div>
      </div>
    </OwnerFrame>
  );
}

function StateBanner({ view }: { readonly view: ReturnView }) {
  const words = useWords(returnsShopWords);
  const locale = useLocale();
  const isTurn = view.status === "asked" || view.status === "sent_back" || view.status === "to_repay";
  return (
    <Banner tone={isTurn ? "warn" : view.status === "refunded" || view.status === "settled" ? "ok" : "info"}>
      <p role="status">
        <b>{sentenceOf(view, words, locale)}</b>
      </p>
      {isTurn && view.dueAt ? <p>{words.until(formatDateTime(view.dueAt, locale))}</p> : null}
    </Banner>
  );
}

function sentenceOf(
  { status, asked, amount }: ReturnView,
  { state }: (typeof returnsShopWords)["id"],
  locale: "id" | "en",
): string {
  const words = state[status];
  if (typeof words === "string") return words;
  return words(formatRupiah(status === "asked" ? asked : amount, locale));
}
