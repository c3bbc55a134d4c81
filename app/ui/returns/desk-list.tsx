import type { DeskFilter, DeskReturns } from "~/domain/returns/desk-queries.server";
import { type ReturnRow, returnsPerPage } from "~/domain/returns/return-row";
import { returnsWords } from "~/messages/returns";
import { returnsDeskWords } from "~/messages/returns-desk";
import { paths } from "~/paths";
import { OrderLink } from "~/ui/admin/order-link";
import { DateTime } from "~/ui/kit/date-time";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Pagination } from "~/ui/kit/pagination";
import { type Column, Table } from "~/ui/kit/table";
import { Tabs } from "~/ui/kit/tabs";
import { useWords } from "~/ui/kit/words";
import { ReturnBadge } from "./return-badge";
import { deskReturnTabs } from "./tabs";

type DeskListProps = {
  readonly list: DeskReturns;
  readonly filter: DeskFilter;
  readonly page: number;
};

/** Returns for officers: what waits for them first. */
export function DeskList({ list, filter, page }: DeskListProps) {
  const t = useWords(returnsDeskWords);
  const wordOf = (key: DeskFilter) => Object.entries(deskReturnTabs).find(([, one]) => one === key)?.[0];
  const tabs = (["with_city", "open", "closed"] as const).map((key) => ({
    key,
    to: paths.admin.returns({ tampil: wordOf(key) }),
    text: t.tabs[key],
    count: list.counts[key],
  }));
  return (
    <div className="wrap full stack gap-6 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      <Tabs label={t.title} current={filter} tabs={tabs} />
      <ReturnTable rows={list.rows} empty={t.none[filter]} />
      {list.total > returnsPerPage ? (
        <Pagination
          page={page}
          perPage={returnsPerPage}
          total={list.total}
          hrefFor={(hal) => paths.admin.returns({ tampil: wordOf(filter), hal })}
        />
      ) : null}
    </div>
  );
}

function ReturnTable({ rows, empty }: { readonly rows: readonly ReturnRow[]; readonly empty: string }) {
  const t = useWords(returnsDeskWords);
  const { reason } = useWords(returnsWords);
  const columns: readonly Column<ReturnRow>[] = [
    { key: "order", label: t.columns.order, cell: (row) => <OrderLink nomor={row.nomor} /> },
    {
      key: "status",
      label: t.columns.status,
      phone: "end",
      cell: (row) => <ReturnBadge status={row.status} />,
    },
    { key: "shop", label: t.columns.shop, cell: (row) => row.shopName },
    { key: "buyer", label: t.columns.buyer, cell: (row) => row.buyerName },
    { key: "reason", label: t.columns.reason, cell: (row) => reason[row.reason] },
    { key: "amount", label: t.columns.amount, align: "end", cell: (row) => <Money amount={row.amount} /> },
    { key: "since", label: t.columns.since, cell: (row) => <DateTime at={row.askedAt} /> },
    {
      key: "act",
      label: t.columns.act,
      phone: "wide",
      cell: (row) => (
        <LinkButton compact kind="line" to={paths.admin.return(row.id)} aria-label={t.seeOf(row.nomor)}>
          {t.see}
        </LinkButton>
      ),
    },
  ];
  return (
    <Table
      caption={t.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p className="muted">{empty}</p>}
    />
  );
}
