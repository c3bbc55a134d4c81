import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { type PartStatus, statesBefore, statusOfOrder } from "./order";

export type MovingPart = { readonly id: string; readonly orderId: string; readonly shopId: string };

/** The columns that a move fills beside the status. */
export type PartDetails = {
  readonly acceptedAt?: Date;
  readonly shippedAt?: Date;
  readonly courier?: string | null;
  readonly trackingNumber?: string | null;
  readonly deliveredAt?: Date;
  readonly completedAt?: Date;
  /** Frozen at completion. */
  readonly taxBps?: number;
  readonly cancelledAt?: Date;
  readonly cancelReason?: string;
};

/** The order before its parts, as everybody locks them: of its last two parts one sees the other done. */
export async function lockOrder(tx: Tx, orderId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
}

export async function lockOrderOf(tx: Tx, partId: string): Promise<void> {
  const { orderId } = await tx.orderPart.findUniqueOrThrow({
    where: { id: partId },
    select: { orderId: true },
  });
  await lockOrder(tx, orderId);
}

/**
 * The one way a part changes state: compare-and-set, with its step on the timeline and its event.
 * @returns false where the part had already moved on
 */
export async function movePart(
  tx: Tx,
  actor: Actor,
  part: MovingPart,
  to: PartStatus,
  details: PartDetails = {},
  note?: string,
): Promise<boolean> {
  await lockOrder(tx, part.orderId);
  if (to !== "delivered" && (await isStopped(tx, part.orderId))) return false;
  const { count } = await tx.orderPart.updateMany({
    where: {
      ...{ id: part.id, shopId: part.shopId, status: { in: statesBefore(to) } },
      ...(to === "completed" ? { heldAt: null } : {}),
    },
    data: { status: to, ...details },
  });
  if (count === 0) return false;
  await recordStep(tx, actor, { orderId: part.orderId, partId: part.id, kind: to, note });
  await emit(tx, {
    type: "part.moved",
    partId: part.id,
    orderId: part.orderId,
    shopId: part.shopId,
    status: to,
  });
  await closeOrderIfDone(tx, part.orderId);
  return true;
}

/** Its money is away: nothing goes on, nothing is released and nothing given back until that is decided. */
export async function isStopped(tx: Tx, orderId: string): Promise<boolean> {
  return (await tx.order.count({ where: { id: orderId, stoppedAt: { not: null } } })) > 0;
}

export async function recordStep(
  tx: Tx,
  actor: Actor,
  step: {
    readonly orderId: string;
    readonly partId: string | null;
    readonly kind: string;
    readonly note?: string;
  },
): Promise<void> {
  await tx.orderStep.createMany({
    data: [{ ...step, at: now(), byKind: actor.kind, byId: accountIdOf(actor) }],
    skipDuplicates: true,
  });
}

async function closeOrderIfDone(tx: Tx, orderId: string): Promise<void> {
  const parts = await tx.orderPart.findMany({ where: { orderId }, select: { status: true } });
  const status = statusOfOrder(parts);
  if (status === "placed") return;
  const { count } = await tx.order.updateMany({
    where: { id: orderId, status: "placed" },
    data: { status, closedAt: now() },
  });
  if (count === 1) await emit(tx, { type: "order.closed", orderId, status });
}
