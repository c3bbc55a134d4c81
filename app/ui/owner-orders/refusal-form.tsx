import { Form } from "@remix-run/react";
import { orderLimits, otherReason } from "~/domain/orders/checkout";
import type { ShopPart } from "~/domain/orders/shop-queries.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { RadioCards } from "~/ui/kit/radio-cards";
import { useLocale, useWords } from "~/ui/kit/words";

type RefusalFormProps = { readonly part: ShopPart; readonly answer: FormAnswer };

/** What declining does to goods and money, why, and the way back. */
export function RefusalForm({ part, answer }: RefusalFormProps) {
  const t = useWords(ownerOrdersWords).refusal;
  const locale = useLocale();
  const amount = formatRupiah(part.total, locale);
  const lead = part.isCash ? t.leadCash : part.isStraight ? t.leadStraight(amount) : t.lead(amount);
  return (
    <section className="panel stack">
      <div>
        <h2>{t.title}</h2>
        <p className="muted mt-1">{lead}</p>
      </div>
      <Form method="post" noValidate action={paths.owner.orderRefusal(part.id)} className="stack">
        <RadioCards
          name="reason"
          legend={t.why}
          error={answer?.errors.reason}
          defaultValue={answer?.values.reason}
          choices={[
            ...t.reasons.map((reason) => ({ value: reason, label: reason })),
            { value: otherReason, label: t.other },
          ]}
        />
        <Field
          {...fieldOf(answer, "other")}
          label={t.other}
          hint={t.otherHint}
          maxLength={orderLimits.reason}
          optional
        />
        <Button kind="danger" wide>
          {t.submit}
        </Button>
        <LinkButton kind="quiet" wide to={paths.owner.order(part.id)}>
          {t.keep}
        </LinkButton>
      </Form>
    </section>
  );
}
