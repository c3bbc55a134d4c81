import { Form } from "@remix-run/react";
import type { WaitingRefund } from "~/domain/payments/refund-account.server";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useLocale, useWords } from "~/ui/kit/words";
import { OrderTask } from "./order-task";

type RefundAccountFormProps = {
  readonly nomor: string;
  readonly orderKey: string | undefined;
  readonly refund: WaitingRefund;
  readonly answer: FormAnswer;
};

/** The buyer says where her money is transferred, and that she has looked twice. */
export function RefundAccountForm({ nomor, orderKey, refund, answer }: RefundAccountFormProps) {
  const t = useWords(refundsWords).account;
  const locale = useLocale();
  return (
    <OrderTask
      nomor={nomor}
      orderKey={orderKey}
      title={t.title}
      lead={t.lead(formatRupiah(refund.amount, locale))}
    >
      <Form
        method="post"
        noValidate
        action={paths.refunds.account(nomor, refund.id, orderKey)}
        className="panel stack"
      >
        <FormErrorSummary answer={answer} />
        {refund.bank && refund.tail ? <p className="muted">{t.given(refund.bank, refund.tail)}</p> : null}
        <Field {...fieldOf(answer, "bank", refund.bank)} label={t.bank} hint={t.bankHint} />
        <Field {...fieldOf(answer, "nomor")} label={t.number} inputMode="numeric" autoComplete="off" />
        <Field
          {...fieldOf(answer, "nama", refund.holder)}
          label={t.holder}
          hint={t.holderHint}
          autoComplete="name"
        />
        <Checkbox name="yakin" label={t.confirm} error={answer?.errors.yakin} />
        <p className="hint">{t.privacy}</p>
        <Button wide>{t.submit}</Button>
      </Form>
    </OrderTask>
  );
}
