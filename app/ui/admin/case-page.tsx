import type { CaseRow } from "~/domain/payments/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { DateTime } from "~/ui/kit/date-time";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { OrderLink } from "./inbox-page";
import { SettleScreen } from "./settle-page";

/** Money in a state nobody planned, and what an officer did about it. */
export function CaseScreen({ row, answer }: { readonly row: CaseRow; readonly answer: FormAnswer }) {
  const t = useWords(adminMoneyWords);
  return (
    <SettleScreen
      parent={{ text: t.inbox.title, to: paths.admin.payments() }}
      title={t.settleCase.title(t.case[row.kind])}
      lead={row.resolution ? t.settleCase.wasSettled(row.resolution) : t.settleCase.lead}
      answer={answer}
      act={t.settleCase.settle}
      facts={[
        { label: t.columns.amount, value: row.amount === null ? "–" : <Money amount={row.amount} /> },
        { label: t.columns.order, value: <OrderLink nomor={row.nomor} /> },
        { label: t.columns.reference, value: <span className="num">{row.reference ?? "–"}</span> },
        { label: t.settleCase.opened, value: <DateTime at={row.openedAt} /> },
      ]}
    >
      <TextArea {...fieldOf(answer, "resolution")} label={t.settleCase.resolution} rows={3} />
    </SettleScreen>
  );
}
