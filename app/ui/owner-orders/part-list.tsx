import type { ShopPart, ShopPartList } from "~/domain/orders/shop-queries.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { formatDateTime } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Pagination } from "~/ui/kit/pagination";
import { ShareButton } from "~/ui/kit/share-button";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";
import { outcomeOf, PartHead, PartLines, PartToAccept } from "./part-card";
import { type PartTab, partTabs } from "./part-tabs";

export type PartListProps = {
  readonly list: ShopPartList;
  readonly tab: PartTab;
  readonly page: number;
  readonly perPage: number;
  readonly now: Date;
  readonly waitingReturns: number;
  readonly share: { readonly name: string; readonly url: string };
};

/** A shop's orders by what is to be done with them. */
export function PartList({ list, tab, page, perPage, now, waitingReturns, share }: PartListProps) {
  const t = useWords(ownerOrdersWords);
  const returns = useWords(returnsShopWords);
  const tabs = Object.entries(partTabs).map(([word, filter]) => ({
    key: word,
    to: paths.owner.orders({ status: word === "terima" ? undefined : word }),
    text: t.tabs[filter],
    count: list.counts[filter] || null,
  }));
  return (
    <div className="wrap stack gap-5 pt-5 pb-8">
      <div className="row between">
        <h1>{t.title}</h1>
        <LinkButton kind={waitingReturns ? "line" : "quiet"} icon="undo-2" to={paths.owner.returns()}>
          {returns.link(waitingReturns)}
        </LinkButton>
      </div>
      <Tabs label={t.title} current={tab} tabs={tabs} />
      {list.parts.length === 0 ? (
        <section className="panel">
          <EmptyState icon="package-open" title={t.empty[partTabs[tab]]}>
            <p>{t.emptyText}</p>
            <ShareButton title={share.name} url={share.url} label={t.shareShop} />
          </EmptyState>
        </section>
      ) : (
        <div>
          <div className="halves">
            {list.parts.map((part) =>
              part.canAccept ? (
                <PartToAccept key={part.id} part={part} now={now} />
              ) : (
                <PartCard key={part.id} part={part} now={now} />
              ),
            )}
          </div>
          {list.total > perPage ? (
            <Pagination
              page={page}
              perPage={perPage}
              total={list.total}
              hrefFor={(hal) => paths.owner.orders({ status: tab, hal })}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}

function PartCard({ part, now }: { readonly part: ShopPart; readonly now: Date }) {
  const t = useWords(ownerOrdersWords);
  const locale = useLocale();
  const outcome = outcomeOf(part, t);
  const act = part.canShip
    ? t.shipping.title
    : part.canMakeReady
      ? t.readying.title
      : part.canHandOver
        ? t.handover.title
        : null;
  return (
    <article className="panel stack gap-3" aria-labelledby={`bagian-${part.id}`}>
      <PartHead part={part} now={now} />
      <PartLines part={part} most={2} />
      <hr className="hr" />
      <div className="row between">
        <p className="leading-snug">
          <span className="muted text-13">{outcome.label}</span>{" "}
          <b>
            <Money amount={outcome.amount} />
          </b>
          <span className="muted block text-13">{formatDateTime(part.placedAt, locale)}</span>
        </p>
        <LinkButton kind={act ? "main" : "line"} to={paths.owner.order(part.id)}>
          {act ?? t.open}
        </LinkButton>
      </div>
    </article>
  );
}
