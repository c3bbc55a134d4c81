import { beforeEach, describe, expect, test } from "vitest";
import { addAddress } from "~/domain/accounts/address-book.server";
import { closeAccount, whyNotClose } from "~/domain/accounts/close-account.server";
import { myData } from "~/domain/accounts/my-data.server";
import { findSession } from "~/domain/accounts/sessions.server";
import { signIn } from "~/domain/accounts/sign-in.server";
import { signUp } from "~/domain/accounts/sign-up.server";
import { putInCart } from "~/domain/cart/put-in-cart.server";
import { inboxOf, lettersPerPage } from "~/domain/notices/queries.server";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { tasks } from "~/domain/reactions.server";
import { db, pool } from "~/platform/db.server";
import { drainOutbox } from "~/platform/outbox.server";
import { useDatabase } from "../setup/use-database";
import { cashOrder, karangAnyar, type Market, openMarket } from "./checkout-cast";

useDatabase();
const password = "kopi-sumatra-77";
let market: Market;
let dina: { readonly kind: "buyer"; readonly accountId: string; readonly name: string };
let token: string;

beforeEach(async () => {
  market = await openMarket();
  const opened = await signUp(null, { name: "Dina Marlina", contact: "dina@contoh.id", password });
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
    expect(text).not.toMatch(/passwordHash|totpSecret|tokenHash|checkoutKey|argon2/);
  });
});

describe("an account that ends", () => {
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
    expect(await signIn(null, { contact: "dina@contoh.id", password })).toMatchObject({ ok: false });
    expect(await signUp(null, { name: "Dina", contact: "dina@contoh.id", password })).toMatchObject({
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
