import { vouchersWords } from "~/messages/vouchers";
import { formatPercent, formatRupiah } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { useLocale, useWords } from "~/ui/kit/words";

export type Worth = {
  readonly kind: "fixed" | "percent";
  readonly amount: Rupiah;
  readonly percent: number;
  readonly cap: Rupiah | null;
  readonly minSpend: Rupiah;
};

/** "10%, paling banyak Rp 20.000, belanja paling sedikit Rp 50.000". */
export function useWorth(): (voucher: Worth) => string {
  const t = useWords(vouchersWords);
  const locale = useLocale();
  return ({ kind, amount, percent, cap, minSpend }) => {
    const most = cap === null ? null : formatRupiah(cap, locale);
    const worth =
      kind === "fixed"
        ? formatRupiah(amount, locale)
        : t.worthPercent(formatPercent(percent / 100, locale), most);
    return minSpend > 0n ? `${worth}, ${t.least(formatRupiah(minSpend, locale))}` : worth;
  };
}
