import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { randomToken } from "~/platform/random.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type MeetingTimes, type ScheduleProblem, scheduleProblem } from "./batch";

export type OpenBatchInput = {
  readonly programmeId: string;
  readonly number: number;
  readonly place: string;
  readonly speakers: string;
  readonly capacity: number;
  readonly minAttendance: number;
  readonly requiresDraft: boolean;
  /** In the order in which they are held. */
  readonly meetings: readonly (MeetingTimes & { readonly topic: string })[];
};

export type OpenBatchRefusal =
  | Refusal<"programme_missing">
  | Refusal<"number_taken">
  | Refusal<ScheduleProblem, { readonly meeting: number | null }>;

const tokenBytes = 12;

/** Opens a batch with its meetings; the invitation link and the check-in codes are born with it. */
export async function openBatch(
  actor: AdminActor,
  input: OpenBatchInput,
): Promise<Result<{ batchId: string }, OpenBatchRefusal>> {
  const flaw = scheduleProblem(input.meetings, input.minAttendance);
  if (flaw) return refuse(flaw.problem, { meeting: flaw.meeting });
  if (!isUuid(input.programmeId)) return refuse("programme_missing");
  return inTransaction(async (tx) => {
    const programmes = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Programme" WHERE id = ${input.programmeId}::uuid FOR UPDATE`;
    if (programmes.length === 0) return refuse("programme_missing");
    const taken = await tx.batch.count({ where: { programmeId: input.programmeId, number: input.number } });
    if (taken > 0) return refuse("number_taken");
    const batchId = await createBatch(tx, input);
    await recordAct(tx, actor, {
      action: "batch.opened",
      subjectType: "batch",
      subjectId: batchId,
      details: { number: input.number, capacity: input.capacity, meetings: input.meetings.length },
    });
    return ok({ batchId });
  });
}

async function createBatch(tx: Tx, input: OpenBatchInput): Promise<string> {
  const batch = await tx.batch.create({
    data: {
      programmeId: input.programmeId,
      number: input.number,
      place: input.place,
      speakers: input.speakers,
      capacity: input.capacity,
      minAttendance: input.minAttendance,
      requiresDraft: input.requiresDraft,
      invitationToken: randomToken(tokenBytes),
      createdAt: now(),
    },
    select: { id: true },
  });
  await tx.meeting.createMany({
    data: input.meetings.map(({ topic, startsAt, endsAt }, index) => ({
      batchId: batch.id,
      ordinal: index + 1,
      topic,
      startsAt,
      endsAt,
      checkinToken: randomToken(tokenBytes),
    })),
  });
  return batch.id;
}
