import { beforeEach, describe, expect, test } from "vitest";
import { systemActor } from "~/domain/accounts/actor";
import { noteVoucher } from "~/domain/cart/note-voucher.server";
import { adoptCart } from "~/domain/cart/put-in-cart.server";
import { cartView } from "~/domain/cart/queries.server";
import { payableOf } from "~/domain/ledger/queries.server";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { checkoutPage } from "~/domain/orders/checkout-page.server";
import { completePart } from "~/domain/orders/complete-part.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { paymentRequestOf } from "~/domain/payments/queries.server";
import { changeVoucher, stopVoucher } from "~/domain/vouchers/change-voucher.server";
import { openVoucher } from "~/domain/vouchers/open-voucher.server";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { acceptAndShip, buyer, guest, guestWith, karangAnyar, wish } from "./checkout-cast";
import {
  letExpire,
  type MoneyMarket,
  openMoneyMarket,
  partOf,
  pay,
  settle,
  statusOf,
  tell,
} from "./money-cast";
import { buyAmplang, cityVoucher, counted, guestWithCode, officer, opened, voucherOf } from "./voucher-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

const bothShops = () => [market.rina.shopId, market.hasan.shopId];

async function ordered(code: string, total: number, batik = 0) {
  const goods: [string, number][] = [[market.amplang, 2]];
  if (batik > 0) goods.push([market.batik, batik]);
  const owner = await guestWithCode(code, ...goods);
  const shops = batik > 0 ? bothShops() : [market.rina.shopId];
  const placed = await placeOrder(guest, owner, wish(shops, total));
  if (!placed.ok) throw new Error(placed.code);
  const { orderId, nomor } = placed.value;
  const attempt = await db.paymentAttempt.findFirstOrThrow({ where: { orderId } });
  return { orderId, nomor, attemptId: attempt.id, reference: attempt.reference, owner };
}

async function finish(orderId: string, shopId: string) {
  const { id } = await partOf(orderId, shopId);
  await acceptAndShip(shopId === market.rina.shopId ? market.rina : market.hasan, id);
  await inTransaction((tx) => completePart(tx, systemActor, id));
  return id;
}

async function vouchersPaid(): Promise<bigint> {
  const sum = await db.ledgerEntry.aggregate({
    where: { account: { kind: "vouchers" } },
    _sum: { amount: true },
  });
  return sum._sum.amount ?? 0n;
}

describe("Dina with the city's code", () => {
  test("sees and pays the same sum; the gateway's lines add up; the code leaves her cart with the order", async () => {
    const id = await cityVoucher("HEMAT10");
    const owner = await guestWithCode("HEMAT10", [market.amplang, 2], [market.batik, 1]);
    const page = await checkoutPage(owner, { place: karangAnyar, deliveries: {} });
    expect(page.voucher).toMatchObject({ code: "HEMAT10", judged: { ok: true, value: { total: 10_000n } } });
    const placed = await placeOrder(guest, owner, wish(bothShops(), 254_000));
    if (!placed.ok) throw new Error(placed.code);
    const { orderId } = placed.value;
    const order = await db.order.findUniqueOrThrow({ where: { id: orderId }, include: { parts: true } });
    expect([order.itemsTotal, order.discountTotal, order.total]).toEqual([241_000n, 10_000n, 254_000n]);
    expect(order.parts.map((part) => part.voucherByCity).sort()).toEqual([2301n, 7699n]);
    const attempt = await db.paymentAttempt.findFirstOrThrow({ where: { orderId } });
    expect(attempt.amount).toBe(254_000n);
    const { items } = await paymentRequestOf(attempt);
    expect(items.at(-1)).toMatchObject({ unitPrice: -10_000n, quantity: 1 });
    expect(items.reduce((sum, item) => sum + item.unitPrice * BigInt(item.quantity), 0n)).toBe(254_000n);
    expect(await counted(id)).toEqual({ usedCount: 1, usedAmount: 10_000n });
    expect((await cartView(owner)).voucherCode).toBeNull();
  });

  test("gives the shops all they sold for: the city makes it good, commission is as without", async () => {
    await cityVoucher("HEMAT10");
    const bought = await ordered("HEMAT10", 54_000);
    await pay(market, bought);
    await finish(bought.orderId, market.rina.shopId);
    // 56.000 goods + 8.000 delivery − 5 % of 56.000 − 0,7 % of 54.000
    expect(await payableOf(market.rina.shopId)).toBe(64_000n - 2800n - 378n);
    expect(await vouchersPaid()).toBe(10_000n);
  });

  test("gets back what she paid for a piece, and the city its share of it", async () => {
    await cityVoucher("HEMAT10");
    const bought = await ordered("HEMAT10", 54_000);
    await pay(market, bought);
    const partId = await finish(bought.orderId, market.rina.shopId);
    const line = await db.orderLine.findFirstOrThrow({ where: { partId } });
    const answer = await refundPart(market.rina, {
      partId,
      wish: { kind: "lines", lines: [{ lineId: line.id, quantity: 1 }], delivery: rupiah(0) },
      reason: "Remuk di jalan",
      restock: false,
      key: "one",
    });
    expect(answer.ok).toBe(true);
    await settle();
    expect(market.bank.paidBack).toBe(23_000n);
    expect(await vouchersPaid()).toBe(5000n);
  });
});

describe("Bu Rina's own voucher", () => {
  test("comes off her goods and her commission, and costs the city nothing", async () => {
    await opened(market.rina, "RINA20", voucherOf({ kind: "percent", amount: rupiah(0), percent: 20 }));
    const bought = await ordered("RINA20", 241_000 - 11_200 + 23_000, 1);
    await pay(market, bought);
    const hers = await partOf(bought.orderId, market.rina.shopId);
    expect([hers.voucherByShop, hers.total, hers.commission]).toEqual([11_200n, 52_800n, 2240n]);
    expect((await partOf(bought.orderId, market.hasan.shopId)).voucherByShop).toBe(0n);
    await finish(bought.orderId, market.rina.shopId);
    expect(await vouchersPaid()).toBe(0n);
    expect(await payableOf(market.rina.shopId)).toBe(52_800n - 2240n - hers.gatewayFee);
  });

  test("paid in cash at the door is kept at once", async () => {
    const id = await opened(market.rina, "RINA10", voucherOf());
    const placed = await buyAmplang(market, "RINA10", { method: "cash" });
    expect(placed.ok).toBe(true);
    expect(await db.voucherUse.findFirstOrThrow()).toMatchObject({ voucherId: id, status: "kept" });
  });
});

describe("a use", () => {
  test("is free again when the order expires or is called off, and kept when it is paid", async () => {
    const id = await cityVoucher("SEKALI", { totalLimit: 1 });
    const first = await ordered("SEKALI", 54_000);
    await letExpire();
    expect(await counted(id)).toEqual({ usedCount: 0, usedAmount: 0n });
    const second = await ordered("SEKALI", 54_000);
    await cancelOrder(guest, { orderId: second.orderId, reason: "salah" });
    expect(await counted(id)).toEqual({ usedCount: 0, usedAmount: 0n });
    const third = await ordered("SEKALI", 54_000);
    await pay(market, third);
    expect(await counted(id)).toEqual({ usedCount: 1, usedAmount: 10_000n });
    // The first one's money comes late, and its use is gone: all of it goes back.
    market.bank.pay(first.reference);
    await tell(first.reference);
    await settle();
    expect(await statusOf(first.orderId)).toBe("expired");
    expect(market.bank.paidBack).toBe(54_000n);
    expect((await db.variant.findUniqueOrThrow({ where: { id: market.amplang } })).held).toBe(0);
  });

  test("is taken again by late money while there is one left", async () => {
    const id = await cityVoucher("HEMAT10", { totalLimit: 1 });
    const late = await ordered("HEMAT10", 54_000);
    await letExpire();
    await pay(market, late);
    expect(await statusOf(late.orderId)).toBe("placed");
    expect(await counted(id)).toEqual({ usedCount: 1, usedAmount: 10_000n });
  });

  test("counts for what is left when a shop refuses its part, and is free when both do", async () => {
    const id = await cityVoucher("HEMAT10");
    const bought = await ordered("HEMAT10", 254_000, 1);
    await pay(market, bought);
    const [hers, his] = [
      await partOf(bought.orderId, market.rina.shopId),
      await partOf(bought.orderId, market.hasan.shopId),
    ];
    await refusePart(market.rina, { partId: hers.id, reason: "habis" });
    await settle();
    expect(await counted(id)).toEqual({ usedCount: 1, usedAmount: his.voucherByCity });
    await refusePart(market.hasan, { partId: his.id, reason: "habis" });
    await settle();
    expect(await counted(id)).toEqual({ usedCount: 0, usedAmount: 0n });
    expect(market.bank.paidBack).toBe(254_000n);
  });
});

describe("a code that doesn't hold", () => {
  test("is said on the page with figures, and nothing is taken off", async () => {
    await cityVoucher("BESAR", { minSpend: rupiah(40_000) });
    const owner = await guestWithCode("BESAR", [market.amplang, 1]);
    const page = await checkoutPage(owner, { place: karangAnyar, deliveries: {} });
    expect(page.voucher?.judged).toMatchObject({ code: "voucher_more_needed", missing: 12_000n });
    const placed = await placeOrder(guest, owner, wish([market.rina.shopId], 36_000));
    expect(placed.ok).toBe(true);
    expect(await db.voucherUse.count()).toBe(0);
  });

  test("typed and not put in yet is put in first: nothing is ordered at a sum she hasn't seen", async () => {
    await cityVoucher("HEMAT10");
    const owner = await guestWith([market.amplang, 1]);
    const form = wish([market.rina.shopId], 36_000, { typedVoucher: "hemat-10" });
    expect(await placeOrder(guest, owner, { ...form, typedVoucher: "ngawur" })).toMatchObject({
      code: "voucher_typed",
      why: { code: "voucher_unknown" },
    });
    expect(await placeOrder(guest, owner, form)).toMatchObject({
      code: "voucher_put_in",
      voucher: "HEMAT10",
      total: 26_000n,
    });
    expect(await db.order.count()).toBe(0);
    expect((await placeOrder(guest, owner, wish([market.rina.shopId], 26_000))).ok).toBe(true);
  });

  test("once it was shown as counted, asks her again instead of charging more", async () => {
    const id = await cityVoucher("HEMAT10");
    const owner = await guestWithCode("HEMAT10", [market.amplang, 1]);
    await stopVoucher(officer, id);
    const answer = await placeOrder(guest, owner, wish([market.rina.shopId], 26_000));
    expect(answer).toMatchObject({
      code: "voucher_refused",
      total: 36_000n,
      why: { code: "voucher_stopped" },
    });
    expect(await db.order.count()).toBe(0);
  });

  test("is known to be used by her number, her address and her account alike", async () => {
    await cityVoucher("HEMAT10");
    const dina = await buyer("Dina");
    const mail = "dina@etalase.test";
    expect((await buyAmplang(market, "HEMAT10", { email: mail })).ok).toBe(true);
    const again = [
      buyAmplang(market, "HEMAT10"),
      buyAmplang(market, "HEMAT10", { phone: "+6281111111111", email: mail }),
    ];
    for (const answer of await Promise.all(again))
      expect(answer).toMatchObject({ code: "voucher_refused", why: { code: "voucher_used_by_you" } });
    const signedIn = async (phone: string) => {
      const session = await guestWithCode("HEMAT10", [market.amplang, 1]);
      await adoptCart(session.sessionId, dina.accountId);
      const owner = { accountId: dina.accountId, sessionId: session.sessionId };
      return placeOrder(dina, owner, wish([market.rina.shopId], 26_000, { phone }));
    };
    expect((await signedIn("+6282222222222")).ok).toBe(true);
    expect(await signedIn("+6283333333333")).toMatchObject({ why: { code: "voucher_used_by_you" } });
    await noteVoucher({ accountId: dina.accountId, sessionId: null }, null);
  });
});

describe("a voucher's terms", () => {
  test("a code is one in the whole city, and the same form twice opens one", async () => {
    const wishes = { code: "RINA10", wish: voucherOf(), formToken: "one" };
    const [one, two] = await Promise.all([
      openVoucher(market.rina, wishes),
      openVoucher(market.rina, wishes),
    ]);
    expect([one.ok, two]).toEqual([true, one]);
    expect(await openVoucher(market.hasan, wishes)).toMatchObject({ code: "code_taken" });
    expect(await db.voucher.count()).toBe(1);
  });

  test("never fall below what is used, and another shop's isn't there", async () => {
    const id = await opened(market.rina, "RINA10", voucherOf({ totalLimit: 5, perPerson: 9 }));
    await buyAmplang(market, "RINA10");
    await buyAmplang(market, "RINA10");
    const change = (actor: typeof market.rina, totalLimit: number) =>
      changeVoucher(actor, { voucherId: id, wish: voucherOf({ totalLimit }) });
    expect(await change(market.rina, 1)).toMatchObject({ code: "limit_below_used", used: 2 });
    expect((await change(market.rina, 2)).ok).toBe(true);
    expect(await change(market.hasan, 9)).toMatchObject({ code: "not_found" });
    expect(await stopVoucher(market.hasan, id)).toMatchObject({ code: "not_found" });
    const city = await cityVoucher("KOTA10", { perPerson: 9 });
    await buyAmplang(market, "KOTA10");
    const less = { voucherId: city, wish: voucherOf({ budget: rupiah(9999) }) };
    expect(await changeVoucher(officer, less)).toMatchObject({ code: "budget_below_used", used: 10_000n });
    expect(await db.auditEntry.count({ where: { subjectType: "voucher" } })).toBe(3);
  });
});
