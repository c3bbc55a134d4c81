import type { DecisionOption } from "~/domain/returns/desk-queries.server";
import type { ReturnView } from "~/domain/returns/view.server";
import { returnsDeskWords } from "~/messages/returns-desk";
import { paths } from "~/paths";
import { LedgerLines } from "~/ui/admin/ledger-lines";
import { OrderLink } from "~/ui/admin/order-link";
import { SettleScreen } from "~/ui/admin/settle-page";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { RefundEffect } from "~/ui/orders/refund-effect";

type DeskDecisionProps = {
  readonly view: ReturnView;
  readonly option: DecisionOption;
  readonly answer: FormAnswer;
};

/** One decision, once more with what it does, and the reason that both sides will read. */
export function DeskDecision({ view, option, answer }: DeskDecisionProps) {
  const t = useWords(returnsDeskWords);
  const isReject = option.choice === "reject";
  return (
    <SettleScreen
      parent={{ text: view.nomor, to: paths.admin.return(view.id) }}
      title={t.choice[option.choice]}
      lead={t.effect[option.choice]}
      answer={answer}
      act={t.decide}
      isDanger
      facts={[
        { label: t.columns.order, value: <OrderLink nomor={view.nomor} /> },
        { label: t.columns.shop, value: view.shop.name },
        { label: t.columns.buyer, value: view.buyerName },
        { label: t.asked, value: <Money amount={view.asked} /> },
        ...(isReject ? [] : [{ label: t.goesBack, value: <Money amount={option.amount} /> }]),
      ]}
    >
      {option.choice === "goods_back" && option.preview ? <p className="muted">{t.later}</p> : null}
      {option.preview ? (
        <RefundEffect preview={option.preview} buyerName={view.buyerName} shopName={view.shop.name} />
      ) : null}
      <LedgerLines lines={option.lines} />
      <input type="hidden" name="pilihan" value={option.choice} />
      <input type="hidden" name="jumlah" value={isReject ? "" : option.amount.toString()} />
      <input type="hidden" name="dilihat" value={option.print} />
      <TextArea {...fieldOf(answer, "alasan")} label={t.why} hint={t.whyHint} rows={4} counter={1000} />
    </SettleScreen>
  );
}
