import { Form, Link } from "@remix-run/react";
import type { BatchRow, PayoutDesk, PayoutRow } from "~/domain/payouts/desk-queries.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { paths } from "~/paths";
import { sum } from "~/platform/money";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { EmptyState } from "~/ui/kit/empty-state";
import { Money } from "~/ui/kit/money";
import { RadioCards } from "~/ui/kit/radio-cards";
import { SectionHead } from "~/ui/kit/section";
import { type Column, Table } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";
import { usePayoutColumns } from "./payout-columns";

/** What shops are owed, ready for a batch; and the batches, from preparation to the last proof. */
export function PayoutsScreen({ gathered, batches, senders }: PayoutDesk) {
  const t = useWords(payoutDeskWords);
  return (
    <div className="wrap full stack gap-6 py-5">
      <div className="row between">
        <div>
          <h1 className="text-25">{t.title}</h1>
          <p className="muted max-w-[44rem]">{t.lead}</p>
        </div>
        <Form method="post" action={paths.admin.payoutCollection()}>
          <Button kind="line" icon="refresh-cw">
            {t.collect}
          </Button>
        </Form>
      </div>
      <section>
        <SectionHead title={t.gathered} lead={t.gatheredLead} />
        <GatheredTable rows={gathered} />
      </section>
      {gathered.some((row) => row.account) ? <PrepareForm senders={senders} /> : null}
      <section>
        <SectionHead title={t.batches} />
        <BatchTable rows={batches} />
      </section>
    </div>
  );
}

function GatheredTable({ rows }: { readonly rows: readonly PayoutRow[] }) {
  const t = useWords(payoutDeskWords);
  return (
    <Table
      caption={t.gathered}
      columns={usePayoutColumns("gathered")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="wallet" title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      }
      foot={
        <b className="ml-auto text-ink">
          <Money amount={sum(rows, (row) => row.amount)} />
        </b>
      }
    />
  );
}

function PrepareForm({ senders }: Pick<PayoutDesk, "senders">) {
  const t = useWords(payoutDeskWords);
  return (
    <section className="panel stack max-w-[44rem]">
      <Form method="post" action={paths.admin.payoutBatches()} className="stack">
        <RadioCards
          name="sender"
          legend={t.by}
          defaultValue={senders.at(-1)}
          choices={senders.map((name) => ({
            value: name,
            label: t.sender[name],
            detail: t.senderText[name],
          }))}
        />
        <p className="hint">{t.prepareHint}</p>
        <div>
          <Button>{t.prepare}</Button>
        </div>
      </Form>
    </section>
  );
}

export const batchTone: Readonly<Record<BatchRow["status"], BadgeTone>> = {
  prepared: "warn",
  approved: "ok",
  cancelled: "plain",
};

function BatchTable({ rows }: { readonly rows: readonly BatchRow[] }) {
  const t = useWords(payoutDeskWords);
  const columns: readonly Column<BatchRow>[] = [
    {
      key: "number",
      label: t.columns.batch,
      cell: (row) => (
        <Link
          className="num flex min-h-12 items-center font-semibold md:min-h-0"
          to={paths.admin.payoutBatch(row.id)}
        >
          {row.number}
        </Link>
      ),
    },
    {
      key: "total",
      label: t.columns.total,
      align: "end",
      phone: "end",
      cell: (row) => <Money amount={row.total} />,
    },
    { key: "count", label: t.columns.count, align: "end", cell: (row) => row.payouts },
    {
      key: "by",
      label: t.columns.by,
      cell: (row) => (
        <>
          {row.preparedBy}
          <span className="muted block text-13">
            <DateTime at={row.createdAt} />
          </span>
        </>
      ),
    },
    {
      key: "status",
      label: t.columns.status,
      cell: (row) => <Badge tone={batchTone[row.status]}>{t.batchStatus[row.status]}</Badge>,
    },
  ];
  return (
    <Table
      caption={t.batches}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p className="muted">{t.noBatches}</p>}
    />
  );
}
