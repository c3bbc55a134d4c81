import { afterEach, describe, expect, it } from "vitest";
import { tasks } from "~/domain/reactions.server";
import { claimCards } from "~/domain/shops/claim-cards.server";
import { claimShop } from "~/domain/shops/claim-shop.server";
import { issueCodeToGraduate } from "~/domain/shops/reactions.server";
import { certificateByNumber } from "~/domain/training/certificates.server";
import { graduateBatch } from "~/domain/training/graduate-batch.server";
import { markAttendance } from "~/domain/training/mark-attendance.server";
import { graduationPage } from "~/domain/training/participants.server";
import { removeParticipant } from "~/domain/training/remove-participant.server";
import { revokeCertificate } from "~/domain/training/revoke-certificate.server";
import { restoreClock } from "~/platform/clock.server";
import { db, pool } from "~/platform/db.server";
import { drainOutbox } from "~/platform/outbox.server";
import { useDatabase } from "../setup/use-database";
import { atHour, enrol, mentor, officer, openClass } from "./training-cast";

useDatabase();
afterEach(restoreClock);

/** Fifty people; ten came once, twenty twice, twenty to all three meetings. */
async function heldClass(options: Parameters<typeof openClass>[0] = {}) {
  const batch = await openClass(options);
  const people = await enrol(batch.batchId, 50);
  const present = [people, people.slice(10), people.slice(30)];
  for (const [day, meetingId] of batch.meetingIds.entries()) {
    atHour(day, 1);
    await markAttendance(mentor, { meetingId, present: present[day] ?? [], shownPresent: [] });
  }
  atHour(2, 4);
  return { ...batch, people };
}

describe("a batch of fifty", () => {
  it("graduates those who met the rule, and nobody else", async () => {
    const { batchId, people } = await heldClass();
    const page = await graduationPage(batchId);
    expect([page?.ready, page?.short]).toEqual([40, 10]);
    expect(page?.people.find(({ id }) => id === people[0])?.missing).toEqual({
      meetings: 1,
      needsShop: false,
    });

    const done = await graduateBatch(officer, { batchId });
    expect(done).toMatchObject({ ok: true, value: { isFinished: true } });
    const graduates = await db.participant.findMany({ where: { batchId, status: "graduated" } });
    expect(new Set(graduates.map(({ id }) => id))).toEqual(new Set(people.slice(10)));
    const certificates = await db.certificate.findMany({ orderBy: { number: "asc" } });
    expect(certificates).toHaveLength(40);
    expect(certificates[0]).toMatchObject({
      number: "TRK-2026-014-0001",
      attended: 2,
      meetings: 3,
      batchNumber: 14,
    });
    expect(certificates[39]?.number).toBe("TRK-2026-014-0040");
    expect((await db.batch.findUniqueOrThrow({ where: { id: batchId } })).status).toBe("finished");
  });

  it("is changed by nothing when it graduates twice, or twice at once", async () => {
    const { batchId } = await heldClass();
    const both = await Promise.all([
      graduateBatch(officer, { batchId }),
      graduateBatch(officer, { batchId }),
    ]);
    expect(both.map((done) => (done.ok ? done.value.graduated.length : -1)).sort()).toEqual([0, 40]);
    const before = await snapshot();
    atHour(3, 0);
    expect(await graduateBatch(officer, { batchId })).toEqual({
      ok: true,
      value: { graduated: [], isFinished: true },
    });
    expect(await snapshot()).toEqual(before);
  });

  it("graduates after a make-up class those who caught up, with numbers that run on", async () => {
    const { batchId, meetingIds, people } = await heldClass();
    await graduateBatch(officer, { batchId });
    const [late = ""] = people;
    await markAttendance(mentor, { meetingId: meetingIds[1] ?? "", present: [late], shownPresent: [] });
    const done = await graduateBatch(officer, { batchId });
    expect(done.ok && done.value.graduated).toEqual([
      { participantId: late, certificate: "TRK-2026-014-0041" },
    ]);
  });

  it("asks for a draft shop where the class opens one: under her claim, her business, or her own number", async () => {
    const { batchId, people } = await heldClass({ requiresDraft: true });
    const [byClaim = "", byBusiness = "", byPhone = "", closed = ""] = people.slice(30);
    await openShop("klaim", { participantId: byClaim });
    const { businessId } = await db.participant.findUniqueOrThrow({ where: { id: byBusiness } });
    await openShop("usaha", { businessId });
    const { phone } = await db.participant.findUniqueOrThrow({ where: { id: byPhone } });
    const account = await db.account.create({ data: { name: "Yuni", phone } });
    await openShop("akun", { members: { create: { accountId: account.id, role: "owner" } } });
    await openShop("tutup", { participantId: closed, status: "closed" });
    const done = await graduateBatch(officer, { batchId });
    const ids = done.ok ? done.value.graduated.map(({ participantId }) => participantId) : [];
    expect(new Set(ids)).toEqual(new Set([byClaim, byBusiness, byPhone]));
  });

  it("keeps numbers apart where two programmes have a batch of one number", async () => {
    const first = await heldClass();
    const other = await db.programme.create({ data: { title: "Pelatihan Ekspor" } });
    const second = await db.batch.create({
      data: { programmeId: other.id, number: 14, place: "Balai", minAttendance: 0, invitationToken: "lain" },
    });
    await enrol(second.id, 3, 100);
    await Promise.all([first.batchId, second.id].map((batchId) => graduateBatch(officer, { batchId })));
    const numbers = (await db.certificate.findMany()).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(43);
  });

  it("takes a certificate back for good, says why, and keeps who did it on record", async () => {
    const { batchId } = await heldClass();
    await graduateBatch(officer, { batchId });
    const number = "TRK-2026-014-0001";
    const reason = "Diterbitkan atas nama yang keliru.";
    expect((await certificateByNumber(number))?.revokedAt).toBeNull();
    expect(await revokeCertificate(officer, { number, reason })).toEqual({
      ok: true,
      value: { number, batchId },
    });
    expect(await certificateByNumber(number)).toMatchObject({
      revokedAt: new Date("2026-12-03T05:00:00Z"),
      revokedReason: reason,
    });
    expect(await revokeCertificate(officer, { number, reason: "lain" })).toMatchObject({
      code: "already_revoked",
    });
    expect((await certificateByNumber(number))?.revokedReason).toBe(reason);
    expect(await revokeCertificate(officer, { number: "TRK-2026-014-9999", reason })).toMatchObject({
      code: "certificate_missing",
    });
    expect(await db.auditEntry.findMany({ where: { action: "certificate.revoked" } })).toMatchObject([
      { note: reason, subjectType: "participant" },
    ]);
  });

  it("does not graduate an unknown batch", async () => {
    expect(await graduateBatch(officer, { batchId: "x" })).toMatchObject({
      ok: false,
      code: "batch_missing",
    });
  });
});

describe("a graduate", () => {
  it("gets one claim code, however often she is told", async () => {
    const { batchId, people } = await heldClass();
    await graduateBatch(officer, { batchId });
    expect(await claimCards(batchId)).toMatchObject({ cards: [], pending: 40 });
    await drainOutbox(pool(), tasks);
    const before = await claimCards(batchId);
    expect(before.pending).toBe(0);
    expect(before.cards).toHaveLength(40);
    for (const card of before.cards) expect(card.code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/);
    expect(new Set(before.cards.map(({ code }) => code)).size).toBe(40);
    const [card] = before.cards;
    const days = ((card?.expiresAt.getTime() ?? 0) - new Date("2026-12-03T05:00:00Z").getTime()) / 86_400_000;
    expect(days).toBe(180);
    const participantId = people[20] ?? "";
    await issueCodeToGraduate({ type: "participant.graduated", participantId });
    expect(await claimCards(batchId)).toEqual(before);
  });

  it("who opened her shop in class gets no second one: that shop becomes a graduate's", async () => {
    const { batchId, people } = await heldClass();
    const [yuni = "", impostor = "", claimed = ""] = people.slice(30);
    const own = await shopOfNumber(yuni, "Bu Pemilik 030");
    const strange = await shopOfNumber(impostor, "Orang Lain");
    await openShop("klaim", { participantId: claimed, isTrained: true });
    await graduateBatch(officer, { batchId });
    await drainOutbox(pool(), tasks);
    const cards = await claimCards(batchId);
    expect([cards.cards.length, cards.haveShop, cards.pending]).toEqual([38, 2, 0]);
    expect(await db.shop.findUniqueOrThrow({ where: { id: own } })).toMatchObject({
      participantId: yuni,
      isTrained: true,
    });
    expect(await db.shop.findUniqueOrThrow({ where: { id: strange } })).toMatchObject({
      participantId: null,
      isTrained: false,
    });
    await issueCodeToGraduate({ type: "participant.graduated", participantId: yuni });
    expect(await db.auditEntry.count({ where: { action: "shop.tied_to_graduate" } })).toBe(1);
  });

  it("whose certificate is revoked loses her shop's badge, and gains it again with another class", async () => {
    const { batchId, people } = await heldClass();
    const [yuni = "", ayu = ""] = people.slice(30);
    const shopId = await shopOfNumber(yuni, "Bu Pemilik 030");
    await graduateBatch(officer, { batchId });
    await drainOutbox(pool(), tasks);
    const revoke = async (participantId: string) => {
      const { number } = await db.certificate.findUniqueOrThrow({ where: { participantId } });
      await revokeCertificate(officer, { number, reason: "Daftar hadirnya keliru." });
      await drainOutbox(pool(), tasks);
    };
    await revoke(yuni);
    const isTrained = async () => (await db.shop.findUniqueOrThrow({ where: { id: shopId } })).isTrained;
    expect(await isTrained()).toBe(false);
    expect(await db.auditEntry.count({ where: { action: "shop.graduate_no_more", shopId } })).toBe(1);
    // Told late that she graduated: the certificate that no longer holds gives no badge back.
    await issueCodeToGraduate({ type: "participant.graduated", participantId: yuni });
    expect(await isTrained()).toBe(false);
    const { code = "" } = (await claimCards(batchId)).cards.find((card) => card.participantId === ayu) ?? {};
    await revoke(ayu);
    const { id: accountId } = await db.account.create({ data: { name: "Ayu", email: "ayu@contoh.id" } });
    await claimShop({ code, person: { accountId, name: "Ayu" } });
    expect(await db.shop.findFirstOrThrow({ where: { participantId: ayu } })).toMatchObject({
      isTrained: false,
    });
    const { phone, name } = await db.participant.findUniqueOrThrow({ where: { id: yuni } });
    const next = await openClass({ number: 15 });
    await db.batch.update({ where: { id: next.batchId }, data: { minAttendance: 0 } });
    const [again = ""] = await enrol(next.batchId, 1, 200);
    await db.participant.update({ where: { id: again }, data: { phone, name } });
    atHour(2, 4);
    await graduateBatch(officer, { batchId: next.batchId });
    await drainOutbox(pool(), tasks);
    expect(await db.shop.findUniqueOrThrow({ where: { id: shopId } })).toMatchObject({
      isTrained: true,
      participantId: again,
    });
  });

  it("has a certificate that anyone finds by its number, however it is typed", async () => {
    const { batchId } = await heldClass();
    await graduateBatch(officer, { batchId });
    const page = await certificateByNumber("trk/2026/014/0007");
    expect(page).toMatchObject({ number: "TRK-2026-014-0007", revokedAt: null, batchNumber: 14, shop: null });
    expect(await certificateByNumber("TRK-2026-014-9999")).toBeNull();
    expect(await certificateByNumber("bukan nomor")).toBeNull();
  });

  it("can't be removed, nor lose a mark that her certificate counts", async () => {
    const { batchId, people, meetingIds } = await heldClass();
    await graduateBatch(officer, { batchId });
    const participantId = people[40] ?? "";
    expect(await removeParticipant(officer, { batchId, participantId })).toMatchObject({
      ok: false,
      code: "already_graduated",
    });
    const marked = await markAttendance(mentor, {
      meetingId: meetingIds[0] ?? "",
      present: [],
      shownPresent: people.slice(0, 5).concat(participantId),
    });
    expect(marked).toEqual({ ok: true, value: { added: 0, removed: 5, present: 45 } });
  });
});

async function snapshot() {
  const [people, certificates, acts, jobs] = await Promise.all([
    db.participant.findMany({ orderBy: { id: "asc" } }),
    db.certificate.findMany({ orderBy: { id: "asc" } }),
    db.auditEntry.count(),
    db.$queryRaw`SELECT count(*)::int AS count FROM graphile_worker.jobs`,
  ]);
  return { people, certificates, acts, jobs };
}

/** A shop that somebody opened under the number of a participant. */
async function shopOfNumber(participantId: string, accountName: string): Promise<string> {
  const { phone } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
  const account = await db.account.create({ data: { name: accountName, phone } });
  const shop = await db.shop.create({
    data: {
      slug: `toko-${account.id}`,
      name: accountName,
      villageCode: "65.71.01.1001",
      members: { create: { accountId: account.id, role: "owner" } },
    },
  });
  return shop.id;
}

async function openShop(slug: string, data: object): Promise<void> {
  await db.shop.create({ data: { slug, name: slug, villageCode: "65.71.01.1001", ...data } });
}
