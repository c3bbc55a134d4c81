import { Link } from "@remix-run/react";
import type { VoucherRow } from "~/domain/vouchers/desk-queries.server";
import type { VoucherState } from "~/domain/vouchers/voucher";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { formatDate, formatNumber, formatRupiah } from "~/platform/format";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { useWorth } from "./use-worth";

type VoucherListProps = {
  readonly rows: readonly VoucherRow[];
  readonly isCity: boolean;
  readonly newTo: string;
  readonly toOf: (id: string) => string;
};

/** All vouchers of a shop, or of the city: those that can be used first. */
export function VoucherList({ rows, isCity, newTo, toOf }: VoucherListProps) {
  const t = useWords(vouchersDeskWords);
  const columns = useColumns(toOf, isCity);
  return (
    <>
      <div className="row between items-start">
        <div>
          <h1 className="text-25">{isCity ? t.cityTitle : t.title}</h1>
          <p className="muted max-w-[44rem]">{isCity ? t.cityLead : t.lead}</p>
        </div>
        <LinkButton icon="plus" to={newTo}>
          {t.add}
        </LinkButton>
      </div>
      <Table
        caption={isCity ? t.cityTitle : t.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="ticket-percent" title={t.emptyTitle}>
            <p>{isCity ? t.cityEmptyText : t.emptyText}</p>
          </EmptyState>
        }
      />
    </>
  );
}

const tones: Readonly<Record<VoucherState, BadgeTone>> = {
  planned: "info",
  running: "ok",
  used_up: "warn",
  over: "plain",
  stopped: "plain",
};

export function VoucherStateBadge({ state }: { readonly state: VoucherState }) {
  const t = useWords(vouchersDeskWords);
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>;
}

function useColumns(toOf: (id: string) => string, isCity: boolean): readonly Column<VoucherRow>[] {
  const t = useWords(vouchersDeskWords);
  const locale = useLocale();
  const worth = useWorth();
  return [
    {
      key: "code",
      label: t.columns.code,
      cell: (row) => (
        <Link className="link flex min-h-12 items-center font-semibold md:min-h-0" to={toOf(row.id)}>
          {row.code}
        </Link>
      ),
    },
    { key: "worth", label: t.columns.worth, cell: (row) => worth(row) },
    {
      key: "days",
      label: t.columns.days,
      cell: (row) =>
        t.fromTo(
          formatDate(row.startsAt, locale),
          row.endsAt && formatDate(new Date(row.endsAt.getTime() - 1), locale),
        ),
    },
    {
      key: "used",
      label: t.columns.used,
      align: "end",
      cell: (row) => (
        <span className="text-right">
          {t.usedOf(
            formatNumber(row.usedCount, locale),
            row.totalLimit === null ? null : formatNumber(row.totalLimit, locale),
          )}
          <br />
          <span className="muted text-13">
            {t.spentOf(
              formatRupiah(row.usedAmount, locale),
              isCity && row.budget !== null ? formatRupiah(row.budget, locale) : null,
            )}
          </span>
        </span>
      ),
    },
    {
      key: "state",
      label: t.columns.state,
      phone: "end",
      cell: (row) => <VoucherStateBadge state={row.state} />,
    },
  ];
}
