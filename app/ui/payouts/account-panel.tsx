import { Form } from "@remix-run/react";
import type { Balance } from "~/domain/payouts/balance.server";
import { payoutsWords } from "~/messages/payouts";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";

type AccountPanelProps = { readonly account: Balance["account"]; readonly answer: FormAnswer };

/** Where the money goes; the form stands open until there is an account. */
export function AccountPanel({ account, answer }: AccountPanelProps) {
  const t = useWords(payoutsWords);
  return (
    <section className="panel stack gap-3">
      <h2>{t.account}</h2>
      {account ? (
        <>
          <p className="font-semibold wrap-anywhere">
            {t.accountLine(account.bank, account.last4, account.holderName)}
          </p>
          <details open={Boolean(answer)}>
            <summary className="link flex min-h-12 items-center">{t.changeAccount}</summary>
            <AccountForm answer={answer} />
          </details>
        </>
      ) : (
        <>
          <Banner tone="warn">{t.noAccount}</Banner>
          <AccountForm answer={answer} />
        </>
      )}
    </section>
  );
}

function AccountForm({ answer }: Pick<AccountPanelProps, "answer">) {
  const t = useWords(payoutsWords);
  return (
    <Form method="post" noValidate className="stack" autoComplete="off">
      <Field {...fieldOf(answer, "bank")} label={t.bank} hint={t.bankHint} maxLength={40} required />
      <Field
        {...fieldOf(answer, "number")}
        label={t.number}
        hint={t.numberHint}
        inputMode="numeric"
        maxLength={30}
        required
      />
      <Field
        {...fieldOf(answer, "holderName")}
        label={t.holderName}
        hint={t.holderHint}
        maxLength={80}
        required
      />
      <Button wide>{t.save}</Button>
    </Form>
  );
}
