import { Link } from "@remix-run/react";
import type { AdminOrderRow } from "~/domain/orders/admin-queries.server";
import type { OrderStatus } from "~/domain/orders/order";
import { adminTradeWords } from "~/messages/admin-trade";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { DateTime } from "~/ui/kit/date-time";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { ListHead } from "~/ui/kit/list-head";
import { Money } from "~/ui/kit/money";
import { PagedTable } from "~/ui/kit/paged-table";
import type { Column } from "~/ui/kit/table";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";
import { statusTone } from "~/ui/orders/order-status";
import { useMethodName } from "./method-name";

export type OrderListView = {
  readonly list: {
    readonly rows: readonly AdminOrderRow[];
    readonly total: number;
    readonly perPage: number;
  };
  readonly statuses: readonly OrderStatus[];
  readonly status: OrderStatus | null;
  readonly q: string;
  readonly pageNumber: number;
};

/** Everybody's orders, the newest first. */
export function OrderListScreen({ list, statuses, status, q, pageNumber }: OrderListView) {
  const t = useWords(adminTradeWords).orders;
  const names = useWords(ordersWords).status;
  const locale = useLocale();
  return (
    <div className="wrap full stack py-5">
      <ListHead
        title={t.title}
        lead={t.lead(formatNumber(list.total, locale))}
        search={{ action: paths.admin.orders(), label: t.search, q }}
      >
        {status ? <input type="hidden" name="status" value={status} /> : null}
      </ListHead>
      <Tabs
        label={t.filters}
        current={status ?? "all"}
        tabs={[
          { key: "all", to: paths.admin.orders({ q }), text: t.all },
          ...statuses.map((one) => ({
            key: one,
            to: paths.admin.orders({ q, status: one }),
            text: names[one],
          })),
        ]}
      />
      <PagedTable
        caption={t.table}
        columns={useColumns()}
        rows={list.rows}
        rowKey={(row) => row.nomor}
        empty={<Nothing />}
        pages={{
          page: pageNumber,
          perPage: list.perPage,
          total: list.total,
          hrefFor: (hal) => paths.admin.orders({ q, status: status ?? undefined, hal }),
        }}
      />
    </div>
  );
}

function Nothing() {
  const t = useWords(adminTradeWords).orders;
  return (
    <EmptyState icon="package" title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      <LinkButton kind="line" to={paths.admin.orders()}>
        {t.clear}
      </LinkButton>
    </EmptyState>
  );
}

function useColumns(): readonly Column<AdminOrderRow>[] {
  const t = useWords(adminTradeWords).orders;
  const names = useWords(ordersWords).status;
  const methodName = useMethodName();
  return [
    {
      key: "nomor",
      label: t.nomor,
      cell: (row) => (
        <Link
          className="num flex min-h-12 items-center font-semibold whitespace-nowrap md:min-h-0 md:py-1"
          to={paths.admin.order(row.nomor)}
        >
          {row.nomor}
        </Link>
      ),
    },
    { key: "buyer", label: t.buyer, phone: "wide", cell: (row) => row.buyerName },
    { key: "shops", label: t.shops, phone: "wide", cell: (row) => row.shops.join(", ") },
    { key: "method", label: t.method, phone: "hide", cell: (row) => methodName(row.paymentMethod) },
    { key: "total", label: t.total, align: "end", cell: (row) => <Money amount={row.total} /> },
    { key: "placed", label: t.placed, cell: (row) => <DateTime at={row.placedAt} /> },
    {
      key: "status",
      label: t.status,
      phone: "end",
      cell: (row) => <Badge tone={statusTone[row.status]}>{names[row.status]}</Badge>,
    },
  ];
}
