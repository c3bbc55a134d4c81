import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import type { ParticipantStatus } from "./batch";
import { type BatchHead, batchHead } from "./batch-head.server";
import { judgeGraduation, type Shortfall, shortfall } from "./graduation";
import { shopsOfBatch } from "./seats/shops-of-batch.server";

export type ParticipantLine = {
  readonly id: string;
  readonly name: string;
  readonly businessName: string;
  readonly phone: string | null;
  readonly villageCode: string | null;
  readonly status: ParticipantStatus;
  readonly source: "registry" | "invitation" | "officer";
  readonly isInRegister: boolean;
  readonly joinedAt: Date;
};

export type ParticipantsPage = {
  readonly batch: BatchHead;
  readonly seated: readonly ParticipantLine[];
  /** In line, the first to be called first. */
  readonly waiting: readonly ParticipantLine[];
};

export async function participantsPage(batchId: string): Promise<ParticipantsPage | null> {
  const batch = await batchHead(batchId);
  if (!batch) return null;
  const rows = await db.participant.findMany({
    where: { batchId: batch.id, status: { not: "dropped" } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      businessName: true,
      phone: true,
      villageCode: true,
      status: true,
      source: true,
      businessId: true,
      joinedAt: true,
    },
  });
  const people = rows.map(({ businessId, ...person }) => ({ ...person, isInRegister: businessId !== null }));
  return {
    batch,
    seated: people.filter(({ status }) => status !== "waiting"),
    waiting: people.filter(({ status }) => status === "waiting"),
  };
}

export type GraduationLine = {
  readonly id: string;
  readonly name: string;
  readonly businessName: string;
  /** One a meeting, in their order. */
  readonly marks: readonly boolean[];
  readonly attended: number;
  readonly hasShop: boolean;
  readonly verdict: "graduated" | "ready" | "short";
  readonly missing: Shortfall;
  readonly certificate: { readonly number: string; readonly revokedAt: Date | null } | null;
};

export type GraduationPage = {
  readonly batch: BatchHead;
  readonly people: readonly GraduationLine[];
  readonly ready: number;
  readonly short: number;
  /** Still to be held. */
  readonly meetingsLeft: number;
};

/** Participants × meetings, and who may graduate by the batch's rule. */
export async function graduationPage(batchId: string): Promise<GraduationPage | null> {
  const batch = await batchHead(batchId);
  if (!batch) return null;
  const [rows, shops] = await Promise.all([
    db.participant.findMany({
      where: { batchId: batch.id, status: { in: ["enrolled", "graduated"] } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        businessName: true,
        status: true,
        attendances: { select: { meetingId: true } },
        certificate: { select: { number: true, revokedAt: true } },
      },
    }),
    shopsOfBatch(db, batch.id),
  ]);
  const people = rows.map(({ attendances, certificate, status, ...person }) => {
    const attended = new Set(attendances.map(({ meetingId }) => meetingId));
    const record = { status, attended: attended.size, hasShop: shops.has(person.id) };
    const verdict = judgeGraduation(batch, record);
    return {
      ...person,
      marks: batch.meetings.map(({ id }) => attended.has(id)),
      attended: record.attended,
      hasShop: record.hasShop,
      verdict: verdict === "no_seat" ? ("short" as const) : verdict,
      missing: shortfall(batch, record),
      certificate,
    };
  });
  return {
    batch,
    people,
    ready: people.filter(({ verdict }) => verdict === "ready").length,
    short: people.filter(({ verdict }) => verdict === "short").length,
    meetingsLeft: batch.meetings.filter(({ endsAt }) => endsAt > now()).length,
  };
}
