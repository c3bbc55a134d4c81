/** Days after an order ended unanswered in which its owner may still find the money and take the order. */
export const lateDays = 7;

export type Answerable = {
  readonly status: string;
  readonly payBefore: Date;
  readonly closedAt: Date | null;
};

/**
 * Until when the owner is asked whether the money came: while the order waits, by its own time; after it ended, for a
 * week, since a buyer who got no goods has asked for her money by then. Null where there is nothing to say.
 */
export function acceptUntil(order: Answerable): Date | null {
  if (order.status === "awaiting_payment") return order.payBefore;
  if (order.status !== "expired" || !order.closedAt) return null;
  return new Date(order.closedAt.getTime() + lateDays * 86_400_000);
}

/** An order that still waits may be accepted whatever the hour: it ends by itself. */
export function canAccept(order: Answerable, at: Date): boolean {
  const until = acceptUntil(order);
  return until !== null && (order.status === "awaiting_payment" || at <= until);
}
