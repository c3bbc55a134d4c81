import type { ManualRefund } from "~/domain/orders/admin-queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { formatPhone } from "~/platform/format";
import { DateTime } from "~/ui/kit/date-time";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { useWords } from "~/ui/kit/words";
import { useReasonText } from "~/ui/orders/reason-text";
import { OrderLink } from "./order-link";
import { SettleScreen } from "./settle-page";

/** A refund that an officer transfers herself, and the proof that she did. */
export function RefundScreen({ refund, answer }: { refund: ManualRefund; answer: FormAnswer }) {
  const t = useWords(adminMoneyWords);
  const { account } = useWords(refundsWords);
  const reasonText = useReasonText();
  return (
    <SettleScreen
      parent={{ text: t.inbox.title, to: paths.admin.payments() }}
      title={t.refund.title(refund.nomor ?? "")}
      lead={t.refund.lead}
      answer={answer}
      act={t.refund.settle}
      facts={[
        {
          label: t.columns.amount,
          value: (
            <span className="price">
              <Money amount={refund.amount} />
            </span>
          ),
        },
        { label: t.columns.buyer, value: refund.buyerName ?? "–" },
        { label: t.refund.phone, value: refund.phone ? formatPhone(refund.phone) : "–" },
        { label: t.columns.order, value: <OrderLink nomor={refund.nomor} /> },
        { label: t.columns.reason, value: reasonText(refund.reason) },
        { label: t.columns.since, value: <DateTime at={refund.createdAt} /> },
        {
          label: account.forOfficer,
          value: refund.account ? (
            <span className="wrap-anywhere">
              {refund.account.bank} <b className="num">{refund.account.number}</b>, {refund.account.holder}
            </span>
          ) : (
            account.notYet
          ),
        },
        ...(refund.problem ? [{ label: t.refund.problem, value: refund.problem }] : []),
      ]}
    >
      {/* Not what was sent before: the account that stands above is the one she looks at now. */}
      <input type="hidden" name="seen" value={refund.account?.confirmedAt.toISOString() ?? ""} />
      <Field
        {...fieldOf(answer, "proof")}
        label={t.refund.proof}
        hint={t.refund.proofHint}
        autoComplete="off"
      />
    </SettleScreen>
  );
}
