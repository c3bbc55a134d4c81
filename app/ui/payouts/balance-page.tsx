import { Form } from "@remix-run/react";
import type { Balance } from "~/domain/payouts/balance.server";
import type { YearTurnover } from "~/domain/payouts/turnover.server";
import { payoutsWords } from "~/messages/payouts";
import { statementWords } from "~/messages/statement";
import { straightWords } from "~/messages/straight";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { formatDate, formatRupiah } from "~/platform/format";
import { rupiah } from "~/platform/money";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import type { FormAnswer } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Progress } from "~/ui/kit/progress";
import { Stat } from "~/ui/kit/stat";
import { useLocale, useWords } from "~/ui/kit/words";
import { AccountPanel } from "./account-panel";
import { PayoutTable, SalesTable } from "./balance-tables";

type BalancePageProps = {
  readonly balance: Balance;
  readonly turnover: YearTurnover;
  /** Photos of payments to the shop itself that wait for her. */
  readonly proofs: number;
  /** How the sender of payouts is called whose account she can have; null where there is none. */
  readonly connectLabel: string | null;
  readonly answer: FormAnswer;
};

/** What is hers, what is on its way, where it goes, and what it was earned with. */
export function BalancePage({ balance, turnover, proofs, connectLabel, answer }: BalancePageProps) {
  const straight = useWords(straightWords);
  const t = useWords(payoutsWords);
  const statement = useWords(statementWords);
  return (
    <div className="wrap stack gap-6 pt-5 pb-8">
      <h1>{t.title}</h1>
      <FormErrorSummary answer={answer} />
      <FundsPanel balance={balance} />
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="line" icon="qr-code" to={paths.owner.straight()}>
          {straight.link(proofs)}
        </LinkButton>
        {connectLabel ? (
          <LinkButton kind="line" icon="wallet" to={paths.owner.connection()}>
            {t.connect.link(connectLabel)}
          </LinkButton>
        ) : null}
      </div>
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
        <div>
          <LinkButton kind="line" icon="receipt" to={paths.owner.statement()}>
            {statement.link}
          </LinkButton>
        </div>
        <SalesTable sales={balance.sales} />
      </section>
    </div>
  );
}

function FundsPanel({ balance }: Pick<BalancePageProps, "balance">) {
  const t = useWords(payoutsWords);
  const locale = useLocale();
  const inWords = (amount: Balance["payable"]) => formatRupiah(amount, locale);
  const isAsked = balance.gathered > 0n;
  const gathered = balance.account ? t.gathered : t.gatheredNoAccount;
  return (
    <section className="panel stack">
      <div className="grid gap-4 md:grid-cols-3">
        <Stat big value={inWords(balance.payable)} label={t.payable} />
        <Stat value={inWords(balance.free > 0n ? balance.free : rupiah(0))} label={t.ready} />
        <Stat
          value={inWords(balance.onHold)}
          label={
            balance.nextFreeAt
              ? `${t.onHold}. ${t.nextFree(formatDate(balance.nextFreeAt, locale))}`
              : t.onHold
          }
        />
        {isAsked ? <Stat value={inWords(balance.gathered)} label={gathered} /> : null}
        <Stat value={inWords(balance.underWay)} label={t.underWay} />
        {balance.straightUnderWay > 0n ? (
          <Stat value={inWords(balance.straightUnderWay)} label={t.straight} />
        ) : null}
        <Stat value={inWords(balance.paidOut)} label={t.paidOut} />
      </div>
      {balance.payable < 0n ? <Banner tone="warn">{t.debt}</Banner> : null}
      <p className="hint">{t.how(balance.holdDays, formatDate(balance.nextPayoutDay, locale))}</p>
      {isAsked ? <p className="hint">{balance.account ? t.askedAlready : t.askedNoAccount}</p> : null}
      {balance.account && !isAsked && balance.free > 0n ? (
        <Form method="post" action={paths.owner.payoutRequest()} className="stack gap-2">
          <div>
            <Button kind="line">{t.ask}</Button>
          </div>
          <p className="hint">{t.askHint(inWords(balance.minimum))}</p>
        </Form>
      ) : null}
    </section>
  );
}

function Turnover({ turnover: { year, amount, free } }: Pick<BalancePageProps, "turnover">) {
  const t = useWords(payoutsWords);
  const tax = useWords(taxWords);
  const locale = useLocale();
  const text = t.turnoverOf(formatRupiah(amount, locale), formatRupiah(free, locale));
  return (
    <section className="panel stack gap-3">
      <h2>{t.turnover(year)}</h2>
      <p className="num font-semibold">{text}</p>
      <Progress value={Number(amount)} max={Number(free)} label={t.turnover(year)} />
      <p className="hint">{t.turnoverHint}</p>
      <div>
        <LinkButton kind="line" icon="percent" to={paths.owner.tax()}>
          {tax.link}
        </LinkButton>
      </div>
    </section>
  );
}
