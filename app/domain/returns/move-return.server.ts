import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { citySettings } from "~/domain/city/settings.server";
import { type LockedPart, lockPart } from "~/domain/orders/give-back.server";
import { freePart } from "~/domain/orders/hold-part.server";
import { lockOrder, recordStep } from "~/domain/orders/step.server";
import type { PartReturn } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { canMoveReturn, dueAfter, isClosed, type ReturnStatus } from "./return";
import type { ReturnPieces } from "./return-sum";

export type LockedReturn = PartReturn & { readonly lines: ReturnPieces; readonly part: LockedPart };

/** Whose it is, by the actor's scope: what is another's isn't there. */
export type ReturnScope = { readonly id: string; readonly orderId?: string; readonly shopId?: string };

/** Order, part and return as they are until the transaction ends; release and refund wait. Null outside the scope. */
export async function lockReturn(tx: Tx, where: ReturnScope): Promise<LockedReturn | null> {
  const found = await tx.partReturn.findFirst({ where, select: { orderId: true, partId: true } });
  if (!found) return null;
  await lockOrder(tx, found.orderId);
  const part = await lockPart(tx, { id: found.partId });
  if (!part) throw new Error(`part ${found.partId} of a return vanished`);
  const one = await tx.partReturn.findUniqueOrThrow({
    where: { id: where.id },
    include: { lines: { orderBy: { lineId: "asc" }, select: { lineId: true, quantity: true } } },
  });
  return { ...one, part };
}

export type MoveDetails = {
  /** Why, or what else the other side should read. */
  readonly note?: string;
  /** What is on the table from now on. */
  readonly amount?: bigint;
  readonly goodsBack?: boolean;
  readonly courier?: string | null;
  readonly trackingNumber?: string | null;
  readonly refundId?: string;
  readonly repaid?: bigint;
};

/** The one way a locked return changes state: with its step, its deadline, its act on record and its event. */
export async function moveReturn(
  tx: Tx,
  actor: Actor,
  one: LockedReturn,
  to: ReturnStatus,
  { note = "", ...details }: MoveDetails = {},
): Promise<void> {
  if (!canMoveReturn(one.status, to)) throw new Error(`return ${one.id}: ${one.status} → ${to}`);
  const at = now();
  const hasEnded = isClosed(to);
  await tx.partReturn.update({
    where: { id: one.id },
    data: {
      ...{ status: to, ...details },
      dueAt: dueAfter(to, at, await citySettings(tx)),
      closedAt: hasEnded ? at : null,
    },
  });
  if (hasEnded) await freePart(tx, one.partId);
  await recordMove(tx, actor, { ...one, amount: details.amount ?? one.amount }, to, note);
}

type Moved = {
  readonly id: string;
  readonly orderId: string;
  readonly partId: string;
  readonly shopId: string;
  readonly amount: bigint;
};

/** The step, the act and the news of it; beginning and end stand on the part's timeline too. */
export async function recordMove(
  tx: Tx,
  actor: Actor,
  one: Moved,
  status: ReturnStatus,
  note: string,
): Promise<void> {
  const { id: stepId } = await tx.returnStep.create({
    data: {
      ...{ returnId: one.id, status, at: now(), note, amount: one.amount },
      ...{ byKind: actor.kind, byId: accountIdOf(actor) },
    },
    select: { id: true },
  });
  const ends = isClosed(status) ? "return_closed" : status === "asked" ? "return_asked" : null;
  if (ends)
    await recordStep(tx, actor, {
      ...{ orderId: one.orderId, partId: one.partId, kind: `${ends}:${one.id}` },
    });
  // The record is for good: what a buyer wrote may have to be forgotten.
  const isOnRecord = actor.kind === "admin" || actor.kind === "owner" || actor.kind === "staff";
  await recordAct(tx, actor, {
    ...{ action: `return.${status}`, subjectType: "part_return", subjectId: one.id, shopId: one.shopId },
    note: isOnRecord && note ? note : null,
    details: { amount: Number(one.amount) },
  });
  await emit(tx, { type: "return.moved", returnId: one.id, stepId, status });
}
