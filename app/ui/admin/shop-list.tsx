import { Link } from "@remix-run/react";
import type { ShopFilter, ShopRow } from "~/domain/shops/admin-queries.server";
import type { ShopStatus } from "~/domain/shops/shop";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { formatDate, formatNumber } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { PagedTable } from "~/ui/kit/paged-table";
import { SearchBox } from "~/ui/kit/search-box";
import type { Column } from "~/ui/kit/table";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";
import { AttendedShare, PaperMarks, ShopStatusBadge } from "./shop-badges";

const shownStatuses: readonly ShopStatus[] = [
  "live",
  "submitted",
  "revision",
  "draft",
  "suspended",
  "rejected",
  "closed",
];

export type ShopListView = {
  readonly list: {
    readonly rows: readonly ShopRow[];
    readonly total: number;
    readonly perPage: number;
  };
  readonly counts: Partial<Readonly<Record<ShopStatus | "papers", number>>>;
  readonly filter: ShopFilter;
  readonly q: string;
  readonly pageNumber: number;
};

/** All shops, by status and by name. */
export function ShopListScreen({ list, counts, filter, q, pageNumber }: ShopListView) {
  const t = useWords(adminWords);
  const locale = useLocale();
  const all = shownStatuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return (
    <div className="wrap full stack py-5">
      <div className="row between">
        <div>
          <h1 className="text-25">{t.shops.title}</h1>
          <p className="muted">
            {q || filter
              ? t.shops.found(formatNumber(list.total, locale))
              : t.shops.lead(formatNumber(all, locale))}
          </p>
        </div>
        <div className="row nowrap w-full md:w-96">
          <SearchBox
            action={paths.admin.shops()}
            defaultValue={q}
            label={t.queue.search}
            placeholder={t.queue.searchHint}
            compact
            noButton
          >
            {filter ? <input type="hidden" name="status" value={filter} /> : null}
          </SearchBox>
          <LinkButton
            kind="line"
            icon="download"
            to={paths.admin.shopsCsv({ status: filter ?? undefined, q })}
            reloadDocument
            aria-label={t.shops.csvNote}
          >
            {t.shops.csv}
          </LinkButton>
        </div>
      </div>
      <Tabs
        label={t.shops.filters}
        current={filter ?? "all"}
        tabs={[
          { key: "all", to: paths.admin.shops({ q }), text: t.shops.all, count: all },
          ...shownStatuses
            .filter((status) => counts[status] || status === filter)
            .map((status) => ({
              key: status,
              to: paths.admin.shops({ status, q }),
              text: t.status[status],
              count: counts[status] ?? 0,
            })),
          {
            key: "papers",
            to: paths.admin.shops({ status: "papers", q }),
            text: t.shops.papers,
            count: counts.papers ?? 0,
          },
        ]}
      />
      <PagedTable
        caption={t.shops.table}
        columns={useColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<Nothing />}
        pages={{
          page: pageNumber,
          perPage: list.perPage,
          total: list.total,
          hrefFor: (hal) => paths.admin.shops({ status: filter ?? undefined, q, hal }),
        }}
      />
    </div>
  );
}

function Nothing() {
  const t = useWords(adminWords);
  return (
    <EmptyState icon="store" title={t.shops.emptyTitle}>
      <p>{t.shops.emptyText}</p>
      <LinkButton kind="line" to={paths.admin.shops()}>
        {t.queue.clear}
      </LinkButton>
    </EmptyState>
  );
}

function useColumns(): readonly Column<ShopRow>[] {
  const t = useWords(adminWords);
  const locale = useLocale();
  return [
    {
      key: "shop",
      label: t.columns.shop,
      cell: (row) => (
        <Link className="block min-h-12 py-1 leading-snug md:min-h-0" to={paths.admin.shop(row.id)}>
          <b className="font-semibold">{row.name}</b>
          <br />
          <span className="muted text-13">{row.owner}</span>
        </Link>
      ),
    },
    { key: "village", label: t.columns.village, cell: (row) => row.village },
    {
      key: "goods",
      label: t.columns.goods,
      align: "end",
      cell: (row) => formatNumber(row.products, locale),
    },
    {
      key: "attendance",
      label: t.columns.attendance,
      align: "end",
      phone: "hide",
      cell: (row) => <AttendedShare attendance={row.attendance} />,
    },
    {
      key: "papers",
      label: t.columns.papers,
      cell: (row) => <PaperMarks documents={row.documents} />,
    },
    {
      key: "changed",
      label: t.columns.changed,
      align: "end",
      phone: "hide",
      cell: (row) => formatDate(row.updatedAt, locale),
    },
    {
      key: "status",
      label: t.columns.status,
      phone: "end",
      cell: (row) => <ShopStatusBadge status={row.status} />,
    },
  ];
}
