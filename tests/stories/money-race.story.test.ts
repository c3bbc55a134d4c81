import { beforeEach, describe, expect, test } from "vitest";
import { setCartLine } from "~/domain/cart/put-in-cart.server";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { onlyVariant, openShop, put, row } from "./catalog-cast";
import { guest, guestWith, wish } from "./checkout-cast";
import {
  letExpire,
  type MoneyMarket,
  openMoneyMarket,
  order,
  pay,
  settle,
  shelf,
  statusOf,
} from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

/** `npm run soak` lets them run as often as the target says. */
const rounds = process.env.SOAK ? 200 : 2;
const buyers = 50;

/** Each of so many guests has one of the goods in her cart and presses "pay" at the same moment. */
async function allOrder(variantId: string, shopId: string, price: number, of = buyers) {
  const carts = await Promise.all(Array.from({ length: of }, () => guestWith([variantId, 1])));
  const answers = await Promise.all(carts.map((cart) => placeOrder(guest, cart, wish([shopId], price))));
  const orders = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.code]));
  return { orders, refusals };
}

describe("fifty buyers of ten amplang", () => {
  test("have ten of them between them, each time; forty are told, and nobody else is charged", {
    timeout: rounds * 15_000,
  }, async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const { orders, refusals } = await allOrder(market.amplang, market.rina.shopId, 36_000);
      expect([orders.length, refusals.length]).toEqual([10, 40]);
      for (const code of refusals) expect(["stock_short", "cart_changed"]).toContain(code);
      expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 10 });
      expect(market.bank.payments.size).toBe(10 * round);
      for (const { orderId } of orders) await cancelOrder(guest, { orderId, reason: "Putaran berikut" });
      expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
    }
  });

  test("who all pay have ten, sold once each; what one lets expire the next can have", async () => {
    const { orders } = await allOrder(market.amplang, market.rina.shopId, 36_000);
    const attempts = await db.paymentAttempt.findMany({
      where: { orderId: { in: orders.map((one) => one.orderId) } },
    });
    const [idle, ...prompt] = attempts;
    for (const { reference } of prompt) market.bank.pay(reference);
    await letExpire();
    await settle();
    expect(await statusOf(idle?.orderId ?? "")).toBe("expired");
    expect(await db.order.count({ where: { status: "placed" } })).toBe(9);
    expect(await shelf(market.amplang)).toEqual({ stock: 1, held: 0 });
    const last = await allOrder(market.amplang, market.rina.shopId, 36_000, 20);
    expect(last.orders).toHaveLength(1);
  });
});

test("carts that hold two shops' goods in either order never wait for each other in a circle", async () => {
  const other = await openShop("Yuni", "sambal-yuni");
  await db.deliveryOption.create({
    data: { shopId: other.shopId, kind: "pickup", note: "", readyHours: 2, isActive: true },
  });
  const sambal = await onlyVariant(await put(other, "Sambal", { variants: [row({ stock: 20 })] }));
  await db.variant.update({ where: { id: market.amplang }, data: { stock: 20 } });
  await db.stockMovement.updateMany({ where: { variantId: market.amplang }, data: { delta: 20 } });
  const shops = [market.rina.shopId, other.shopId];
  const carts = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      index % 2 ? guestWith([market.amplang, 1], [sambal, 1]) : guestWith([sambal, 1], [market.amplang, 1]),
    ),
  );
  const deliveries = { [market.rina.shopId]: "pickup" as const, [other.shopId]: "pickup" as const };
  const answers = await Promise.all(
    carts.map((cart) => placeOrder(guest, cart, wish(shops, 56_000, { deliveries }))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(20);
  expect([await shelf(sambal), await shelf(market.amplang)]).toEqual([
    { stock: 20, held: 20 },
    { stock: 20, held: 20 },
  ]);
});

test("an order is what was in the cart when it was written, though another tab changes it meanwhile", async () => {
  const tries = process.env.SOAK ? 50 : 4;
  for (let round = 0; round < tries; round += 1) {
    const cart = await guestWith([market.amplang, 1]);
    const [placed] = await Promise.all([
      placeOrder(guest, cart, wish([market.rina.shopId], 36_000)),
      setCartLine(cart, { variantId: market.amplang, quantity: 3 }),
    ]);
    if (!placed.ok) {
      expect(placed).toMatchObject({ code: "total_changed", total: 92_000n });
      continue;
    }
    const lines = await db.orderLine.findMany({ where: { part: { orderId: placed.value.orderId } } });
    expect(lines.map((line) => line.quantity)).toEqual([1]);
    await cancelOrder(guest, { orderId: placed.value.orderId, reason: "Putaran berikut" });
  }
});

test("of two payments for the last batiks after both orders lapsed one is revived, the other paid back", async () => {
  const first = await order(market, 0, 3);
  await letExpire();
  const again = await order(market, 0, 3);
  await letExpire();
  for (const { reference } of [first, again]) market.bank.pay(reference);
  await Promise.all([pay(market, first), pay(market, again)]);
  await settle();
  const ends = [await statusOf(first.orderId), await statusOf(again.orderId)].sort();
  expect(ends).toEqual(["expired", "placed"]);
  expect(market.bank.paidBack).toBe(570_000n);
  expect(await shelf(market.batik)).toEqual({ stock: 0, held: 0 });
});
