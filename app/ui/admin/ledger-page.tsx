import type { LastProof } from "~/domain/ledger/prove-ledger.server";
import type { AccountBalance, JournalRow } from "~/domain/ledger/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { Pagination } from "~/ui/kit/pagination";
import { SectionHead } from "~/ui/kit/section";
import { useLocale, useWords } from "~/ui/kit/words";
import { BalanceTables } from "./balance-table";
import { JournalList } from "./journal-list";
import { LedgerNav } from "./ledger-nav";
import { ProofPanel } from "./proof-panel";

export type LedgerView = {
  readonly balances: readonly AccountBalance[];
  readonly journals: {
    readonly rows: readonly JournalRow[];
    readonly total: number;
    readonly perPage: number;
  };
  readonly pageNumber: number;
  readonly proof: LastProof | null;
  readonly openBreaks: number;
};

/** The books: the last proof, balances by what they are, and journals. */
export function LedgerScreen({ balances, journals, pageNumber, proof, openBreaks }: LedgerView) {
  const t = useWords(adminMoneyWords).ledger;
  const locale = useLocale();
  return (
    <div className="wrap full stack gap-6 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted">{t.lead(formatNumber(journals.total, locale))}</p>
      </div>
      <LedgerNav current="ledger" openBreaks={openBreaks} />
      <ProofPanel proof={proof} />
      {journals.total === 0 ? (
        <section className="panel">
          <EmptyState icon="landmark" title={t.empty}>
            <p>{t.emptyText}</p>
          </EmptyState>
        </section>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[26rem_minmax(0,1fr)]">
          <section>
            <SectionHead title={t.balances} />
            <BalanceTables balances={balances} />
          </section>
          <section>
            <SectionHead title={t.journals} />
            <JournalList rows={journals.rows} />
            <Pagination
              page={pageNumber}
              perPage={journals.perPage}
              total={journals.total}
              hrefFor={(hal) => paths.admin.ledger({ hal })}
            />
          </section>
        </div>
      )}
    </div>
  );
}
