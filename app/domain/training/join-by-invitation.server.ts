import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import type { Phone } from "~/platform/phone";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { canJoin } from "./batch";
import { certainMatch } from "./register-match";
import { countSeats, lockBatch, takePlace } from "./seats/locked-batch.server";

export type JoinByInvitationInput = {
  readonly token: string;
  readonly name: string;
  readonly businessName: string;
  readonly phone: Phone;
  /** Kemendagri code of a kelurahan of the city. */
  readonly villageCode: string;
};

export type Joined = { readonly status: "enrolled" | "waiting"; readonly participantId: string };
export type JoinRefusal = Refusal<"invitation_missing"> | Refusal<"batch_closed"> | Refusal<"already_joined">;

/**
 * Anybody with the link takes a chair, or a place in line once the class is full. One number joins a batch once;
 * somebody who gave her place back may join again. Tied to the register's business where that is certain.
 */
export async function joinByInvitation(
  actor: Actor,
  input: JoinByInvitationInput,
): Promise<Result<Joined, JoinRefusal>> {
  const invited = await db.batch.findUnique({
    where: { invitationToken: input.token },
    select: { id: true },
  });
  if (!invited) return refuse("invitation_missing");
  const [businessId, accountId] = await Promise.all([findBusiness(input), accountOf(actor, input.phone)]);
  return inTransaction(async (tx) => {
    const batch = await lockBatch(tx, invited.id);
    if (!batch) return refuse("invitation_missing");
    const meetings = await tx.meeting.findMany({
      where: { batchId: batch.id },
      select: { startsAt: true, endsAt: true },
    });
    if (!canJoin(batch.status, meetings, now())) return refuse("batch_closed");
    const before = await tx.participant.findMany({
      where: { batchId: batch.id, OR: [{ phone: input.phone }, ...(businessId ? [{ businessId }] : [])] },
      select: { id: true, status: true, phone: true },
    });
    if (before.some(({ status }) => status !== "dropped")) return refuse("already_joined");
    const status = takePlace(batch.capacity, await countSeats(tx, batch.id));
    const newcomer = {
      name: input.name,
      businessName: input.businessName,
      villageCode: input.villageCode,
      accountId,
      status,
      source: "invitation" as const,
      joinedAt: now(),
    };
    const again = before.find(({ phone }) => phone === input.phone);
    const participant = again
      ? await tx.participant.update({ where: { id: again.id }, data: newcomer, select: { id: true } })
      : await tx.participant.create({
          data: {
            ...newcomer,
            batchId: batch.id,
            phone: input.phone,
            businessId: before.length > 0 ? null : businessId,
          },
          select: { id: true },
        });
    return ok({ status, participantId: participant.id });
  });
}

async function findBusiness(input: JoinByInvitationInput): Promise<string | null> {
  const candidates = await db.business.findMany({
    where: { phone: input.phone },
    select: { id: true, name: true, ownerName: true, phone: true },
    take: 20,
  });
  return certainMatch(candidates, input)?.id ?? null;
}

/** Her own account, where she is signed in with it; not that of a mentor or neighbour who fills the form for her. */
async function accountOf(actor: Actor, phone: Phone): Promise<string | null> {
  const id = accountIdOf(actor);
  if (!id) return null;
  const account = await db.account.findUnique({ where: { id }, select: { role: true, phone: true } });
  return account?.role === "buyer" && (account.phone === null || account.phone === phone) ? id : null;
}
