import type { VoucherRefusal } from "~/domain/vouchers/voucher";
import { vouchersWords } from "~/messages/vouchers";
import { formatDate, formatNumber, formatRupiah } from "~/platform/format";
import type { Locale } from "~/ui/kit/words";

/** Why a code takes nothing off, with the figures that it depends on. */
export function voucherSentence(refusal: VoucherRefusal, locale: Locale): string {
  const t = vouchersWords[locale].refusals;
  switch (refusal.code) {
    case "voucher_early":
      return t.voucher_early(formatDate(refusal.from, locale));
    case "voucher_over":
      // The end is the first moment after its last day.
      return t.voucher_over(formatDate(new Date(refusal.until.getTime() - 1), locale));
    case "voucher_other_shop":
      return t.voucher_other_shop(refusal.shopName);
    case "voucher_more_needed":
      return t.voucher_more_needed(
        formatRupiah(refusal.missing, locale),
        formatRupiah(refusal.minSpend, locale),
      );
    case "voucher_used_up":
      return t.voucher_used_up(formatNumber(refusal.limit, locale));
    case "voucher_budget":
      return t.voucher_budget(formatRupiah(refusal.left, locale), formatRupiah(refusal.needed, locale));
    case "voucher_used_by_you":
      return t.voucher_used_by_you(refusal.times);
    default:
      return t[refusal.code];
  }
}
