import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type BatchStatus, batchStatusAt, freeSeats, meetingOfTheDay } from "./batch";

export type MeetingLine = {
  readonly id: string;
  readonly ordinal: number;
  readonly topic: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly present: number;
};

/** What every page of a batch says at its top. */
export type BatchHead = {
  readonly id: string;
  readonly number: number;
  readonly programme: { readonly id: string; readonly title: string };
  readonly place: string;
  readonly speakers: string;
  readonly status: BatchStatus;
  readonly capacity: number;
  readonly minAttendance: number;
  readonly requiresDraft: boolean;
  readonly invitationToken: string;
  readonly taken: number;
  readonly free: number;
  readonly waiting: number;
  readonly graduated: number;
  readonly meetings: readonly MeetingLine[];
  /** Whose list to open first: the meeting that runs, else the last one held. */
  readonly currentMeetingId: string | null;
};

/** Null for an unknown batch. */
export async function batchHead(batchId: string): Promise<BatchHead | null> {
  if (!isUuid(batchId)) return null;
  const batch = await db.batch.findUnique({
    where: { id: batchId },
    select: {
      id: true,
      number: true,
      place: true,
      speakers: true,
      capacity: true,
      minAttendance: true,
      requiresDraft: true,
      invitationToken: true,
      status: true,
      programme: { select: { id: true, title: true } },
      meetings: {
        orderBy: { ordinal: "asc" },
        select: {
          id: true,
          ordinal: true,
          topic: true,
          startsAt: true,
          endsAt: true,
          _count: {
            select: {
              attendances: { where: { participant: { status: { in: ["enrolled", "graduated"] } } } },
            },
          },
        },
      },
    },
  });
  if (!batch) return null;
  const counts = (await countsByBatch([batch.id])).get(batch.id) ?? nobody;
  return {
    ...batch,
    ...counts,
    status: batchStatusAt(batch.status, batch.meetings, now()),
    currentMeetingId: meetingOfTheDay(batch.meetings, now())?.id ?? null,
    free: freeSeats(batch.capacity, counts.taken),
    meetings: batch.meetings.map(({ _count, ...meeting }) => ({ ...meeting, present: _count.attendances })),
  };
}

export type SeatCounts = { readonly taken: number; readonly waiting: number; readonly graduated: number };

export const nobody: SeatCounts = { taken: 0, waiting: 0, graduated: 0 };

/** Seats taken (graduates among them), people waiting, graduates: by batch id; batches without anybody are absent. */
export async function countsByBatch(batchIds: readonly string[]): Promise<Map<string, SeatCounts>> {
  const groups = await db.participant.groupBy({
    by: ["batchId", "status"],
    where: { batchId: { in: [...batchIds] } },
    _count: { _all: true },
  });
  const counts = new Map<string, SeatCounts>();
  for (const { batchId, status, _count } of groups) {
    const before = counts.get(batchId) ?? nobody;
    const people = _count._all;
    counts.set(batchId, {
      taken: before.taken + (status === "enrolled" || status === "graduated" ? people : 0),
      waiting: before.waiting + (status === "waiting" ? people : 0),
      graduated: before.graduated + (status === "graduated" ? people : 0),
    });
  }
  return counts;
}
