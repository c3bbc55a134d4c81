import { Link } from "@remix-run/react";
import type { PayoutRow } from "~/domain/payouts/desk-queries.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { paths } from "~/paths";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { DateTime } from "~/ui/kit/date-time";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import type { Column } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";

const tone: Readonly<Record<PayoutRow["status"], BadgeTone>> = {
  owed: "warn",
  approved: "info",
  sent: "info",
  paid: "ok",
  failed: "bad",
  returned: "bad",
  cancelled: "plain",
};

/** `batch`: with its state; `hand`: and what an officer does with each line. */
export function usePayoutColumns(of: "gathered" | "batch" | "hand"): readonly Column<PayoutRow>[] {
  const t = useWords(payoutDeskWords);
  const columns: Column<PayoutRow>[] = [
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
      cell: (row) => row.account ?? <span className="text-bad">{t.noAccount}</span>,
    },
    { key: "parts", label: t.columns.parts, cell: (row) => <Holds row={row} /> },
    { key: "since", label: t.columns.since, cell: (row) => <DateTime at={row.since} dayOnly /> },
  ];
  if (of === "gathered") return columns;
  columns.push({ key: "status", label: t.columns.status, cell: (row) => <State row={row} /> });
  if (of === "hand") {
    columns.push({
      key: "act",
      label: t.columns.act,
      phone: "wide",
      align: "end",
      cell: (row) => <Acts row={row} />,
    });
  }
  return columns;
}

function Holds({ row }: { readonly row: PayoutRow }) {
  const t = useWords(payoutDeskWords);
  // What came back holds no order any more: its orders wait for the next payout.
  if (row.status === "failed" || row.status === "returned")
    return <span className="muted">{t.cause[row.cause]}</span>;
  return (
    <span>
      {t.parts(row.parts)}
      <span className="muted block text-13">
        {row.carried === 0n ? (
          t.cause[row.cause]
        ) : (
          <>
            {t.batch.carried} <Money amount={row.carried} />
          </>
        )}
      </span>
    </span>
  );
}

function State({ row }: { readonly row: PayoutRow }) {
  const t = useWords(payoutDeskWords);
  const known: Readonly<Record<string, string>> = t.problem;
  return (
    <span>
      <Badge tone={tone[row.status]}>{t.status[row.status]}</Badge>
      {row.problem || row.proof ? (
        <span className="muted num block text-13 wrap-anywhere">
          {row.problem ? (known[row.problem] ?? row.problem) : row.proof}
        </span>
      ) : null}
    </span>
  );
}

function Acts({ row }: { readonly row: PayoutRow }) {
  const t = useWords(payoutDeskWords).batch;
  if (row.status !== "approved" && row.status !== "paid") return null;
  return (
    <span className="row">
      {row.status === "approved" ? (
        <LinkButton compact to={paths.admin.payoutTransfer(row.id)}>
          {t.markSent}
        </LinkButton>
      ) : null}
      <LinkButton compact kind="quiet" to={paths.admin.payoutReturn(row.id)}>
        {t.markBack}
      </LinkButton>
    </span>
  );
}
