import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { ParticipantStatus } from "./batch";
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
type Known = { id: string; status: ParticipantStatus; businessId: string | null; phone: string | null };
type Seating = { business: ChosenBusiness; place: "enrolled" | "waiting"; dropped: readonly Known[] };

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
    const known = await findKnown(tx, batch.id, businesses);
    const seats = await countSeats(tx, batch.id);
    const seatings: Seating[] = [];
    const alreadyIn: string[] = [];
    for (const business of businesses) {
      const before = known.filter((one) => isSame(one, business));
      const isIn =
        before.some(({ status }) => status !== "dropped") ||
        seatings.some((seating) => business.phone !== null && seating.business.phone === business.phone);
      if (isIn) alreadyIn.push(business.ownerName);
      else seatings.push({ business, place: takePlace(batch.capacity, seats), dropped: before });
    }
    await seat(tx, batch.id, seatings);
    const enrolled = seatings.filter(({ place }) => place === "enrolled").length;
    const added = { enrolled, waiting: seatings.length - enrolled, alreadyIn };
    await recordAct(tx, actor, {
      action: "participants.added",
      subjectType: "batch",
      subjectId: batch.id,
      details: { enrolled, waiting: added.waiting, alreadyIn: alreadyIn.length },
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

function findKnown(tx: Tx, batchId: string, businesses: readonly ChosenBusiness[]): Promise<Known[]> {
  const phones = businesses.flatMap(({ phone }) => phone ?? []);
  return tx.participant.findMany({
    where: {
      batchId,
      OR: [{ businessId: { in: businesses.map(({ id }) => id) } }, { phone: { in: phones } }],
    },
    select: { id: true, status: true, businessId: true, phone: true },
    orderBy: { joinedAt: "asc" },
  });
}

function isSame(known: Known, business: ChosenBusiness): boolean {
  return known.businessId === business.id || (business.phone !== null && known.phone === business.phone);
}

/** One millisecond apart, so that the line keeps the order in which they were chosen. */
async function seat(tx: Tx, batchId: string, seatings: readonly Seating[]): Promise<void> {
  const from = now().getTime();
  const rows = seatings.map(({ business, place, dropped }, index) => ({
    dropped,
    phone: business.phone,
    row: {
      businessId: business.id,
      name: business.ownerName,
      businessName: business.name,
      villageCode: business.villageCode,
      status: place,
      source: "registry" as const,
      joinedAt: new Date(from + index),
    },
  }));
  const fresh = rows.filter(({ dropped }) => dropped.length === 0);
  await tx.participant.createMany({ data: fresh.map(({ row, phone }) => ({ ...row, batchId, phone })) });
  for (const { row, phone, dropped } of rows) {
    const again = dropped.find(({ businessId }) => businessId === row.businessId) ?? dropped[0];
    if (!again) continue;
    // With two dropped rows (one by business, one by number) the number stays where it is: it is unique in a batch.
    const own = dropped.length === 1 ? { phone } : {};
    await tx.participant.update({ where: { id: again.id }, data: { ...row, ...own, helpAskedAt: null } });
  }
}
