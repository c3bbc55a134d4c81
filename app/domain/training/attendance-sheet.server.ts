import { db } from "~/platform/db.server";
import { type BatchHead, batchHead, type MeetingLine } from "./batch-head.server";

export type SheetLine = {
  readonly participantId: string;
  /** From 1; by name, as on the printed list. */
  readonly row: number;
  readonly name: string;
  readonly businessName: string;
  readonly phone: string | null;
  readonly mark: { readonly at: Date; readonly method: "officer" | "qr" } | null;
  /** A graduate's mark can't be taken off. */
  readonly isFixed: boolean;
};

export type AttendanceSheet = {
  readonly batch: BatchHead;
  readonly meeting: MeetingLine & { readonly checkinToken: string };
  readonly lines: readonly SheetLine[];
};

/** The list of one meeting, for ticking and for print. Null where the meeting isn't one of the batch. */
export async function attendanceSheet(batchId: string, meetingId: string): Promise<AttendanceSheet | null> {
  const batch = await batchHead(batchId);
  const meeting = batch?.meetings.find(({ id }) => id === meetingId);
  if (!batch || !meeting) return null;
  const [{ checkinToken }, people] = await Promise.all([
    db.meeting.findUniqueOrThrow({ where: { id: meeting.id }, select: { checkinToken: true } }),
    db.participant.findMany({
      where: { batchId: batch.id, status: { in: ["enrolled", "graduated"] } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        businessName: true,
        phone: true,
        status: true,
        attendances: { where: { meetingId: meeting.id }, select: { markedAt: true, method: true } },
      },
    }),
  ]);
  const lines = people.map(({ id, name, businessName, phone, status, attendances: [mark] }, index) => ({
    participantId: id,
    row: index + 1,
    name,
    businessName,
    phone,
    mark: mark
      ? { at: mark.markedAt, method: mark.method === "qr" ? ("qr" as const) : ("officer" as const) }
      : null,
    isFixed: status === "graduated" && mark !== undefined,
  }));
  return { batch, meeting: { ...meeting, checkinToken }, lines };
}
