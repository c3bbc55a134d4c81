import { afterEach, describe, expect, inject, it } from "vitest";
import { raw, wire } from "./raw";

/** The hostile corpus, below the forms: what the wire itself may carry. */
const app = inject("appUrl");
const { host } = new URL(app);

afterEach(async () => {
  expect((await fetch(`${app}/healthz`)).status).toBe(200);
});

describe("a body that is too large", () => {
  it("5, 72, 101, 127: is refused by its length alone, and the connection ends", async () => {
    const sizes: readonly (readonly [string, number])[] = [
      ["/masuk", 300_000],
      ["/daftar", 1_000_000],
      ["/webhook/lokal", 2_000_000],
      ["/admin/daftar-usaha/impor", 60_000_000],
      ["/kelola/barang/baru", 5_000_000_000],
      ["/nowhere", 9_000_000],
    ];
    for (const [path, length] of sizes) {
      const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${length}\r\n\r\nname=a`;
      const came = await wire(app, head);
      expect([path, came.text.split("\r\n")[0], came.closed]).toEqual([
        path,
        "HTTP/1.1 413 Payload Too Large",
        true,
      ]);
      expect(came.text.toLowerCase()).toContain("connection: close");
    }
  });
  it("87: without a length isn't begun", async () => {
    const came = await wire(
      app,
      `POST /masuk HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n`,
    );
    expect([came.text.split("\r\n")[0], came.closed]).toEqual(["HTTP/1.1 413 Payload Too Large", true]);
  });
});

describe("a body that is answered before it is read", () => {
  it("doesn't stand in the way of the next page on the same connection", async () => {
    const form = (fileBytes: number) =>
      `--x\r\nContent-Disposition: form-data; name="proof"; filename="bukti.jpg"\r\nContent-Type: image/jpeg\r\n\r\n${"a".repeat(fileBytes)}\r\n--x--\r\n`;
    for (const path of ["/pesanan/ET-2611-AAAAAA/bukti", "/kelola/barang/baru"]) {
      const body = form(5_000_000);
      const came = await wire(
        app,
        `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${app}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${body.length}\r\n\r\n${body}GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
        15,
      );
      const answers = came.text.match(/HTTP\/1\.1 \d{3}/g) ?? [];
      expect([path, answers.length, answers.at(-1)]).toEqual([path, 2, "HTTP/1.1 200"]);
    }
  }, 60_000);
});

describe("HTTP itself", () => {
  it("126: two lengths at once are malformed, whichever comes first", async () => {
    for (const lines of [
      "Content-Length: 6\r\nTransfer-Encoding: chunked",
      "Transfer-Encoding: chunked\r\nContent-Length: 6",
      "Content-Length: 6\r\nContent-Length: 7",
    ]) {
      const came = await wire(
        app,
        `POST /masuk HTTP/1.1\r\nHost: ${host}\r\n${lines}\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n`,
      );
      expect([lines, came.text.split("\r\n")[0], came.closed]).toEqual([
        lines,
        "HTTP/1.1 400 Bad Request",
        true,
      ]);
    }
  });
  it("122, 121: endless headers are too large, strangely named ones harmless", async () => {
    const long = await wire(app, `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${"a".repeat(32_000)}\r\n\r\n`);
    expect(long.text.split("\r\n")[0]).toBe("HTTP/1.1 431 Request Header Fields Too Large");
    const odd = await wire(
      app,
      `GET / HTTP/1.1\r\nHost: ${host}\r\n__proto__: x\r\nconstructor: y\r\nConnection: close\r\n\r\n`,
    );
    expect(odd.text.split("\r\n")[0]).toBe("HTTP/1.1 200 OK");
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });
  it("124: asking for the list of routes costs nothing", async () => {
    const deep = `/__manifest?${Array.from({ length: 150 }, (_, i) => `p=%2Fa${i}%2Fb%2Fc`).join("&")}`;
    const before = performance.now();
    expect((await raw(app, { path: deep })).status).toBe(404);
    expect(performance.now() - before).toBeLessThan(200);
  });
  it("20: our own form is taken where a proxy asks us by another name", async () => {
    const body = "contact=dina%40contoh.id&password=salah";
    const headers = { Origin: app, "Content-Type": "application/x-www-form-urlencoded" };
    const named: Record<string, string>[] = [
      { Host: `dalam.toko:${new URL(app).port}` },
      { Host: host, "X-Forwarded-Host": "jahat.contoh" },
    ];
    for (const name of named) {
      const answer = await raw(app, {
        ...{ path: "/masuk", method: "POST", body },
        headers: { ...headers, ...name, "Content-Length": String(body.length) },
      });
      expect([name, answer.status]).toEqual([name, 401]);
    }
  });
  it("35: an act isn't done by reading it", async () => {
    for (const path of ["/akun/toko/x", "/keranjang/catatan/x"])
      expect((await raw(app, { path })).status).toBeGreaterThanOrEqual(300);
    expect(
      (await raw(app, { path: "/cari", method: "POST", headers: { "Content-Length": "0" } })).status,
    ).toBe(405);
    expect((await raw(app, { path: "/healthz", method: "DELETE" })).status).toBe(405);
  });
});

describe("who pretends to come from elsewhere", () => {
  const pretended = {
    "X-Forwarded-Host": "evil.example:8080",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-For": "127.0.0.1",
    "X-Forwarded-Port": "1",
    Forwarded: "for=127.0.0.1;host=evil.example",
  };
  it("20, 22: finds our own address in all that is made of it", async () => {
    for (const path of ["/", "/toko", "/robots.txt", "/sitemap.xml", "/api/v1/openapi.json", "/masuk"]) {
      const page = await raw(app, { path, headers: pretended });
      expect([path, page.status, page.body.includes("evil.example")]).toEqual([path, 200, false]);
    }
    const elsewhere = await raw(app, { path: "/robots.txt", headers: { Host: "evil.example" } });
    expect(elsewhere.body).not.toContain("evil.example");
    const closed = await fetch(`${app}/kelola`, { redirect: "manual", headers: pretended });
    expect(closed.headers.get("Location")).toBe("/masuk?lanjut=%2Fkelola");
  });
  it("may not post because a header says that it is us", async () => {
    const answer = await fetch(`${app}/bahasa`, {
      method: "POST",
      body: new URLSearchParams({ bahasa: "en" }),
      headers: { ...pretended, Origin: "https://evil.example:8080" },
      redirect: "manual",
    });
    expect(answer.status).toBe(403);
  });
  it("sees no figures of the machine through a proxy on it", async () => {
    expect((await raw(app, { path: "/metrics" })).status).toBe(200);
    expect(
      (await raw(app, { path: "/metrics", headers: { "X-Forwarded-For": "198.51.100.7" } })).status,
    ).toBe(404);
  });
});

describe("an address of searches", () => {
  const pages = (query: string) => raw(app, { path: `/cari?${query}` });
  it("47, 48, 50, 51, 52: what means nothing is said, and finds nothing", async () => {
    for (const query of [
      "urut=acak",
      "urut=harga'||",
      "hal=-1",
      "hal=NaN",
      "hal=1e9",
      "min=abc",
      "kategori=x&min=9&maks=1",
    ])
      expect([query, (await pages(query)).status]).toEqual([query, 422]);
    for (const query of ["per_page=1000000", "per_page=0", "page=-1", "page=1e9", "sort=x", "halal=ya'--"])
      expect([query, (await raw(app, { path: `/api/v1/products?${query}` })).status]).toEqual([query, 400]);
  });
  it("46, 54: switches that we have not change nothing, of a repeated word the first counts", async () => {
    expect((await pages("published=false&status=draft&OR=1")).status).toBe(200);
    const twice = await pages("q=pertama&q=kedua");
    expect([twice.status, twice.body.includes("pertama"), twice.body.includes("“kedua”")]).toEqual([
      200,
      true,
      false,
    ]);
  });
  it("112: shows what was searched for as words", async () => {
    const { body } = await pages(`q=${encodeURIComponent('<script>alert(1)</script>"><img onerror=x>')}`);
    expect(body).not.toContain("<script>alert(1)");
    expect(body).not.toContain("<img onerror");
  });
});
