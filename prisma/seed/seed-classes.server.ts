import { addWalkIn } from "~/domain/training/add-walk-in.server";
import { graduateBatch } from "~/domain/training/graduate-batch.server";
import { markAttendance } from "~/domain/training/mark-attendance.server";
import { openBatch } from "~/domain/training/open-batch.server";
import { openProgramme } from "~/domain/training/open-programme.server";
import { db } from "~/platform/db.server";
import { parsePhone } from "~/platform/phone";
import { city } from "./cast/city";
import type { BatchCast, MeetingCast } from "./cast/happenings";
import { goTo, must, type Stage } from "./stage";

const dayMs = 86_400_000;

/** Two finished batches and a running one. @returns participant ids by the shop they became */
export async function seedClasses(stage: Stage): Promise<Map<string, string>> {
  goTo(stage, 118);
  const { programmeId } = must(
    await openProgramme(stage.admin, {
      title: "Pelatihan Digitalisasi UMKM",
      description: "Enam pertemuan: foto barang, harga, toko daring, kemasan, pembayaran, dan pengiriman.",
    }),
    "programme",
  );
  const participantOf = new Map<string, string>();
  for (const batch of city.batches) await seedBatch(stage, programmeId, batch, participantOf);
  return participantOf;
}

async function seedBatch(
  stage: Stage,
  programmeId: string,
  batch: BatchCast,
  participantOf: Map<string, string>,
): Promise<void> {
  const first = Math.max(...batch.meetings.map((meeting) => meeting.daysAgo));
  goTo(stage, first + 10);
  const meetings = batch.meetings.map((meeting) => ({ topic: meeting.topic, ...timesOf(stage, meeting) }));
  const { batchId } = must(
    await openBatch(stage.admin, {
      programmeId,
      number: batch.number,
      place: batch.place,
      speakers: [...new Set(batch.meetings.map((meeting) => meeting.speaker))].join(", "),
      capacity: batch.capacity,
      minAttendance: batch.meetingsNeeded,
      requiresDraft: false,
      meetings,
    }),
    `batch ${batch.number}`,
  );
  const ids: string[] = [];
  for (const [index, person] of batch.participants.entries()) {
    const phone = parsePhone(`0813${String(batch.number * 1000 + index).padStart(8, "0")}`);
    const added = must(
      await addWalkIn(stage.admin, {
        batchId,
        name: person.name,
        businessName: person.business,
        phone,
        villageCode: person.villageCode,
      }),
      person.name,
    );
    ids.push(added.participantId);
    if (person.shop) participantOf.set(person.shop, added.participantId);
  }
  await attend(stage, batch, batchId, ids);
  if (batch.state === "finished") {
    goTo(stage, Math.min(...batch.meetings.map((meeting) => meeting.daysAgo)), 17);
    must(await graduateBatch(stage.admin, { batchId }), `graduation ${batch.number}`);
  }
}

async function attend(
  stage: Stage,
  batch: BatchCast,
  batchId: string,
  ids: readonly string[],
): Promise<void> {
  const meetings = await db.meeting.findMany({
    where: { batchId },
    orderBy: { ordinal: "asc" },
    select: { id: true },
  });
  for (const [index, meeting] of batch.meetings.entries()) {
    const row = meetings[index];
    if (!row || meeting.daysAgo < 0) continue;
    goTo(stage, meeting.daysAgo, 12);
    const present = ids.filter((_id, person) =>
      batch.participants[person]?.attended.includes(meeting.number),
    );
    if (present.length > 0)
      must(await markAttendance(stage.admin, { meetingId: row.id, present, shownPresent: [] }), "attendance");
  }
}

function timesOf(stage: Stage, meeting: MeetingCast): { startsAt: Date; endsAt: Date } {
  const midnight =
    Math.floor((stage.today.getTime() + 8 * 3_600_000) / dayMs) * dayMs -
    8 * 3_600_000 -
    meeting.daysAgo * dayMs;
  const at = (time: string) => {
    const [hours = "9", minutes = "0"] = time.split(":");
    return new Date(midnight + (Number(hours) * 60 + Number(minutes)) * 60_000);
  };
  return { startsAt: at(meeting.from), endsAt: at(meeting.until) };
}
