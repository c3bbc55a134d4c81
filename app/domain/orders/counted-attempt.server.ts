import type { Tx } from "~/platform/db.server";

const prefix = "paid:";

/** The order's step for money of an attempt; a note on it says why that money was sent back. */
export function stepOfMoney(attemptId: string): string {
  return prefix + attemptId;
}

/**
 * The attempt whose money an order stands on: of several that were paid, the one that wasn't sent back.
 * Null for cash, and before it is paid.
 */
export async function countedAttempt(tx: Tx, orderId: string): Promise<string | null> {
  const step = await tx.orderStep.findFirst({
    where: { orderId, partId: null, kind: { startsWith: prefix }, note: null },
    select: { kind: true },
  });
  return step?.kind.slice(prefix.length) ?? null;
}
