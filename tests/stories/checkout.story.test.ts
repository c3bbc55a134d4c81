import { beforeEach, describe, expect, test } from "vitest";
import { keepAddress } from "~/domain/accounts/keep-address.server";
import { lastAddress } from "~/domain/accounts/last-address.server";
import { putInCart, setCartLine, setCartNote } from "~/domain/cart/put-in-cart.server";
import { cartView } from "~/domain/cart/queries.server";
import { checkoutSums } from "~/domain/orders/checkout";
import { checkoutPage } from "~/domain/orders/checkout-page.server";
import { findOrderLink, lookAtOrder, openOrder } from "~/domain/orders/open-order.server";
import { orderKey } from "~/domain/orders/order-link.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { orderPage } from "~/domain/orders/queries.server";
import { receiptPdf } from "~/domain/orders/receipt-pdf.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { onlyVariant, put, row } from "./catalog-cast";
import {
  buyer,
  cashOrder,
  guest,
  guestWith,
  karangAnyar,
  type Market,
  openMarket,
  wish,
} from "./checkout-cast";

useDatabase();
let market: Market;

beforeEach(async () => {
  market = await openMarket();
});

const bothShops = () => [market.rina.shopId, market.hasan.shopId];
const orderCount = () => db.order.count();

describe("what the checkout shows and what is charged", () => {
  test("are the same sum, over two shops", async () => {
    const owner = await guestWith([market.amplang, 2], [market.batik, 1]);
    const page = await checkoutPage(owner, { place: karangAnyar, deliveries: {} });
    const { total } = checkoutSums(page.shops);
    expect(total).toBe(264_000n);
    const placed = await placeOrder(guest, owner, wish(bothShops(), 264_000));
    if (!placed.ok) throw new Error(placed.code);
    const order = await orderPage(placed.value.orderId);
    expect(order.total).toBe(264_000n);
    expect(order.parts.map((part) => part.total)).toEqual([64_000n, 200_000n]);
    expect(order.payment?.status).toBe("pending");
  });

  test("a price that rose meanwhile is asked again, and nothing is ordered", async () => {
    const owner = await guestWith([market.amplang, 1]);
    await db.variant.update({ where: { id: market.amplang }, data: { price: 30_000n } });
    const answer = await placeOrder(guest, owner, wish([market.rina.shopId], 36_000));
    expect(answer).toMatchObject({ ok: false, code: "total_changed", total: 38_000n });
    expect(await orderCount()).toBe(0);
    const [shop] = (await cartView(owner)).shops;
    expect(shop?.lines[0]).toMatchObject({ price: 30_000n, priceBefore: 28_000n });
  });

  test("a cart changed in another tab to other goods of an equal total is asked again, and nothing is ordered", async () => {
    const owner = await guestWith([market.amplang, 1]);
    const { print } = await checkoutPage(owner, { place: karangAnyar, deliveries: {} });
    const kuku = await put(market.rina, "Kuku Macan", { variants: [row({ price: rupiah(28_000) })] });
    await setCartLine(owner, { variantId: market.amplang, quantity: 0 });
    await putInCart(owner, { variantId: await onlyVariant(kuku), quantity: 1 });
    const input = wish([market.rina.shopId], 36_000, { seenPrint: print });
    expect(await placeOrder(guest, owner, input)).toMatchObject({ code: "goods_changed", total: 36_000n });
    expect(await orderCount()).toBe(0);
    const shown = await checkoutPage(owner, { place: karangAnyar, deliveries: {} });
    const answer = await placeOrder(guest, owner, { ...input, seenPrint: shown.print });
    expect(answer.ok).toBe(true);
  });

  test("nothing is proposed before the place is known, and cash is for the city alone", async () => {
    const owner = await guestWith([market.amplang, 1]);
    const nowhere = await checkoutPage(owner, { place: "", deliveries: {} });
    expect(nowhere).toMatchObject({ place: "", destination: null });
    expect(nowhere.shops[0]?.quotes).toEqual([]);
    const away = await checkoutPage(owner, { place: "luar:kaltara", deliveries: {} });
    expect(away.payments.map((payment) => payment.method)).not.toContain("cash");
    const wished = wish([market.rina.shopId], 28_000, {
      place: "luar:kaltara",
      deliveries: { [market.rina.shopId]: "pickup" },
      method: "cash",
    });
    expect(await placeOrder(guest, owner, wished)).toMatchObject({ code: "cash_not_here" });
  });
});

describe("one checkout makes one order", () => {
  test("sent twice, it answers the same order", async () => {
    const owner = await guestWith([market.amplang, 1]);
    const input = wish([market.rina.shopId], 36_000);
    const first = await placeOrder(guest, owner, input);
    expect(await placeOrder(guest, owner, input)).toEqual(first);
    expect(await orderCount()).toBe(1);
  });

  test("sent more often at once than there are connections, it is one order, one hold, and one answer", async () => {
    const owner = await guestWith([market.amplang, 2]);
    const input = wish([market.rina.shopId], 64_000);
    const answers = await Promise.all(Array.from({ length: 24 }, () => placeOrder(guest, owner, input)));
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.nomor : answer.code))).size).toBe(1);
    expect(await orderCount()).toBe(1);
    expect(await db.paymentAttempt.count()).toBe(1);
    expect((await db.variant.findUniqueOrThrow({ where: { id: market.amplang } })).held).toBe(2);
  });

  test("the same page with other words is told of the order it made", async () => {
    const owner = await guestWith([market.amplang, 1]);
    const input = wish([market.rina.shopId], 36_000);
    const first = await placeOrder(guest, owner, input);
    const again = await placeOrder(guest, owner, { ...input, buyerName: "Dina M." });
    expect(again).toMatchObject({ code: "checkout_changed", nomor: first.ok ? first.value.nomor : "" });
    expect(await orderCount()).toBe(1);
  });

  test("two buyers of the last three batiks: one has them, the other is told", async () => {
    const [dina, yuni] = [await guestWith([market.batik, 2]), await guestWith([market.batik, 2])];
    const input = () => wish([market.hasan.shopId], 385_000);
    const answers = await Promise.all([placeOrder(guest, dina, input()), placeOrder(guest, yuni, input())]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const [told] = answers.filter((answer) => !answer.ok);
    expect(["stock_short", "cart_changed"]).toContain(told && !told.ok ? told.code : "");
    expect(await orderCount()).toBe(1);
  });
});

describe("the cart after an order", () => {
  test("is empty, and the word to Bu Rina went along instead of waiting for the next order", async () => {
    const owner = await guestWith([market.amplang, 1]);
    await setCartNote(owner, { shopId: market.rina.shopId, note: "Bungkus untuk hadiah" });
    const placed = await placeOrder(guest, owner, wish([market.rina.shopId], 36_000));
    if (!placed.ok) throw new Error(placed.code);
    expect((await orderPage(placed.value.orderId)).parts[0]?.buyerNote).toBe("Bungkus untuk hadiah");
    expect((await cartView(owner)).shops).toEqual([]);
    expect(await db.cartNote.count()).toBe(0);
  });

  test("takes no word to a shop that has nothing in it", async () => {
    const owner = await guestWith([market.amplang, 1]);
    const answer = await setCartNote(owner, { shopId: market.hasan.shopId, note: "Halo" });
    expect(answer).toMatchObject({ code: "not_found" });
    expect(await setCartLine(owner, { variantId: market.amplang, quantity: 11 })).toMatchObject({
      code: "short",
      available: 10,
    });
  });
});

describe("who may open an order", () => {
  test("the one with its link, and the account that made it; nobody else, and no other order's key", async () => {
    const [dina, yuni] = [await buyer("Dina Marlina"), await buyer("Yuni")];
    const order = await cashOrder(market, dina);
    const other = await cashOrder(market);
    expect(await openOrder(order.nomor, order.key, null)).toMatchObject({
      id: order.orderId,
      key: order.key,
    });
    expect(await openOrder(order.nomor, null, dina.accountId)).toMatchObject({ id: order.orderId });
    for (const [key, accountId] of [
      [null, null],
      [null, yuni.accountId],
      [other.key, null],
      ["", yuni.accountId],
      [orderKey(order.nomor).slice(0, 31), null],
    ] as const)
      expect(await openOrder(order.nomor, key, accountId)).toBeNull();
    expect(await openOrder(other.nomor, null, dina.accountId)).toBeNull();
    expect(await openOrder("ET-0000-AAAAAA", order.key, null)).toBeNull();
  });

  test("a lost link is found by number and phone together", async () => {
    const order = await cashOrder(market);
    const phone = "+6281253488990";
    const found = await findOrderLink({ nomor: order.nomor, phone });
    expect(found).toMatchObject({ nomor: order.nomor });
    // The shop knows both numbers too: they are not the buyer's word.
    expect(found?.key).not.toBe(order.key);
    expect(await openOrder(order.nomor, found?.key ?? null, null)).toBeNull();
    expect(await lookAtOrder(order.nomor, found?.key ?? null, null)).toMatchObject({ id: order.orderId });
    const other = await cashOrder(market);
    expect(await lookAtOrder(other.nomor, found?.key ?? null, null)).toBeNull();
    expect(await findOrderLink({ nomor: order.nomor, phone: "+6281200000000" })).toBeNull();
  });
});

describe("what goes with an order", () => {
  test("a receipt as PDF, for an order of any length", async () => {
    const order = await cashOrder(market, guest, 3);
    const page = await orderPage(order.orderId);
    const [part] = page.parts;
    if (!part) throw new Error("a part is missing");
    const many = { ...page, parts: Array.from({ length: 12 }, () => part) };
    for (const one of [page, many]) {
      const pdf = await receiptPdf(one, "id", new Date("2026-11-24T06:05:00Z"));
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  test("an address kept for the next one: the same again is no second", async () => {
    const dina = await buyer("Dina Marlina");
    const actor = { kind: "buyer", accountId: dina.accountId, name: "Dina" } as const;
    const address = {
      recipient: "Dina",
      phone: "+6281253488990",
      villageCode: karangAnyar,
      line: "Jl. Mulawarman No. 18",
      landmark: null,
      city: null,
      postal: null,
    };
    await keepAddress(actor, address);
    await keepAddress(actor, { ...address, villageCode: "65.71.02.1002" });
    await keepAddress(actor, { ...address, landmark: "Pagar hijau" });
    expect(await db.address.count()).toBe(2);
    expect(await db.address.count({ where: { isDefault: true } })).toBe(1);
    expect(await lastAddress(dina.accountId)).toMatchObject({
      villageCode: karangAnyar,
      landmark: "Pagar hijau",
    });
  });
});
