import { Form, Link } from "@remix-run/react";
import type { PayoutRow } from "~/domain/payouts/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { SectionHead } from "~/ui/kit/section";
import { type Column, Table } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";

/** What shops are owed: to approve, to transfer, done. */
export function PayoutsScreen({ rows }: { readonly rows: readonly PayoutRow[] }) {
  const t = useWords(adminMoneyWords).payouts;
  const groups = [
    { title: t.waiting, rows: rows.filter((row) => row.status === "owed") },
    { title: t.approved, rows: rows.filter((row) => row.status === "approved") },
    { title: t.done, rows: rows.filter((row) => row.status !== "owed" && row.status !== "approved") },
  ];
  return (
    <div className="wrap full stack gap-6 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      {rows.length === 0 ? (
        <section className="panel">
          <EmptyState icon="wallet" title={t.empty}>
            <p>{t.emptyText}</p>
          </EmptyState>
        </section>
      ) : (
        groups.map((group) => <PayoutGroup key={group.title} {...group} />)
      )}
    </div>
  );
}

function PayoutGroup({ title, rows }: { readonly title: string; readonly rows: readonly PayoutRow[] }) {
  const t = useWords(adminMoneyWords);
  const total = rows.reduce((sum, row) => sum + row.amount, 0n) as PayoutRow["amount"];
  return (
    <section>
      <SectionHead title={title} />
      <Table
        caption={title}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<p className="muted">{t.payouts.none}</p>}
        foot={
          <b className="ml-auto text-ink">
            <Money amount={total} />
          </b>
        }
      />
    </section>
  );
}

const tone: Readonly<Record<PayoutRow["status"], BadgeTone>> = {
  owed: "warn",
  approved: "info",
  sent: "info",
  paid: "ok",
  failed: "bad",
};

function useColumns(): readonly Column<PayoutRow>[] {
  const t = useWords(adminMoneyWords);
  return [
    {
      key: "shop",
      label: t.columns.shop,
      cell: (row) => (
        <Link className="flex min-h-12 items-center font-semibold md:min-h-0" to={paths.shop(row.shop.slug)}>
          {row.shop.name}
        </Link>
      ),
    },
    {
      key: "amount",
      label: t.columns.amount,
      align: "end",
      phone: "end",
      cell: (row) => <Money amount={row.amount} />,
    },
    {
      key: "bank",
      label: t.columns.bank,
      cell: (row) => row.account ?? <span className="text-bad">{t.payouts.noAccount}</span>,
    },
    { key: "parts", label: t.columns.parts, align: "end", cell: (row) => t.payouts.parts(row.parts) },
    {
      key: "since",
      label: t.columns.since,
      cell: (row) => <DateTime at={row.settledAt ?? row.createdAt} dayOnly />,
    },
    {
      key: "status",
      label: t.columns.status,
      cell: (row) => <Badge tone={tone[row.status]}>{t.payouts.status[row.status]}</Badge>,
    },
    { key: "act", label: t.columns.act, phone: "wide", align: "end", cell: (row) => <PayoutAct row={row} /> },
  ];
}

function PayoutAct({ row }: { readonly row: PayoutRow }) {
  const t = useWords(adminMoneyWords).payouts;
  if (row.status === "owed") {
    return (
      <Form method="post" action={paths.admin.payoutApproval(row.id)}>
        <Button compact disabled={!row.hasAccount}>
          {t.approve}
        </Button>
      </Form>
    );
  }
  if (row.status === "approved") {
    return (
      <LinkButton compact to={paths.admin.payoutTransfer(row.id)}>
        {t.send}
      </LinkButton>
    );
  }
  return <span className="muted num">{row.proof}</span>;
}
