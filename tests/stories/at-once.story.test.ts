import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { systemActor } from "~/domain/accounts/actor";
import { confirmSecondFactor, prepareSecondFactor } from "~/domain/accounts/second-factor.server";
import { startSession } from "~/domain/accounts/sessions.server";
import { adoptCart } from "~/domain/cart/put-in-cart.server";
import { completePart } from "~/domain/orders/complete-part.server";
import { acceptPart, handOverPart, shipPart } from "~/domain/orders/fulfil-part.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { openShop } from "~/domain/shops/open-shop.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { acceptAndShip, buyer, cashOrder, guestWith, type Market, openMarket, wish } from "./checkout-cast";

/** What two people, or one with two fingers, do in the same moment. */
useDatabase();
let market: Market;

beforeEach(async () => {
  market = await openMarket();
});

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("an order", () => {
  test("whose last two parts arrive in the same moment is done", async () => {
    const owner = await guestWith([market.amplang, 1], [market.batik, 1]);
    const shops = [market.rina.shopId, market.hasan.shopId];
    const placed = await placeOrder(
      { kind: "guest", sessionId: null },
      owner,
      wish(shops, 28_000 + 8000 + 185_000 + 15_000, { method: "cash" }),
    );
    if (!placed.ok) throw new Error(placed.code);
    const { orderId } = placed.value;
    const part = (shopId: string) =>
      db.orderPart.findUniqueOrThrow({ where: { orderId_shopId: { orderId, shopId } } });
    const [hers, his] = [await part(market.rina.shopId), await part(market.hasan.shopId)];
    await acceptAndShip(market.rina, hers.id);
    await acceptAndShip(market.hasan, his.id);
    const slow = inTransaction(async (tx) => {
      await completePart(tx, systemActor, hers.id);
      await later(300);
    });
    await later(100);
    await Promise.all([slow, inTransaction((tx) => completePart(tx, systemActor, his.id))]);
    expect(await db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({
      status: "completed",
    });
  });

  test("is handed over by its code: ten tries, also when thirty come at once", async () => {
    const { partId } = await cashOrder(market);
    await acceptPart(market.rina, partId);
    await shipPart(market.rina, { partId, courier: null, trackingNumber: null });
    const { handoverCode } = await db.orderPart.findUniqueOrThrow({ where: { id: partId } });
    const wrong = handoverCode === "0000" ? "0001" : "0000";
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => handOverPart(market.rina, { partId, code: wrong })),
    );
    const codes = answers.map((answer) => (answer.ok ? "ok" : answer.code));
    expect(codes.filter((code) => code === "code_wrong")).toHaveLength(10);
    expect(codes.filter((code) => code === "code_locked")).toHaveLength(20);
  });
});

describe("a person", () => {
  test("who presses twice to turn the second step on gets one set of recovery codes", async () => {
    const dina = await buyer("Dina");
    const { id: sessionId } = await startSession(dina.accountId);
    const [one, two] = await Promise.all([
      prepareSecondFactor(dina.accountId),
      prepareSecondFactor(dina.accountId),
    ]);
    expect(one?.secret).toBe(two?.secret);
    const code = new TOTP({ secret: Secret.fromBase32(one?.secret ?? "") }).generate({
      timestamp: now().getTime(),
    });
    const actor = { kind: "buyer" as const, accountId: dina.accountId, name: "Dina" };
    const answers = await Promise.all([1, 2].map(() => confirmSecondFactor(actor, sessionId, code)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await db.recoveryCode.count()).toBe(8);
  });

  test("who presses twice to sign in keeps her cart, once", async () => {
    const dina = await buyer("Dina");
    const { sessionId } = await guestWith([market.amplang, 2]);
    await Promise.all([1, 2, 3].map(() => adoptCart(sessionId, dina.accountId)));
    expect(await db.cartLine.findMany({ select: { quantity: true } })).toEqual([{ quantity: 2 }]);
  });
});

test("shops of one name that open at once get an address each", async () => {
  const people = await Promise.all(Array.from({ length: 6 }, (_, index) => buyer(`Yuni ${index}`)));
  const wanted = { name: "Pia Yuni", villageCode: "65.71.01.1001", whatsapp: "+6281234567890" };
  const opened = await Promise.all(
    people.map(({ accountId }) => openShop({ accountId, name: "Yuni" }, wanted)),
  );
  expect(opened.every((one) => one.ok)).toBe(true);
  const slugs = await db.shop.findMany({ where: { name: "Pia Yuni" }, select: { slug: true } });
  expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(6);
});
