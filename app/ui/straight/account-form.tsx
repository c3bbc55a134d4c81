import { Form } from "@remix-run/react";
import type { StraightWays } from "~/domain/straight/queries.server";
import { straightWords } from "~/messages/straight";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";

/** The account that buyers may transfer to themselves. */
export function ShopAccountForm({ account, answer }: Pick<StraightWays, "account"> & { answer: FormAnswer }) {
  const t = useWords(straightWords);
  return (
    <Form method="post" noValidate className="stack">
      <FormErrorSummary answer={answer} />
      <p className="muted">{t.letters.note}</p>
      <Field {...fieldOf(answer, "bank", account?.bank)} label={t.bank} maxLength={40} required />
      <Field
        {...fieldOf(answer, "number", account?.number)}
        label={t.number}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        required
      />
      <Field
        {...fieldOf(answer, "holderName", account?.holderName)}
        label={t.holderName}
        maxLength={80}
        required
      />
      <div>
        <Button>{t.keep}</Button>
      </div>
    </Form>
  );
}
