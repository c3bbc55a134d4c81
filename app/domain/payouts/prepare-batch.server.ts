import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { monthOf } from "~/domain/city/calendar";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type Destination, destinationOf, destinationSelect, hasDestination } from "./destination";
import type { SenderName } from "./sender";
import { senderOf } from "./senders.server";

export type PreparedBatch = { readonly batchId: string; readonly number: string; readonly payouts: number };

/** So many go into one batch, the oldest first: as many as its page shows and one transaction lets go. */
const mostPayouts = 500;

/**
 * One officer puts what is gathered into a batch: payouts whose shop has an account that the sender can reach, with
 * that account as it is now. Nothing leaves before another officer approved it.
 */
export async function preparePayoutBatch(
  actor: AdminActor,
  input: { readonly sender: SenderName; readonly most?: number },
): Promise<Result<PreparedBatch, Refusal<"nothing_due"> | Refusal<"sender_off">>> {
  const sender = senderOf(input.sender);
  if (!sender) return refuse("sender_off");
  return inTransaction(async (tx) => {
    // One batch is made at a time, so that two officers don't share out the same payouts.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('payout_batch'))`;
    const gathered = await tx.payout.findMany({
      where: { status: "owed", batchId: null, shop: hasDestination(sender) },
      orderBy: { id: "asc" },
      select: { id: true, shop: { select: destinationSelect } },
    });
    const taken = gathered
      .flatMap(({ id, shop }) => {
        const to = destinationOf(sender, shop);
        return to && sender.canReach(to.bank) ? [{ id, ...to }] : [];
      })
      .slice(0, input.most ?? mostPayouts);
    if (taken.length === 0) return refuse("nothing_due");
    const number = await nextNumber(tx);
    const { id } = await tx.payoutBatch.create({
      data: { number, sender: sender.name, createdAt: now(), createdById: actor.accountId },
      select: { id: true },
    });
    const all = (field: "id" | keyof Destination) => taken.map((one) => one[field]);
    const count = await tx.$executeRaw`
      UPDATE "Payout" p SET "batchId" = ${id}::uuid, sender = ${sender.name},
        bank = d.bank, number = d.number, "holderName" = d.holder
      FROM unnest(${all("id")}::uuid[], ${all("bank")}::text[], ${all("number")}::text[], ${all("holderName")}::text[])
        AS d(id, bank, number, holder)
      WHERE p.id = d.id AND p.status = 'owed' AND p."batchId" IS NULL`;
    await recordAct(tx, actor, {
      action: "payout.batch_prepared",
      subjectType: "payout_batch",
      subjectId: id,
      note: number,
      details: { payouts: count, sender: sender.name },
    });
    return ok({ batchId: id, number, payouts: count });
  });
}

/** PC-2026-11-003: the third of the city's November. */
async function nextNumber(tx: Tx): Promise<string> {
  const prefix = `PC-${monthOf(now())}-`;
  const made = await tx.payoutBatch.count({ where: { number: { startsWith: prefix } } });
  return `${prefix}${String(made + 1).padStart(3, "0")}`;
}

/** Called off before the approval: its payouts are gathered ones again. */
export async function cancelPayoutBatch(
  actor: AdminActor,
  input: { readonly batchId: string; readonly note: string },
): Promise<Result<undefined, Refusal<"not_prepared">>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.payoutBatch.updateMany({
      where: { id: input.batchId, status: "prepared" },
      data: { status: "cancelled", endedAt: now(), note: input.note },
    });
    if (count === 0) return refuse("not_prepared");
    await tx.payout.updateMany({
      where: { batchId: input.batchId, status: "owed" },
      data: { batchId: null, sender: "bank_file", bank: null, number: null, holderName: null },
    });
    await recordAct(tx, actor, {
      action: "payout.batch_cancelled",
      subjectType: "payout_batch",
      subjectId: input.batchId,
      note: input.note,
    });
    return ok();
  });
}
