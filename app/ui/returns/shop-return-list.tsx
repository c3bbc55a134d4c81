import { Link } from "@remix-run/react";
import { turnOf } from "~/domain/returns/return";
import { type ReturnRow, returnsPerPage } from "~/domain/returns/return-row";
import type { ReturnFilter, ShopReturns } from "~/domain/returns/shop-queries.server";
import { returnsWords } from "~/messages/returns";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { formatDateTime, formatRupiah } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Pagination } from "~/ui/kit/pagination";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";
import { ReturnBadge } from "./return-badge";
import { shopReturnTabs } from "./tabs";

type ShopReturnListProps = {
  readonly list: ShopReturns;
  readonly filter: ReturnFilter;
  readonly page: number;
};

/** A shop's returns by what is to be done with them. */
export function ShopReturnList({ list, filter, page }: ShopReturnListProps) {
  const t = useWords(returnsShopWords);
  const wordOf = (key: ReturnFilter) => Object.entries(shopReturnTabs).find(([, one]) => one === key)?.[0];
  const tabs = (["waiting", "open", "closed"] as const).map((key) => ({
    key,
    to: paths.owner.returns({ tampil: wordOf(key) }),
    text: t.tabs[key],
    count: list.counts[key] || null,
  }));
  return (
    <div className="wrap stack gap-5 pt-5 pb-8">
      <div>
        <h1>{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      <Tabs label={t.title} current={filter} tabs={tabs} />
      {list.rows.length === 0 ? (
        <section className="panel">
          <EmptyState icon="undo-2" title={t.empty[filter]}>
            <p>{t.emptyText}</p>
          </EmptyState>
        </section>
      ) : (
        <div className="halves">
          {list.rows.map((row) => (
            <ReturnCard key={row.id} row={row} />
          ))}
        </div>
      )}
      {list.total > returnsPerPage ? (
        <Pagination
          page={page}
          perPage={returnsPerPage}
          total={list.total}
          hrefFor={(hal) => paths.owner.returns({ tampil: wordOf(filter), hal })}
        />
      ) : null}
    </div>
  );
}

/** Who asks for how much, why, and until when the shop may answer. */
export function ReturnCard({ row }: { readonly row: ReturnRow }) {
  const t = useWords(returnsShopWords);
  const { reason, see } = useWords(returnsWords);
  const isTurn = turnOf(row.status) === "shop";
  const words = isTurn ? t.look : see;
  const locale = useLocale();
  return (
    <article className="panel stack gap-3" aria-labelledby={`retur-${row.id}`}>
      <div className="row between nowrap items-start">
        <div className="fill leading-snug">
          <h3 className="num text-15 whitespace-nowrap" id={`retur-${row.id}`}>
            <Link
              className="-my-1.5 inline-flex min-h-9 items-center hover:underline"
              to={paths.owner.return(row.id)}
            >
              {row.nomor}
            </Link>
          </h3>
          <p className="muted text-13 wrap-anywhere">
            {row.buyerName} {t.of(formatRupiah(row.amount, locale))}
          </p>
        </div>
        <ReturnBadge status={row.status} />
      </div>
      <p>{reason[row.reason]}</p>
      <div className="row between">
        <p className={`text-13 ${isTurn ? "font-semibold" : "muted"}`}>
          {isTurn && row.dueAt
            ? t.until(formatDateTime(row.dueAt, locale))
            : formatDateTime(row.askedAt, locale)}
        </p>
        <LinkButton
          kind={isTurn ? "main" : "line"}
          to={paths.owner.return(row.id)}
          aria-label={`${words}: ${row.nomor}`}
        >
          {words}
        </LinkButton>
      </div>
    </article>
  );
}
