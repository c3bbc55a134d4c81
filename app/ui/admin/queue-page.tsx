import type { QueuePage } from "~/domain/shops/admin-queries.server";
import type { ShopReview } from "~/domain/shops/review-page.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { formatSpan } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { SearchBox } from "~/ui/kit/search-box";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";
import { QueueTable } from "./queue-table";
import { ReviewPanel } from "./review-panel";

export type QueueView = {
  readonly page: QueuePage;
  readonly q: string;
  readonly open: ShopReview | null;
  readonly waitingPapers: number;
  readonly waitingRefunds: number;
};

/** What waits for an officer: the shops at the left, one of them open at the right. */
export function QueueScreen({ page, q, open, waitingPapers, waitingRefunds }: QueueView) {
  const { queue: t, shops: list } = useWords(adminWords);
  return (
    <div className="wrap full stack py-5">
      <div className="row between">
        <div>
          <h1 className="text-25">{t.title}</h1>
          <p className="muted">
            <QueueLead page={page} />
          </p>
        </div>
        <div className="row nowrap w-full md:w-96">
          <SearchBox
            action={paths.admin.home()}
            defaultValue={q}
            label={t.search}
            placeholder={t.searchHint}
            compact
            noButton
          />
          <LinkButton
            kind="line"
            icon="download"
            to={paths.admin.shopsCsv({ status: "submitted", q })}
            reloadDocument
            aria-label={list.csvNote}
          >
            {list.csv}
          </LinkButton>
        </div>
      </div>
      <Tabs
        label={t.tabs}
        current="shops"
        tabs={[
          { key: "shops", to: paths.admin.home(), text: t.shops, count: page.total },
          {
            key: "papers",
            to: paths.admin.shops({ status: "papers" }),
            text: t.papers,
            count: waitingPapers,
          },
          { key: "refunds", to: paths.admin.payments(), text: t.refunds, count: waitingRefunds },
        ]}
      />
      {page.rows.length === 0 ? (
        <NothingWaits q={q} />
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <QueueTable page={page} q={q} openId={open?.id ?? null} />
          {open ? <ReviewPanel shop={open} /> : null}
        </div>
      )}
    </div>
  );
}

function QueueLead({ page }: { readonly page: QueuePage }) {
  const t = useWords(adminWords).queue;
  const locale = useLocale();
  const first = page.rows[0];
  if (!first) return <>{t.leadEmpty}</>;
  return (
    <>{t.lead(page.total, formatSpan((page.at.getTime() - first.submittedAt.getTime()) / 1000, locale))}</>
  );
}

function NothingWaits({ q }: { readonly q: string }) {
  const t = useWords(adminWords).queue;
  return (
    <section className="panel">
      {q ? (
        <EmptyState icon="search" title={t.nothingFound(q)}>
          <div className="row justify-center">
            <LinkButton to={paths.admin.home()}>{t.clear}</LinkButton>
            <LinkButton kind="line" to={paths.admin.shops({ q })}>
              {t.seeAll}
            </LinkButton>
          </div>
        </EmptyState>
      ) : (
        <EmptyState icon="party-popper" title={t.emptyTitle}>
          <p>{t.emptyText}</p>
          <LinkButton kind="line" to={paths.admin.shops()}>
            {t.seeAll}
          </LinkButton>
        </EmptyState>
      )}
    </section>
  );
}
