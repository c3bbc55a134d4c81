import { Link } from "@remix-run/react";
import type { QueuePage, QueueRow } from "~/domain/shops/admin-queries.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { formatSpan } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { AttendedShare, PaperMarks, QueueBadge } from "./shop-badges";

type QueueTableProps = {
  readonly page: QueuePage;
  readonly q: string;
  /** The shop that is open beside the table. */
  readonly openId: string | null;
};

/** Who waits, the longest first; several can be approved at once. */
export function QueueTable({ page, q, openId }: QueueTableProps) {
  const t = useWords(adminWords);
  return (
    <Table
      caption={t.queue.table}
      columns={useColumns(page.at, q)}
      rows={page.rows}
      rowKey={(row) => row.id}
      currentKey={openId ?? undefined}
      bulk={{
        name: "shop",
        rowName: (row) => row.name,
        actions: (formId, none) => (
          <Button compact form={formId} formAction={paths.admin.shopApprovals()} disabled={none}>
            {t.queue.approveMany}
          </Button>
        ),
      }}
      foot={
        <>
          <span>{t.queue.count(page.rows.length, page.total)}</span>
          <span>{t.queue.order}</span>
        </>
      }
    />
  );
}

function useColumns(at: Date, q: string): readonly Column<QueueRow>[] {
  const t = useWords(adminWords);
  const locale = useLocale();
  return [
    { key: "shop", label: t.columns.shop, cell: (row) => <ShopCell row={row} q={q} /> },
    { key: "village", label: t.columns.village, phone: "hide", cell: (row) => row.village },
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
      phone: "hide",
      cell: (row) => <PaperMarks documents={row.documents} />,
    },
    {
      key: "waiting",
      label: t.columns.waiting,
      align: "end",
      phone: "end",
      cell: (row) => formatSpan((at.getTime() - row.submittedAt.getTime()) / 1000, locale),
    },
    {
      key: "state",
      label: t.columns.status,
      phone: "wide",
      cell: (row) => <QueueBadge state={row.state} />,
    },
  ];
}

function ShopCell({ row, q }: { readonly row: QueueRow; readonly q: string }) {
  const locale = useLocale();
  const category = row.category && (locale === "en" ? row.category.nameEn : row.category.name);
  return (
    <Link
      className="block min-h-12 py-1 leading-snug md:min-h-0"
      to={`${paths.admin.home({ toko: row.id, q })}#tinjau`}
    >
      <b className="font-semibold">{row.name}</b>
      <br />
      <span className="muted text-13">{[row.owner, category].filter(Boolean).join(" · ")}</span>
    </Link>
  );
}
