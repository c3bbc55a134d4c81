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
    await tx.order.updateMany({
      where: { id: orderId, stoppedAt: { not: null } },
      data: { stoppedAt: null },
    });
  });
}

/** News comes late and twice: only an open case says that the money is away now. */
async function isMoneyAway(tx: Tx, attemptId: string): Promise<boolean> {
  const open = await tx.paymentCase.count({
    where: { attemptId, kind: { in: ["reversed", "disputed"] }, resolvedAt: null },
  });
  return open > 0;
}
