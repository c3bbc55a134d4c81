import type { OfficerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { holdsSeat } from "./batch";
import { lockBatch } from "./seats/locked-batch.server";

export type MarkAttendanceInput = {
  readonly meetingId: string;
  /** Participants ticked on the list that came back. */
  readonly present: readonly string[];
  /** Who was ticked when the list was shown: only differences count, so a QR check-in of meanwhile stays. */
  readonly shownPresent: readonly string[];
};

export type MarkedAttendance = { readonly added: number; readonly removed: number; readonly present: number };

/** The whole list of a meeting at once. A graduate's mark can't be taken off any more: her certificate counts it. */
export async function markAttendance(
  actor: OfficerActor,
  input: MarkAttendanceInput,
): Promise<Result<MarkedAttendance, Refusal<"meeting_missing">>> {
  if (!isUuid(input.meetingId)) return refuse("meeting_missing");
  return inTransaction(async (tx) => {
    const meeting = await tx.meeting.findUnique({
      where: { id: input.meetingId },
      select: { id: true, batchId: true },
    });
    const batch = meeting && (await lockBatch(tx, meeting.batchId));
    if (!meeting || !batch) return refuse("meeting_missing");
    const people = await tx.participant.findMany({
      where: { batchId: batch.id },
      select: { id: true, status: true },
    });
    const seated = new Set(people.filter(({ status }) => holdsSeat(status)).map(({ id }) => id));
    const present = new Set(input.present);
    const shown = new Set(input.shownPresent);
    const toAdd = [...present].filter((id) => !shown.has(id) && seated.has(id));
    const mayLose = new Set(people.filter(({ status }) => status !== "graduated").map(({ id }) => id));
    const toRemove = [...shown].filter((id) => !present.has(id) && mayLose.has(id));
    const added = await addMarks(tx, actor, meeting.id, toAdd);
    const removed = await tx.attendance.deleteMany({
      where: { meetingId: meeting.id, participantId: { in: toRemove } },
    });
    if (batch.status === "open" && added > 0)
      await tx.batch.update({ where: { id: batch.id }, data: { status: "running" } });
    if (added + removed.count > 0) {
      await recordAct(tx, actor, {
        action: "attendance.marked",
        subjectType: "meeting",
        subjectId: meeting.id,
        details: { added, removed: removed.count },
      });
    }
    const total = await tx.attendance.count({ where: { meetingId: meeting.id } });
    return ok({ added, removed: removed.count, present: total });
  });
}

async function addMarks(
  tx: Tx,
  actor: OfficerActor,
  meetingId: string,
  participantIds: readonly string[],
): Promise<number> {
  const { count } = await tx.attendance.createMany({
    data: participantIds.map((participantId) => ({
      meetingId,
      participantId,
      method: "officer",
      markedAt: now(),
      markedById: actor.accountId,
    })),
    skipDuplicates: true,
  });
  return count;
}
