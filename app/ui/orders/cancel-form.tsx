import { Form } from "@remix-run/react";
import { orderLimits, otherReason } from "~/domain/orders/checkout";
import { isStraight } from "~/domain/payments/gateway";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { RadioCards } from "~/ui/kit/radio-cards";
import { useLocale, useWords } from "~/ui/kit/words";
import { OrderTask } from "./order-task";

type CancelFormProps = {
  readonly nomor: string;
  readonly orderKey: string | undefined;
  readonly total: Rupiah;
  readonly isPaid: boolean;
  readonly method: string;
  readonly answer: FormAnswer;
};

/** What cancelling does to the money, why, and the way back. */
export function CancelForm({ nomor, orderKey, total, isPaid, method, answer }: CancelFormProps) {
  const t = useWords(ordersWords);
  const locale = useLocale();
  const unpaid = method === "cash" ? t.cancelCash : isStraight(method) ? t.cancelStraight : t.cancelUnpaid;
  const lead = isPaid ? t.cancelPaid(formatRupiah(total, locale)) : unpaid;
  return (
    <OrderTask nomor={nomor} orderKey={orderKey} title={t.cancelTitle} lead={lead}>
      <Form
        method="post"
        noValidate
        action={paths.orderCancellation(nomor, orderKey)}
        className="panel stack"
      >
        <RadioCards
          name="reason"
          legend={t.cancelWhy}
          error={answer?.errors.reason}
          defaultValue={answer?.values.reason}
          choices={[
            ...t.cancelReasons.map((reason) => ({ value: reason, label: reason })),
            { value: otherReason, label: t.otherReason },
          ]}
        />
        <Field
          {...fieldOf(answer, "other")}
          label={t.otherReason}
          maxLength={orderLimits.reason}
          hint={t.otherReasonHint}
        />
        <Button kind="danger" wide>
          {t.doCancel}
        </Button>
        <LinkButton kind="quiet" wide to={paths.order(nomor, orderKey)}>
          {t.keepOrder}
        </LinkButton>
      </Form>
    </OrderTask>
  );
}
