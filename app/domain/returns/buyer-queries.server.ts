import { citySettings } from "~/domain/city/settings.server";
import { isPaidToShop } from "~/domain/payments/gateway";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { newId } from "~/platform/id.server";
import { type Rupiah, rupiah, ZERO } from "~/platform/money";
import type { ReturnStatus } from "./return";
import { returnSum } from "./return-sum";
import { askSelect, returnableUntil, type WhyNotReturn, whyNotReturn } from "./return-window";

export type PartReturns = {
  readonly partId: string;
  /** Why nothing can be asked for now; null where it can. */
  readonly why: WhyNotReturn | null;
  /** Until when it can; null while nothing limits it. */
  readonly until: Date | null;
  /** Newest first. */
  readonly list: readonly {
    readonly id: string;
    readonly status: ReturnStatus;
    readonly amount: Rupiah;
    readonly askedAt: Date;
    readonly dueAt: Date | null;
  }[];
};

/** For the order's own page: what of each part was asked to go back, and what can be. */
export async function orderReturns(orderId: string): Promise<PartReturns[]> {
  const [settings, parts, returns] = await Promise.all([
    citySettings(),
    db.orderPart.findMany({
      where: { orderId },
      select: { id: true, ...askSelect },
    }),
    db.partReturn.findMany({
      where: { orderId },
      orderBy: { askedAt: "desc" },
      select: { id: true, partId: true, status: true, amount: true, askedAt: true, dueAt: true },
    }),
  ]);
  return parts.map((part) => {
    const before = returns.filter((one) => one.partId === part.id);
    return {
      partId: part.id,
      why: whyNotReturn({ ...part, before }, settings.returnDays, now()),
      until: returnableUntil(part, settings.returnDays),
      list: before.map(({ partId: _, ...one }) => ({ ...one, amount: rupiah(one.amount) })),
    };
  });
}

export type AskPage = {
  readonly partId: string;
  readonly shopName: string;
  readonly isPaidToShop: boolean;
  /** The courier's list says that it is on its way still. */
  readonly isOnTheWay: boolean;
  readonly why: WhyNotReturn | null;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly variantName: string;
    readonly photoHash: string | null;
    readonly left: number;
    /** What was paid for all pieces that are left. */
    readonly paid: Rupiah;
  }[];
  readonly answerHours: number;
  readonly formKey: string;
};

/** What a buyer may ask of a part; null where her order has no such part. */
export async function askPage(orderId: string, partId: string): Promise<AskPage | null> {
  if (!isUuid(partId)) return null;
  const [part, before, settings] = await Promise.all([
    db.orderPart.findFirst({
      where: { id: partId, orderId },
      select: {
        ...{ id: true, ...askSelect },
        ...{ total: true, deliveryFee: true, refunded: true, refundedItems: true },
        shop: { select: { name: true } },
        order: { select: { paymentMethod: true, stoppedAt: true } },
        lines: {
          orderBy: { id: "asc" },
          select: {
            ...{ id: true, productName: true, variantName: true, photoHash: true },
            ...{ quantity: true, refundedQuantity: true, lineTotal: true },
          },
        },
      },
    }),
    db.partReturn.findMany({ where: { partId }, select: { status: true } }),
    citySettings(),
  ]);
  if (!part) return null;
  const lines = part.lines.map((line) => {
    const left = line.quantity - line.refundedQuantity;
    const sum = returnSum(part, {
      lines: [{ lineId: line.id, quantity: left }],
      reason: "other",
      amount: null,
    });
    return {
      ...{ id: line.id, name: line.productName, variantName: line.variantName, photoHash: line.photoHash },
      ...{ left, paid: sum.ok ? sum.value.amount : ZERO },
    };
  });
  return {
    ...{ partId: part.id, shopName: part.shop.name, isOnTheWay: part.status === "shipped" },
    isPaidToShop: isPaidToShop(part.order.paymentMethod),
    why: whyNotReturn({ ...part, before }, settings.returnDays, now()),
    lines: lines.filter((line) => line.left > 0),
    ...{ answerHours: settings.returnAnswerHours, formKey: newId() },
  };
}
