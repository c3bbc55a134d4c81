import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type BatchStatus, batchStatusAt } from "./batch";
import { countsByBatch, nobody, type SeatCounts } from "./batch-head.server";

export type BatchLine = SeatCounts & {
  readonly id: string;
  readonly number: number;
  readonly place: string;
  readonly status: BatchStatus;
  readonly capacity: number;
  readonly minAttendance: number;
  readonly meetings: number;
  readonly firstMeetingAt: Date | null;
  readonly lastMeetingAt: Date | null;
};

export type ProgrammeLine = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly batches: readonly BatchLine[];
};

/** Every programme with its batches, the newest first. */
export async function programmeList(): Promise<ProgrammeLine[]> {
  return findProgrammes({});
}

export type ProgrammePage = ProgrammeLine & {
  /** What the form for a new batch proposes. */
  readonly nextNumber: number;
  readonly lastPlace: string;
  readonly lastMinAttendance: number;
};

export async function programmePage(programmeId: string): Promise<ProgrammePage | null> {
  if (!isUuid(programmeId)) return null;
  const [programme] = await findProgrammes({ id: programmeId });
  if (!programme) return null;
  const [latest] = programme.batches;
  return {
    ...programme,
    nextNumber: (latest?.number ?? 0) + 1,
    lastPlace: latest?.place ?? "",
    lastMinAttendance: latest?.minAttendance ?? 1,
  };
}

async function findProgrammes(where: { id?: string }): Promise<ProgrammeLine[]> {
  const programmes = await db.programme.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      title: true,
      description: true,
      batches: {
        orderBy: { number: "desc" },
        select: {
          id: true,
          number: true,
          place: true,
          status: true,
          capacity: true,
          minAttendance: true,
          meetings: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
        },
      },
    },
  });
  const counts = await countsByBatch(programmes.flatMap(({ batches }) => batches.map(({ id }) => id)));
  return programmes.map((programme) => ({
    ...programme,
    batches: programme.batches.map(({ meetings, ...batch }) => ({
      ...batch,
      ...(counts.get(batch.id) ?? nobody),
      status: batchStatusAt(batch.status, meetings, now()),
      meetings: meetings.length,
      firstMeetingAt: meetings[0]?.startsAt ?? null,
      lastMeetingAt: meetings.at(-1)?.startsAt ?? null,
    })),
  }));
}
