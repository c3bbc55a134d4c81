import { Form } from "@remix-run/react";
import type { RefundPreview } from "~/domain/orders/refund-preview";
import { refundsWords } from "~/messages/refunds";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { checkedOf, type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { useLocale, useWords } from "~/ui/kit/words";
import type { RefundDeskView } from "./refund-desk";
import { RefundEffect } from "./refund-effect";

type RefundConfirmProps = Omit<RefundDeskView, "preview"> & {
  readonly preview: RefundPreview;
  readonly answer: FormAnswer;
  readonly here: string;
};

/** Who bears how much, why, and the deed itself. */
export function RefundConfirm({ desk, wish, preview, answer, here, formKey }: RefundConfirmProps) {
  const t = useWords(refundsWords);
  const locale = useLocale();
  const query = new URLSearchParams(wish?.values ?? {}).toString();
  return (
    <section className="panel stack" aria-labelledby="hitungan">
      <h2 id="hitungan">{t.preview}</h2>
      <RefundEffect preview={preview} buyerName={desk.buyerName} shopName={desk.shopName} />
      <Form method="post" action={`${here}?${query}`} className="stack gap-4" noValidate>
        <FormErrorSummary answer={answer} />
        <input type="hidden" name="kunci" value={formKey} />
        <input type="hidden" name="dilihat" value={preview.amount.toString()} />
        <TextArea {...fieldOf(answer, "alasan")} label={t.reason} hint={t.reasonHint} rows={2} />
        <Checkbox name="kembali" label={t.restock} defaultChecked={checkedOf(answer, "kembali")} />
        <div>
          <Button kind="danger">{t.submit(formatRupiah(preview.amount, locale))}</Button>
        </div>
      </Form>
    </section>
  );
}
