import { beforeEach, describe, expect, test } from "vitest";
import { deliveryFieldOf } from "~/domain/orders/checkout";
import { acceptPart } from "~/domain/orders/fulfil-part.server";
import { orderKey } from "~/domain/orders/order-link.server";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useApp } from "../setup/app-process";
import { useDatabase } from "../setup/use-database";
import { Visitor } from "../setup/visitor";
import { onlyVariant, row, put as shelve } from "../stories/catalog-cast";
import { cashOrder, karangAnyar, type Market, openMarket } from "../stories/checkout-cast";

const app = useApp(useDatabase());
let market: Market;
let dina: Visitor;

beforeEach(async () => {
  market = await openMarket();
  dina = new Visitor(app.origin);
});

const put = (variantId: string, quantity = "1") => dina.post(paths.cartLines(), { variantId, quantity });

/** What Dina types; the rest of the form stays as the page gave it. */
const typed = {
  buyerName: "Dina Marlina",
  phone: "0812-5348-8990",
  place: karangAnyar,
  addressLine: "Jl. Mulawarman No. 18",
};

/** The checkout with the fees of Karang Anyar counted, as without scripts. */
async function countedCheckout() {
  const blank = await dina.get(paths.checkout());
  return dina.submit(blank, paths.checkout(), typed, paths.checkoutFees());
}

describe("a guest without scripts", () => {
  test("fills a cart from two shops, checks out on one page and sees the QR", async () => {
    const product = await db.product.findUniqueOrThrow({
      where: { id: market.amplangProduct },
      select: { slug: true },
    });
    const page = await dina.get(paths.product("amplang-bu-rina", product.slug));
    const cart = await dina.submit(page, paths.cartLines(), { quantity: "2" });
    expect(cart.path).toBe(paths.cart());
    await put(market.batik);
    const counted = await countedCheckout();
    expect(counted.form(paths.checkout())).toMatchObject({
      ...typed,
      expectedTotal: "264000",
      method: "qris",
    });
    expect(counted.text).toContain("Yang dibayar Rp 264.000");
    const order = await dina.submit(counted, paths.checkout());
    expect(order.path).toMatch(/^\/pesanan\/ET-\d{4}-[A-Z0-9]{6}\?kunci=/);
    expect(order.status).toBe(200);
    expect(order.html).toContain('aria-label="Kode QRIS simulasi Rp');
    expect(order.text).toContain("Simulasi: jangan bayar sungguhan");
    expect(order.headers.get("Cache-Control")).toContain("no-store");
    const [nomor = "", key = ""] = order.path.slice("/pesanan/".length).split("?kunci=");
    const code = await dina.get(paths.orderQrImage(nomor, key));
    expect(code.headers.get("Content-Type")).toBe("image/png");
    const receipt = await dina.get(paths.orderReceipt(nomor, key));
    expect(receipt.headers.get("Content-Type")).toBe("application/pdf");
  });

  test("who types a code a time into the checkout is stopped as soon as one who guesses in the cart", async () => {
    await put(market.amplang);
    const counted = await countedCheckout();
    const form = { ...counted.form(paths.checkout()), ...typed };
    const statuses: number[] = [];
    for (let index = 0; index < 22; index += 1)
      statuses.push((await dina.post(paths.checkout(), { ...form, voucher: `TEBAK${index}` })).status);
    expect(statuses).toEqual([...Array(20).fill(422), 429, 429]);
    expect((await dina.post(paths.checkout(), form)).status).toBe(200);
  });

  test("is told all that is wrong at once, and nothing typed is lost", async () => {
    await put(market.amplang);
    const counted = await countedCheckout();
    const wrong = { buyerName: "D", phone: "0812", addressLine: "", email: "dina@", landmark: "Pagar hijau" };
    const again = await dina.submit(counted, paths.checkout(), wrong);
    expect(again.status).toBe(422);
    for (const field of ["buyerName", "phone", "addressLine", "email"])
      expect(again.html).toContain(`id="${field}-error"`);
    expect(again.form(paths.checkout())).toMatchObject({ ...wrong, place: karangAnyar });
    expect(await db.order.count()).toBe(0);
  });

  test("who presses Pay before counting the fees is shown the sum first", async () => {
    await put(market.amplang);
    const blank = await dina.get(paths.checkout());
    const field = deliveryFieldOf(market.rina.shopId);
    const refused = await dina.submit(blank, paths.checkout(), typed);
    expect(refused.status).toBe(422);
    const asked = await dina.submit(refused, paths.checkout(), { [field]: "pickup" });
    expect(asked.status).toBe(409);
    expect(asked.text).toContain("Jumlahnya sekarang Rp 28.000");
    const order = await dina.submit(asked, paths.checkout());
    expect(order.path).toMatch(/^\/pesanan\//);
  });
});

describe("one page, one order", () => {
  test("a double click, sent in parallel, ends on one and the same order", async () => {
    await put(market.amplang);
    const counted = await countedCheckout();
    const ends = await Promise.all(Array.from({ length: 6 }, () => dina.submit(counted, paths.checkout())));
    expect(new Set(ends.map((end) => end.path)).size).toBe(1);
    expect(ends[0]?.path).toMatch(/^\/pesanan\//);
    expect(await db.order.count()).toBe(1);
  });

  test("going back and sending it again changes nothing; with other words it leads to the order", async () => {
    await put(market.amplang);
    const counted = await countedCheckout();
    const order = await dina.submit(counted, paths.checkout());
    expect((await dina.submit(counted, paths.checkout())).path).toBe(order.path);
    const other = await dina.submit(counted, paths.checkout(), { buyerName: "Dina M." });
    expect(other.status).toBe(409);
    expect(other.html).toContain(`href="${order.path}"`);
    expect(await db.order.count()).toBe(1);
  });

  test("a price that rose meanwhile is said with the new sum, and what was typed stays", async () => {
    await put(market.amplang);
    const counted = await countedCheckout();
    await db.variant.update({ where: { id: market.amplang }, data: { price: 30_000n } });
    const asked = await dina.submit(counted, paths.checkout());
    expect(asked.status).toBe(409);
    expect(asked.text).toContain("Jumlahnya sekarang Rp 38.000");
    expect(asked.form(paths.checkout())).toMatchObject({ ...typed, expectedTotal: "38000" });
    expect((await dina.submit(asked, paths.checkout())).path).toMatch(/^\/pesanan\//);
  });

  test("a cart of another content with an equal total, changed in another tab, is shown before it is ordered", async () => {
    const kuku = await onlyVariant(
      await shelve(market.rina, "Kuku Macan", { variants: [row({ price: rupiah(28_000) })] }),
    );
    await put(market.amplang);
    const counted = await countedCheckout();
    await dina.post(paths.cartLine(market.amplang), { quantity: "0" });
    await put(kuku);
    const asked = await dina.submit(counted, paths.checkout());
    expect(asked.status).toBe(409);
    expect(asked.text).toContain("Isi keranjang atau harganya berubah sejak halaman ini dibuka");
    expect(asked.text).toContain("Kuku Macan");
    expect(asked.form(paths.checkout())).toMatchObject({ ...typed, expectedTotal: "36000" });
    expect(await db.order.count()).toBe(0);
    const order = await dina.submit(asked, paths.checkout());
    expect(order.text).toContain("Kuku Macan");
    expect(order.path).toMatch(/^\/pesanan\//);
  });

  test("another kelurahan chosen without counting again is counted before it is ordered, though it costs the same", async () => {
    await put(market.amplang);
    const counted = await countedCheckout();
    const asked = await dina.submit(counted, paths.checkout(), { place: "65.71.01.1002" });
    expect(asked.status).toBe(409);
    expect(asked.text).toContain("Ongkirnya dihitung ulang");
    expect((await dina.submit(asked, paths.checkout())).path).toMatch(/^\/pesanan\//);
  });

  test("goods that were sold meanwhile are said, and nothing is ordered", async () => {
    await put(market.batik, "3");
    const counted = await countedCheckout();
    await db.variant.update({ where: { id: market.batik }, data: { stock: 2 } });
    const asked = await dina.submit(counted, paths.checkout());
    expect(asked.status).toBe(409);
    expect(asked.text).toContain("tinggal 2");
    expect(await db.order.count()).toBe(0);
  });

  test("a page of another site can't order, and a key that we never made is malformed", async () => {
    await put(market.amplang);
    const fields = (await countedCheckout()).form(paths.checkout());
    expect((await dina.post(paths.checkout(), fields, { Origin: "https://jahat.test" })).status).toBe(403);
    for (const checkoutKey of ["", "abc", "a".repeat(10_000)])
      expect((await dina.post(paths.checkout(), { ...fields, checkoutKey })).status).toBe(400);
    expect(await db.order.count()).toBe(0);
  });
});

describe("the cart", () => {
  test("holds as many as Dina chose, however often she presses Beli sekarang", async () => {
    const buyNow = (quantity: string) =>
      dina.post(paths.cartLines(), { variantId: market.amplang, quantity, langsung: "1" });
    expect((await buyNow("2")).path).toBe(paths.checkout());
    await buyNow("2");
    expect(await db.cartLine.findMany({ select: { quantity: true } })).toEqual([{ quantity: 2 }]);
    expect((await buyNow("11")).status).toBe(409);
    await buyNow("1");
    expect(await db.cartLine.findMany({ select: { quantity: true } })).toEqual([{ quantity: 1 }]);
  });

  test("takes no quantity that can't be, no goods that aren't sold", async () => {
    for (const quantity of ["0", "-1", "1.5", "2147483648", "1e2", "", "٣"])
      expect((await put(market.amplang, quantity)).status).toBe(422);
    expect((await put("not-an-id")).status).toBe(422);
    expect((await put(market.amplang, "11")).status).toBe(409);
    await db.product.update({ where: { id: market.amplangProduct }, data: { status: "draft" } });
    const hidden = await put(market.amplang);
    expect(hidden.status).toBe(409);
    expect(await db.cartLine.count()).toBe(0);
  });

  test("counts, says no beside the line, takes out, and keeps a word to the shop", async () => {
    await put(market.amplang);
    const line = paths.cartLine(market.amplang);
    expect((await dina.post(line, { quantity: "4" })).text).toContain("Rp 112.000");
    const refused = await dina.post(line, { quantity: "11" });
    expect([refused.status, refused.text.includes("Stok tinggal 10")]).toEqual([409, true]);
    const noted = await dina.post(paths.cartNote(market.rina.shopId), { note: "Tidak pedas" });
    expect(noted.html).toContain("Tidak pedas");
    expect((await dina.post(paths.cartNote(market.hasan.shopId), { note: "Halo" })).status).toBe(404);
    expect((await dina.post(line, { quantity: "0" })).text).toContain("Keranjang masih kosong");
  });

  test("is nobody else's", async () => {
    await put(market.amplang);
    expect((await new Visitor(app.origin).get(paths.cart())).text).toContain("Keranjang masih kosong");
  });
});

describe("an order's page", () => {
  test("is there for its link alone; without it, with another's, or of no order, the answers are the same", async () => {
    const [order, other] = [await cashOrder(market), await cashOrder(market)];
    expect((await dina.get(paths.order(order.nomor, order.key))).status).toBe(200);
    const bare = (page: { html: string }) => page.html.replace(/nonce="[^"]*"|ET-[\w-]+|\?kunci=[\w-]+/g, "");
    const nothing = await dina.get(paths.order("ET-2611-AAAAAA", orderKey("x")));
    expect(nothing.status).toBe(404);
    for (const path of [paths.order(order.nomor), paths.order(order.nomor, other.key)]) {
      const page = await dina.get(path);
      expect(page.status).toBe(404);
      expect(bare(page)).toBe(bare(nothing));
    }
    for (const path of [paths.orderReceipt, paths.orderCancellation, paths.orderPayment, paths.orderQrImage])
      expect((await dina.get(path(order.nomor, other.key))).status).toBe(404);
    const cancelled = await dina.post(paths.orderCancellation(order.nomor, other.key), { reason: "x" });
    expect(cancelled.status).toBe(404);
  });

  test("does nothing to a part or line of another order", async () => {
    const [order, other] = [await cashOrder(market), await cashOrder(market)];
    const { nomor, key } = order;
    const foreign = [
      paths.partReceipt(nomor, other.partId, key),
      paths.partMessages(nomor, other.partId, key),
    ];
    for (const path of foreign) expect((await dina.post(path, { body: "Halo" })).status).toBe(404);
    expect((await dina.get(paths.lineReview(nomor, other.lineId, key))).status).toBe(404);
    expect(await db.orderMessage.count()).toBe(0);
  });

  test("is cancelled with a reason, and not twice", async () => {
    const { nomor, key, orderId } = await cashOrder(market);
    const form = await dina.get(paths.orderCancellation(nomor, key));
    const missing = await dina.submit(form, paths.orderCancellation(nomor, key));
    expect([missing.status, missing.text.includes("Pilih atau tulis alasannya")]).toEqual([422, true]);
    const done = await dina.submit(form, paths.orderCancellation(nomor, key), {
      reason: "lain",
      other: "Dobel",
    });
    expect(done.path).toBe(paths.order(nomor, key));
    expect(done.text).toContain("Pesanan dibatalkan");
    expect(await db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({
      status: "cancelled",
    });
    const again = await dina.post(paths.orderCancellation(nomor, key), { reason: "lain", other: "Dobel" });
    expect(again.text).toContain("tidak bisa dibatalkan");
  });

  test("is found again by number and phone, as they are typed", async () => {
    const { nomor, key, partId } = await cashOrder(market);
    const { handoverCode } = await db.orderPart.findUniqueOrThrow({ where: { id: partId } });
    await acceptPart(market.rina, partId);
    expect((await dina.get(paths.order(nomor, key))).text).toContain(handoverCode);
    const form = await dina.get(paths.orders());
    const lost = await dina.submit(form, paths.orders(), { nomor, phone: "0812-0000-0000" });
    expect(lost.status).toBe(404);
    expect(lost.form(paths.orders())).toMatchObject({ nomor });
    const found = await dina.submit(form, paths.orders(), {
      nomor: nomor.toLowerCase().replaceAll("-", " "),
      phone: "+62 812 5348 8990",
    });
    expect(found.path).toMatch(new RegExp(`^/pesanan/${nomor}\\?kunci=lihat-`));
    expect(found.text).toContain("dibuka dengan nomornya saja");
    // Its shop could ask the same way: the code, and whatever is the buyer's to say, stay closed.
    expect(found.text).not.toContain(handoverCode);
    const lookKey = found.path.split("kunci=")[1] ?? "";
    for (const path of [
      paths.partReceipt(nomor, partId, lookKey),
      paths.partMessages(nomor, partId, lookKey),
      paths.orderCancellation(nomor, lookKey),
    ])
      expect([path, (await dina.post(path, { body: "Halo" })).status]).toEqual([path, 404]);
  });

  test("opens wholly by its numbers in the browser that it was placed in", async () => {
    await put(market.amplang);
    const order = await dina.submit(await countedCheckout(), paths.checkout(), { method: "cash" });
    const nomor = /ET-\d{4}-[A-Z0-9]{6}/.exec(order.path)?.[0] ?? "";
    const form = await dina.get(paths.orders());
    const again = await dina.submit(form, paths.orders(), { nomor, phone: typed.phone });
    expect(again.path).toBe(order.path);
  });

  test("comes back from a gateway's page with all of it in her browser, and in a stranger's with what two numbers show", async () => {
    await put(market.amplang);
    const order = await dina.submit(await countedCheckout(), paths.checkout(), { method: "gopay" });
    const [nomor = "", key = ""] = order.path.slice("/pesanan/".length).split("?kunci=");
    const stranger = new Visitor(app.origin);
    const found = await stranger.submit(await stranger.get(paths.orders()), paths.orders(), {
      ...{ nomor, phone: typed.phone },
    });
    const changed = paths.orderPayment(nomor, found.path.split("kunci=")[1]);
    await stranger.submit(await stranger.get(changed), changed, { method: "card" });
    const attempts = await db.paymentAttempt.findMany({ select: { method: true, returnUrl: true } });
    expect(attempts.map((one) => one.method).sort()).toEqual(["card", "gopay"]);
    for (const { returnUrl } of attempts) {
      expect(returnUrl).not.toContain(key);
      const back = new URL(returnUrl);
      expect((await dina.get(back.pathname + back.search)).path).toBe(order.path);
      expect((await stranger.get(back.pathname + back.search)).text).toContain("dibuka dengan nomornya saja");
    }
  });
});
