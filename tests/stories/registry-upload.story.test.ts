import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tasks } from "~/domain/reactions.server";
import { importPage } from "~/domain/registry/imports.server";
import { forgetWaitingFiles, runImport } from "~/domain/registry/jobs.server";
import { receiveRegister } from "~/domain/registry/receive-register.server";
import { registerList } from "~/domain/registry/register-list.server";
import { startImport } from "~/domain/registry/start-import.server";
import { advanceClock, restoreClock } from "~/platform/clock.server";
import { db, pool } from "~/platform/db.server";
import { drainOutbox } from "~/platform/outbox.server";
import { useDatabase } from "../setup/use-database";
import { niksIn, slice, useFolder } from "./registry-cast";
import { officer } from "./training-cast";

useDatabase();
const folder = useFolder();
beforeEach(async () => {
  await db.account.create({ data: { id: officer.accountId, name: officer.name, role: "admin" } });
});
afterEach(restoreClock);

async function upload(bytes: Uint8Array, fileName = "data-umkm.csv"): Promise<string> {
  const received = await receiveRegister(officer, { fileName, bytes });
  if (!received.ok) throw new Error(received.code);
  return received.value.importId;
}

describe("an officer", () => {
  it("sees what a file would do before it does anything, then lets it in once", async () => {
    const importId = await upload(slice);
    expect(niksIn(slice).filter((nik) => folder.text().includes(nik))).toEqual([]);
    await drainOutbox(pool(), tasks);
    expect(await importPage(importId)).toMatchObject({
      status: "checked",
      summary: { rows: 58, imported: 51, merged: 3, rejected: 4 },
      startedBy: "Bu Sari",
      hasFile: true,
    });
    expect(await db.business.count()).toBe(0);

    const pressed = await Promise.all([
      startImport(officer, { importId }),
      startImport(officer, { importId }),
    ]);
    expect(pressed.map(({ ok }) => ok)).toEqual([true, true]);
    await drainOutbox(pool(), tasks);
    expect(await importPage(importId)).toMatchObject({
      status: "done",
      summary: { imported: 51 },
      counts: { rejected: 4, merged: 3 },
      hasFile: false,
    });
    expect(await db.business.count()).toBe(51);
    expect(folder.files()).toEqual([]);
    const acts = await db.auditEntry.findMany({ orderBy: { id: "asc" } });
    expect(acts.map(({ action, accountId }) => [action, accountId])).toEqual([
      ["register.uploaded", officer.accountId],
      ["register.import_started", officer.accountId],
      ["register.imported", officer.accountId],
    ]);
  });

  it("hears what is wrong with a file, which then isn't kept", async () => {
    const importId = await upload(Buffer.from("a;b;c\n1;2;3\n"), "C:\\Data\\salah.csv");
    await drainOutbox(pool(), tasks);
    expect(await importPage(importId)).toMatchObject({
      fileName: "salah.csv",
      status: "failed",
      problem: { code: "header_missing", missing: ["ownerName", "businessName", "village"] },
    });
    expect(folder.files()).toEqual([]);
    expect(await startImport(officer, { importId })).toMatchObject({ ok: false, code: "not_checked" });
  });

  it("can't send an empty file, nor start what isn't there", async () => {
    expect(await receiveRegister(officer, { fileName: "x.csv", bytes: new Uint8Array() })).toMatchObject({
      code: "file_empty",
    });
    expect(await startImport(officer, { importId: "x" })).toMatchObject({ code: "import_missing" });
    expect(await importPage("x")).toBeNull();
  });

  it("has a week to decide; after that the file is gone", async () => {
    const importId = await upload(slice);
    await drainOutbox(pool(), tasks);
    advanceClock(6 * 86_400_000);
    await forgetWaitingFiles();
    expect(folder.files()).toHaveLength(1);
    advanceClock(2 * 86_400_000);
    await forgetWaitingFiles();
    expect(folder.files()).toEqual([]);
    expect(await importPage(importId)).toMatchObject({ status: "failed", problem: { code: "abandoned" } });
    await runImport({ importId });
    expect(await db.business.count()).toBe(0);
  });

  it("finds a business by its name, its owner, its number or the end of a NIK", async () => {
    const importId = await upload(slice);
    await drainOutbox(pool(), tasks);
    await startImport(officer, { importId });
    await drainOutbox(pool(), tasks);
    const search = async (q: string, villageCode: string | null = null) =>
      (await registerList({ q, villageCode, page: 1 })).rows.map(({ name }) => name);
    expect(await search("kepiting soka")).toContain("Kepiting Soka Berkah Hasan");
    expect(await search("paulus dewi")).toContain("Kepiting Soka Berkah Hasan");
    expect(await search("7915")).toContain("Kepiting Soka Berkah Hasan");
    expect(await search("0851-1867408")).toContain("Kepiting Soka Berkah Hasan");
    expect(await search("%")).toEqual([]);
    expect(await search("", "65.71.01.1001")).not.toEqual([]);
    const all = await registerList({ q: "", villageCode: null, page: 2 });
    expect([all.total, all.rows.length]).toEqual([51, 1]);
  });
});
