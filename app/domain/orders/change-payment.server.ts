import { isPaidToShop, type PaymentMethod } from "~/domain/payments/gateway";
import { openAttempt } from "~/domain/payments/open-attempt.server";
import { startAttempt } from "~/domain/payments/start-attempt.server";
import { inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { payerReturnUrl } from "./order-link.server";

const maxAttempts = 6;

/** Another way to pay an unpaid order: a new attempt; the open ones are called off at their gateways. Not to or from money that goes to the shop itself. */
export async function changePayment(input: {
  readonly orderId: string;
  readonly method: PaymentMethod;
}): Promise<Result<undefined, Refusal<"not_open"> | Refusal<"method_off"> | Refusal<"too_many">>> {
  const opened = await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${input.orderId}::uuid FOR UPDATE`;
    const order = await tx.order.findUniqueOrThrow({
      where: { id: input.orderId },
      select: { id: true, nomor: true, status: true, total: true, payBefore: true, paymentMethod: true },
    });
    const isToShop = isPaidToShop(input.method) || isPaidToShop(order.paymentMethod);
    if (order.status !== "awaiting_payment" || isToShop) return refuse("not_open");
    const attempts = await tx.paymentAttempt.findMany({
      where: { orderId: order.id },
      select: { id: true, paidAt: true, status: true },
    });
    if (attempts.some((attempt) => attempt.paidAt)) return refuse("not_open");
    if (attempts.length >= maxAttempts) return refuse("too_many");
    const attempt = await openAttempt(tx, {
      orderId: order.id,
      nomor: order.nomor,
      method: input.method,
      amount: rupiah(order.total),
      payBefore: order.payBefore,
      returnUrl: payerReturnUrl(order.nomor),
    });
    if (!attempt.ok) return attempt;
    for (const earlier of attempts)
      await enqueue(tx, "payments.end", { attemptId: earlier.id, cause: "called_off" });
    await tx.order.update({ where: { id: order.id }, data: { paymentMethod: input.method } });
    return attempt;
  });
  if (!opened.ok) return opened;
  await startAttempt(opened.value.id);
  return ok();
}
