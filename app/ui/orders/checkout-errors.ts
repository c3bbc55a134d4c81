import { deliveryFieldOf } from "~/domain/orders/checkout";
import type { PlaceOrderRefusal } from "~/domain/orders/place-order";
import type { checkoutWords } from "~/messages/checkout";
import { vouchersWords } from "~/messages/vouchers";
import { formatRupiah } from "~/platform/format";
import type { Locale, Words } from "~/ui/kit/words";
import { voucherSentence } from "~/ui/vouchers/voucher-sentence";

type Sentences = Words<typeof checkoutWords.id>;
type Told = { readonly errors: Record<string, string>; readonly status: 409 | 422 };

/** Why no order was made: beside the field that mends it, or above the form; 409 where the world changed. */
export function checkoutErrors(refusal: PlaceOrderRefusal, t: Sentences, locale: Locale): Told {
  const whole = (sentence: string): Told => ({ errors: { "": sentence }, status: 409 });
  const beside = (field: string, sentence: string): Told => ({ errors: { [field]: sentence }, status: 422 });
  switch (refusal.code) {
    case "goods_changed":
    case "ways_changed":
    case "total_changed":
      return whole(t.errors[refusal.code](formatRupiah(refusal.total, locale)));
    case "voucher_refused": {
      const why = voucherSentence(refusal.why, locale);
      return whole(vouchersWords[locale].refused(why, formatRupiah(refusal.total, locale)));
    }
    case "voucher_typed":
      return beside("voucher", voucherSentence(refusal.why, locale));
    case "voucher_put_in": {
      const sentence = vouchersWords[locale].appliedFirst(
        refusal.voucher,
        formatRupiah(refusal.total, locale),
      );
      return whole(sentence);
    }
    case "cart_changed":
      return whole(t.changed);
    case "checkout_changed":
      return whole(t.errors.checkout_changed(refusal.nomor));
    case "account_closed":
    case "cart_empty":
    case "stock_short":
    case "total_too_large":
      return whole(t.errors[refusal.code]);
    case "place_unknown":
      return beside("place", t.errors.place_unknown);
    case "delivery_missing":
      return beside(deliveryFieldOf(refusal.shopId), t.errors.delivery_missing(refusal.shopName));
    case "method_off":
    case "cash_not_here":
      return beside("method", t.errors[refusal.code]);
  }
}
