import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addAddress } from "~/domain/accounts/address-book.server";
import { closeAccount, whyNotClose } from "~/domain/accounts/close-account.server";
import { keepAddress } from "~/domain/accounts/keep-address.server";
import { myData } from "~/domain/accounts/my-data.server";
import { findSession } from "~/domain/accounts/sessions.server";
import { signIn } from "~/domain/accounts/sign-in.server";
import { signUp } from "~/domain/accounts/sign-up.server";
import { putInCart } from "~/domain/cart/put-in-cart.server";
import { inboxOf, lettersPerPage } from "~/domain/notices/queries.server";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { tasks } from "~/domain/reactions.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction, pool } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { drainOutbox } from "~/platform/outbox.server";
import { storage } from "~/platform/storage.server";
import { useDatabase } from "../setup/use-database";
import { cashOrder, guestWith, karangAnyar, type Market, openMarket, wish } from "./checkout-cast";
import { cityVoucher } from "./voucher-cast";

useDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-my-data-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const password = "kopi-sumatra-77";
let market: Market;
let dina: { readonly kind: "buyer"; readonly accountId: string; readonly name: string };
let token: string;

beforeEach(async () => {
  market = await openMarket();
  const opened = await signUp({ name: "Dina Marlina", contact: "dina@contoh.id", password });
  if (!opened.ok) throw new Error(opened.code);
  dina = { kind: "buyer", accountId: opened.value.accountId, name: "Dina Marlina" };
  token = opened.value.token;
  await addAddress(dina, {
    recipient: "Dina Marlina",
    phone: "+6281253488990",
    villageCode: karangAnyar,
    line: "Jl. Mulawarman No. 18",
    landmark: null,
    city: null,
    postal: null,
  });
});

describe("Dina's data as a file", () => {
  test("holds what is hers, without her password's hash, and nothing of another's", async () => {
    await cashOrder(market, dina);
    await cashOrder(market);
    const text = JSON.stringify(await myData(dina.accountId));
    const { account, orders } = JSON.parse(text);
    expect(account).toMatchObject({
      email: "dina@contoh.id",
      addresses: [{ line: "Jl. Mulawarman No. 18" }],
    });
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({ total: 36_000, parts: [{ lines: [{ quantity: 1 }] }] });
    expect(orders[0]).toMatchObject({ refunds: [], paymentProofs: [] });
    expect(text).not.toMatch(/passwordHash|totpSecret|tokenHash|checkoutKey|argon2/);
  });
});

/** Dina's order in cash, called off, with all that can hang on one. */
async function orderWithAll() {
  const order = await cashOrder(market, dina);
  await cancelOrder(dina, { orderId: order.orderId, reason: "Salah pilih" });
  const { orderId, nomor } = order;
  const attempt = await db.paymentAttempt.findFirstOrThrow({ where: { orderId } });
  const refund = await db.refund.create({
    data: {
      ...{ attemptId: attempt.id, orderId, sourceKey: "uji", amount: 36_000n, reason: "uji" },
      ...{ status: "manual" as const },
      account: { create: { bank: "BNI", number: "0123456789", holder: "Dina Marlina", confirmedAt: now() } },
    },
  });
  const fileKey = `payment-proofs/${market.rina.shopId}/abc123`;
  await storage().put(fileKey, new Uint8Array([1, 2, 3]), "image/jpeg");
  const proof = { orderId, shopId: market.rina.shopId, attemptId: attempt.id, fileKey };
  const { id: proofId } = await db.straightProof.create({ data: proof });
  const voucherId = await cityVoucher("HEMAT10");
  const person = {
    phone: "+6281253488990",
    email: "dina@contoh.id",
    amount: 10_000n,
    voucherId,
    status: "released" as const,
  };
  await db.voucherUse.create({ data: { ...person, orderId, accountId: dina.accountId } });
  const asGuest = "01990000-0000-7000-8000-0000000000bb";
  await db.voucherUse.create({ data: { ...person, orderId: asGuest, phone: "+628111222333" } });
  return { orderId, nomor, fileKey, proofId, refundId: refund.id };
}

describe("an account that ends", () => {
  test("takes accounts for refunds, photos of transfers and names on vouchers along, once her money is back", async () => {
    const { nomor, fileKey, proofId, refundId } = await orderWithAll();
    const all = JSON.parse(JSON.stringify(await myData(dina.accountId)));
    expect(all.orders[0]).toMatchObject({
      refunds: [{ amount: 36_000, status: "manual", account: { bank: "BNI", number: "0123456789" } }],
      paymentProofs: [{ status: "sent", picture: `/pesanan/${nomor}/bukti/${proofId}` }],
    });
    expect(all.vouchers).toMatchObject([{ voucher: { code: "HEMAT10" }, amount: 10_000 }]);
    expect(await closeAccount(dina, { password })).toMatchObject({ code: "refunds_open", count: 1 });
    await db.refund.update({ where: { id: refundId }, data: { status: "succeeded" } });
    expect(await closeAccount(dina, { password })).toMatchObject({ ok: true });
    await drainOutbox(pool(), tasks);
    await drainOutbox(pool(), tasks);
    expect([await db.refundAccount.count(), await db.straightProof.count()]).toEqual([0, 0]);
    expect(await storage().has(fileKey)).toBe(false);
    expect(await db.voucherUse.count({ where: { email: null, accountId: null, phone: "" } })).toBe(2);
  });

  test("takes no order and no address any more, however close they come", async () => {
    const home = {
      recipient: "Dina",
      phone: "+6281253488990",
      villageCode: karangAnyar,
      line: "Jl. Kusuma 1",
    };
    const address = { ...home, landmark: null, city: null, postal: null };
    const wished = wish([market.rina.shopId], 36_000, { method: "cash" });
    const carts = [await guestWith([market.amplang, 1]), await guestWith([market.amplang, 1])] as const;
    const [closed, placed] = await Promise.all([
      closeAccount(dina, { password }),
      inTransaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${dina.accountId}::uuid FOR UPDATE`;
        const late = placeOrder(dina, carts[0], wished);
        await tx.account.update({ where: { id: dina.accountId }, data: { disabledAt: now() } });
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { late };
      }),
    ]);
    expect(closed.ok).toBe(true);
    expect(await placed.late).toMatchObject({ code: "account_closed" });
    const again = wish([market.rina.shopId], 36_000, { method: "cash" });
    expect(await placeOrder(dina, carts[1], again)).toMatchObject({ code: "account_closed" });
    expect(await keepAddress(dina, address)).toMatchObject({ code: "account_closed" });
    expect(await addAddress(dina, address)).toMatchObject({ code: "account_closed" });
    expect([await db.order.count(), await db.address.count()]).toEqual([0, 0]);
  });

  test("is refused while an order is under way, and where she runs a shop", async () => {
    await cashOrder(market, dina);
    expect(await whyNotClose(dina.accountId)).toMatchObject({ code: "orders_open", count: 1 });
    expect(await closeAccount(dina, { password })).toMatchObject({ code: "orders_open" });
    expect(await whyNotClose(market.rina.accountId)).toMatchObject({ code: "has_shop" });
    expect(await closeAccount(dina, { password: "salah-sekali" })).toMatchObject({ code: "password_wrong" });
    expect(await findSession(token)).not.toBeNull();
  });

  test("leaves orders and sums for the books, and nothing that says who it was", async () => {
    const order = await cashOrder(market, dina);
    await cancelOrder(dina, { orderId: order.orderId, reason: "Salah pilih" });
    await putInCart(
      { accountId: dina.accountId, sessionId: null },
      { variantId: market.amplang, quantity: 1 },
    );
    await drainOutbox(pool(), tasks);
    expect(await closeAccount(dina, { password })).toEqual({ ok: true, value: undefined });
    await drainOutbox(pool(), tasks);
    await drainOutbox(pool(), tasks);
    const kept = await db.order.findUniqueOrThrow({ where: { id: order.orderId } });
    expect(kept).toMatchObject({ total: 36_000n, accountId: null, phone: "", addressLine: "", email: null });
    const all = JSON.stringify(
      await Promise.all([
        db.account.findMany(),
        db.order.findMany(),
        db.orderPart.findMany(),
        db.orderMessage.findMany(),
        db.address.findMany(),
        db.letter.findMany(),
        db.auditEntry.findMany(),
        db.cart.findMany(),
      ]),
      (_, value) => (typeof value === "bigint" ? String(value) : value),
    );
    expect(all).not.toMatch(/Dina|dina@contoh|81253488990|Mulawarman/);
    expect(await db.cart.count({ where: { accountId: dina.accountId } })).toBe(0);
    expect(await findSession(token)).toBeNull();
    expect(await signIn({ contact: "dina@contoh.id", password })).toMatchObject({ ok: false });
    expect(await signUp({ name: "Dina", contact: "dina@contoh.id", password })).toMatchObject({
      ok: true,
    });
  });
});

describe("the inbox", () => {
  test("comes in pages, the newest first", async () => {
    await db.letter.createMany({
      data: Array.from({ length: 45 }, (_, number) => ({
        sourceKey: `kabar:${number}`,
        kind: "order.placed",
        toName: "Dina",
        accountId: dina.accountId,
        subject: `Kabar ${number}`,
        body: "Halo",
        createdAt: new Date(Date.UTC(2026, 10, 1, 0, number)),
      })),
    });
    const pages = [await inboxOf(dina.accountId, 1), await inboxOf(dina.accountId, 3)];
    expect(pages.map(({ letters, total }) => [letters.length, total, letters[0]?.subject])).toEqual([
      [lettersPerPage, 45, "Kabar 44"],
      [5, 45, "Kabar 4"],
    ]);
  });
});
