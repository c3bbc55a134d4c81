import type { ShownVoucher } from "~/domain/vouchers/voucher";
import { vouchersWords } from "~/messages/vouchers";
import { formatRupiah } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useLocale, useWords } from "~/ui/kit/words";
import { voucherSentence } from "./voucher-sentence";

type VoucherBoxProps = {
  readonly voucher: ShownVoucher | null;
  readonly answer: FormAnswer;
  /** Where the buttons send the form that the box stands in. */
  readonly putIn: string;
  readonly takeOff: string;
};

/** The field for a code; once one is in, what it takes off or why it doesn't, and the way to take it off. */
export function VoucherBox({ voucher, answer, putIn, takeOff }: VoucherBoxProps) {
  const t = useWords(vouchersWords);
  if (voucher) return <NotedVoucher voucher={voucher} takeOff={takeOff} />;
  return (
    <div className="row nowrap items-start gap-2">
      <Field
        {...fieldOf(answer, "voucher")}
        className="fill"
        label={t.field}
        hint={t.fieldHint}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button kind="line" className="mt-7" formAction={putIn} formNoValidate data-swap="">
        {t.apply}
      </Button>
    </div>
  );
}

function NotedVoucher({ voucher, takeOff }: { readonly voucher: ShownVoucher; readonly takeOff: string }) {
  const t = useWords(vouchersWords);
  const locale = useLocale();
  const { code, judged } = voucher;
  return (
    <Banner tone={judged.ok ? "ok" : "warn"} icon="ticket-percent" live>
      <p className="wrap-anywhere">
        {judged.ok ? t.applied(code, formatRupiah(judged.value.total, locale)) : <b>{t.discount(code)}</b>}
      </p>
      {judged.ok ? null : <p>{voucherSentence(judged, locale)}</p>}
      <Button
        kind="line"
        className="mt-2"
        formAction={takeOff}
        formNoValidate
        data-swap=""
        aria-label={t.removeOf(code)}
      >
        {t.remove}
      </Button>
    </Banner>
  );
}
