import type { StockShort } from "~/domain/catalog/hold-stock.server";
import type { PaymentMethod } from "~/domain/payments/gateway";
import type { DeliveryKind } from "~/domain/shipping/delivery";
import type { VoucherRefusal } from "~/domain/vouchers/voucher";
import type { Rupiah } from "~/platform/money";
import type { Refusal } from "~/platform/result";
import type { DraftRefusal } from "./draft-checkout.server";

export type PlaceOrderInput = {
  /** Made when the checkout page was shown: one order a key, however often it is sent. */
  readonly checkoutKey: string;
  readonly buyerName: string;
  /** `+62…` */
  readonly phone: string;
  readonly email: string | null;
  /** A village's code or `luar:<zone>`. */
  readonly place: string;
  readonly addressLine: string;
  readonly landmark: string | null;
  readonly city: string | null;
  readonly postal: string | null;
  readonly deliveries: Readonly<Record<string, DeliveryKind>>;
  readonly method: PaymentMethod;
  /** What the buyer saw; another sum is asked again, never charged. */
  readonly expectedTotal: Rupiah;
  /** Goods and ways as the page showed them; null where no page did. */
  readonly seenPrint: string | null;
  /** A voucher's code that stood in its field: it is put in and shown before anything is ordered. */
  readonly typedVoucher?: string;
  readonly locale: string;
};

export type PlacedOrder = { readonly orderId: string; readonly nomor: string; readonly key: string };
export type PlaceOrderRefusal =
  | DraftRefusal
  | StockShort
  | Refusal<"goods_changed" | "ways_changed" | "total_changed", { readonly total: Rupiah }>
  | Refusal<"voucher_refused", { readonly total: Rupiah; readonly why: VoucherRefusal }>
  | Refusal<"voucher_put_in", { readonly voucher: string; readonly total: Rupiah }>
  | Refusal<"voucher_typed", { readonly why: VoucherRefusal }>
  | Refusal<"total_too_large">
  | Refusal<"checkout_changed", { readonly nomor: string }>
  | Refusal<"method_off" | "account_closed">
  | Refusal<"cash_not_here">;
