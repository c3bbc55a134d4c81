import {
  type RefundablePart,
  type RefundWish,
  type RefundWishRefusal,
  refundSum,
} from "~/domain/orders/part-refund";
import { atMost, type Rupiah, rupiah, ZERO } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { ReturnReason } from "./return";

export type ReturnPieces = readonly { readonly lineId: string; readonly quantity: number }[];

/** All that was paid for the pieces, or a sum of it that the buyer names. */
export type ReturnWish = {
  readonly lines: ReturnPieces;
  readonly reason: ReturnReason;
  /** null: all of it. */
  readonly amount: Rupiah | null;
};

export type ReturnSum = {
  readonly amount: Rupiah;
  /** All that was paid for the pieces. */
  readonly isWhole: boolean;
  /** Of `amount`. */
  readonly delivery: Rupiah;
  readonly lines: ReturnPieces;
};

export type ReturnSumRefusal =
  | RefundWishRefusal
  | Refusal<"nothing_paid">
  | Refusal<"amount_missing">
  | Refusal<"amount_exceeds", { readonly most: Rupiah }>;

/**
 * What is asked for. Of everything that is left, for a reason that is the shop's, what was paid for delivery goes back
 * too: it was no use to her. Otherwise the goods' price alone, as it was paid.
 */
export function returnSum(part: RefundablePart, wish: ReturnWish): Result<ReturnSum, ReturnSumRefusal> {
  const chosen = wish.lines.filter((line) => line.quantity > 0);
  if (chosen.length === 0) return refuse("nothing_chosen");
  const goods = refundSum(part, { kind: "lines", lines: chosen, delivery: ZERO });
  // Vouchers may have paid for all of it.
  if (!goods.ok) return goods.code === "nothing_chosen" ? refuse("nothing_paid") : goods;
  const delivery =
    wish.reason !== "other" && isAllThatIsLeft(part, goods.value.lines) ? deliveryLeft(part) : ZERO;
  const whole = rupiah(goods.value.amount + delivery);
  const { lines } = goods.value;
  const amount = wish.amount ?? whole;
  if (amount <= 0n) return refuse("amount_missing");
  if (amount > whole) return refuse("amount_exceeds", { most: whole });
  const isWhole = amount === whole;
  return ok({ amount, isWhole, delivery: isWhole ? delivery : ZERO, lines });
}

function isAllThatIsLeft(part: RefundablePart, lines: ReturnPieces): boolean {
  return part.lines.every((line) => {
    const chosen = lines.find((one) => one.lineId === line.id)?.quantity ?? 0;
    return line.quantity - line.refundedQuantity === chosen;
  });
}

function deliveryLeft(part: RefundablePart): Rupiah {
  return rupiah(part.deliveryFee - (part.refunded - part.refundedItems));
}

export type AgreedReturn = {
  readonly amount: bigint;
  readonly asked: bigint;
  readonly delivery: bigint;
  readonly isWhole: boolean;
  readonly lines: ReturnPieces;
};

/**
 * The refund of what was agreed: the pieces themselves where all that was paid for them goes back, otherwise the sum.
 * Never more than is left of the part, should a bank have taken some of it meanwhile; null where nothing is.
 */
export function agreedWish(part: RefundablePart, one: AgreedReturn): RefundWish | null {
  const left = rupiah(part.total - part.refunded);
  if (left <= 0n) return null;
  if (one.isWhole && one.amount === one.asked) {
    const wish: RefundWish = { kind: "lines", lines: one.lines, delivery: rupiah(one.delivery) };
    const sum = refundSum(part, wish);
    if (sum.ok && sum.value.amount === one.amount) return wish;
  }
  return { kind: "amount", amount: atMost(rupiah(one.amount), left) };
}
