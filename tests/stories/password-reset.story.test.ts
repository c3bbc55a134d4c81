import { beforeEach, describe, expect, test } from "vitest";
import { askReset, makeResetFor, openWantedReset } from "~/domain/accounts/ask-reset.server";
import type { ResetOpened, ResetWanted } from "~/domain/accounts/events";
import { isResetOpen, resetPassword } from "~/domain/accounts/reset-password.server";
import { resetToken } from "~/domain/accounts/reset-token.server";
import { findSession } from "~/domain/accounts/sessions.server";
import { signIn } from "~/domain/accounts/sign-in.server";
import { signUp } from "~/domain/accounts/sign-up.server";
import { tellPasswordReset, tellReset } from "~/domain/notices/account-news.server";
import { recentLetters } from "~/domain/notices/queries.server";
import { advanceClock, restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";

useDatabase();
const old = "kopi-sumatra-77";
const fresh = "rumput-laut-2026";
let dina: { accountId: string; token: string };

beforeEach(async () => {
  restoreClock();
  dina = await openedBy("Dina Marlina", "dina@contoh.id");
});

async function openedBy(name: string, contact: string) {
  const opened = await signUp({ name, contact, password: old });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
}

async function events<Event extends { type: string }>(type: Event["type"]): Promise<Event[]> {
  const rows = await db.$queryRaw<{ payload: Event }[]>`
    SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'type' = ${type} ORDER BY id`;
  return rows.map((row) => row.payload);
}

/** Asked for, opened and written, as the worker does it. */
async function linkFor(contact: string): Promise<string | null> {
  expect(await askReset({ contact })).toEqual({ ok: true, value: undefined });
  const wanted = (await events<ResetWanted>("account.reset_wanted")).at(-1);
  if (!wanted) throw new Error("nothing was asked");
  const before = await db.passwordReset.count();
  await openWantedReset(wanted);
  await openWantedReset(wanted);
  if ((await db.passwordReset.count()) === before) return null;
  const opened = (await events<ResetOpened>("account.reset_opened")).at(-1);
  if (!opened) throw new Error("nothing was opened");
  await tellReset(opened);
  return resetToken(opened.resetId);
}

describe("a forgotten password", () => {
  test("Dina gets a letter with a link, sets a new one once, and is signed out everywhere", async () => {
    const token = await linkFor(" DINA@contoh.id ");
    if (!token) throw new Error("no link");
    const [letter] = await recentLetters();
    expect(letter).toMatchObject({ toEmail: "dina@contoh.id" });
    expect(letter?.link).toContain(`/masuk/sandi/${token}`);
    expect(await resetPassword({ token, password: fresh })).toMatchObject({ ok: true });
    expect(await findSession(dina.token)).toBeNull();
    expect(await signIn({ contact: "dina@contoh.id", password: old })).toMatchObject({ ok: false });
    expect(await signIn({ contact: "dina@contoh.id", password: fresh })).toMatchObject({ ok: true });
    expect(await resetPassword({ token, password: old })).toMatchObject({ code: "reset_over" });
    const [done] = await events<{ type: "account.password_reset"; resetId: string }>(
      "account.password_reset",
    );
    if (done) await tellPasswordReset(done);
    expect(await db.letter.count({ where: { accountId: dina.accountId } })).toBe(1);
  });

  test("no table and no job holds the link", async () => {
    const token = await linkFor("dina@contoh.id");
    const [letters, resets, jobs] = await Promise.all([
      db.letter.findMany(),
      db.passwordReset.findMany(),
      db.$queryRaw`SELECT * FROM graphile_worker._private_jobs`,
    ]);
    const all = JSON.stringify([letters, resets, jobs], (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(all).not.toContain(token);
  });

  test("the answer is the same for who has no account, and nothing is made", async () => {
    expect(await linkFor("tiada@contoh.id")).toBeNull();
    expect(await linkFor("0812-0000-1111")).toBeNull();
    expect(await askReset({ contact: "bukan kontak" })).toMatchObject({ code: "contact_invalid" });
    expect(await db.letter.count()).toBe(0);
  });

  test("a link is over after an hour, after a newer one, and where it was made up", async () => {
    const first = await linkFor("dina@contoh.id");
    const second = await linkFor("dina@contoh.id");
    if (!first || !second) throw new Error("no link");
    expect([await isResetOpen(first), await isResetOpen(second)]).toEqual([false, true]);
    advanceClock(61 * 60_000);
    expect(await resetPassword({ token: second, password: fresh })).toMatchObject({ code: "reset_over" });
    expect(await resetPassword({ token: "x".repeat(43), password: fresh })).toMatchObject({
      code: "reset_over",
    });
  });

  test("two presses at once set one password", async () => {
    const token = await linkFor("dina@contoh.id");
    if (!token) throw new Error("no link");
    const answers = await Promise.all([
      resetPassword({ token, password: fresh }),
      resetPassword({ token, password: "amplang-bandeng-9" }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await resetPassword({ token, password: "12345678" })).toMatchObject({ ok: false });
  });
});

describe("an officer's link", () => {
  const officer = {
    kind: "admin",
    accountId: "0193a7b2-0000-7000-8000-0000000000aa",
    name: "Ibu Sari",
  } as const;

  test("lets in Bu Rina who has a phone alone, and is on the record without the link", async () => {
    const rina = await openedBy("Bu Rina", "0812-5000-2001");
    const made = await makeResetFor(officer, rina.accountId);
    if (!made.ok) throw new Error(made.code);
    expect(made.value).toMatchObject({ name: "Bu Rina", phone: "+6281250002001" });
    const act = await db.auditEntry.findFirstOrThrow({ where: { action: "account.reset_link_made" } });
    expect(act).toMatchObject({ accountId: officer.accountId, subjectId: rina.accountId });
    expect(JSON.stringify(act)).not.toContain(made.value.token);
    expect(await resetPassword({ token: made.value.token, password: fresh })).toMatchObject({ ok: true });
    expect(await signIn({ contact: "081250002001", password: fresh })).toMatchObject({ ok: true });
  });

  test("opens no admin's account, and none that is gone", async () => {
    await db.account.update({ where: { id: dina.accountId }, data: { role: "admin" } });
    expect(await makeResetFor(officer, dina.accountId)).toMatchObject({ code: "role_too_high" });
    expect(await makeResetFor(officer, officer.accountId)).toMatchObject({ code: "not_found" });
    expect(await db.passwordReset.count()).toBe(0);
  });
});
