import type { CaseOption } from "~/domain/orders/case-page.server";
import type { CaseRow } from "~/domain/payments/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { casesWords } from "~/messages/cases";
import { paths } from "~/paths";
import { DateTime } from "~/ui/kit/date-time";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { useChoiceWords } from "./case-choice-words";
import { LedgerLines } from "./ledger-lines";
import { OrderLink } from "./order-link";
import { SettleScreen } from "./settle-page";

type CaseDecisionProps = {
  readonly row: CaseRow;
  readonly option: CaseOption;
  readonly answer: FormAnswer;
};

/** One choice, once more with what it will do, and what has to be written down with it. */
export function CaseDecision({ row, option, answer }: CaseDecisionProps) {
  const t = useWords(casesWords);
  const money = useWords(adminMoneyWords);
  const { title, effect } = useChoiceWords(row, option.choice);
  const isContest = option.choice === "contest";
  return (
    <SettleScreen
      parent={{ text: money.case[row.kind], to: paths.admin.case(row.id) }}
      title={title}
      lead={effect}
      answer={answer}
      act={t.decide}
      facts={[
        { label: t.amount, value: row.amount === null ? "–" : <Money amount={row.amount} /> },
        { label: t.order, value: <OrderLink nomor={row.nomor} /> },
        { label: t.opened, value: <DateTime at={row.openedAt} /> },
      ]}
    >
      <LedgerLines lines={option.lines} />
      <input type="hidden" name="choice" value={option.choice} />
      <input type="hidden" name="print" value={option.print} />
      {option.choice === "match" ? (
        <Field {...fieldOf(answer, "nomor")} label={t.nomor} hint={t.nomorHint} autoComplete="off" />
      ) : null}
      {option.choice === "sent_back" ? (
        <>
          <Field {...fieldOf(answer, "bank")} label={t.bank} autoComplete="off" />
          <Field {...fieldOf(answer, "account")} label={t.account} inputMode="numeric" autoComplete="off" />
          <Field {...fieldOf(answer, "holder")} label={t.holder} autoComplete="off" />
          <Field {...fieldOf(answer, "proof")} label={t.proof} autoComplete="off" />
        </>
      ) : null}
      <TextArea
        {...fieldOf(answer, "note")}
        label={isContest ? t.sent : t.note}
        hint={isContest ? t.sentHint : t.noteHint}
        rows={3}
        optional={option.choice !== "acknowledge" && !isContest}
      />
    </SettleScreen>
  );
}
