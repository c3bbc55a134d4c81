import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { startSession } from "~/domain/accounts/sessions.server";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { useApp } from "../setup/app-process";
import { useDatabase } from "../setup/use-database";
import { Page } from "../setup/visitor";
import { cashOrder, type Market, openMarket } from "../stories/checkout-cast";

/** The hostile corpus, at the doors where an owner keeps her shop and a buyer leaves words. */
const app = useApp(useDatabase(), { TRUSTED_PROXIES: "1" });
let market: Market;
let cookie: string;

beforeEach(async () => {
  market = await openMarket();
  const { token } = await startSession(market.rina.accountId);
  cookie = `sesi=${token}`;
});

function ask(path: string, body?: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const method = body === undefined ? "GET" : "POST";
  return fetch(app.origin + path, {
    ...{ method, body, redirect: "manual" },
    headers: { Cookie: cookie, Origin: app.origin, ...headers },
  });
}

function multipart(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** A new product as its form sends it. */
const amplang = (more: Readonly<Record<string, string | File>> = {}) =>
  multipart({
    ...{ name: "Amplang Ikan", price: "28000", stock: "5", weight: "250", terbit: "1" },
    ...{ barang: newId(), ...more },
  });

const file = (bytes: BlobPart, name = "foto.jpg", type = "image/jpeg") => new File([bytes], name, { type });

describe("prices, counts and weights", () => {
  it("58–62: what is no amount of money or goods is said, and nothing is kept", async () => {
    const before = await db.product.count();
    const wrong = [
      ...["-1", "NaN", "Infinity", "1e21", "0x10", "٣", "28000,123", "0", "99999999999999999999"].map(
        (price) => ({ price }),
      ),
      ...["-1", "1.5", "2147483648", "NaN", "٣"].map((stock) => ({ stock })),
      ...["-1", "0", "NaN", "1e9"].map((weight) => ({ weight })),
    ];
    for (const fields of wrong)
      expect([fields, (await ask(paths.owner.newProduct(), amplang(fields))).status]).toEqual([fields, 422]);
    expect(await db.product.count()).toBe(before);
  });
  it("66, 106, 78: neither currency nor shop nor approval is taken from a form", async () => {
    const wishes = {
      shopId: market.hasan.shopId,
      currency: "USD",
      status: "taken_down",
      ratingSum: "5",
      soldCount: "9",
    };
    expect((await ask(paths.owner.newProduct(), amplang(wishes))).status).toBe(303);
    const kept = await db.product.findFirstOrThrow({ where: { name: "Amplang Ikan" } });
    expect(kept).toMatchObject({ shopId: market.rina.shopId, ratingSum: 0, soldCount: 0 });
    const page = new Page(200, "", await (await ask(paths.owner.shop())).text(), new Headers());
    const form = page.form(page.html.includes(`action="${paths.owner.shop()}"`) ? paths.owner.shop() : "");
    const answer = await ask(
      paths.owner.shop(),
      multipart({
        ...form,
        ...{
          name: "Amplang Bu Rina",
          color: "#0e5a47",
          whatsapp: "081253488990",
          villageCode: "65.71.01.1001",
        },
        ...{
          shopId: market.hasan.shopId,
          status: "live",
          isTrained: "1",
          commissionBps: "0",
          approvedAt: "2020",
        },
      }),
    );
    expect(answer.status).toBe(303);
    const shops = await db.shop.findMany({
      select: { id: true, name: true, isTrained: true, commissionBps: true },
    });
    expect(shops.find(({ id }) => id === market.rina.shopId)).toMatchObject({ isTrained: false });
    expect(shops.find(({ id }) => id === market.hasan.shopId)?.name).toBe("batik-pak-hasan");
  });
  it("63: what the browser says that things cost counts for nothing", async () => {
    const { orderId } = await cashOrder(market);
    expect(await db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({ total: 36_000n });
    const line = new URLSearchParams({
      variantId: market.amplang,
      quantity: "1",
      price: "1",
      priceSeen: "1",
    });
    await ask(paths.cartLines(), line);
    expect(await db.cartLine.findFirstOrThrow()).toMatchObject({ priceSeen: 28_000n });
  });
});

describe("names and words", () => {
  it("37, 38, 40: a shop's name that leaves no address is said", async () => {
    for (const name of ["admin", "api", "---", "магазин!"]) {
      const sent = multipart({
        name,
        color: "#0e5a47",
        whatsapp: "081253488990",
        villageCode: "65.71.01.1001",
      });
      const { status } = await ask(paths.owner.shop(), sent);
      const { slug } = await db.shop.findUniqueOrThrow({ where: { id: market.rina.shopId } });
      expect([name, status === 422 || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug), slug]).toEqual([
        name,
        true,
        expect.not.stringMatching(/^(?:admin|api)$/),
      ]);
    }
  });
  it("112, 115, 116: what a person writes is read, never run: on the page, for machines and for scripts", async () => {
    const evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)><!-- \u2028 {{7*7}}";
    const answer = await ask(
      paths.owner.newProduct(),
      amplang({ name: "Amplang <b>tebal</b>", description: evil }),
    );
    expect(answer.status).toBe(303);
    const { slug } = await db.product.findFirstOrThrow({ where: { name: { startsWith: "Amplang <b>" } } });
    const page = await (await ask(paths.product("amplang-bu-rina", slug))).text();
    expect(page).not.toContain("<script>alert(1)");
    expect(page).not.toContain("<img src=x");
    expect(page).not.toContain("<b>tebal");
    const [, json = ""] = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(page) ?? [];
    expect(() => JSON.parse(json)).not.toThrow();
    expect(json).not.toMatch(/<!--|<script|\u2028/);
  });
  it("118: a megabyte of words is too much, ten thousand nested marks are words", async () => {
    const long = await ask(paths.owner.newProduct(), amplang({ description: "a".repeat(1_000_000) }));
    expect([413, 422]).toContain(long.status);
    const nested = await ask(
      paths.owner.newProduct(),
      amplang({ description: "> ".repeat(400) + "*".repeat(400) }),
    );
    expect([303, 422]).toContain(nested.status);
  });
  it("9, 11: a name may not hide or turn the words around it", async () => {
    for (const name of ["Amp\u202elang", "Amp\u0000lang", "Amp\nlang"])
      expect((await ask(paths.owner.newProduct(), amplang({ name }))).status).toBe(422);
  });
});

describe("photos", () => {
  const photos = async () => paths.owner.productPhotos(market.amplangProduct);
  const send = async (sent: File | FormData) =>
    ask(await photos(), sent instanceof File ? multipart({ galeri: sent }) : sent);
  const drawn = () => sharp({ create: { width: 64, height: 64, channels: 3, background: "#0e5a47" } });

  it("79, 81, 83, 86: what is no whole photo isn't kept, whatever its name says", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const whole = await drawn().jpeg().toBuffer();
    const wrong: readonly (readonly [string, BlobPart])[] = [
      ["html", "<html><script>alert(1)</script></html>"],
      ["svg", svg],
      ["empty", ""],
      ["truncated", new Uint8Array(whole.subarray(0, 60))],
      ["zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ];
    for (const [what, bytes] of wrong) {
      const { status } = await send(file(bytes));
      expect([what, [415, 422].includes(status)]).toEqual([what, true]);
    }
    expect(await db.photo.count()).toBe(0);
  });
  it("82: a picture that declares more than it may be is refused without being opened", async () => {
    const png = Buffer.from(await drawn().png().toBuffer());
    png.writeUInt32BE(64_250, 16);
    png.writeUInt32BE(64_250, 20);
    const before = performance.now();
    expect((await send(file(new Uint8Array(png), "besar.png", "image/png"))).status).toBe(422);
    expect(performance.now() - before).toBeLessThan(1000);
  });
  it("80, 84, 85: what hides beside the pixels is gone, and its name is ours", async () => {
    const exif = { IFD0: { Artist: "Rahasia", ImageDescription: "Rumah Bu Rina" } };
    const jpeg = await drawn().withExif(exif).jpeg().toBuffer();
    const polyglot = Buffer.concat([jpeg, Buffer.from("<script>alert(1)</script>PK\u0003\u0004")]);
    const name = `../../${"a".repeat(300)}.jpg`;
    expect((await send(file(new Uint8Array(polyglot), name))).status).toBe(303);
    const { hash } = await db.photo.findFirstOrThrow();
    expect(hash).toMatch(/^[0-9a-f]{40}$/);
    const answer = await ask(paths.photo(hash, 320, "jpg"));
    const served = Buffer.from(await answer.arrayBuffer());
    expect(served.includes("alert(1)") || served.includes("Rahasia")).toBe(false);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
  });
  it("88: a broken form is malformed, and the app lives", async () => {
    const type = { "Content-Type": "multipart/form-data; boundary=x" };
    for (const body of [
      "",
      "--y\r\n\r\n--y--",
      '--x\r\nContent-Disposition: form-data; name="galeri"',
      "--x\r\n\r\n--x--",
    ])
      expect((await ask(await photos(), body, type)).status).toBeLessThan(500);
    expect((await ask(await photos(), "--x--", { "Content-Type": "multipart/form-data" })).status).toBe(400);
    expect((await ask("/healthz")).status).toBe(200);
  });
  it("120: no form reaches the prototype of anything", async () => {
    for (const name of ["__proto__", "constructor", "prototype", "a[b]", "__proto__[x]"])
      expect((await ask(paths.owner.newProduct(), amplang({ [name]: "1" }))).status).toBe(400);
  });
});

describe("a shop that was suspended", () => {
  it("109: sells nothing, at once, whoever is signed in; its owner still finds her orders and her money", async () => {
    await db.shop.update({ where: { id: market.rina.shopId }, data: { status: "suspended" } });
    const line = new URLSearchParams({ variantId: market.amplang, quantity: "1" });
    expect((await ask(paths.cartLines(), line)).status).toBe(409);
    const guest = await fetch(app.origin + paths.shop("amplang-bu-rina"));
    expect(guest.status).toBe(404);
    for (const path of [paths.owner.home(), paths.owner.orders(), paths.owner.balance()])
      expect((await ask(path)).status).toBe(200);
    expect((await ask("/kelola/pengajuan", new URLSearchParams())).status).toBe(403);
    expect(await db.shop.findUniqueOrThrow({ where: { id: market.rina.shopId } })).toMatchObject({
      status: "suspended",
    });
  });
});
