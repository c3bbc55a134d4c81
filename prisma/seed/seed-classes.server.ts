import { addWalkIn } from "~/domain/training/add-walk-in.server";
import { graduateBatch } from "~/domain/training/graduate-batch.server";
import { joinByInvitation } from "~/domain/training/join-by-invitation.server";
import { markAttendance } from "~/domain/training/mark-attendance.server";
import { openBatch } from "~/domain/training/open-batch.server";
import { openProgramme } from "~/domain/training/open-programme.server";
import { freezeClock } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { parsePhone } from "~/platform/phone";
import { city } from "./cast/city";
import type { BatchCast, MeetingCast, ParticipantCast } from "./cast/happenings";
import { openDemoAccount } from "./seed-people.server";
import { personOf } from "./seed-trainees.server";
import { goTo, must, type Stage } from "./stage";

const dayMs = 86_400_000;
const halfHourMs = 1_800_000;

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
    goTo(stage, first + 10, 9, index);
    const participantId =
      batch.state === "running" && person.step
        ? await joinByLink(stage, batch, batchId, person)
        : await writeIn(stage, batch, batchId, person, index);
    ids.push(participantId);
    if (person.shop) participantOf.set(person.shop, participantId);
  }
  await attend(stage, batch, batchId, ids);
  if (batch.state === "finished") {
    goTo(stage, Math.min(...batch.meetings.map((meeting) => meeting.daysAgo)), 17);
    must(await graduateBatch(stage.admin, { batchId }), `graduation ${batch.number}`);
  }
}

/** At the office, by an officer. */
async function writeIn(
  stage: Stage,
  batch: BatchCast,
  batchId: string,
  person: ParticipantCast,
  index: number,
): Promise<string> {
  const { name, business: businessName, villageCode } = person;
  const phone = parsePhone(`0813${String(batch.number * 1000 + index).padStart(8, "0")}`);
  const row = { batchId, name, businessName, phone, villageCode };
  return must(await addWalkIn(stage.admin, row), name).participantId;
}

/** By the invitation's link, signed in: her seat knows her account, from which she may call for help. */
async function joinByLink(
  stage: Stage,
  batch: BatchCast,
  batchId: string,
  cast: ParticipantCast,
): Promise<string> {
  const { invitationToken: token } = await db.batch.findUniqueOrThrow({
    where: { id: batchId },
    select: { invitationToken: true },
  });
  const person = personOf(batch, cast);
  const known = stage.accounts.get(person.key);
  const accountId = known?.accountId ?? (await inTransaction((tx) => openDemoAccount(tx, person)));
  stage.accounts.set(person.key, { accountId, name: person.name });
  const { name, business: businessName, villageCode } = cast;
  const phone = parsePhone(person.whatsapp);
  if (!phone) throw new Error(`demo city: ${name} has no number`);
  const actor = { kind: "buyer", accountId, name } as const;
  return must(await joinByInvitation(actor, { token, name, businessName, phone, villageCode }), name)
    .participantId;
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
    select: { id: true, startsAt: true },
  });
  for (const [index, meeting] of batch.meetings.entries()) {
    const row = meetings[index];
    if (!row || meeting.daysAgo < 0) continue;
    freezeClock(new Date(row.startsAt.getTime() + 5 * 60_000));
    const present = ids.filter((_id, person) =>
      batch.participants[person]?.attended.includes(meeting.number),
    );
    if (present.length > 0)
      must(await markAttendance(stage.admin, { meetingId: row.id, present, shownPresent: [] }), "attendance");
  }
}

/** By the wall's clock; the meeting of today began an hour ago, whenever somebody comes to look. */
function timesOf(stage: Stage, meeting: MeetingCast): { startsAt: Date; endsAt: Date } {
  if (meeting.daysAgo === 0) {
    const startsAt = new Date(Math.floor(stage.today.getTime() / halfHourMs - 2) * halfHourMs);
    return { startsAt, endsAt: new Date(startsAt.getTime() + 6 * halfHourMs) };
  }
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
