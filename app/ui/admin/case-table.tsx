import type { CaseRow } from "~/domain/payments/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { casesWords } from "~/messages/cases";
import { paths } from "~/paths";
import { Badge } from "~/ui/kit/badge";
import { DateTime } from "~/ui/kit/date-time";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { type Column, Table } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";
import { OrderLink } from "./order-link";

/** Cases of the payments inbox, the open ones first. */
export function CaseTable({ cases }: { readonly cases: readonly CaseRow[] }) {
  const t = useWords(adminMoneyWords);
  const columns: readonly Column<CaseRow>[] = [
    { key: "kind", label: t.columns.kind, cell: (row) => <Kind row={row} /> },
    {
      key: "status",
      label: t.columns.status,
      phone: "end",
      cell: (row) => (row.resolvedAt ? <Badge>{t.resolved}</Badge> : <Badge tone="bad">{t.open}</Badge>),
    },
    { key: "order", label: t.columns.order, cell: (row) => <OrderLink nomor={row.nomor} /> },
    {
      key: "reference",
      label: t.columns.reference,
      phone: "hide",
      cell: (row) => <span className="num whitespace-nowrap">{row.reference ?? "–"}</span>,
    },
    {
      key: "amount",
      label: t.columns.amount,
      align: "end",
      cell: (row) => (row.amount === null ? "–" : <Money amount={row.amount} />),
    },
    { key: "since", label: t.columns.since, cell: (row) => <DateTime at={row.openedAt} /> },
    { key: "act", label: t.columns.act, phone: "wide", cell: (row) => <CaseAct row={row} /> },
  ];
  return (
    <Table
      caption={t.inbox.cases}
      columns={columns}
      rows={cases}
      rowKey={(row) => row.id}
      empty={<p className="muted">{t.inbox.noCases}</p>}
    />
  );
}

/** What it is; of a dispute also the last day to answer, marked where it is near or over. */
function Kind({ row }: { readonly row: CaseRow }) {
  const kinds = useWords(adminMoneyWords).case;
  const t = useWords(casesWords).list;
  return (
    <span className="stack gap-1">
      <b>{kinds[row.kind]}</b>
      {row.answerBy ? (
        <span className={`text-13 ${row.isUrgent ? "font-semibold text-bad" : "muted"}`}>
          {t.answerBy} <DateTime at={row.answerBy} />
        </span>
      ) : null}
    </span>
  );
}

/** Open: the way to it. Settled: how it was. */
function CaseAct({ row }: { readonly row: CaseRow }) {
  const t = useWords(casesWords);
  const money = useWords(adminMoneyWords);
  const choices: Readonly<Record<string, string>> = t.choice;
  return (
    <span className="row between">
      {row.resolvedAt ? (
        <span className="muted wrap-anywhere">{choices[row.choice ?? ""] ?? row.resolution}</span>
      ) : null}
      <LinkButton
        compact
        kind={row.resolvedAt ? "quiet" : "line"}
        to={paths.admin.case(row.id)}
        aria-label={`${t.list.see}: ${money.case[row.kind]} ${row.nomor ?? row.reference ?? ""}`}
      >
        {t.list.see}
      </LinkButton>
    </span>
  );
}
