import { latestPayment, type PaymentView } from "~/domain/payments/queries.server";
import type { DeliveryKind } from "~/domain/shipping/delivery";
import type { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { canCancelOrder, canConfirmReceipt, canReview, type OrderStatus, type PartStatus } from "./order";
import { addressOf, type OrderAddress } from "./order-address";
import type { PartRefund } from "./refund-desk.server";

export type OrderLineView = {
  readonly id: string;
  readonly name: string;
  readonly variantName: string;
  readonly productSlug: string;
  readonly photoHash: string | null;
  readonly unitPrice: Rupiah;
  readonly quantity: number;
  readonly total: Rupiah;
  readonly review: { readonly rating: number; readonly body: string } | null;
};

export type StepView = { readonly kind: string; readonly at: Date; readonly note: string | null };
export type MessageView = {
  readonly id: string;
  readonly fromKind: string;
  readonly body: string;
  readonly at: Date;
};

export type OrderPartView = {
  readonly id: string;
  readonly shop: {
    readonly name: string;
    readonly slug: string;
    readonly color: string;
    readonly whatsapp: string | null;
    readonly address: string;
    readonly village: string;
  };
  readonly status: PartStatus;
  readonly deliveryKind: DeliveryKind;
  readonly deliveryFee: Rupiah;
  readonly deliveryNote: string;
  readonly itemsTotal: Rupiah;
  /** What a voucher took off, whoever bears it. */
  readonly discount: Rupiah;
  readonly total: Rupiah;
  readonly acceptBy: Date | null;
  readonly courier: string | null;
  readonly trackingNumber: string | null;
  /** Said at hand-over; only the buyer sees it. */
  readonly handoverCode: string;
  readonly cancelReason: string | null;
  readonly buyerNote: string | null;
  readonly lines: readonly OrderLineView[];
  readonly steps: readonly StepView[];
  readonly messages: readonly MessageView[];
  readonly refunds: readonly RefundView[];
  readonly canConfirm: boolean;
  readonly canReview: boolean;
};

export type OrderPage = {
  readonly id: string;
  readonly nomor: string;
  readonly status: OrderStatus;
  readonly placedAt: Date;
  readonly payBefore: Date;
  readonly paidAt: Date | null;
  readonly buyerName: string;
  readonly phone: string;
  readonly email: string | null;
  readonly address: OrderAddress;
  readonly itemsTotal: Rupiah;
  readonly deliveryTotal: Rupiah;
  readonly discountTotal: Rupiah;
  /** Null where none took anything off. */
  readonly voucherCode: string | null;
  readonly total: Rupiah;
  readonly paymentMethod: string;
  readonly payment: PaymentView | null;
  readonly steps: readonly StepView[];
  readonly parts: readonly OrderPartView[];
  readonly canCancel: boolean;
  /** Money that came without an order to pay for (twice, too late, after a cancellation) and goes back. */
  readonly moneyBack: readonly RefundView[];
  /** Its money is away: nothing goes on until that is decided. */
  readonly isStopped: boolean;
};

export type RefundView = PartRefund & {
  /** An officer transferred it. */
  readonly isByHand: boolean;
  /** Where she asked it to be transferred; of the number its end alone. */
  readonly account: { readonly bank: string; readonly tail: string } | null;
};

/** Whose an order is, for the door that opens it; null where there is none. */
export async function findOrder(
  nomor: string,
): Promise<{ readonly id: string; readonly accountId: string | null } | null> {
  return db.order.findUnique({ where: { nomor }, select: { id: true, accountId: true } });
}

const partSelect = {
  id: true,
  status: true,
  deliveryKind: true,
  deliveryFee: true,
  deliveryNote: true,
  itemsTotal: true,
  voucherByShop: true,
  voucherByCity: true,
  total: true,
  acceptBy: true,
  courier: true,
  trackingNumber: true,
  handoverCode: true,
  cancelReason: true,
  buyerNote: true,
  heldAt: true,
  shop: {
    select: {
      name: true,
      slug: true,
      color: true,
      whatsapp: true,
      address: true,
      village: { select: { name: true } },
    },
  },
  lines: {
    orderBy: { id: "asc" },
    select: {
      id: true,
      productName: true,
      variantName: true,
      productSlug: true,
      photoHash: true,
      unitPrice: true,
      quantity: true,
      lineTotal: true,
      review: { select: { rating: true, body: true } },
    },
  },
  steps: { orderBy: { at: "asc" }, select: { kind: true, at: true, note: true } },
} as const;

const refundSelect = {
  ...{ id: true, partId: true, amount: true, status: true, reason: true, createdAt: true },
  settledById: true,
  account: { select: { bank: true, number: true } },
} as const;

function refundView(refund: Prisma.RefundGetPayload<{ select: typeof refundSelect }>): RefundView {
  const { settledById, account, amount, ...rest } = refund;
  return {
    ...rest,
    amount: rupiah(amount),
    isByHand: settledById !== null,
    account: account && { bank: account.bank, tail: account.number.slice(-4) },
  };
}

/** The buyer's page of one order. The caller has checked that it is hers. */
export async function orderPage(orderId: string): Promise<OrderPage> {
  const [order, payment, messages, refunds, use] = await Promise.all([
    db.order.findUniqueOrThrow({
      where: { id: orderId },
      include: {
        parts: { orderBy: { ordinal: "asc" }, select: partSelect },
        steps: {
          where: { partId: null },
          orderBy: { at: "asc" },
          select: { kind: true, at: true, note: true },
        },
      },
    }),
    latestPayment(orderId),
    db.orderMessage.findMany({
      where: { orderId },
      orderBy: { at: "asc" },
      select: { id: true, partId: true, fromKind: true, body: true, at: true },
    }),
    db.refund.findMany({
      where: { orderId },
      orderBy: { createdAt: "desc" },
      select: refundSelect,
    }),
    db.voucherUse.findUnique({ where: { orderId }, select: { voucher: { select: { code: true } } } }),
  ]);
  const refundsOf = (partId: string | null): RefundView[] =>
    refunds.filter((one) => one.partId === partId).map(refundView);
  const parts = order.parts.map(({ voucherByShop, voucherByCity, heldAt, ...part }): OrderPartView => {
    return {
      ...part,
      discount: rupiah(voucherByShop + voucherByCity),
      shop: { ...part.shop, village: part.shop.village.name },
      deliveryFee: rupiah(part.deliveryFee),
      itemsTotal: rupiah(part.itemsTotal),
      total: rupiah(part.total),
      lines: part.lines.map((line) => ({
        id: line.id,
        name: line.productName,
        variantName: line.variantName,
        productSlug: line.productSlug,
        photoHash: line.photoHash,
        unitPrice: rupiah(line.unitPrice),
        quantity: line.quantity,
        total: rupiah(line.lineTotal),
        review: line.review,
      })),
      messages: messages.filter((message) => message.partId === part.id),
      refunds: refundsOf(part.id),
      canConfirm: order.stoppedAt === null && heldAt === null && canConfirmReceipt(part),
      canReview: canReview(part),
    };
  });
  return {
    id: order.id,
    nomor: order.nomor,
    status: order.status,
    placedAt: order.placedAt,
    payBefore: order.payBefore,
    paidAt: order.paidAt,
    buyerName: order.buyerName,
    phone: order.phone,
    email: order.email,
    address: addressOf(order),
    itemsTotal: rupiah(order.itemsTotal),
    deliveryTotal: rupiah(order.deliveryTotal),
    discountTotal: rupiah(order.discountTotal),
    voucherCode: use?.voucher.code ?? null,
    total: rupiah(order.total),
    paymentMethod: order.paymentMethod,
    payment,
    steps: order.steps,
    parts,
    canCancel: order.stoppedAt === null && canCancelOrder(order),
    moneyBack: refundsOf(null),
    isStopped: order.stoppedAt !== null,
  };
}
