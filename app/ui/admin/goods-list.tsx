import { Form, Link } from "@remix-run/react";
import type { AdminProductRow } from "~/domain/catalog/admin-products.server";
import { canMove, type ProductStatus, productStatuses } from "~/domain/catalog/product";
import { adminTradeWords } from "~/messages/admin-trade";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { ListHead } from "~/ui/kit/list-head";
import { Money } from "~/ui/kit/money";
import { PagedTable } from "~/ui/kit/paged-table";
import { NoPhoto, Photo } from "~/ui/kit/photo";
import type { Column } from "~/ui/kit/table";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";

export type GoodsListView = {
  readonly list: {
    readonly rows: readonly AdminProductRow[];
    readonly total: number;
    readonly perPage: number;
  };
  readonly counts: Partial<Readonly<Record<ProductStatus, number>>>;
  readonly status: ProductStatus | null;
  readonly q: string;
  readonly pageNumber: number;
};

/** Everybody's goods, what changed last first. */
export function GoodsListScreen({ list, counts, status, q, pageNumber }: GoodsListView) {
  const t = useWords(adminTradeWords).goods;
  const locale = useLocale();
  return (
    <div className="wrap full stack py-5">
      <ListHead
        title={t.title}
        lead={t.lead(formatNumber(list.total, locale))}
        search={{ action: paths.admin.products(), label: t.search, q }}
      >
        {status ? <input type="hidden" name="status" value={status} /> : null}
      </ListHead>
      <Tabs
        label={t.filters}
        current={status ?? "all"}
        tabs={[
          { key: "all", to: paths.admin.products({ q }), text: t.all },
          ...productStatuses.map((one) => ({
            key: one,
            to: paths.admin.products({ q, status: one }),
            text: t.statuses[one],
            count: counts[one] ?? 0,
          })),
        ]}
      />
      <PagedTable
        caption={t.table}
        columns={useColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<Nothing />}
        pages={{
          page: pageNumber,
          perPage: list.perPage,
          total: list.total,
          hrefFor: (hal) => paths.admin.products({ q, status: status ?? undefined, hal }),
        }}
      />
    </div>
  );
}

function Nothing() {
  const t = useWords(adminTradeWords);
  return (
    <EmptyState icon="tag" title={t.goods.emptyTitle}>
      <p>{t.goods.emptyText}</p>
      <LinkButton kind="line" to={paths.admin.products()}>
        {t.orders.clear}
      </LinkButton>
    </EmptyState>
  );
}

const tone: Readonly<Record<ProductStatus, BadgeTone>> = {
  draft: "warn",
  published: "ok",
  archived: "plain",
  taken_down: "bad",
};

function useColumns(): readonly Column<AdminProductRow>[] {
  const t = useWords(adminTradeWords).goods;
  const locale = useLocale();
  return [
    { key: "product", label: t.product, cell: (row) => <ProductCell row={row} /> },
    {
      key: "shop",
      label: t.shop,
      cell: (row) => (
        <Link
          className="link inline-flex min-h-12 items-center md:min-h-0"
          to={paths.admin.shop(row.shop.id)}
        >
          {row.shop.name}
        </Link>
      ),
    },
    {
      key: "category",
      label: t.category,
      phone: "hide",
      cell: (row) => (locale === "en" ? row.category.nameEn : row.category.name),
    },
    { key: "price", label: t.price, align: "end", cell: (row) => <Money amount={row.price} /> },
    {
      key: "stock",
      label: t.stock,
      align: "end",
      phone: "hide",
      cell: (row) => formatNumber(row.available, locale),
    },
    {
      key: "sold",
      label: t.sold,
      align: "end",
      phone: "hide",
      cell: (row) => formatNumber(row.soldCount, locale),
    },
    {
      key: "status",
      label: t.status,
      phone: "end",
      cell: (row) => <Badge tone={tone[row.status]}>{t.statuses[row.status]}</Badge>,
    },
    { key: "act", label: t.act, phone: "wide", align: "end", cell: (row) => <GoodsAct row={row} /> },
  ];
}

function ProductCell({ row }: { readonly row: AdminProductRow }) {
  const t = useWords(adminTradeWords).goods;
  return (
    <div className="row nowrap gap-3">
      <span className="h-12 w-12 flex-none overflow-hidden rounded-12">
        {row.photo ? (
          <Photo photo={row.photo} sizes="3rem" alt="" className="h-full w-full object-cover" />
        ) : (
          <NoPhoto name={row.name} />
        )}
      </span>
      <span className="fill leading-snug">
        <b className="clamp2 font-semibold">
          {row.status === "published" ? (
            <Link to={paths.product(row.shop.slug, row.slug)}>{row.name}</Link>
          ) : (
            row.name
          )}
        </b>
        {row.takenDownReason ? (
          <span className="block text-13 text-bad">{t.because(row.takenDownReason)}</span>
        ) : null}
      </span>
    </div>
  );
}

function GoodsAct({ row }: { readonly row: AdminProductRow }) {
  const t = useWords(adminTradeWords).goods;
  if (canMove(row.status, "taken_down", "city")) {
    return (
      <LinkButton compact kind="line" to={paths.admin.productTakedown(row.id)}>
        {t.takeDown}
      </LinkButton>
    );
  }
  return (
    <Form method="post" action={paths.admin.productTakedown(row.id)}>
      <input type="hidden" name="_method" value="delete" />
      <Button compact kind="line">
        {t.bringBack}
      </Button>
    </Form>
  );
}
