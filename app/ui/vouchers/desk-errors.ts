import type { ChangeVoucherRefusal } from "~/domain/vouchers/change-voucher.server";
import type { OpenVoucherRefusal } from "~/domain/vouchers/open-voucher.server";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { formatNumber, formatRupiah } from "~/platform/format";
import type { Locale } from "~/ui/kit/words";

type Refused = OpenVoucherRefusal | Exclude<ChangeVoucherRefusal, { code: "not_found" }>;

/** Why nothing was saved, beside the field that mends it. */
export function deskErrors(refusal: Refused, code: string, locale: Locale): Record<string, string> {
  const { refusals, isStopped } = vouchersDeskWords[locale];
  switch (refusal.code) {
    case "code_taken":
      return { code: refusals.code_taken(code) };
    case "already_over":
      return { until: refusals.already_over };
    case "limit_below_used":
      return { totalLimit: refusals.limit_below_used(formatNumber(refusal.used, locale)) };
    case "budget_below_used":
      return { budget: refusals.budget_below_used(formatRupiah(refusal.used, locale)) };
    case "voucher_stopped":
      return { "": isStopped };
  }
}
