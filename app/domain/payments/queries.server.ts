import type { PaymentAttempt, PaymentCase, PaymentCaseKind, WebhookStatus } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { isUrgent } from "./dispute";
import type {
  AttemptStatus,
  CreatePaymentRequest,
  PaymentInstructions,
  PaymentItem,
  PaymentMethod,
} from "./gateway";
import { gatewayOf } from "./gateways.server";
import { payeeOfOrder } from "./payee.server";

/** The request a gateway gets: the same on every retry, built from what was committed. */
export async function paymentRequestOf(attempt: PaymentAttempt): Promise<CreatePaymentRequest> {
  const order = await db.order.findUniqueOrThrow({
    where: { id: attempt.orderId },
    select: {
      buyerName: true,
      phone: true,
      email: true,
      discountTotal: true,
      parts: {
        orderBy: { ordinal: "asc" },
        select: {
          deliveryFee: true,
          shop: { select: { name: true } },
          lines: { orderBy: { id: "asc" }, select: { productName: true, unitPrice: true, quantity: true } },
        },
      },
    },
  });
  const items: PaymentItem[] = order.parts.flatMap((part) => [
    ...part.lines.map((line) => ({
      name: line.productName,
      unitPrice: rupiah(line.unitPrice),
      quantity: line.quantity,
    })),
    ...(part.deliveryFee > 0n
      ? [{ name: `Ongkir ${part.shop.name}`, unitPrice: rupiah(part.deliveryFee), quantity: 1 }]
      : []),
  ]);
  if (order.discountTotal > 0n)
    items.push({ name: "Potongan voucher", unitPrice: rupiah(-order.discountTotal), quantity: 1 });
  return {
    reference: attempt.reference,
    amount: rupiah(attempt.amount),
    method: attempt.method as PaymentMethod,
    items,
    customer: { name: order.buyerName, phone: order.phone, email: order.email },
    requestedAt: attempt.createdAt,
    expiresAt: attempt.expiresAt,
    idempotencyKey: attempt.idempotencyKey,
    returnUrl: attempt.returnUrl,
    payee: gatewayOf(attempt.provider)?.capabilities().needsPayee
      ? await payeeOfOrder(db, attempt.orderId)
      : null,
  };
}

/** How an order is being paid, for its page. */
export type PaymentView = {
  readonly attemptId: string;
  readonly reference: string;
  readonly method: PaymentMethod;
  readonly status: AttemptStatus;
  readonly amount: Rupiah;
  readonly instructions: PaymentInstructions | null;
  readonly simulatorUrl: string | null;
  readonly isSimulation: boolean;
  readonly expiresAt: Date;
};

export async function latestPayment(orderId: string): Promise<PaymentView | null> {
  const attempt = await db.paymentAttempt.findFirst({
    where: { orderId },
    orderBy: [{ paidAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
  });
  if (!attempt) return null;
  return {
    attemptId: attempt.id,
    reference: attempt.reference,
    method: attempt.method as PaymentMethod,
    status: attempt.status,
    amount: rupiah(attempt.amount),
    // Written by `startAttempt` alone, in this shape.
    instructions: attempt.instructions as PaymentInstructions | null,
    simulatorUrl: attempt.simulatorUrl,
    isSimulation: gatewayOf(attempt.provider)?.capabilities().isSimulation ?? false,
    expiresAt: attempt.expiresAt,
  };
}

export type CaseRow = {
  readonly id: string;
  readonly kind: PaymentCaseKind;
  readonly nomor: string | null;
  readonly reference: string | null;
  readonly amount: Rupiah | null;
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolution: string | null;
  /** What waits in the books until it is settled; below zero where money was taken away. */
  readonly booked: Rupiah;
  readonly choice: string | null;
  /** Until when an officer can answer a dispute; null where nobody has to. */
  readonly answerBy: Date | null;
  /** That time is over in three days, or sooner. */
  readonly isUrgent: boolean;
};

/**
 * Open cases first, then what was settled lately; of the open alone disputes that wait for an answer are first, the
 * nearest day on top, then who waits longest.
 */
export async function caseRows(query: { readonly openOnly?: boolean } = {}): Promise<CaseRow[]> {
  const cases = await db.paymentCase.findMany({
    where: query.openOnly ? { resolvedAt: null } : {},
    orderBy: query.openOnly
      ? [{ answerBy: { sort: "asc", nulls: "last" } }, { openedAt: "asc" }]
      : [{ resolvedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
    take: 100,
  });
  return caseRowsOf(cases);
}

/** As lists show them, in the order given. */
export async function caseRowsOf(cases: readonly PaymentCase[]): Promise<CaseRow[]> {
  const [orders, attempts] = await Promise.all([
    db.order.findMany({
      where: { id: { in: cases.flatMap((one) => one.orderId ?? []) } },
      select: { id: true, nomor: true },
    }),
    db.paymentAttempt.findMany({
      where: { id: { in: cases.flatMap((one) => one.attemptId ?? []) } },
      select: { id: true, reference: true },
    }),
  ]);
  const at = now();
  const nomorOf = new Map(orders.map((order) => [order.id, order.nomor]));
  const referenceOf = new Map(attempts.map((attempt) => [attempt.id, attempt.reference]));
  return cases.map((one) => ({
    id: one.id,
    kind: one.kind,
    nomor: one.orderId ? (nomorOf.get(one.orderId) ?? null) : null,
    reference: one.attemptId ? (referenceOf.get(one.attemptId) ?? null) : null,
    amount: one.amount === null ? null : rupiah(one.amount),
    openedAt: one.openedAt,
    resolvedAt: one.resolvedAt,
    resolution: one.resolution,
    booked: rupiah(one.booked),
    choice: one.choice,
    answerBy: one.resolvedAt ? null : one.answerBy,
    isUrgent: !one.resolvedAt && one.answerBy !== null && isUrgent(one.answerBy, at),
  }));
}

export type WebhookRow = {
  readonly id: string;
  readonly provider: string;
  readonly eventType: string;
  readonly reference: string | null;
  readonly status: WebhookStatus;
  readonly problem: string | null;
  readonly receivedAt: Date;
};

export async function recentWebhooks(): Promise<WebhookRow[]> {
  return db.webhookEvent.findMany({
    orderBy: { receivedAt: "desc" },
    take: 50,
    select: {
      id: true,
      provider: true,
      eventType: true,
      reference: true,
      status: true,
      problem: true,
      receivedAt: true,
    },
  });
}

export async function openCaseCount(): Promise<number> {
  return db.paymentCase.count({ where: { resolvedAt: null } });
}
