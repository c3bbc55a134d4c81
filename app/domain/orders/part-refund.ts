import { atMost, plus, prorate, type Rupiah, rupiah, ZERO } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/** What of a part may go back to its buyer: rules only, in whole rupiah. */
export type RefundablePart = {
  /** What the buyer paid for this part, and what of it went back so far. */
  readonly total: bigint;
  readonly refunded: bigint;
  readonly refundedItems: bigint;
  readonly deliveryFee: bigint;
  readonly lines: readonly RefundableLine[];
};

export type RefundableLine = {
  readonly id: string;
  readonly productName: string;
  readonly quantity: number;
  readonly refundedQuantity: number;
  readonly lineTotal: bigint;
};

/** Everything that is left, some pieces and some of the delivery, or a plain sum. */
export type RefundWish =
  | { readonly kind: "rest" }
  | {
      readonly kind: "lines";
      readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
      readonly delivery: Rupiah;
    }
  | { readonly kind: "amount"; readonly amount: Rupiah };

export type RefundSum = {
  readonly amount: Rupiah;
  /** Of `amount`, for goods: commission and tax follow it. */
  readonly items: Rupiah;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
};

export type RefundWishRefusal =
  | Refusal<"nothing_chosen">
  | Refusal<"line_unknown">
  | Refusal<"quantity_exceeds", { readonly productName: string; readonly left: number }>
  | Refusal<"exceeds_left", { readonly left: Rupiah }>;

/** What the buyer paid for the goods: vouchers have come off. */
const paidGoodsOf = (part: RefundablePart): bigint => part.total - part.deliveryFee;

export function leftOf(part: RefundablePart): Rupiah {
  return rupiah(part.total - part.refunded);
}

/**
 * Turns a wish into sums. Never more than is left of goods, of delivery and of each line's pieces; a voucher is spread
 * over the lines, so that a piece gives back what was paid for it, and all pieces together exactly what was paid.
 */
export function refundSum(part: RefundablePart, wish: RefundWish): Result<RefundSum, RefundWishRefusal> {
  const leftGoods = rupiah(paidGoodsOf(part) - part.refundedItems);
  const left = leftOf(part);
  if (wish.kind === "lines") return sumOfLines(part, wish, leftGoods);
  const amount = wish.kind === "rest" ? left : wish.amount;
  if (amount <= 0n) return refuse("nothing_chosen");
  if (amount > left) return refuse("exceeds_left", { left });
  const items = atMost(amount, leftGoods);
  return ok({ amount, items, lines: wish.kind === "rest" ? restOf(part) : [] });
}

function sumOfLines(
  part: RefundablePart,
  wish: Extract<RefundWish, { kind: "lines" }>,
  leftGoods: Rupiah,
): Result<RefundSum, RefundWishRefusal> {
  const paid = prorate(
    rupiah(paidGoodsOf(part)),
    part.lines.map((line) => line.lineTotal),
  );
  const lines = summed(wish.lines).filter((one) => one.quantity > 0);
  let items = ZERO;
  for (const { lineId, quantity } of lines) {
    const index = part.lines.findIndex((line) => line.id === lineId);
    const line = part.lines[index];
    if (!line) return refuse("line_unknown");
    const left = line.quantity - line.refundedQuantity;
    if (quantity > left) return refuse("quantity_exceeds", { productName: line.productName, left });
    items = plus(items, paidForPieces(paid[index] ?? ZERO, line, quantity));
  }
  if (wish.delivery < 0n) return refuse("nothing_chosen");
  const leftDelivery = rupiah(part.deliveryFee - (part.refunded - part.refundedItems));
  if (wish.delivery > leftDelivery) return refuse("exceeds_left", { left: leftDelivery });
  if (items > leftGoods) return refuse("exceeds_left", { left: leftGoods });
  const amount = plus(items, wish.delivery);
  return amount > 0n ? ok({ amount, items, lines }) : refuse("nothing_chosen");
}

/** Each line once, with all the pieces that were wished of it. */
function summed(lines: RefundSum["lines"]): RefundSum["lines"] {
  const pieces = new Map<string, number>();
  for (const { lineId, quantity } of lines) pieces.set(lineId, (pieces.get(lineId) ?? 0) + quantity);
  return [...pieces].map(([lineId, quantity]) => ({ lineId, quantity }));
}

/** Counted from the first piece on, so that pieces refunded one by one come to the whole line. */
function paidForPieces(paidForLine: Rupiah, line: RefundableLine, quantity: number): Rupiah {
  const upTo = (pieces: number) => (paidForLine * BigInt(pieces)) / BigInt(line.quantity);
  return rupiah(upTo(line.refundedQuantity + quantity) - upTo(line.refundedQuantity));
}

function restOf(part: RefundablePart) {
  return part.lines
    .map((line) => ({ lineId: line.id, quantity: line.quantity - line.refundedQuantity }))
    .filter((line) => line.quantity > 0);
}
