import { afterEach, describe, expect, it } from "vitest";
import { answerHelp } from "~/domain/training/answer-help.server";
import { askForHelp } from "~/domain/training/ask-for-help.server";
import { attendanceSheet } from "~/domain/training/attendance-sheet.server";
import { checkIn } from "~/domain/training/check-in.server";
import { classPage } from "~/domain/training/class-page.server";
import { markAttendance } from "~/domain/training/mark-attendance.server";
import { restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { atHour, enrol, mentor, openClass, phoneOf, village } from "./training-cast";

useDatabase();
afterEach(restoreClock);

describe("the attendance list", () => {
  it("is marked whole, on and off, and the batch runs from the first mark", async () => {
    const { batchId, meetingIds } = await openClass();
    const [meetingId = ""] = meetingIds;
    const people = await enrol(batchId, 4);
    const [rina = "", hasan = "", yuni = ""] = people;
    atHour(0, 1);
    const first = await markAttendance(mentor, { meetingId, present: [rina, hasan], shownPresent: [] });
    expect(first).toEqual({ ok: true, value: { added: 2, removed: 0, present: 2 } });
    const second = await markAttendance(mentor, {
      meetingId,
      present: [hasan, yuni],
      shownPresent: [rina, hasan],
    });
    expect(second).toEqual({ ok: true, value: { added: 1, removed: 1, present: 2 } });
    const sheet = await attendanceSheet(batchId, meetingId);
    expect(sheet?.lines.filter(({ mark }) => mark).map(({ participantId }) => participantId)).toEqual([
      hasan,
      yuni,
    ]);
    expect((await db.batch.findUniqueOrThrow({ where: { id: batchId } })).status).toBe("running");
  });

  it("keeps Yuni's QR check-in when a list that was opened before it comes back without her", async () => {
    const { batchId, meetingIds, checkinTokens } = await openClass();
    const [meetingId = ""] = meetingIds;
    const [rina = "", yuni = ""] = await enrol(batchId, 2);
    atHour(0, 0);
    expect(await checkIn({ token: checkinTokens[0] ?? "", phone: phoneOf(1) })).toMatchObject({ ok: true });
    await markAttendance(mentor, { meetingId, present: [rina], shownPresent: [] });
    const sheet = await attendanceSheet(batchId, meetingId);
    expect(sheet?.lines.map(({ mark }) => mark?.method)).toEqual(["officer", "qr"]);
    expect(yuni).not.toBe("");
  });

  it("takes nobody who has no seat, nobody of another batch, and no list of an unknown meeting", async () => {
    const { batchId, meetingIds } = await openClass({ capacity: 1 });
    const other = await openClass({ number: 15 });
    const [seated = "", waiting = ""] = await enrol(batchId, 2);
    const [stranger = ""] = await enrol(other.batchId, 1, 50);
    const present = [seated, waiting, stranger, "bukan-id"];
    const marked = await markAttendance(mentor, {
      meetingId: meetingIds[0] ?? "",
      present,
      shownPresent: [],
    });
    expect(marked).toMatchObject({ ok: true, value: { added: 1 } });
    const nowhere = await markAttendance(mentor, { meetingId: "x", present, shownPresent: [] });
    expect(nowhere).toMatchObject({ ok: false, code: "meeting_missing" });
    expect(await attendanceSheet(batchId, other.meetingIds[0] ?? "")).toBeNull();
  });
});

describe("check-in by QR", () => {
  it("works in its hours, for those on the list, and once", async () => {
    const { batchId, checkinTokens } = await openClass({ capacity: 1 });
    await enrol(batchId, 2);
    const [token = ""] = checkinTokens;
    expect(await checkIn({ token, phone: phoneOf(0) })).toMatchObject({ code: "too_early" });
    atHour(0, 0.5);
    expect(await checkIn({ token, phone: phoneOf(0) })).toEqual({
      ok: true,
      value: { name: "Pemilik 000", wasIn: false },
    });
    atHour(0, 1);
    expect(await checkIn({ token, phone: phoneOf(0) })).toEqual({
      ok: true,
      value: { name: "Pemilik 000", wasIn: true },
    });
    expect(await checkIn({ token, phone: phoneOf(1) })).toMatchObject({ code: "still_waiting" });
    expect(await checkIn({ token, phone: phoneOf(99) })).toMatchObject({ code: "not_on_list" });
    expect(await checkIn({ token: "tidak-ada", phone: phoneOf(0) })).toMatchObject({
      code: "meeting_missing",
    });
    atHour(0, 5);
    expect(await checkIn({ token, phone: phoneOf(0) })).toMatchObject({ code: "too_late" });
    const [mark] = await db.attendance.findMany();
    expect(mark).toMatchObject({ method: "qr", markedAt: new Date("2026-12-01T01:30:00Z") });
  });
});

describe("class mode", () => {
  it("shows every seat with its step, who is quiet, and who calls", async () => {
    const { batchId, meetingIds } = await openClass();
    const [rina = "", hasan = "", yuni = ""] = await enrol(batchId, 5);
    atHour(0, 0);
    await markAttendance(mentor, {
      meetingId: meetingIds[0] ?? "",
      present: [rina, hasan, yuni],
      shownPresent: [],
    });
    const account = await db.account.create({ data: { name: "Yuni", email: "yuni@etalase.test" } });
    await db.participant.update({ where: { id: yuni }, data: { accountId: account.id } });
    const shop = { slug: "rina", name: "Amplang Rina", villageCode: village, participantId: rina };
    await db.shop.create({ data: { ...shop, tagline: "Renyah", whatsapp: phoneOf(0), status: "submitted" } });
    atHour(0, 0.3);
    const actor = { kind: "buyer", accountId: account.id, name: "Yuni" } as const;
    expect(await askForHelp(actor)).toMatchObject({ ok: true, value: { batchNumber: 14 } });
    const page = await classPage(batchId);
    const states = page?.seats.map(({ state, step, done }) => [state, step, done]);
    expect(states).toEqual([
      ["ready", "ready", 6],
      ["quiet", "sign_in", 0],
      ["help", "profile", 1],
      ["working", "sign_in", 0],
      ["working", "sign_in", 0],
    ]);
    expect(page?.help.map(({ participantId }) => participantId)).toEqual([yuni]);
    expect(page).toMatchObject({
      submittedShops: 1,
      attendance: { heldMeetings: 1, all: 3, missedOne: 2, missedMore: 0 },
    });
    await answerHelp(mentor, { batchId, participantId: yuni });
    expect((await classPage(batchId))?.help).toEqual([]);
    await answerHelp(mentor, { batchId, participantId: yuni });
    expect(await db.auditEntry.findMany({ where: { action: "help.answered" } })).toMatchObject([
      { actorKind: "mentor", subjectId: yuni },
    ]);
  });

  it("keeps the time of the first call, and tells a stranger that she is in no class", async () => {
    const { batchId } = await openClass();
    const [yuni = ""] = await enrol(batchId, 1);
    const account = await db.account.create({ data: { name: "Yuni", email: "yuni@etalase.test" } });
    await db.participant.update({ where: { id: yuni }, data: { accountId: account.id } });
    const actor = { kind: "buyer", accountId: account.id, name: "Yuni" } as const;
    atHour(0, 1);
    await askForHelp(actor);
    atHour(0, 2);
    await askForHelp(actor);
    const row = await db.participant.findUniqueOrThrow({ where: { id: yuni } });
    expect(row.helpAskedAt).toEqual(new Date("2026-12-01T02:00:00Z"));
    const dina = await db.account.create({ data: { name: "Dina", email: "dina@etalase.test" } });
    const stranger = { kind: "buyer", accountId: dina.id, name: "Dina" } as const;
    expect(await askForHelp(stranger)).toMatchObject({ ok: false, code: "not_in_class" });
  });

  it("is heard from the account that Yuni opened later, under the number an officer wrote down", async () => {
    const { batchId } = await openClass();
    const [yuni = ""] = await enrol(batchId, 2);
    const account = await db.account.create({ data: { name: "Yuni", phone: phoneOf(0) } });
    atHour(0, 1);
    expect(await askForHelp({ kind: "buyer", accountId: account.id, name: "Yuni" })).toMatchObject({
      ok: true,
    });
    expect((await classPage(batchId))?.help.map(({ participantId }) => participantId)).toEqual([yuni]);
  });
});
