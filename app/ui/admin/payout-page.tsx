import type { PayoutToSend } from "~/domain/payouts/desk-queries.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { paths } from "~/paths";
import { CopyButton } from "~/ui/kit/copy-button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import type { Fact } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { SettleScreen } from "./settle-page";

type PayoutScreenProps = { readonly payout: PayoutToSend; readonly answer: FormAnswer };

/** Where the money goes, to type into the bank's page, and the proof that it went. */
export function PayoutScreen({ payout, answer }: PayoutScreenProps) {
  const t = useWords(payoutDeskWords);
  return (
    <SettleScreen
      parent={parentOf(payout, t.title, t.batch.title)}
      title={t.send.title(payout.shopName)}
      lead={t.send.lead}
      answer={answer}
      act={t.send.act}
      facts={useFacts(payout)}
    >
      <Field {...fieldOf(answer, "proof")} label={t.send.proof} hint={t.send.proofHint} autoComplete="off" />
    </SettleScreen>
  );
}

/** It did not arrive, or came back: the reason, and the shop has it in its balance again. */
export function PayoutBackScreen({ payout, answer }: PayoutScreenProps) {
  const t = useWords(payoutDeskWords);
  return (
    <SettleScreen
      parent={parentOf(payout, t.title, t.batch.title)}
      title={t.back.title(payout.shopName)}
      lead={t.back.lead}
      answer={answer}
      act={t.back.act}
      isDanger
      facts={useFacts(payout)}
    >
      <Field
        {...fieldOf(answer, "reason")}
        label={t.back.reason}
        hint={t.back.reasonHint}
        autoComplete="off"
      />
    </SettleScreen>
  );
}

function parentOf(payout: PayoutToSend, desk: string, batch: (number: string) => string) {
  return payout.batchId
    ? { text: batch(payout.batchNumber), to: paths.admin.payoutBatch(payout.batchId) }
    : { text: desk, to: paths.admin.payouts() };
}

function useFacts(payout: PayoutToSend): readonly Fact[] {
  const t = useWords(payoutDeskWords);
  return [
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
    { label: t.send.holder, value: payout.holderName },
  ];
}
