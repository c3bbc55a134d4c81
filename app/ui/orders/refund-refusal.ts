import type { RefundWishRefusal } from "~/domain/orders/part-refund";
import type { WishErrors } from "~/domain/orders/refund-wish";
import type { refundsWords } from "~/messages/refunds";
import { formatRupiah } from "~/platform/format";
import type { Refusal } from "~/platform/result";

/** The sentences of a wish that can't be, each at its field. */
export function wishSentences(
  refusal: WishErrors | RefundWishRefusal,
  kind: string | undefined,
  locale: "id" | "en",
  t: (typeof refundsWords)["id"],
): Record<string, string> {
  if (refusal.code === "unreadable")
    return Object.fromEntries(Object.entries(refusal.fields).map(([name, code]) => [name, t.errors[code]]));
  const field = kind === "amount" ? "jumlah" : "jenis";
  switch (refusal.code) {
    case "quantity_exceeds":
      return { [field]: t.limits.quantity_exceeds(refusal.productName, refusal.left) };
    case "exceeds_left":
      return { [field]: t.limits.exceeds_left(formatRupiah(refusal.left, locale)) };
    default:
      return { [field]: t.errors[refusal.code] };
  }
}

type DeedRefusal =
  | WishErrors
  | RefundWishRefusal
  | Refusal<"not_paid">
  | Refusal<"paid_to_shop">
  | Refusal<"taken_back">
  | Refusal<"return_open">
  | Refusal<"changed">;

/** Why nothing went back, in one sentence for the next page. */
export function refundSentence(
  refusal: DeedRefusal,
  kind: string | undefined,
  locale: "id" | "en",
  t: (typeof refundsWords)["id"],
): string {
  if (refusal.code === "changed") return t.changed;
  switch (refusal.code) {
    case "not_paid":
    case "paid_to_shop":
    case "taken_back":
    case "return_open":
      return t.closed[refusal.code];
    default:
      return Object.values(wishSentences(refusal, kind, locale, t)).join(" ");
  }
}
