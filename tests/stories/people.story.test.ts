import { beforeEach, describe, expect, it } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { auditTrail } from "~/domain/accounts/audit-trail.server";
import { changeRole } from "~/domain/accounts/change-role.server";
import { peopleList, personRow } from "~/domain/accounts/people.server";
import { findSession, startSession } from "~/domain/accounts/sessions.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";

useDatabase();

let sari: AdminActor;
let amir: AdminActor;
let rina: string;

async function openAccount(name: string, role: "buyer" | "admin"): Promise<string> {
  const email = `${name.toLowerCase()}@etalase.test`;
  const { id } = await db.account.create({ data: { name, email, role } });
  return id;
}

beforeEach(async () => {
  sari = { kind: "admin", accountId: await openAccount("Sari", "admin"), name: "Sari" };
  amir = { kind: "admin", accountId: await openAccount("Amir", "admin"), name: "Amir" };
  rina = await openAccount("Rina", "buyer");
});

const roleOf = async (id: string) => (await db.account.findUniqueOrThrow({ where: { id } })).role;

describe("an admin", () => {
  it("names Rina a mentor, says why, and Rina signs in anew", async () => {
    const { token } = await startSession(rina);
    const named = await changeRole(sari, { accountId: rina, role: "mentor", reason: "Angkatan 15" });
    expect(named).toEqual({ ok: true, value: { name: "Rina" } });
    expect(await roleOf(rina)).toBe("mentor");
    expect(await findSession(token)).toBeNull();
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        action: "account.role_changed",
        accountId: sari.accountId,
        subjectId: rina,
        note: "Angkatan 15",
        details: { from: "buyer", to: "mentor" },
      },
    ]);
  });

  it("can't change her own role, nor to the same, nor of nobody", async () => {
    const own = await changeRole(sari, { accountId: sari.accountId, role: "buyer", reason: "lelah" });
    const same = await changeRole(sari, { accountId: rina, role: "buyer", reason: "sama" });
    const nobody = await changeRole(sari, { accountId: "x", role: "buyer", reason: "siapa" });
    expect([own, same, nobody]).toMatchObject([
      { ok: false, code: "own_role" },
      { ok: false, code: "same_role" },
      { ok: false, code: "account_missing" },
    ]);
    expect(await db.auditEntry.count()).toBe(0);
  });

  it("loses against who was faster when two take the role from each other", async () => {
    const both = await Promise.all([
      changeRole(sari, { accountId: amir.accountId, role: "buyer", reason: "pindah" }),
      changeRole(amir, { accountId: sari.accountId, role: "buyer", reason: "pindah" }),
    ]);
    expect(both.map((one) => (one.ok ? "done" : one.code)).sort()).toEqual(["done", "not_admin"]);
    expect(await db.account.count({ where: { role: "admin" } })).toBe(1);
  });

  it("finds people by name, address or number, and by role", async () => {
    await db.account.update({ where: { id: rina }, data: { phone: "+6281234567890" } });
    const names = async (q: string, role: "admin" | null = null) =>
      (await peopleList({ q, role, page: 1 })).rows.map(({ name }) => name);
    expect(await names("rin")).toEqual(["Rina"]);
    expect(await names("0812-3456")).toEqual(["Rina"]);
    expect(await names("ETALASE.test", "admin")).toEqual(["Amir", "Sari"]);
    expect(await names("%")).toEqual([]);
    expect((await peopleList({ q: "", role: "admin", page: 1 })).counts).toEqual({
      admin: 2,
      mentor: 0,
      buyer: 1,
    });
    expect(await personRow(rina)).toMatchObject({ name: "Rina", shops: [], lastSeenAt: null });
    expect(await personRow("x")).toBeNull();
  });
});

describe("the audit trail", () => {
  it("tells who changed whose role and why, and is searched by name, note and kind", async () => {
    await changeRole(sari, { accountId: rina, role: "mentor", reason: "Angkatan 15" });
    const { lines, total } = await auditTrail({ q: "", group: null, page: 1 });
    expect(total).toBe(1);
    expect(lines[0]).toMatchObject({
      action: "account.role_changed",
      actorKind: "admin",
      actorName: "Sari",
      subjectName: "Rina",
      note: "Angkatan 15",
      details: { from: "buyer", to: "mentor" },
    });
    const found = async (q: string, group: "people" | "money" | null = null) =>
      (await auditTrail({ q, group, page: 1 })).total;
    expect([await found("rina"), await found("angkatan"), await found("", "people")]).toEqual([1, 1, 1]);
    expect([await found("hasan"), await found("", "money"), await found("%")]).toEqual([0, 0, 0]);
  });
});
