import { adjustStock } from "~/domain/catalog/adjust-stock.server";
import { cancelOrder, expireOrders } from "~/domain/orders/cancel-order.server";
import { changePayment } from "~/domain/orders/change-payment.server";
import { endAttempt } from "~/domain/payments/end-attempt.server";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import { db } from "~/platform/db.server";
import { randomToken } from "~/platform/random.server";
import type { Bought } from "./basket.server";
import type { OrderCast, OrderEnd } from "./cast/happenings";
import { buyerOf, goTo, must, ownerOf, type Stage } from "./stage";

/** What happens before the money comes, or instead. */
export const unpaidEnds: ReadonlySet<OrderEnd> = new Set([
  "awaiting_payment",
  "payment_expired",
  "cancelled_by_buyer",
  "paid_late",
  "paid_after_cancel",
]);

/** An order that nobody pays in time, or at all; money that comes afterwards is a case for the officers. */
export async function leaveUnpaid(
  stage: Stage,
  order: OrderCast,
  bought: Bought,
  end: OrderEnd,
): Promise<void> {
  const { orderId, attempt } = bought;
  if (end === "cancelled_by_buyer" || end === "paid_after_cancel")
    must(await cancelOrder(buyerOf(stage, order.buyer), { orderId, reason: "Salah pilih rasa." }), "cancel");
  if (end === "payment_expired" || end === "paid_late") {
    goTo(stage, Math.max(0, order.daysAgo - 1), 20);
    await expireOrders((attemptId) => endAttempt(attemptId, "expired"));
  }
  await stage.settle();
  if (end !== "paid_late" && end !== "paid_after_cancel") return;
  const restock = end === "paid_late" ? await sellOut(stage, orderId) : null;
  goTo(stage, Math.max(0, order.daysAgo - 1), 21);
  stage.till.pay(attempt.reference);
  await settleAttempt(attempt.id);
  await stage.settle();
  await restock?.();
}

/** The shelf is empty when the late money comes, so it can't be taken any more. @returns fills it again */
async function sellOut(stage: Stage, orderId: string): Promise<() => Promise<void>> {
  const lines = await db.orderLine.findMany({
    where: { part: { orderId } },
    select: { variantId: true, part: { select: { shop: { select: { slug: true } } } } },
  });
  const shelves = await db.variant.findMany({
    where: { id: { in: lines.map((line) => line.variantId) } },
    select: { id: true, stock: true },
  });
  const slug = lines[0]?.part.shop.slug ?? "";
  const count = async (isEmpty: boolean) => {
    for (const { id, stock } of shelves) {
      const counted = isEmpty ? { stock: 0, stockSeen: stock } : { stock, stockSeen: 0 };
      const form = { variantId: id, ...counted, formToken: randomToken() };
      must(await adjustStock(ownerOf(stage, slug), form), "count");
    }
  };
  await count(true);
  return () => count(false);
}

/** She changed her mind about how to pay, and then paid both: the second goes back. */
export async function payTwice(stage: Stage, { orderId, attempt }: Bought): Promise<void> {
  must(await changePayment({ orderId, method: "qris" }), "another way to pay");
  const second = await db.paymentAttempt.findFirstOrThrow({
    where: { orderId, id: { not: attempt.id } },
    select: { id: true, reference: true },
  });
  for (const one of [second, attempt]) {
    stage.till.pay(one.reference);
    await settleAttempt(one.id);
    await stage.settle();
  }
}

/** Since yesterday her bank asks what she paid for; nobody has answered yet. */
export async function dispute(stage: Stage, { attempt }: Bought): Promise<void> {
  goTo(stage, 1, 15);
  stage.till.dispute(attempt.reference);
  await settleAttempt(attempt.id);
}
