import { Form } from "@remix-run/react";
import type { AccountBalance, JournalRow } from "~/domain/ledger/queries.server";
import type { LedgerProof } from "~/domain/ledger/verify-ledger.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { formatNumber } from "~/ui/kit/format";
import { Pagination } from "~/ui/kit/pagination";
import { SectionHead } from "~/ui/kit/section";
import { useLocale, useWords } from "~/ui/kit/words";
import { BalanceTable } from "./balance-table";
import { JournalList } from "./journal-list";

export type LedgerView = {
  readonly balances: readonly AccountBalance[];
  readonly journals: {
    readonly rows: readonly JournalRow[];
    readonly total: number;
    readonly perPage: number;
  };
  readonly pageNumber: number;
  /** null: nobody asked for the proof. */
  readonly proof: LedgerProof | null;
};

/** The books: balances, journals, and on demand the proof that they agree with the world. */
export function LedgerScreen({ balances, journals, pageNumber, proof }: LedgerView) {
  const t = useWords(adminMoneyWords).ledger;
  const locale = useLocale();
  return (
    <div className="wrap full stack gap-6 py-5">
      <div className="row between">
        <div>
          <h1 className="text-25">{t.title}</h1>
          <p className="muted">{t.lead(formatNumber(journals.total, locale))}</p>
        </div>
        <Form method="get" action={paths.admin.ledger()}>
          <input type="hidden" name="periksa" value="1" />
          <Button kind="line" icon="shield-check">
            {t.prove}
          </Button>
        </Form>
      </div>
      {proof ? <ProofBanner proof={proof} /> : null}
      {journals.total === 0 ? (
        <section className="panel">
          <EmptyState icon="landmark" title={t.empty}>
            <p>{t.emptyText}</p>
          </EmptyState>
        </section>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[24rem_minmax(0,1fr)]">
          <section>
            <SectionHead title={t.balances} lead={t.debitPositive} />
            <BalanceTable balances={balances} />
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

function ProofBanner({ proof }: { readonly proof: LedgerProof }) {
  const t = useWords(adminMoneyWords).ledger;
  const locale = useLocale();
  if (proof.problems.length === 0) {
    return (
      <Banner tone="ok" live>
        {t.proven(formatNumber(proof.journals, locale), formatNumber(proof.entries, locale))}
      </Banner>
    );
  }
  return (
    <Banner tone="bad" live>
      <p>
        <b>{t.broken(proof.problems.length)}</b>
      </p>
      <ul className="mt-2 list-disc pl-5 text-13 break-all">
        {proof.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Banner>
  );
}
