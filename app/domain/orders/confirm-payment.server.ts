import { systemActor } from "~/domain/accounts/actor";
import { keepOpen } from "~/domain/accounts/keep-open.server";
import { holdStock } from "~/domain/catalog/hold-stock.server";
import { releaseHold, sellHold } from "~/domain/catalog/settle-hold.server";
import { citySettings } from "~/domain/city/settings.server";
import { openCase } from "~/domain/payments/open-case.server";
import { requestRefund } from "~/domain/payments/request-refund.server";
import { holdVoucherAgain, keepVoucher } from "~/domain/vouchers/hold-voucher.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { failPoint } from "~/platform/fail-point.server";
import { prorate, rupiah } from "~/platform/money";
import { emit, enqueue } from "~/platform/outbox.server";
import { stepOfMoney } from "./counted-attempt.server";
import { recordStep } from "./step.server";

/**
 * On `payment.paid`: the order is placed once, by the first attempt that brought money. Money that comes late revives
 * an expired order while its goods and its voucher are there; all other money (a second payment, after a cancellation, stock gone)
 * goes back in full and is shown to an officer. Idempotent: a repeat finds the order placed by this attempt.
 */
export async function confirmPayment(event: {
  readonly attemptId: string;
  readonly orderId: string;
}): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${event.orderId}::uuid FOR UPDATE`;
    const order = await tx.order.findUnique({
      where: { id: event.orderId },
      select: {
        id: true,
        status: true,
        paidAt: true,
        parts: {
          orderBy: { ordinal: "asc" },
          select: { id: true, total: true, lines: { select: { variantId: true, quantity: true } } },
        },
      },
    });
    const attempt = await tx.paymentAttempt.findUniqueOrThrow({ where: { id: event.attemptId } });
    if (!order) return;
    if (await hasStep(tx, order.id, stepOfMoney(attempt.id))) return;
    // Taken back before the order heard of it: an officer's case decides about it.
    if (attempt.status === "reversed" || attempt.status === "charged_back") return;
    const accepts =
      order.status === "awaiting_payment" || (order.status === "expired" && (await holdAgain(tx, order)));
    if (!accepts) return sendBack(tx, order, attempt);
    await placePaid(tx, order, attempt);
    await recordStep(tx, systemActor, { orderId: order.id, partId: null, kind: stepOfMoney(attempt.id) });
    await recordStep(tx, systemActor, { orderId: order.id, partId: null, kind: "paid" });
    failPoint("before_confirm_commit");
  });
}

/** Its goods are sold, its shops may begin. `paidAt` is null where no money came to the platform. The caller holds the order's lock, and its goods are held. */
export async function placePaid(
  tx: Tx,
  order: Pick<PayableOrder, "id"> & {
    readonly parts: readonly { readonly id: string; readonly total: bigint }[];
  },
  attempt: { readonly fee: bigint | null; readonly paidAt: Date | null; readonly method: string },
): Promise<void> {
  await sellHold(tx, order.id);
  await keepVoucher(tx, order.id);
  const settings = await citySettings(tx);
  const at = now();
  const fees = prorate(
    rupiah(attempt.fee ?? 0n),
    order.parts.map((part) => part.total),
  );
  for (const [index, part] of order.parts.entries()) {
    await tx.orderPart.update({
      where: { id: part.id },
      data: {
        status: "to_accept",
        gatewayFee: fees[index] ?? 0n,
        acceptBy: new Date(at.getTime() + settings.acceptHours * 3_600_000),
      },
    });
  }
  await tx.order.update({
    where: { id: order.id },
    data: { status: "placed", paidAt: attempt.paidAt, closedAt: null, paymentMethod: attempt.method },
  });
  await emit(tx, { type: "order.confirmed", orderId: order.id });
  await callOffOthers(tx, order.id);
}

/** So that nobody pays a second time what is paid. */
async function callOffOthers(tx: Tx, orderId: string): Promise<void> {
  const open = await tx.paymentAttempt.findMany({ where: { orderId, paidAt: null }, select: { id: true } });
  for (const { id } of open) await enqueue(tx, "payments.end", { attemptId: id, cause: "called_off" });
}

export type PayableOrder = {
  readonly id: string;
  readonly parts: readonly {
    readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
  }[];
};

/** Her account was closed after the order ended: nobody knows any more whose it is and where it goes. */
export async function isBuyerGone(tx: Tx, orderId: string): Promise<boolean> {
  const { accountId, phone } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { accountId: true, phone: true },
  });
  return phone === "" || (accountId !== null && !(await keepOpen(tx, accountId)));
}

/** The goods of an order that ended unpaid, once more. @returns false where they, or its buyer, are gone */
export async function holdAgain(tx: Tx, order: PayableOrder): Promise<boolean> {
  if (await isBuyerGone(tx, order.id)) return false;
  const held = await holdStock(
    tx,
    order.id,
    order.parts.flatMap((part) => part.lines),
  );
  if (!held.ok) return false;
  if (!(await holdVoucherAgain(tx, order.id))) {
    await releaseHold(tx, order.id);
    return false;
  }
  await tx.orderPart.updateMany({
    where: { orderId: order.id, status: "cancelled" },
    data: { status: "awaiting_payment", cancelledAt: null, cancelReason: null },
  });
  return true;
}

async function sendBack(
  tx: Tx,
  order: { readonly id: string; readonly status: string },
  attempt: { readonly id: string; readonly amount: bigint; readonly refunded: bigint },
): Promise<void> {
  const kind =
    order.status === "cancelled"
      ? "paid_after_cancel"
      : order.status === "expired"
        ? "paid_late"
        : "duplicate_payment";
  await openCase(tx, {
    kind,
    sourceKey: attempt.id,
    attemptId: attempt.id,
    orderId: order.id,
    amount: attempt.amount,
  });
  const amount = rupiah(attempt.amount - attempt.refunded);
  if (amount > 0n) {
    await requestRefund(tx, {
      attemptId: attempt.id,
      orderId: order.id,
      partId: null,
      shopId: null,
      amount,
      reason: kind,
      sourceKey: `whole:${attempt.id}`,
    });
  }
  await recordStep(tx, systemActor, {
    orderId: order.id,
    partId: null,
    kind: stepOfMoney(attempt.id),
    note: kind,
  });
}

async function hasStep(tx: Tx, orderId: string, kind: string): Promise<boolean> {
  return (await tx.orderStep.count({ where: { orderId, kind, partId: null } })) > 0;
}
