import { systemActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { countedAttempt } from "./counted-attempt.server";
import { lockOrder, recordStep } from "./step.server";

type Money = { readonly attemptId: string; readonly orderId: string };

/** On `payment.reversed` and `payment.disputed`: an order whose money is away waits for an officer or the bank. */
export async function stopOrder({ attemptId, orderId }: Money): Promise<void> {
  await inTransaction(async (tx) => {
    await lockOrder(tx, orderId);
    if ((await countedAttempt(tx, orderId)) !== attemptId) return;
    if (!(await isMoneyAway(tx, attemptId))) return;
    const { count } = await tx.order.updateMany({
      where: { id: orderId, status: "placed", stoppedAt: null },
      data: { stoppedAt: now() },
    });
    if (count === 1)
      await recordStep(tx, systemActor, { orderId, partId: null, kind: `stopped:${attemptId}` });
  });
}

/** On `payment.dispute_won`: the money is there again, the order goes on. */
export async function resumeOrder({ attemptId, orderId }: Money): Promise<void> {
  await inTransaction(async (tx) => {
    await lockOrder(tx, orderId);
    if (await isMoneyAway(tx, attemptId)) return;
    await letGoOn(tx, orderId);
  });
}

/** Its order is locked. Who still has to accept has as much time for it as was left when it stopped. */
export async function letGoOn(tx: Tx, orderId: string): Promise<void> {
  const { stoppedAt } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { stoppedAt: true },
  });
  if (!stoppedAt) return;
  await tx.order.update({ where: { id: orderId }, data: { stoppedAt: null } });
  const stoodMs = now().getTime() - stoppedAt.getTime();
  const parts = await tx.orderPart.findMany({
    where: { orderId, status: "to_accept" },
    select: { id: true, acceptBy: true },
  });
  for (const { id, acceptBy } of parts) {
    const later = acceptBy && new Date(acceptBy.getTime() + stoodMs);
    await tx.orderPart.update({ where: { id }, data: { acceptBy: later } });
  }
}

/** News comes late and twice: only an open case says that the money is away now. */
async function isMoneyAway(tx: Tx, attemptId: string): Promise<boolean> {
  const open = await tx.paymentCase.count({
    where: { attemptId, kind: { in: ["reversed", "disputed"] }, resolvedAt: null },
  });
  return open > 0;
}
