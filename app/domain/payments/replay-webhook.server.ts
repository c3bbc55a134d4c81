import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/**
 * An officer has a gateway's word worked through once more, as it was stored. The gateway is asked anew, so a word that
 * is out of date does no harm, and one that was applied already changes nothing.
 */
export async function replayWebhook(
  actor: AdminActor,
  eventId: string,
): Promise<Result<undefined, Refusal<"not_found"> | Refusal<"not_ours">>> {
  return inTransaction(async (tx) => {
    const event = await tx.webhookEvent.findUnique({ where: { id: eventId } });
    if (!event) return refuse("not_found");
    if (!event.belongsToUs) return refuse("not_ours");
    const { provider, dedupeKey, tries } = event;
    // A parked one stays parked until its attempt is there: what was booked for it is then released.
    const status = event.status === "parked" ? "parked" : "received";
    await tx.webhookEvent.update({ where: { id: eventId }, data: { status, problem: null } });
    await enqueue(tx, "payments.webhook", { provider, dedupeKey }, { key: `replay:${eventId}:${tries}` });
    await recordAct(tx, actor, {
      action: "payment.webhook_replayed",
      subjectType: "webhook_event",
      subjectId: eventId,
      details: { provider, eventType: event.eventType, reference: event.reference },
    });
    return ok();
  });
}
