import { Form } from "@remix-run/react";
import type { WebhookRow } from "~/domain/payments/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { type Column, Table } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";
import { useProviderName } from "./provider-name";

const tone: Readonly<Record<WebhookRow["status"], BadgeTone>> = {
  received: "info",
  processed: "ok",
  ignored: "plain",
  parked: "warn",
  failed: "bad",
};

/** What gateways told us lately, and what became of it. */
export function WebhookTable({ webhooks }: { readonly webhooks: readonly WebhookRow[] }) {
  const t = useWords(adminMoneyWords);
  const providerName = useProviderName();
  const columns: readonly Column<WebhookRow>[] = [
    {
      key: "event",
      label: t.columns.event,
      cell: (row) => <span className="wrap-anywhere">{row.eventType}</span>,
    },
    {
      key: "status",
      label: t.columns.status,
      phone: "end",
      cell: (row) => <Badge tone={tone[row.status]}>{t.hook[row.status]}</Badge>,
    },
    { key: "provider", label: t.columns.provider, cell: (row) => providerName(row.provider) },
    {
      key: "reference",
      label: t.columns.reference,
      cell: (row) => <span className="num">{row.reference ?? "–"}</span>,
    },
    { key: "received", label: t.columns.received, cell: (row) => <DateTime at={row.receivedAt} /> },
    { key: "problem", label: t.columns.problem, phone: "wide", cell: (row) => row.problem ?? "" },
    {
      key: "act",
      label: t.columns.act,
      phone: "wide",
      cell: (row) => (
        <Form method="post" action={paths.refunds.webhookReplay(row.id)}>
          <Button kind="line" compact aria-label={`${t.replay.act}: ${row.eventType} ${row.reference ?? ""}`}>
            {t.replay.act}
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <Table
      caption={t.inbox.webhooks}
      columns={columns}
      rows={webhooks}
      rowKey={(row) => row.id}
      empty={<p className="muted">{t.inbox.noWebhooks}</p>}
    />
  );
}
