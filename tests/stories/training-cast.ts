import type { AdminActor, OfficerActor } from "~/domain/accounts/actor";
import { addParticipants } from "~/domain/training/add-participants.server";
import { openBatch } from "~/domain/training/open-batch.server";
import { openProgramme } from "~/domain/training/open-programme.server";
import { freezeClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import type { Phone } from "~/platform/phone";

/** The people and days of the stories about training. */
export const officer: AdminActor = {
  kind: "admin",
  accountId: "01900000-0000-7000-8000-00000000000a",
  name: "Bu Sari",
};
export const mentor: OfficerActor = {
  kind: "mentor",
  accountId: "01900000-0000-7000-8000-00000000000b",
  name: "Pak Amir",
};
export const guest = { kind: "guest", sessionId: null } as const;

export const village = "65.71.01.1001";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** The first meeting begins: 1 December 2026, 09.00 WITA. */
const firstMorning = new Date("2026-12-01T01:00:00Z");

/** Sets the clock: `atHour(0, -24)` is the morning before the first meeting, `atHour(2, 1)` within the third. */
export function atHour(day: number, hour: number): void {
  freezeClock(new Date(firstMorning.getTime() + day * dayMs + hour * hourMs));
}

/** A different mobile number for each index. */
export function phoneOf(index: number): Phone {
  return `+62812200${String(index).padStart(5, "0")}`;
}

export type OpenedClass = {
  readonly batchId: string;
  readonly meetingIds: readonly string[];
  readonly checkinTokens: readonly string[];
  readonly invitation: string;
};

/** A batch of three meetings on three mornings, opened the day before. */
export async function openClass(
  options: { capacity?: number; minAttendance?: number; requiresDraft?: boolean; number?: number } = {},
): Promise<OpenedClass> {
  atHour(0, -24);
  const title = "Pelatihan Digitalisasi UMKM";
  const known = await db.programme.findFirst({ where: { title }, select: { id: true } });
  const opened = known ? null : await openProgramme(officer, { title, description: "" });
  const programmeId = known?.id ?? (opened?.ok ? opened.value.programmeId : "");
  const batch = await openBatch(officer, {
    programmeId,
    number: options.number ?? 14,
    place: "UMKM Center",
    speakers: "Pak Amir",
    capacity: options.capacity ?? 50,
    minAttendance: options.minAttendance ?? 2,
    requiresDraft: options.requiresDraft ?? false,
    meetings: [0, 1, 2].map((day) => ({
      topic: `Hari ${day + 1}`,
      startsAt: new Date(firstMorning.getTime() + day * dayMs),
      endsAt: new Date(firstMorning.getTime() + day * dayMs + 3 * hourMs),
    })),
  });
  if (!batch.ok) throw new Error(batch.code);
  const row = await db.batch.findUniqueOrThrow({
    where: { id: batch.value.batchId },
    include: { meetings: { orderBy: { ordinal: "asc" } } },
  });
  return {
    batchId: row.id,
    invitation: row.invitationToken,
    meetingIds: row.meetings.map(({ id }) => id),
    checkinTokens: row.meetings.map(({ checkinToken }) => checkinToken),
  };
}

/** Businesses of the register, as an import would leave them; their ids in order. */
export async function registerBusinesses(count: number, from = 0): Promise<string[]> {
  const rows = await db.business.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({
      identityKey: `test:${from + index}`,
      name: `Usaha Nomor ${from + index}`,
      ownerName: `Pemilik ${String(from + index).padStart(3, "0")}`,
      phone: phoneOf(from + index),
      villageCode: village,
    })),
    select: { id: true, name: true },
  });
  return rows.map(({ id }) => id);
}

/** Seats that many people of the register; their participant ids in the order of the register. */
export async function enrol(batchId: string, count: number, from = 0): Promise<string[]> {
  const businessIds = await registerBusinesses(count, from);
  const added = await addParticipants(officer, { batchId, businessIds });
  if (!added.ok) throw new Error(added.code);
  const rows = await db.participant.findMany({ where: { batchId, businessId: { in: businessIds } } });
  const idOf = new Map(rows.map((row) => [row.businessId, row.id]));
  return businessIds.map((id) => idOf.get(id) ?? "");
}
