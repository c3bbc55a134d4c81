import type { AskReturnRefusal } from "~/domain/returns/ask-return.server";
import type { returnsWords } from "~/messages/returns";
import { formatRupiah } from "~/platform/format";

type Told = Exclude<AskReturnRefusal, { code: "not_found" }> | { readonly code: "storage_full" };

/** The sentence of an ask that can't be, at its field; "" is the whole form's. */
export function askSentences(
  refusal: Told,
  locale: "id" | "en",
  t: (typeof returnsWords)["id"],
): Record<string, string> {
  switch (refusal.code) {
    case "too_late":
    case "not_in_hand":
    case "already_open":
    case "too_often":
    case "stopped":
    case "decided":
      return { "": t.whyNot[refusal.code] };
    case "nothing_chosen":
    case "nothing_paid":
    case "line_unknown":
      return { buah: t.errors[refusal.code] };
    case "quantity_exceeds":
      return { buah: t.limits.quantity_exceeds(refusal.productName, refusal.left) };
    case "exceeds_left":
      return { buah: t.limits.exceeds_left(formatRupiah(refusal.left, locale)) };
    case "amount_missing":
      return { jumlah: t.errors.amount_missing };
    case "amount_exceeds":
      return { jumlah: t.limits.amount_exceeds(formatRupiah(refusal.most, locale)) };
    default:
      return { foto: t.errors[refusal.code] };
  }
}
