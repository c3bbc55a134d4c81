import { Form, Link } from "@remix-run/react";
import type { BreakRow } from "~/domain/payments/break-queries.server";
import { type BreakKind, breakKinds } from "~/domain/payments/settlement";
import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { Badge } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { EmptyState } from "~/ui/kit/empty-state";
import { FilterChips } from "~/ui/kit/filter-chips";
import { Money } from "~/ui/kit/money";
import { Pagination } from "~/ui/kit/pagination";
import { Stat } from "~/ui/kit/stat";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { LedgerNav } from "./ledger-nav";
import { useProviderName } from "./provider-name";

export type BreaksView = {
  readonly rows: readonly BreakRow[];
  readonly total: number;
  readonly perPage: number;
  readonly pageNumber: number;
  readonly isOpen: boolean;
  readonly kind: BreakKind | null;
  readonly sum: {
    readonly count: number;
    readonly booked: Rupiah;
    readonly kinds: Readonly<Partial<Record<BreakKind, number>>>;
  };
  readonly last: {
    readonly at: Date;
    readonly compared: number;
    readonly opened: number;
    readonly unclear: number;
  } | null;
};

/** Where gateways and the books disagree: named, with their age and sum. */
export function BreaksScreen(view: BreaksView) {
  const t = useWords(reconciliationWords).breaks;
  const locale = useLocale();
  const { rows, total, perPage, pageNumber, isOpen, kind, sum } = view;
  return (
    <div className="wrap full stack gap-5 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted max-w-[44rem]">{t.lead}</p>
      </div>
      <LedgerNav current="breaks" openBreaks={sum.count} />
      <div className="row between gap-4">
        <div className="stats two">
          <Stat value={formatNumber(sum.count, locale)} label={t.open} />
          <Stat value={<Money amount={sum.booked} />} label={t.sum} />
        </div>
        <LastComparison last={view.last} />
      </div>
      <FilterChips
        label={t.columns.kind}
        chips={[
          {
            key: "closed",
            text: t.closed,
            to: paths.admin.breaks(isOpen ? { tampil: "selesai" } : {}),
            isOn: !isOpen,
          },
          ...breakKinds
            .filter((one) => one === kind || sum.kinds[one])
            .map((one) => ({
              key: one,
              text: t.kind[one],
              to: paths.admin.breaks(one === kind ? {} : { jenis: one }),
              isOn: one === kind,
              count: sum.kinds[one] ?? 0,
            })),
        ]}
      />
      <Table
        caption={t.title}
        columns={useBreakColumns(isOpen)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="circle-check" title={isOpen ? t.none : t.noneClosed}>
            {isOpen ? <p>{t.noneText}</p> : null}
          </EmptyState>
        }
      />
      {total > 0 ? (
        <Pagination
          page={pageNumber}
          perPage={perPage}
          total={total}
          hrefFor={(hal) =>
            paths.admin.breaks({
              hal,
              ...(isOpen ? {} : { tampil: "selesai" as const }),
              ...(kind ? { jenis: kind } : {}),
            })
          }
        />
      ) : null}
    </div>
  );
}

function LastComparison({ last }: Pick<BreaksView, "last">) {
  const t = useWords(reconciliationWords).breaks;
  const locale = useLocale();
  return (
    <div className="stack gap-2">
      <p className="text-13">
        {last ? (
          <>
            {t.last}: <DateTime at={last.at} />.{" "}
            <span className="muted">
              {t.lastText(formatNumber(last.compared, locale), formatNumber(last.opened, locale))}{" "}
              {last.unclear > 0 ? t.unclear(formatNumber(last.unclear, locale)) : null}
            </span>
          </>
        ) : (
          t.never
        )}
      </p>
      <Form method="post" action={paths.admin.gatewayComparison()}>
        <Button kind="line" icon="refresh-cw">
          {t.compare}
        </Button>
      </Form>
    </div>
  );
}

function useBreakColumns(isOpen: boolean): readonly Column<BreakRow>[] {
  const t = useWords(reconciliationWords).breaks;
  const providerName = useProviderName();
  return [
    {
      key: "kind",
      label: t.columns.kind,
      cell: (row) => (
        <Link
          className="link inline-flex min-h-12 items-center font-semibold md:min-h-0"
          to={paths.admin.break(row.id)}
        >
          {t.kind[row.kind]}
        </Link>
      ),
    },
    {
      key: "reference",
      label: t.columns.reference,
      cell: (row) => (
        <>
          <span className="num break-all">{row.nomor ?? row.reference}</span>
          <span className="muted block text-13">{providerName(row.provider)}</span>
        </>
      ),
    },
    {
      key: "difference",
      label: t.columns.difference,
      align: "end",
      phone: "end",
      cell: (row) => <Money amount={row.difference} />,
    },
    {
      key: "booked",
      label: t.columns.booked,
      align: "end",
      cell: (row) => (row.booked === 0n ? "–" : <Money amount={row.booked} />),
    },
    isOpen
      ? {
          key: "age",
          label: t.columns.age,
          cell: (row) => (
            <>
              {t.age(row.ageDays)}
              {row.waitUntil ? (
                <span className="muted block text-13">
                  {t.waits} <DateTime at={row.waitUntil} dayOnly />
                </span>
              ) : null}
            </>
          ),
        }
      : {
          key: "how",
          label: t.columns.how,
          cell: (row) => (row.treatment ? <Badge>{t.treatment[row.treatment]}</Badge> : null),
        },
  ];
}
