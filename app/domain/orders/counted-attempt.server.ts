import type { Tx } from "~/platform/db.server";

const prefix = "paid:";
const reopened = "reopened:";

/** The order's step for money of an attempt; a note on it says why that money was sent back. */
export function stepOfMoney(attemptId: string): string {
  return prefix + attemptId;
}

/** The order's step for money that was to be sent back and pays for it after all. */
export function stepOfReopening(attemptId: string): string {
  return reopened + attemptId;
}

/**
 * The attempt whose money an order stands on: of several that were paid, the one that wasn't sent back.
 * Null for cash, and before it is paid.
 */
export async function countedAttempt(tx: Tx, orderId: string): Promise<string | null> {
  const step = await tx.orderStep.findFirst({
    where: {
      ...{ orderId, partId: null },
      OR: [{ kind: { startsWith: prefix }, note: null }, { kind: { startsWith: reopened } }],
    },
    select: { kind: true },
  });
  return step ? step.kind.slice(step.kind.indexOf(":") + 1) : null;
}
