import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { yearOf } from "~/domain/city/calendar";
import { city } from "~/domain/city/city";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { hasEnded } from "./batch";
import { certificateNumber, certificateParts, certificatePrefix, cityLetters } from "./certificate-number";
import type { ParticipantGraduated } from "./events";
import { judgeGraduation } from "./graduation";
import { type LockedBatch, lockBatch } from "./seats/locked-batch.server";
import { shopsOfBatch } from "./seats/shops-of-batch.server";

export type GraduatedBatch = {
  /** Newly graduated by this act; empty the second time. */
  readonly graduated: readonly { readonly participantId: string; readonly certificate: string }[];
  readonly isFinished: boolean;
};

/**
 * Graduates those who met the rule and gives each a certificate. Twice changes nothing; after a make-up class it
 * graduates those who caught up. The batch is finished once its last meeting is over.
 */
export async function graduateBatch(
  actor: AdminActor,
  input: { readonly batchId: string },
): Promise<Result<GraduatedBatch, Refusal<"batch_missing">>> {
  return inTransaction(async (tx) => {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return refuse("batch_missing");
    const meetings = await tx.meeting.findMany({
      where: { batchId: batch.id },
      select: { startsAt: true, endsAt: true },
    });
    const ready = await findReady(tx, batch);
    const graduated = await issueCertificates(tx, batch, ready, meetings.length);
    const isFinished = batch.status === "finished" || hasEnded(meetings, now());
    if (isFinished && batch.status !== "finished") {
      await tx.batch.update({ where: { id: batch.id }, data: { status: "finished", finishedAt: now() } });
    }
    if (graduated.length > 0 || (isFinished && batch.status !== "finished")) {
      await recordAct(tx, actor, {
        action: "batch.graduated",
        subjectType: "batch",
        subjectId: batch.id,
        details: { graduated: graduated.length, finished: isFinished },
      });
    }
    return ok({ graduated, isFinished });
  });
}

type ReadyParticipant = { id: string; name: string; businessName: string; attended: number };

async function findReady(tx: Tx, batch: LockedBatch): Promise<ReadyParticipant[]> {
  const people = await tx.participant.findMany({
    where: { batchId: batch.id, status: "enrolled" },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      businessName: true,
      status: true,
      _count: { select: { attendances: true } },
    },
  });
  const shops = await shopsOfBatch(tx, batch.id);
  return people
    .map(({ _count, ...person }) => ({
      ...person,
      attended: _count.attendances,
      hasShop: shops.has(person.id),
    }))
    .filter((person) => judgeGraduation(batch, person) === "ready");
}

async function issueCertificates(
  tx: Tx,
  batch: LockedBatch,
  ready: readonly ReadyParticipant[],
  meetings: number,
) {
  if (ready.length === 0) return [];
  const at = now();
  const programme = await tx.programme.findUniqueOrThrow({
    where: { id: batch.programmeId },
    select: { title: true },
  });
  const letters = { city: cityLetters(city.shortName), year: yearOf(at), batch: batch.number };
  const last = await lastOrdinal(tx, certificatePrefix(letters));
  const issued = ready.map((person, index) => ({
    ...person,
    number: certificateNumber({ ...letters, ordinal: last + index + 1 }),
  }));
  await tx.certificate.createMany({
    data: issued.map((person) => ({
      participantId: person.id,
      number: person.number,
      holderName: person.name,
      businessName: person.businessName,
      programmeTitle: programme.title,
      batchNumber: batch.number,
      attended: person.attended,
      meetings,
      issuedAt: at,
    })),
  });
  const ids = issued.map(({ id }) => id);
  await tx.participant.updateMany({
    where: { id: { in: ids } },
    data: { status: "graduated", graduatedAt: at, helpAskedAt: null },
  });
  for (const participantId of ids) {
    const event: ParticipantGraduated = { type: "participant.graduated", participantId };
    await emit(tx, event);
  }
  return issued.map(({ id, number }) => ({ participantId: id, certificate: number }));
}

/** Numbers of one city, year and batch run on, also over programmes with batches of one number. */
async function lastOrdinal(tx: Tx, prefix: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`training.certificate.${prefix}`}))`;
  const issued = await tx.certificate.findMany({
    where: { number: { startsWith: prefix } },
    select: { number: true },
  });
  return issued.reduce((last, { number }) => Math.max(last, certificateParts(number)?.ordinal ?? 0), 0);
}
