import { beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "~/domain/accounts/password.server";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { encrypt } from "~/platform/secrets.server";
import { useApp } from "../setup/app-process";
import { useDatabase } from "../setup/use-database";

/** The hostile corpus, at the doors where people say who they are. Each test comes from an address of its own. */
const app = useApp(useDatabase(), { TRUSTED_PROXIES: "1" });
let addresses = 0;
let address = "";

beforeEach(() => {
  addresses += 1;
  address = `203.0.113.${addresses}`;
});

function ask(
  path: string,
  fields?: Readonly<Record<string, string>> | string,
  cookie = "",
): Promise<Response> {
  return fetch(app.origin + path, {
    method: fields === undefined ? "GET" : "POST",
    body: typeof fields === "object" ? new URLSearchParams(fields) : fields,
    redirect: "manual",
    headers: {
      Cookie: cookie,
      "X-Forwarded-For": address,
      ...(fields === undefined
        ? {}
        : { Origin: app.origin, "Content-Type": "application/x-www-form-urlencoded" }),
    },
  });
}

function sessionIn(answer: Response): string {
  return (
    answer.headers
      .getSetCookie()
      .find((one) => one.startsWith("sesi="))
      ?.split(";")[0] ?? ""
  );
}

const dina = { name: "Dina", contact: "dina@contoh.id", password: "amplang gurih" };

describe("registration", () => {
  it("1, 2: one person is one account, however her address is written and however often it is sent", async () => {
    const spellings = ["dina@contoh.id", " DINA@contoh.id ", "Dina@Contoh.ID", "dina@contoh.id"];
    const answers = await Promise.all(spellings.map((contact) => ask(paths.signUp(), { ...dina, contact })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422]);
    expect(await db.account.count()).toBe(1);
  });
  it("2: also of numbers", async () => {
    const spellings = ["0812 5348 8990", "+62 812-5348-8990", "62812.5348.8990"];
    await Promise.all(spellings.map((contact) => ask(paths.signUp(), { ...dina, contact })));
    expect(await db.account.findMany({ select: { phone: true } })).toEqual([{ phone: "+6281253488990" }]);
  });
  it("3: nothing but her name, contact and password is taken from the form", async () => {
    const wishes = {
      role: "admin",
      isDemo: "1",
      id: "x",
      emailVerified: "true",
      totpConfirmedAt: "2020-01-01",
    };
    await ask(paths.signUp(), { ...dina, ...wishes });
    expect(await db.account.findFirstOrThrow()).toMatchObject({
      role: "buyer",
      isDemo: false,
      totpConfirmedAt: null,
    });
  });
  it("8: a name that looks like a template stays what was typed", async () => {
    const answer = await ask(paths.signUp(), { ...dina, name: "{{7*7}} <b>#{7*7}</b>" });
    const page = await (await ask(paths.account(), undefined, sessionIn(answer))).text();
    expect(page).toContain("{{7*7}} &lt;b&gt;#{7*7}&lt;/b&gt;");
    expect(page).not.toContain("<b>#{7*7}");
  });
  it("7, 9, 10: line breaks, NUL and half characters make no contact and no name", async () => {
    const bodies = [
      "name=Dina&contact=a%40contoh.id%0D%0ABcc%3A+b%40contoh.id&password=amplang+gurih",
      "name=Di%00na&contact=a%40contoh.id&password=amplang+gurih",
      "name=Dina&contact=a%00%40contoh.id&password=amplang+gurih",
    ];
    for (const body of bodies) expect((await ask(paths.signUp(), body)).status).toBe(422);
    expect(await db.account.count()).toBe(0);
    expect(
      (await ask(paths.signUp(), "name=Di%ED%A0%80na&contact=a%40contoh.id&password=amplang+gurih")).status,
    ).toBeLessThan(500);
  });
});

describe("signing in", () => {
  beforeEach(async () => {
    await db.account.create({
      data: { name: "Dina", phone: "+6281253488990", passwordHash: await hashPassword(dina.password) },
    });
  });

  it("13: ends after ten tries of one account, however its number is written", async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 14; index += 1) {
      const contact = `0812${"-".repeat(index % 7)}5348${" ".repeat(index % 5)}8990`;
      statuses.push((await ask(paths.signIn(), { contact, password: "salah sekali" })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
    const right = await ask(paths.signIn(), { contact: "+6281253488990", password: dina.password });
    expect([right.status, Number(right.headers.get("Retry-After")) > 0]).toEqual([429, true]);
  });
  it("14: of five hundred accounts tried from one address, the last aren't asked", async () => {
    const tries = (from: number) =>
      Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const contact = `orang${from + index}@contoh.id`;
          return (await ask(paths.signIn(), { contact, password: "salah sekali" })).status;
        }),
      );
    const statuses: number[] = [];
    for (let from = 0; from < 350; from += 50) statuses.push(...(await tries(from)));
    expect(statuses.filter((status) => status === 401)).toHaveLength(300);
    expect(statuses.filter((status) => status === 429)).toHaveLength(50);
  }, 60_000);
  it("15, 16: the cookie is another after it, and dead after signing out", async () => {
    const before = `sesi=${"A".repeat(43)}`;
    await ask(paths.signUp(), dina);
    const answer = await ask(paths.signIn(), { contact: dina.contact, password: dina.password }, before);
    const cookie = sessionIn(answer);
    expect(cookie).not.toBe(before);
    const line = answer.headers.getSetCookie().find((one) => one.startsWith("sesi=")) ?? "";
    expect(line).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await ask(paths.account(), undefined, cookie)).status).toBe(200);
    await ask(paths.signOut(), {}, cookie);
    expect((await ask(paths.account(), undefined, cookie)).status).toBe(303);
  });
  it("16: an officer who is one no more, or a person who was shut out, has no session left", async () => {
    const officer = await db.account.create({
      data: {
        name: "Andi",
        email: "andi@contoh.id",
        role: "admin",
        isDemo: true,
        passwordHash: await hashPassword(dina.password),
      },
    });
    const cookie = sessionIn(
      await ask(paths.signIn(), { contact: "andi@contoh.id", password: dina.password }),
    );
    expect((await ask(paths.admin.home(), undefined, cookie)).status).toBe(200);
    await db.account.update({ where: { id: officer.id }, data: { role: "buyer" } });
    expect((await ask(paths.admin.home(), undefined, cookie)).status).toBe(403);
    await db.account.update({ where: { id: officer.id }, data: { disabledAt: new Date() } });
    expect((await ask(paths.account(), undefined, cookie)).status).toBe(303);
    expect((await ask(paths.signIn(), { contact: "andi@contoh.id", password: dina.password })).status).toBe(
      401,
    );
  });
});

describe("guessing", () => {
  it("68, 110: of claim codes and of orders' links ends with 429 and says when to come again", async () => {
    const guesses = [
      (index: number) => ask(paths.claim(`ABCDE-${String(22_222 + index).replace(/[01]/g, "2")}`)),
      (index: number) => ask(paths.order("ET-2611-AAAAAA", `x${index}`)),
    ];
    for (const guess of guesses) {
      const answers = await Promise.all(Array.from({ length: 140 }, (_, index) => guess(index)));
      const late = answers.filter(({ status }) => status === 429);
      expect(late.length).toBeGreaterThan(10);
      expect(late.every((one) => Number(one.headers.get("Retry-After")) > 0)).toBe(true);
      expect(answers.every(({ status }) => status < 500)).toBe(true);
    }
  });
  it("27: of the second step's code ends after eight tries", async () => {
    const secured = { totpSecret: encrypt("totp", "JBSWY3DPEHPK3PXP"), totpConfirmedAt: new Date() };
    await db.account.create({
      data: {
        name: "Sari",
        email: "sari@contoh.id",
        passwordHash: await hashPassword(dina.password),
        ...secured,
      },
    });
    const cookie = sessionIn(
      await ask(paths.signIn(), { contact: "sari@contoh.id", password: dina.password }),
    );
    const statuses: number[] = [];
    for (let index = 0; index < 10; index += 1)
      statuses.push((await ask(paths.signInCode(), { code: "ABCDEFGHJK" }, cookie)).status);
    expect(statuses).toEqual([...Array(8).fill(422), 429, 429]);
  });
});

describe("searching", () => {
  it("is limited by address, far above what a class typing at once asks", async () => {
    const many = async (count: number, path: string) => {
      const statuses: number[] = [];
      for (let done = 0; done < count; done += 50)
        statuses.push(
          ...(await Promise.all(Array.from({ length: 50 }, async () => (await ask(path)).status))),
        );
      return statuses;
    };
    expect(new Set(await many(1200, "/api/v1/openapi.json"))).toEqual(new Set([200]));
    const late = await ask("/api/v1/products");
    expect([late.status, Number(late.headers.get("Retry-After")) > 0]).toEqual([429, true]);
    expect(await late.json()).toMatchObject({ status: 429, title: "Too many requests" });
    for (const path of [paths.search(), paths.suggest("a"), paths.shops()])
      expect((await ask(path)).status).toBe(429);
    address = "203.0.113.250";
    expect((await ask(paths.search())).status).toBe(200);
  }, 60_000);
});
