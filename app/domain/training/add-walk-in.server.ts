import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import type { Phone } from "~/platform/phone";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { countSeats, lockBatch, takePlace } from "./seats/locked-batch.server";

export type AddWalkInInput = {
  readonly batchId: string;
  readonly name: string;
  readonly businessName: string;
  /** Without one she can't check in by QR; an officer ticks her. */
  readonly phone: Phone | null;
  /** Kemendagri code of a kelurahan of the city. */
  readonly villageCode: string | null;
};

export type AddWalkInRefusal = Refusal<"batch_missing"> | Refusal<"batch_finished"> | Refusal<"already_in">;

/** Somebody whom the register does not know, written in by an officer. One number is once in a batch. */
export async function addWalkIn(
  actor: AdminActor,
  input: AddWalkInInput,
): Promise<Result<{ status: "enrolled" | "waiting"; participantId: string }, AddWalkInRefusal>> {
  return inTransaction(async (tx) => {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return refuse("batch_missing");
    if (batch.status === "finished") return refuse("batch_finished");
    const before = input.phone ? await findByPhone(tx, batch.id, input.phone) : null;
    if (before && before.status !== "dropped") return refuse("already_in");
    const status = takePlace(batch.capacity, await countSeats(tx, batch.id));
    const { batchId: _, ...person } = input;
    const row = { ...person, status, source: "officer" as const, joinedAt: now() };
    const { id } = before
      ? await tx.participant.update({ where: { id: before.id }, data: row, select: { id: true } })
      : await tx.participant.create({ data: { ...row, batchId: batch.id }, select: { id: true } });
    await recordAct(tx, actor, { action: "participant.added", subjectType: "participant", subjectId: id });
    return ok({ status, participantId: id });
  });
}

function findByPhone(tx: Tx, batchId: string, phone: Phone) {
  return tx.participant.findUnique({
    where: { batchId_phone: { batchId, phone } },
    select: { id: true, status: true },
  });
}
