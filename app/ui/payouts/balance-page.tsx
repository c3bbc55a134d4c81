import type { Balance } from "~/domain/payouts/queries.server";
import type { YearTurnover } from "~/domain/payouts/turnover.server";
import { payoutsWords } from "~/messages/payouts";
import type { FormAnswer } from "~/ui/kit/form-state";
import { formatRupiah } from "~/ui/kit/format";
import { Progress } from "~/ui/kit/progress";
import { Stat } from "~/ui/kit/stat";
import { useLocale, useWords } from "~/ui/kit/words";
import { AccountPanel } from "./account-panel";
import { PayoutTable, SalesTable } from "./balance-tables";

type BalancePageProps = {
  readonly balance: Balance;
  readonly turnover: YearTurnover;
  readonly answer: FormAnswer;
};

/** What is hers, what is on its way, where it goes, and what it was earned with. */
export function BalancePage({ balance, turnover, answer }: BalancePageProps) {
  const t = useWords(payoutsWords);
  const locale = useLocale();
  return (
    <div className="wrap stack gap-6 pt-5 pb-8">
      <h1>{t.title}</h1>
      <section className="panel stack">
        <div className="grid gap-4 md:grid-cols-3">
          <Stat big value={formatRupiah(balance.payable, locale)} label={t.ready} />
          <Stat value={formatRupiah(balance.underWay, locale)} label={t.underWay} />
          <Stat value={formatRupiah(balance.paidOut, locale)} label={t.paidOut} />
        </div>
        <p className="hint">{t.how}</p>
      </section>
      <div className="halves">
        <AccountPanel account={balance.account} answer={answer} />
        <Turnover turnover={turnover} />
      </div>
      <section className="stack gap-3">
        <h2 className="text-20">{t.payouts}</h2>
        <PayoutTable payouts={balance.payouts} />
      </section>
      <section className="stack gap-3">
        <h2 className="text-20">{t.sales}</h2>
        <SalesTable sales={balance.sales} />
      </section>
    </div>
  );
}

function Turnover({ turnover: { year, amount, free } }: Pick<BalancePageProps, "turnover">) {
  const t = useWords(payoutsWords);
  const locale = useLocale();
  const text = t.turnoverOf(formatRupiah(amount, locale), formatRupiah(free, locale));
  return (
    <section className="panel stack gap-3">
      <h2>{t.turnover(year)}</h2>
      <p className="num font-semibold">{text}</p>
      <Progress value={Number(amount)} max={Number(free)} label={t.turnover(year)} />
      <p className="hint">{t.turnoverHint}</p>
    </section>
  );
}
