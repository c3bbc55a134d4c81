import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type CheckinTime, canJoin, checkinTime, freeSeats, type MeetingTimes } from "./batch";
import { countsByBatch, nobody } from "./batch-head.server";

export type Invitation = {
  readonly token: string;
  readonly programmeTitle: string;
  readonly programmeDescription: string;
  readonly number: number;
  readonly place: string;
  readonly speakers: string;
  readonly capacity: number;
  readonly free: number;
  readonly waiting: number;
  readonly isOpen: boolean;
  readonly meetings: readonly (MeetingTimes & { readonly ordinal: number; readonly topic: string })[];
};

const invitationFields = {
  id: true,
  invitationToken: true,
  number: true,
  place: true,
  speakers: true,
  capacity: true,
  status: true,
  programme: { select: { title: true, description: true } },
  meetings: {
    orderBy: { startsAt: "asc" },
    select: { ordinal: true, topic: true, startsAt: true, endsAt: true },
  },
} satisfies Prisma.BatchSelect;

/** Batches that anybody may still join, the soonest first. */
export async function openInvitations(): Promise<Invitation[]> {
  const batches = await db.batch.findMany({
    where: { status: { not: "finished" }, meetings: { some: { endsAt: { gt: now() } } } },
    select: invitationFields,
  });
  const invitations = await toInvitations(batches);
  const startOf = (invitation: Invitation) => invitation.meetings[0]?.startsAt.getTime() ?? 0;
  return invitations.filter(({ isOpen }) => isOpen).sort((left, right) => startOf(left) - startOf(right));
}

/** Null for a link that leads nowhere. */
export async function invitationByToken(token: string): Promise<Invitation | null> {
  const batch = await db.batch.findUnique({ where: { invitationToken: token }, select: invitationFields });
  const [invitation] = batch ? await toInvitations([batch]) : [];
  return invitation ?? null;
}

type BatchRow = Prisma.BatchGetPayload<{ select: typeof invitationFields }>;

async function toInvitations(batches: readonly BatchRow[]): Promise<Invitation[]> {
  const counts = await countsByBatch(batches.map(({ id }) => id));
  return batches.map(({ id, invitationToken, programme, status, ...batch }) => {
    const { taken, waiting } = counts.get(id) ?? nobody;
    return {
      ...batch,
      token: invitationToken,
      programmeTitle: programme.title,
      programmeDescription: programme.description,
      free: Math.max(0, freeSeats(batch.capacity, taken) - waiting),
      waiting,
      isOpen: canJoin(status, batch.meetings, now()),
    };
  });
}

export type CheckinPage = {
  readonly programmeTitle: string;
  readonly batchNumber: number;
  readonly place: string;
  readonly ordinal: number;
  readonly topic: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly time: CheckinTime;
};

export async function checkinByToken(token: string): Promise<CheckinPage | null> {
  const meeting = await db.meeting.findUnique({
    where: { checkinToken: token },
    select: {
      ordinal: true,
      topic: true,
      startsAt: true,
      endsAt: true,
      batch: { select: { number: true, place: true, programme: { select: { title: true } } } },
    },
  });
  if (!meeting) return null;
  const { batch, ...times } = meeting;
  return {
    ...times,
    programmeTitle: batch.programme.title,
    batchNumber: batch.number,
    place: batch.place,
    time: checkinTime(meeting, now()),
  };
}
