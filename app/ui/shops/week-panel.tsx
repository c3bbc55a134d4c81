import type { ShopWeek } from "~/domain/orders/shop-week.server";
import { shopsOwnerWords } from "~/messages/shops-owner";
import { paths } from "~/paths";
import { formatNumber, formatPercent, formatRupiah } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { Sparkline } from "~/ui/kit/chart/sparkline";
import { LinkButton } from "~/ui/kit/link-button";
import { Change, Stat } from "~/ui/kit/stat";
import { useLocale, useWords } from "~/ui/kit/words";

export type WeekPanelProps = {
  readonly week: ShopWeek;
  /** Owed to the shop now. */
  readonly payable: Rupiah;
  readonly account: { readonly bank: string; readonly last4: string } | null;
};

/** What was sold in seven days, and the money that waits for her. */
export function WeekPanel({ week, payable, account }: WeekPanelProps) {
  const t = useWords(shopsOwnerWords).home;
  const locale = useLocale();
  return (
    <section className="panel stack">
      <h2>{t.thisWeek}</h2>
      {week.orders > 0 ? (
        <>
          <div className="stats two">
            <Stat
              value={formatRupiah(week.sales, locale)}
              label={
                <>
                  {t.sales}
                  <SalesChange week={week} />
                </>
              }
            />
            <Stat value={formatNumber(week.orders, locale)} label={t.orders} />
          </div>
          <Sparkline values={week.byDay} />
        </>
      ) : (
        <p className="muted">{t.noSales}</p>
      )}
      <hr className="hr" />
      <div className="row between">
        <Stat value={formatRupiah(payable, locale)} label={t.payable} />
        <LinkButton kind="line" to={paths.owner.balance()}>
          {t.seeBalance}
        </LinkButton>
      </div>
      <p className="hint">{account ? t.paidTo(account.bank, account.last4) : t.noAccount}</p>
    </section>
  );
}

/** Against the seven days before; nothing where there were no sales to compare with. */
function SalesChange({ week: { sales, salesBefore } }: { readonly week: ShopWeek }) {
  const t = useWords(shopsOwnerWords).home;
  const locale = useLocale();
  if (salesBefore <= 0n || sales === salesBefore) return null;
  const change = Number(sales - salesBefore) / Number(salesBefore);
  const percent = formatPercent(Math.abs(change), locale);
  return (
    <>
      , <Change text={change > 0 ? t.rose(percent) : t.fell(percent)} isGood={change > 0} />
    </>
  );
}
