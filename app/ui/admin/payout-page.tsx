import type { PayoutToSend } from "~/domain/payouts/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { CopyButton } from "~/ui/kit/copy-button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { useWords } from "~/ui/kit/words";
import { SettleScreen } from "./settle-page";

/** Where the money goes, to type into the bank's page, and the proof that it went. */
export function PayoutScreen({ payout, answer }: { payout: PayoutToSend; answer: FormAnswer }) {
  const t = useWords(adminMoneyWords);
  return (
    <SettleScreen
      parent={{ text: t.payouts.title, to: paths.admin.payouts() }}
      title={t.payouts.sendTitle(payout.shopName)}
      lead={t.payouts.sendLead}
      answer={answer}
      act={t.refund.settle}
      facts={[
        {
          label: t.columns.amount,
          value: (
            <span className="row gap-3">
              <span className="price">
                <Money amount={payout.amount} />
              </span>
              <CopyButton compact text={String(payout.amount)} />
            </span>
          ),
        },
        {
          label: t.columns.bank,
          value: (
            <span className="row gap-3">
              <span className="num">
                {payout.bank} {payout.number}
              </span>
              <CopyButton compact text={payout.number} />
            </span>
          ),
        },
        { label: t.payouts.holder, value: payout.holderName },
        { label: t.columns.parts, value: t.payouts.parts(payout.parts) },
      ]}
    >
      <Field
        {...fieldOf(answer, "proof")}
        label={t.refund.proof}
        hint={t.refund.proofHint}
        autoComplete="off"
      />
    </SettleScreen>
  );
}
