import type { ManualRefund } from "~/domain/orders/admin-queries.server";
import type { CaseRow, WebhookRow } from "~/domain/payments/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { casesWords } from "~/messages/cases";
import { paths } from "~/paths";
import { DateTime } from "~/ui/kit/date-time";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { SectionHead } from "~/ui/kit/section";
import { type Column, Table } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";
import { useReasonText } from "~/ui/orders/reason-text";
import { CaseTable } from "./case-table";
import { OrderLink } from "./order-link";
import { WebhookTable } from "./webhook-table";

export type InboxView = {
  readonly refunds: readonly ManualRefund[];
  readonly cases: readonly CaseRow[];
  readonly webhooks: readonly WebhookRow[];
};

/** Money that went another way than planned, and what has to be done by hand. */
export function InboxScreen({ refunds, cases, webhooks }: InboxView) {
  const t = useWords(adminMoneyWords).inbox;
  const { list } = useWords(casesWords);
  return (
    <div className="wrap full stack gap-8 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      <section>
        <SectionHead title={t.refunds} lead={t.refundsLead} />
        <Table
          caption={t.refunds}
          columns={useRefundColumns()}
          rows={refunds}
          rowKey={(row) => row.id}
          empty={<p className="muted">{t.noRefunds}</p>}
        />
      </section>
      <section>
        <SectionHead title={t.cases} more={{ to: paths.admin.cases(), text: list.seeAll }} />
        <CaseTable cases={cases} />
      </section>
      <section>
        <SectionHead title={t.webhooks} />
        <WebhookTable webhooks={webhooks} />
      </section>
    </div>
  );
}

function useRefundColumns(): readonly Column<ManualRefund>[] {
  const t = useWords(adminMoneyWords);
  const reasonText = useReasonText();
  return [
    { key: "order", label: t.columns.order, cell: (row) => <OrderLink nomor={row.nomor} /> },
    { key: "buyer", label: t.columns.buyer, cell: (row) => row.buyerName ?? "–" },
    {
      key: "amount",
      label: t.columns.amount,
      align: "end",
      phone: "end",
      cell: (row) => <Money amount={row.amount} />,
    },
    { key: "reason", label: t.columns.reason, cell: (row) => reasonText(row.reason) },
    { key: "since", label: t.columns.since, cell: (row) => <DateTime at={row.createdAt} /> },
    {
      key: "act",
      label: t.columns.act,
      phone: "wide",
      cell: (row) => (
        <LinkButton compact to={paths.admin.refundSettlement(row.id)}>
          {t.inbox.settle}
        </LinkButton>
      ),
    },
  ];
}
