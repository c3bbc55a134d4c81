import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { countSeats, lockBatch, takePlace } from "./seats/locked-batch.server";

export type AddParticipantsInput = { readonly batchId: string; readonly businessIds: readonly string[] };

export type AddedParticipants = {
  readonly enrolled: number;
  readonly waiting: number;
  /** Names of those who were in the batch already, by business or by number. */
  readonly alreadyIn: readonly string[];
};

export type AddParticipantsRefusal =
  | Refusal<"batch_missing">
  | Refusal<"batch_finished">
  | Refusal<"nobody_chosen">;

type ChosenBusiness = {
  id: string;
  name: string;
  ownerName: string;
  phone: string | null;
  villageCode: string;
};

/**
 * From the register into the class, in the order chosen; beyond the capacity they wait. Somebody who gave her
 * place back gets in line again. Two businesses with one number are one person: the second is refused.
 */
export async function addParticipants(
  actor: AdminActor,
  input: AddParticipantsInput,
): Promise<Result<AddedParticipants, AddParticipantsRefusal>> {
  const chosenIds = [...new Set(input.businessIds.filter(isUuid))];
  if (chosenIds.length === 0) return refuse("nobody_chosen");
  return inTransaction(async (tx) => {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return refuse("batch_missing");
    if (batch.status === "finished") return refuse("batch_finished");
    const businesses = await inChosenOrder(tx, chosenIds);
    const seats = await countSeats(tx, batch.id);
    const added = { enrolled: 0, waiting: 0, alreadyIn: [] as string[] };
    for (const business of businesses) {
      const before = await findInBatch(tx, batch.id, business);
      if (before.some(({ status }) => status !== "dropped")) {
        added.alreadyIn.push(business.ownerName);
        continue;
      }
      const place = takePlace(batch.capacity, seats);
      await seat(tx, batch.id, business, place, before);
      added[place] += 1;
    }
    await recordAct(tx, actor, {
      action: "participants.added",
      subjectType: "batch",
      subjectId: batch.id,
      details: { enrolled: added.enrolled, waiting: added.waiting, alreadyIn: added.alreadyIn.length },
    });
    return ok(added);
  });
}

async function inChosenOrder(tx: Tx, ids: readonly string[]): Promise<ChosenBusiness[]> {
  const found = await tx.business.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, ownerName: true, phone: true, villageCode: true },
  });
  const byId = new Map(found.map((business) => [business.id, business]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function findInBatch(tx: Tx, batchId: string, business: ChosenBusiness) {
  const { id, phone } = business;
  return tx.participant.findMany({
    where: { batchId, OR: [{ businessId: id }, ...(phone ? [{ phone }] : [])] },
    select: { id: true, status: true, businessId: true },
    orderBy: { joinedAt: "asc" },
  });
}

async function seat(
  tx: Tx,
  batchId: string,
  business: ChosenBusiness,
  place: "enrolled" | "waiting",
  dropped: readonly { id: string; businessId: string | null }[],
): Promise<void> {
  const seated = {
    businessId: business.id,
    name: business.ownerName,
    businessName: business.name,
    villageCode: business.villageCode,
    status: place,
    source: "registry" as const,
    joinedAt: now(),
  };
  const again = dropped.find(({ businessId }) => businessId === business.id) ?? dropped[0];
  if (!again) {
    await tx.participant.create({ data: { ...seated, batchId, phone: business.phone } });
    return;
  }
  // With two dropped rows (one by business, one by number) the number stays where it is: it is unique in a batch.
  await tx.participant.update({
    where: { id: again.id },
    data: { ...seated, ...(dropped.length === 1 ? { phone: business.phone } : {}), helpAskedAt: null },
  });
}
