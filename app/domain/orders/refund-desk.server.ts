import { type PartMoneyRow, partMoneySelect } from "~/domain/ledger/part-money";
import { isPaidToShop } from "~/domain/payments/gateway";
import type { RefundStatus } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { minus, type Rupiah, rupiah } from "~/platform/money";
import { ok, type Result } from "~/platform/result";
import {
  leftOf,
  type RefundableLine,
  type RefundablePart,
  type RefundWish,
  type RefundWishRefusal,
  refundSum,
} from "./part-refund";
import { type RefundPreview, refundPreview } from "./refund-preview";

export type RefundDesk = {
  readonly partId: string;
  readonly nomor: string;
  readonly shopName: string;
  readonly buyerName: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly variantName: string;
    readonly quantity: number;
    readonly left: number;
    readonly total: Rupiah;
  }[];
  readonly left: Rupiah;
  readonly leftDelivery: Rupiah;
  readonly refunds: readonly PartRefund[];
  /** Why nothing can be given back here. */
  readonly closed: "not_paid" | "paid_to_shop" | "taken_back" | "all_back" | "return_open" | null;
};

export type PartRefund = {
  readonly id: string;
  readonly amount: Rupiah;
  readonly status: RefundStatus;
  readonly reason: string;
  readonly createdAt: Date;
};

export type RefundScope = { readonly partId: string; readonly shopId?: string; readonly nomor?: string };

/** What of a part may go back, for its page; null where the scope has no such part. */
export async function refundDesk(scope: RefundScope): Promise<RefundDesk | null> {
  const part = await findPart(scope);
  if (!part) return null;
  const [refunds, taken] = await Promise.all([
    db.refund.findMany({
      where: { partId: part.id },
      orderBy: { createdAt: "asc" },
      select: { id: true, amount: true, status: true, reason: true, createdAt: true },
    }),
    db.paymentAttempt.count({
      where: {
        orderId: part.orderId,
        paidAt: { not: null },
        status: { in: ["reversed", "charged_back", "disputed"] },
      },
    }),
  ]);
  const left = leftOf(part);
  const isWithShop = isPaidToShop(part.order.paymentMethod);
  return {
    ...{ partId: part.id, nomor: part.order.nomor, shopName: part.shop.name, left },
    buyerName: part.order.buyerName,
    lines: part.lines.map((line) => ({
      ...{ id: line.id, name: line.productName, variantName: line.variantName, quantity: line.quantity },
      left: line.quantity - line.refundedQuantity,
      total: rupiah(line.lineTotal),
    })),
    leftDelivery: minus(rupiah(part.deliveryFee), rupiah(part.refunded - part.refundedItems)),
    refunds: refunds.map((refund) => ({ ...refund, amount: rupiah(refund.amount) })),
    closed: isWithShop
      ? "paid_to_shop"
      : !part.order.paidAt
        ? "not_paid"
        : taken > 0
          ? "taken_back"
          : left === 0n
            ? "all_back"
            : part.heldAt
              ? "return_open"
              : null,
  };
}

/** What a wish would do, as `refundPart` will do it. */
export async function previewRefund(
  scope: RefundScope,
  wish: RefundWish,
): Promise<Result<RefundPreview | null, RefundWishRefusal>> {
  const part = await findPart(scope);
  if (!part) return ok(null);
  const sum = refundSum(part, wish);
  return sum.ok ? ok(refundPreview(part, sum.value, part.status === "completed")) : sum;
}

type FoundPart = Omit<RefundablePart, "lines"> &
  PartMoneyRow & {
    readonly id: string;
    readonly orderId: string;
    readonly status: string;
    readonly heldAt: Date | null;
    readonly shop: { readonly name: string };
    readonly order: {
      readonly nomor: string;
      readonly buyerName: string;
      readonly paymentMethod: string;
      readonly paidAt: Date | null;
    };
    readonly lines: readonly (RefundableLine & { readonly variantName: string })[];
  };

async function findPart({ partId, shopId, nomor }: RefundScope): Promise<FoundPart | null> {
  if (!isUuid(partId)) return null;
  return db.orderPart.findFirst({
    where: { id: partId, ...(shopId ? { shopId } : {}), ...(nomor ? { order: { nomor } } : {}) },
    select: {
      ...partMoneySelect,
      ...{ id: true, orderId: true, status: true, deliveryFee: true, heldAt: true },
      shop: { select: { name: true } },
      order: { select: { nomor: true, buyerName: true, paymentMethod: true, paidAt: true } },
      lines: {
        orderBy: { id: "asc" },
        select: {
          ...{ id: true, productName: true, variantName: true },
          ...{ quantity: true, refundedQuantity: true, lineTotal: true },
        },
      },
    },
  });
}
