import type { Actor, OwnerActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { sameText } from "~/platform/random.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { completePart } from "./complete-part.server";
import { canHandOver, canMakeReady, canShip, type PartFacts, type PartStatus } from "./order";
import { lockOrder, movePart, type PartDetails } from "./step.server";

type FulfilRefusal = Refusal<"not_found"> | Refusal<"moved_on">;

/** The shop takes the part on: from now the buyer can't cancel by herself. */
export async function acceptPart(
  actor: OwnerActor,
  partId: string,
): Promise<Result<undefined, FulfilRefusal>> {
  return move(actor, partId, "accepted", () => true, { acceptedAt: now() });
}

/** On its way; a parcel service gives a number. */
export async function shipPart(
  actor: OwnerActor,
  input: { readonly partId: string; readonly courier: string | null; readonly trackingNumber: string | null },
): Promise<Result<undefined, FulfilRefusal>> {
  return move(actor, input.partId, "shipped", canShip, {
    shippedAt: now(),
    courier: input.courier,
    trackingNumber: input.trackingNumber,
  });
}

/** Packed and waiting for the buyer at the shop. */
export async function makePartReady(
  actor: OwnerActor,
  partId: string,
): Promise<Result<undefined, FulfilRefusal>> {
  return move(actor, partId, "ready", canMakeReady, {});
}

async function move(
  actor: OwnerActor,
  partId: string,
  to: PartStatus,
  may: (part: PartFacts) => boolean,
  details: PartDetails,
): Promise<Result<undefined, FulfilRefusal>> {
  return inTransaction(async (tx) => {
    const part = await ownPart(tx, actor, partId);
    if (!part) return refuse("not_found");
    if (!may(part)) return refuse("moved_on");
    return (await movePart(tx, actor, part, to, details)) ? ok() : refuse("moved_on");
  });
}

const maxCodeTries = 10;

/** Face to face: the buyer says her code, so both know that the goods changed hands. */
export async function handOverPart(
  actor: OwnerActor,
  input: { readonly partId: string; readonly code: string },
): Promise<
  Result<undefined, FulfilRefusal | Refusal<"code_wrong", { readonly left: number }> | Refusal<"code_locked">>
> {
  return inTransaction(async (tx) => {
    const found = await ownPart(tx, actor, input.partId);
    if (!found) return refuse("not_found");
    // Tries are counted one after the other: who sends a thousand codes at once has ten of them compared.
    await lockOrder(tx, found.orderId);
    const part = (await ownPart(tx, actor, input.partId)) ?? found;
    if (!canHandOver(part)) return refuse("moved_on");
    if (part.handoverTries >= maxCodeTries) return refuse("code_locked");
    if (!sameText(part.handoverCode, input.code)) {
      await tx.orderPart.update({ where: { id: part.id }, data: { handoverTries: { increment: 1 } } });
      return refuse("code_wrong", { left: maxCodeTries - part.handoverTries - 1 });
    }
    if (canMakeReady(part)) await movePart(tx, actor, part, "ready");
    return (await movePart(tx, actor, part, "delivered", { deliveredAt: now() })) ? ok() : refuse("moved_on");
  });
}

/** The buyer has it: the part is done, and its money is the shop's. `orderId` scopes it to the order she opened. */
export async function confirmReceipt(
  actor: Actor,
  input: { readonly orderId: string; readonly partId: string },
): Promise<Result<undefined, FulfilRefusal>> {
  return inTransaction(async (tx) => {
    const part = await tx.orderPart.findFirst({
      where: { id: input.partId, orderId: input.orderId },
      select: { id: true },
    });
    if (!part) return refuse("not_found");
    return (await completePart(tx, actor, part.id)) ? ok() : refuse("moved_on");
  });
}

function ownPart(tx: Tx, actor: OwnerActor, partId: string) {
  return tx.orderPart.findFirst({
    where: { id: partId, shopId: actor.shopId },
    select: {
      id: true,
      orderId: true,
      shopId: true,
      status: true,
      deliveryKind: true,
      handoverCode: true,
      handoverTries: true,
    },
  });
}
