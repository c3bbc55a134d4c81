import { Form } from "@remix-run/react";
import type { LastProof } from "~/domain/ledger/prove-ledger.server";
import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { useLocale, useWords } from "~/ui/kit/words";

/** What the last proof of the books found, when, and a button for another. */
export function ProofPanel({ proof }: { readonly proof: LastProof | null }) {
  return (
    <div className="stack gap-3">
      {proof ? <Found proof={proof} /> : <NeverProven />}
      <ProveButton />
    </div>
  );
}

function NeverProven() {
  const t = useWords(reconciliationWords).proof;
  return <Banner tone="warn">{t.none}</Banner>;
}

function Found({ proof }: { readonly proof: LastProof }) {
  const t = useWords(reconciliationWords).proof;
  const locale = useLocale();
  const isProven = proof.problems.length === 0;
  return (
    <Banner tone={isProven ? "ok" : "bad"}>
      <p>
        <b>
          {isProven
            ? t.proven(formatNumber(proof.journals, locale), formatNumber(proof.entries, locale))
            : t.broken(proof.problems.length)}
        </b>
      </p>
      {isProven ? null : (
        <ul className="mt-2 list-disc pl-5 text-13 break-all">
          {proof.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-13">
        {proof.askedBy ? t.byPerson(proof.askedBy) : t.byNight} <DateTime at={proof.at} />,{" "}
        {t.took(formatNumber(Math.max(100, proof.tookMs) / 1000, locale, 1))}
      </p>
    </Banner>
  );
}

function ProveButton() {
  const t = useWords(reconciliationWords).proof;
  return (
    <Form method="post" action={paths.admin.ledgerProof()}>
      <Button kind="line" icon="shield-check">
        {t.again}
      </Button>
    </Form>
  );
}
