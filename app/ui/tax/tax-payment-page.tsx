import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { SettleScreen } from "~/ui/admin/settle-page";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { MoneyField } from "~/ui/kit/money-field";
import { useLocale, useWords } from "~/ui/kit/words";

type Props = { readonly owed: Rupiah; readonly month: string; readonly answer: FormAnswer };

/** What was paid to the state, with its proof number. */
export function TaxPaymentPage({ owed, month, answer }: Props) {
  const t = useWords(taxWords);
  const locale = useLocale();
  return (
    <SettleScreen
      parent={{ text: t.adminTitle, to: paths.admin.tax() }}
      title={t.payTitle}
      lead={t.payLead}
      facts={[{ label: t.owed, value: <b className="num">{formatRupiah(owed, locale)}</b> }]}
      answer={answer}
      act={t.paySave}
    >
      <Field {...fieldOf(answer, "month", month)} type="month" label={t.payMonth} />
      <MoneyField
        {...fieldOf(answer, "amount", owed > 0n ? String(owed) : null)}
        label={t.payAmount}
        hint={owed > 0n ? t.payAmountHint(formatRupiah(owed, locale)) : t.nothingOwed}
      />
      <Field
        {...fieldOf(answer, "ntpn")}
        label={t.ntpn}
        hint={t.ntpnHint}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={24}
      />
      <Field {...fieldOf(answer, "paidOn")} type="date" label={t.paidOn} />
    </SettleScreen>
  );
}
