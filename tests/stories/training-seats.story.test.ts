import { afterEach, describe, expect, it } from "vitest";
import { addParticipants } from "~/domain/training/add-participants.server";
import { addWalkIn } from "~/domain/training/add-walk-in.server";
import { batchHead } from "~/domain/training/batch-head.server";
import { invitationByToken, openInvitations } from "~/domain/training/invitations.server";
import { joinByInvitation } from "~/domain/training/join-by-invitation.server";
import { openBatch } from "~/domain/training/open-batch.server";
import { openProgramme } from "~/domain/training/open-programme.server";
import { participantsPage } from "~/domain/training/participants.server";
import { programmeList } from "~/domain/training/programmes.server";
import { promoteWaiting } from "~/domain/training/promote-waiting.server";
import { searchRegister } from "~/domain/training/register-picker.server";
import { removeParticipant } from "~/domain/training/remove-participant.server";
import { restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import {
  atHour,
  enrol,
  guest,
  officer,
  openClass,
  phoneOf,
  registerBusinesses,
  village,
} from "./training-cast";

useDatabase();
afterEach(restoreClock);

function newcomer(token: string, index: number) {
  return {
    token,
    name: `Peserta ${index}`,
    businessName: `Usaha ${index}`,
    phone: phoneOf(index),
    villageCode: village,
  };
}

/** As many as the pool of connections bears without anybody waiting two seconds for one. */
async function sixAtATime<Answer>(
  count: number,
  work: (index: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) answers.push(await work(next++));
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return answers;
}

async function seats(batchId: string) {
  const head = await batchHead(batchId);
  return [head?.taken, head?.waiting];
}

describe("the waiting list", () => {
  it("takes the fifty-first, and fifty seats hold when sixty join at once", async () => {
    const { batchId, invitation } = await openClass();
    const first = await joinByInvitation(guest, newcomer(invitation, 0));
    const others = await sixAtATime(59, (index) => joinByInvitation(guest, newcomer(invitation, index + 1)));
    const answers = [first, ...others];
    const placed = (status: string) =>
      answers.filter((answer) => answer.ok && answer.value.status === status).length;
    expect([placed("enrolled"), placed("waiting")]).toEqual([50, 10]);
    expect(await seats(batchId)).toEqual([50, 10]);
  });

  it("holds too when officers add, newcomers join and the line is called at once", async () => {
    const { batchId, invitation } = await openClass({ capacity: 10 });
    const businessIds = await registerBusinesses(8, 500);
    await Promise.all([
      ...Array.from({ length: 12 }, (_, index) => joinByInvitation(guest, newcomer(invitation, index))),
      addParticipants(officer, { batchId, businessIds }),
    ]);
    expect(await seats(batchId)).toEqual([10, 10]);
    const page = await participantsPage(batchId);
    const [gone] = page?.seated ?? [];
    await removeParticipant(officer, { batchId, participantId: gone?.id ?? "" });
    const calls =
      page?.waiting.map(({ id }) => promoteWaiting(officer, { batchId, participantId: id })) ?? [];
    const called = (await Promise.all(calls)).filter((answer) => answer.ok);
    expect(called).toHaveLength(1);
    expect(await seats(batchId)).toEqual([10, 9]);
  });

  it("keeps a chair that came free for those in line", async () => {
    const { batchId, invitation } = await openClass({ capacity: 2 });
    for (const index of [1, 2, 3]) await joinByInvitation(guest, newcomer(invitation, index));
    const page = await participantsPage(batchId);
    await removeParticipant(officer, { batchId, participantId: page?.seated[0]?.id ?? "" });
    expect(await joinByInvitation(guest, newcomer(invitation, 4))).toMatchObject({
      ok: true,
      value: { status: "waiting" },
    });
    expect((await participantsPage(batchId))?.waiting.map(({ name }) => name)).toEqual([
      "Peserta 3",
      "Peserta 4",
    ]);
  });
});

describe("self-registration", () => {
  it("ties Yuni to her business in the register where number and name agree, and not on a number alone", async () => {
    const { batchId, invitation } = await openClass();
    const [yuni, dina] = await registerBusinesses(2);
    await joinByInvitation(guest, { ...newcomer(invitation, 0), businessName: "usaha NOMOR 0" });
    await joinByInvitation(guest, { ...newcomer(invitation, 1), businessName: "Kue lain" });
    const rows = await db.participant.findMany({ where: { batchId }, orderBy: { name: "asc" } });
    expect(rows.map(({ businessId }) => businessId)).toEqual([yuni, null]);
    expect(dina).toBeDefined();
  });

  it("takes one number once, also when it is sent twice at once; who left may come back", async () => {
    const { batchId, invitation } = await openClass();
    const answers = await Promise.all(
      [1, 1, 1].map((index) => joinByInvitation(guest, newcomer(invitation, index))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === "already_joined")).toHaveLength(2);
    const [one] = (await participantsPage(batchId))?.seated ?? [];
    await removeParticipant(officer, { batchId, participantId: one?.id ?? "" });
    expect(await joinByInvitation(guest, newcomer(invitation, 1))).toMatchObject({ ok: true });
    expect(await seats(batchId)).toEqual([1, 0]);
  });

  it("ends with the first meeting, and a link that leads nowhere is told so", async () => {
    const { invitation } = await openClass();
    expect((await openInvitations()).map(({ token }) => token)).toEqual([invitation]);
    atHour(0, 3);
    expect(await openInvitations()).toEqual([]);
    expect((await invitationByToken(invitation))?.isOpen).toBe(false);
    expect(await joinByInvitation(guest, newcomer(invitation, 1))).toMatchObject({
      ok: false,
      code: "batch_closed",
    });
    expect(await joinByInvitation(guest, newcomer("tidak-ada", 1))).toMatchObject({
      ok: false,
      code: "invitation_missing",
    });
  });

  it("carries Yuni's own account, not that of the mentor who fills the form for her", async () => {
    const { batchId, invitation } = await openClass();
    const yuni = await db.account.create({ data: { name: "Yuni", email: "yuni@etalase.test" } });
    const amir = await db.account.create({
      data: { name: "Amir", email: "amir@etalase.test", role: "mentor" },
    });
    await joinByInvitation({ kind: "buyer", accountId: yuni.id, name: "Yuni" }, newcomer(invitation, 1));
    await joinByInvitation({ kind: "mentor", accountId: amir.id, name: "Amir" }, newcomer(invitation, 2));
    const rows = await db.participant.findMany({ where: { batchId }, orderBy: { name: "asc" } });
    expect(rows.map(({ accountId }) => accountId)).toEqual([yuni.id, null]);
  });
});

describe("an officer", () => {
  it("adds from the register; a business or a number that is in already is refused by name", async () => {
    const { batchId } = await openClass();
    const businessIds = await registerBusinesses(3);
    await db.business.update({ where: { id: businessIds[2] ?? "" }, data: { phone: phoneOf(0) } });
    expect(await addParticipants(officer, { batchId, businessIds })).toEqual({
      ok: true,
      value: { enrolled: 2, waiting: 0, alreadyIn: ["Pemilik 002"] },
    });
    expect(await addParticipants(officer, { batchId, businessIds })).toMatchObject({
      value: { enrolled: 0 },
    });
    expect(await addParticipants(officer, { batchId, businessIds: [] })).toMatchObject({
      code: "nobody_chosen",
    });
    expect(await seats(batchId)).toEqual([2, 0]);
  });

  it("writes in somebody whom the register does not know, once a number", async () => {
    const { batchId } = await openClass();
    const hasan = {
      batchId,
      name: "Pak Hasan",
      businessName: "Batik",
      phone: phoneOf(7),
      villageCode: village,
    };
    expect(await addWalkIn(officer, hasan)).toMatchObject({ ok: true, value: { status: "enrolled" } });
    expect(await addWalkIn(officer, hasan)).toMatchObject({ ok: false, code: "already_in" });
    expect(await addWalkIn(officer, { ...hasan, phone: null })).toMatchObject({ ok: true });
  });

  it("finds businesses by name with a slip of the pen and by kelurahan, and sees who is in already", async () => {
    const { batchId } = await openClass();
    await enrol(batchId, 2);
    const amplang = {
      identityKey: "a",
      name: "Amplang Bahari",
      ownerName: "Rina Wulandari",
      villageCode: village,
    };
    await db.business.create({ data: amplang });
    const find = (q: string, villageCode: string | null = null) =>
      searchRegister({ batchId, q, villageCode, page: 1 });
    expect((await find("amplng bahari")).hits.map(({ name }) => name)).toEqual(["Amplang Bahari"]);
    expect((await find("wulan")).hits).toHaveLength(1);
    expect((await find("100%_")).hits).toEqual([]);
    expect((await find("", village)).hits.map(({ isInBatch }) => isInBatch).sort()).toEqual([
      false,
      true,
      true,
    ]);
    expect((await find("", "65.71.04.1001")).hits).toEqual([]);
    expect((await find("")).hits).toEqual([]);
  });

  it("can't open two programmes of one title, two batches of one number, or a schedule that can't be", async () => {
    await openClass();
    const [programme] = await programmeList();
    const twice = await openProgramme(officer, { title: "pelatihan digitalisasi umkm", description: "" });
    expect(twice).toMatchObject({ ok: false, code: "title_taken" });
    const startsAt = new Date("2026-12-10T01:00:00Z");
    const plan = {
      programmeId: programme?.id ?? "",
      number: 14,
      place: "Balai",
      speakers: "",
      capacity: 50,
      minAttendance: 1,
      requiresDraft: false,
      meetings: [{ topic: "Satu", startsAt, endsAt: new Date("2026-12-10T04:00:00Z") }],
    };
    expect(await openBatch(officer, plan)).toMatchObject({ ok: false, code: "number_taken" });
    expect(await openBatch(officer, { ...plan, number: 15, minAttendance: 2 })).toMatchObject({
      code: "attendance_over_meetings",
    });
    const backwards = [{ topic: "Satu", startsAt, endsAt: startsAt }];
    expect(await openBatch(officer, { ...plan, meetings: backwards })).toMatchObject({
      code: "meeting_ends_early",
      meeting: 1,
    });
    expect(await openBatch(officer, { ...plan, programmeId: "x" })).toMatchObject({
      code: "programme_missing",
    });
    expect((await programmeList())[0]?.batches).toHaveLength(1);
    for (const title of ["%", "Kelas \\", "Pelatihan_Digitalisasi%"])
      expect(await openProgramme(officer, { title, description: "" })).toMatchObject({ ok: true });
  });
});
