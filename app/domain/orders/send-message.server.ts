import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

const maxMessages = 200;

/** Between buyer and shop, on one part. The scope is the order the buyer opened, or the owner's own shop. */
export async function sendMessage(
  actor: Actor,
  scope: { readonly orderId: string } | { readonly shopId: string },
  input: { readonly partId: string; readonly body: string },
): Promise<Result<undefined, Refusal<"not_found"> | Refusal<"too_many">>> {
  return inTransaction(async (tx) => {
    const part = await tx.orderPart.findFirst({
      where: { id: input.partId, ...scope },
      select: { id: true, orderId: true },
    });
    if (!part) return refuse("not_found");
    if ((await tx.orderMessage.count({ where: { partId: part.id } })) >= maxMessages)
      return refuse("too_many");
    const message = await tx.orderMessage.create({
      data: {
        orderId: part.orderId,
        partId: part.id,
        fromKind: "shopId" in scope ? "shop" : "buyer",
        fromId: accountIdOf(actor),
        body: input.body,
        at: now(),
      },
      select: { id: true },
    });
    await emit(tx, { type: "order.message_sent", messageId: message.id });
    return ok();
  });
}
