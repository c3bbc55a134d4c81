import { afterEach, describe, expect, inject, it } from "vitest";
import { raw as ask, type RawAsk } from "./raw";

/** What strangers send: each gets its code, nobody a stack trace, and the process lives. Numbers are those of the hostile corpus. */
const app = inject("appUrl");
const form = { "Content-Type": "application/x-www-form-urlencoded" };

function send(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${app}${path}`, { redirect: "manual", ...init });
}

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return send(path, { method: "POST", body, headers: { ...form, ...headers } });
}

const raw = (what: RawAsk) => ask(app, what);

afterEach(async () => {
  expect((await send("/healthz")).status).toBe(200);
});

describe("forms from another site", () => {
  const foreign = { Origin: "https://evil.example" };
  it("28–34: are refused on pages, data and resource routes, whatever the method", async () => {
    const tries = [
      post("/masuk", "contact=a", foreign),
      post("/masuk.data", "contact=a", foreign),
      post("/masuk?_data=root", "contact=a", foreign),
      post("/keluar", "", foreign),
      post("/bahasa", "bahasa=en", { Origin: "null" }),
      send("/keluar", { method: "PUT", headers: foreign }),
      send("/keluar", { method: "DELETE", headers: foreign }),
    ];
    expect((await Promise.all(tries)).map((answer) => answer.status)).toEqual(Array(7).fill(403));
  });
  it("33: a malformed origin is malformed", async () => {
    expect(
      (
        await raw({
          path: "/masuk",
          method: "POST",
          headers: { ...form, Origin: "::::", "Content-Length": "0" },
        })
      ).status,
    ).toBe(400);
  });
  it("36: JSON sent as text is no form", async () => {
    expect((await post("/masuk", "{}", { "Content-Type": "text/plain" })).status).toBe(415);
  });
});

describe("where a sign-in leads", () => {
  it("23–26: never off the site", async () => {
    for (const evil of [
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "https://shop@evil.example",
      "/%09/evil.example",
      "/a/..//evil.example",
    ]) {
      const answer = await post("/bahasa", new URLSearchParams({ bahasa: "en", lanjut: evil }).toString());
      expect([evil, answer.headers.get("Location")]).toEqual([evil, "/"]);
    }
  });
});

describe("signing in", () => {
  it("12: says the same of an unknown person and a wrong password", async () => {
    const bodies = await Promise.all(
      ["nobody@contoh.id", "somebody@contoh.id"].map(async (contact) => {
        const answer = await post(
          "/masuk",
          new URLSearchParams({ contact, password: "salah sekali" }).toString(),
        );
        return [answer.status, (await answer.text()).includes("tidak cocok")];
      }),
    );
    expect(bodies).toEqual([
      [401, true],
      [401, true],
    ]);
  });
  it("3: takes no role from the form", async () => {
    const answer = await post(
      "/daftar",
      new URLSearchParams({
        name: "Rina",
        contact: "rina.baru@contoh.id",
        password: "amplang gurih",
        role: "admin",
      }).toString(),
    );
    expect(answer.status).toBe(303);
    const cookie =
      (answer.headers.getSetCookie().find((one) => one.startsWith("sesi=")) ?? "").split(";")[0] ?? "";
    expect((await send("/admin", { headers: { Cookie: cookie } })).status).toBe(403);
  });
  it("4, 6, 7, 9–11: refuses bad passwords and strange names beside their field", async () => {
    const wrong = [
      { name: "Rina", contact: "a1@contoh.id", password: "pendek" },
      { name: "Rina", contact: "a2@contoh.id", password: "password123" },
      { name: "Ri\nna", contact: "a3@contoh.id", password: "amplang gurih" },
      { name: "Ri\0na", contact: "a4@contoh.id", password: "amplang gurih" },
      { name: "Ri\u202ena", contact: "a5@contoh.id", password: "amplang gurih" },
      { name: "Rina", contact: "bukan kontak", password: "amplang gurih" },
    ];
    for (const fields of wrong)
      expect((await post("/daftar", new URLSearchParams(fields).toString())).status).toBe(422);
  });
  it("17, 18: a session that we did not make is nobody's", async () => {
    for (const session of ["../../etc/passwd", "A".repeat(43), "x"]) {
      expect((await send("/kelola", { headers: { Cookie: `sesi=${session}` } })).status).toBe(303);
    }
  });
});

describe("addresses", () => {
  it("21: a host that is no host is malformed", async () => {
    expect((await raw({ path: "/", headers: { Host: "a:80/evil?" } })).status).toBe(400);
  });
  it("41–43: paths can't leave the house", async () => {
    expect((await raw({ path: "/media/..%2f..%2f.env" })).status).toBe(404);
    expect((await raw({ path: "/%" })).status).toBe(400);
    expect((await raw({ path: "//evil.example/%2e%2e" })).status).toBe(404);
    expect((await raw({ path: "/a%00b" })).status).toBe(400);
    for (const path of ["/cari?q=a%00", "/api/v1/products?shop=%00", "/toko?q=%00"])
      expect([path, (await raw({ path })).status]).toEqual([path, 400]);
    for (const path of ["/assets/..%2f..%2fpackage.json", "/assets/%5c..%5cx", "/fonts/..%2fx"])
      expect([path, (await raw({ path })).status]).toEqual([path, 404]);
  });
  it("leads nobody past the doorkeeper by a detour that a URL would straighten", async () => {
    const doors = [
      "/admin/pelatihan.data?_routes=routes%2Fadmin.pelatihan._index",
      "/admin/orang",
      "/kelola",
      "/akun",
    ];
    const detours = ["/nowhere/..", "/nowhere/%2e%2e", "/nowhere/.%2E", "/.", "/%2e", "/nowhere\\..", "/\\"];
    for (const door of doors)
      for (const detour of detours) {
        const answer = await raw({ path: detour + door });
        expect([detour + door, answer.status, answer.body]).toEqual([detour + door, 404, "Not found"]);
      }
    expect((await raw({ path: `${app}/../admin/orang` })).status).toBe(400);
  });
  it("53, 55, 123: nested names, thousands of parameters, endless addresses", async () => {
    expect((await raw({ path: "/cari?q%5Bcontains%5D=a" })).status).toBe(400);
    expect(
      (await raw({ path: `/cari?${Array.from({ length: 2000 }, (_, i) => `a${i}=1`).join("&")}` })).status,
    ).toBe(414);
    expect((await raw({ path: `/cari?q=${"a".repeat(8000)}` })).status).toBe(414);
  });
  it("45, 49, 56: operators and patterns are words, punctuation finds nothing", async () => {
    for (const q of ["' OR 1=1 --", "(a+)+$", "!!! ???", "published=false", '"']) {
      expect([q, (await send(`/cari?q=${encodeURIComponent(q)}`)).status]).toEqual([q, 200]);
    }
  });
});

describe("HTTP itself", () => {
  it("121, 125, 127: strange headers pass, strange methods and sizes don't", async () => {
    expect((await raw({ path: "/", headers: { __proto__x: "1" } })).status).toBe(200);
    expect((await raw({ path: "/", method: "TRACE" })).status).toBe(405);
    expect((await post("/masuk", `contact=${"a".repeat(5_000_000)}`)).status).toBe(413);
  });
  it("120: __proto__ in a form is malformed and changes nothing", async () => {
    expect((await post("/masuk", "__proto__=1&contact=a")).status).toBe(400);
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  });
  it("35: nothing changes by GET", async () => {
    for (const path of ["/keluar", "/bahasa"]) expect((await send(path)).status).toBeGreaterThanOrEqual(300);
  });
});

describe("webhooks", () => {
  it("93, 102: unsigned or read: refused", async () => {
    expect((await send("/webhook/lokal")).status).toBe(405);
    expect((await post("/webhook/lokal", "{}", { "Content-Type": "application/json" })).status).toBe(401);
    expect((await post("/webhook/siapa", "{}", { "Content-Type": "application/json" })).status).toBe(404);
  });
  it("100, 101: deep or huge: refused", async () => {
    expect(
      (await post("/webhook/lokal", "[".repeat(10_000), { "Content-Type": "application/json" })).status,
    ).toBeLessThan(500);
    expect(
      (await post("/webhook/lokal", "a".repeat(2_000_000), { "Content-Type": "application/json" })).status,
    ).toBe(413);
  });
});

describe("what everybody gets", () => {
  it("carries a policy that runs only our scripts, and no version of anything", async () => {
    const answer = await send("/masuk");
    expect(answer.headers.get("Content-Security-Policy")).toMatch(
      /default-src 'none'.*script-src 'self' 'nonce-[^']+'/,
    );
    expect(answer.headers.get("X-Powered-By")).toBeNull();
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
  it("keeps the officers' and owners' doors shut for a guest", async () => {
    for (const path of ["/admin", "/admin/toko", "/kelola", "/kelola/barang"]) {
      const answer = await send(path);
      expect([path, answer.status, answer.headers.get("Location")?.startsWith("/masuk")]).toEqual([
        path,
        303,
        true,
      ]);
    }
  });
});
