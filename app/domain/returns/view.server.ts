import { isPaidToShop } from "~/domain/payments/gateway";
import type { RefundStatus } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type Rupiah, rupiah } from "~/platform/money";
import type { ReturnScope } from "./move-return.server";
import type { PhotoKind } from "./photos.server";
import type { ReturnParty, ReturnReason, ReturnStatus } from "./return";

export type ReturnStepView = {
  readonly id: string;
  readonly status: ReturnStatus;
  readonly at: Date;
  /** null: nobody did anything in time. */
  readonly by: ReturnParty | null;
  readonly note: string;
  readonly amount: Rupiah;
};

export type ReturnView = {
  readonly id: string;
  readonly partId: string;
  readonly nomor: string;
  readonly buyerName: string;
  readonly phone: string;
  readonly shop: {
    readonly name: string;
    readonly slug: string;
    readonly whatsapp: string | null;
    readonly address: string;
    readonly village: string;
  };
  readonly status: ReturnStatus;
  readonly reason: ReturnReason;
  readonly note: string;
  readonly isWhole: boolean;
  readonly asked: Rupiah;
  readonly delivery: Rupiah;
  /** What is to go back as things stand. */
  readonly amount: Rupiah;
  readonly goodsBack: boolean;
  readonly courier: string | null;
  readonly trackingNumber: string | null;
  readonly dueAt: Date | null;
  readonly askedAt: Date;
  /** The shop has the money itself, and gives it back by hand. */
  readonly isPaidToShop: boolean;
  /** The city looked at it, or does: it may read what buyer and shop wrote each other. */
  readonly wasWithCity: boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly variantName: string;
    readonly photoHash: string | null;
    readonly quantity: number;
  }[];
  readonly photos: readonly { readonly id: string; readonly kind: PhotoKind; readonly sentAt: Date }[];
  readonly steps: readonly ReturnStepView[];
  readonly refund: { readonly id: string; readonly status: RefundStatus } | null;
};

/** One return with all that its page shows; null outside the scope. */
export async function returnView(scope: ReturnScope): Promise<ReturnView | null> {
  if (!isUuid(scope.id)) return null;
  const one = await db.partReturn.findFirst({
    where: scope,
    include: {
      lines: { orderBy: { lineId: "asc" } },
      photos: { orderBy: [{ sentAt: "asc" }, { id: "asc" }], select: { id: true, kind: true, sentAt: true } },
      steps: { orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  });
  if (!one) return null;
  const [part, refund] = await Promise.all([
    db.orderPart.findUniqueOrThrow({
      where: { id: one.partId },
      select: {
        order: { select: { nomor: true, buyerName: true, phone: true, paymentMethod: true } },
        shop: {
          select: {
            ...{ name: true, slug: true, whatsapp: true, address: true },
            village: { select: { name: true } },
          },
        },
        lines: { select: { id: true, productName: true, variantName: true, photoHash: true } },
      },
    }),
    one.refundId
      ? db.refund.findUnique({ where: { id: one.refundId }, select: { id: true, status: true } })
      : null,
  ]);
  const { order, shop } = part;
  return {
    ...{ id: one.id, partId: one.partId, nomor: order.nomor, buyerName: order.buyerName, phone: order.phone },
    shop: { ...shop, village: shop.village.name },
    ...{ status: one.status, reason: one.reason, note: one.note, isWhole: one.isWhole },
    ...{ asked: rupiah(one.asked), delivery: rupiah(one.delivery), amount: rupiah(one.amount) },
    ...{ goodsBack: one.goodsBack, courier: one.courier, trackingNumber: one.trackingNumber },
    ...{ dueAt: one.dueAt, askedAt: one.askedAt, photos: one.photos, refund },
    isPaidToShop: isPaidToShop(order.paymentMethod),
    wasWithCity: one.steps.some((step) => step.status === "with_city"),
    lines: one.lines.flatMap(({ lineId, quantity }) => {
      const line = part.lines.find((known) => known.id === lineId);
      return line ? [{ ...line, name: line.productName, quantity }] : [];
    }),
    steps: one.steps.map((step) => ({
      ...{ id: step.id, status: step.status, at: step.at, note: step.note },
      ...{ amount: rupiah(step.amount), by: partyOf(step.byKind) },
    })),
  };
}

function partyOf(byKind: string): ReturnParty | null {
  if (byKind === "system") return null;
  if (byKind === "admin") return "city";
  return byKind === "owner" || byKind === "staff" ? "shop" : "buyer";
}
