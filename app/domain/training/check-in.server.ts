import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import type { Phone } from "~/platform/phone";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { checkinTime } from "./batch";

export type CheckInInput = {
  /** Behind the QR on the printed list. */
  readonly token: string;
  readonly phone: Phone;
};

export type CheckedIn = { readonly name: string; readonly wasIn: boolean };
export type CheckInRefusal =
  | Refusal<"meeting_missing">
  | Refusal<"too_early">
  | Refusal<"too_late">
  | Refusal<"not_on_list">
  | Refusal<"still_waiting">;

/** She points her phone at the QR and types her number. Doing it twice keeps the first mark. */
export async function checkIn(input: CheckInInput): Promise<Result<CheckedIn, CheckInRefusal>> {
  const at = now();
  return inTransaction(async (tx) => {
    const meeting = await tx.meeting.findUnique({
      where: { checkinToken: input.token },
      select: { id: true, batchId: true, startsAt: true, endsAt: true },
    });
    if (!meeting) return refuse("meeting_missing");
    const time = checkinTime(meeting, at);
    if (time !== "open") return refuse(time === "early" ? "too_early" : "too_late");
    const participant = await tx.participant.findUnique({
      where: { batchId_phone: { batchId: meeting.batchId, phone: input.phone } },
      select: { id: true, name: true, status: true },
    });
    if (!participant || participant.status === "dropped") return refuse("not_on_list");
    if (participant.status === "waiting") return refuse("still_waiting");
    const { count } = await tx.attendance.createMany({
      data: [{ meetingId: meeting.id, participantId: participant.id, method: "qr", markedAt: at }],
      skipDuplicates: true,
    });
    await tx.batch.updateMany({
      where: { id: meeting.batchId, status: "open" },
      data: { status: "running" },
    });
    return ok({ name: participant.name, wasIn: count === 0 });
  });
}
