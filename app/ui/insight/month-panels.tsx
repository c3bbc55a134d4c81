import type { CityReport } from "~/domain/insight/city-report";
import { insightWords } from "~/messages/insight";
import { formatMonth, formatRupiahShort } from "~/platform/format";
import { BarChart } from "~/ui/kit/chart/bar-chart";
import { LineChart } from "~/ui/kit/chart/line-chart";
import { Facts } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";
import { Panel } from "./panel";
import { useCount } from "./use-count";

type ReportProps = { readonly report: CityReport };

/** "Des", "Jan" … of the report's months. */
function useMonthNames({ months }: CityReport): readonly string[] {
  const locale = useLocale();
  return months.map(({ month }) => formatMonth(new Date(`${month}-15T00:00:00Z`), locale, true));
}

/** Shops that have sold and shops that still do. */
export function SalesPanel({ report }: ReportProps) {
  const t = useWords(insightWords).months;
  const count = useCount();
  const last = report.months.at(-1);
  return (
    <Panel title={t.title} lead={t.lead}>
      <LineChart
        title={t.chart(count(last?.sold ?? null), count(last?.active ?? null))}
        across={t.month}
        labels={useMonthNames(report)}
        series={[
          { name: t.sold, values: report.months.map(({ sold }) => sold) },
          { name: t.active, values: report.months.map(({ active }) => active) },
        ]}
      />
    </Panel>
  );
}

/** What was sold, month by month. */
export function TurnoverPanel({ report }: ReportProps) {
  const t = useWords(insightWords).months;
  const locale = useLocale();
  const names = useMonthNames(report);
  const say = (amount: number) => formatRupiahShort(BigInt(Math.round(amount)), locale);
  const bars = report.months.map(({ turnover }, index) => ({
    label: names[index] ?? "",
    value: Number(turnover ?? 0n),
  }));
  return (
    <Panel title={t.turnover} lead={t.turnoverLead}>
      <BarChart
        title={t.turnoverChart(say(Math.max(0, ...bars.map(({ value }) => value))))}
        across={t.month}
        up={t.turnover}
        bars={bars}
        format={say}
      />
      <VoucherFacts report={report} />
    </Panel>
  );
}

/** Who bore what vouchers took off in these months; months of few shops are left out of the sum. */
function VoucherFacts({ report }: ReportProps) {
  const t = useWords(insightWords).months;
  const locale = useLocale();
  const total = (key: "voucherCity" | "voucherShop") => {
    const told = report.months.flatMap((month) => month[key] ?? []);
    const sum = told.reduce((all, amount) => all + amount, 0n);
    const isHidden = report.months.some((month) => month[key] === null);
    return sum === 0n && isHidden ? t.few : formatRupiahShort(sum, locale);
  };
  return (
    <div>
      <h3 className="text-17">{t.vouchers}</h3>
      <Facts
        facts={[
          { label: t.voucherCity, value: total("voucherCity") },
          { label: t.voucherShop, value: total("voucherShop") },
        ]}
      />
    </div>
  );
}
