import { beforeEach, describe, expect, test } from "vitest";
import { systemActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { completePart } from "~/domain/orders/complete-part.server";
import { acceptPart } from "~/domain/orders/fulfil-part.server";
import type { RefundWish } from "~/domain/orders/part-refund";
import { refundPart } from "~/domain/orders/refund-part.server";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { acceptAndShip, cashOrder, guest } from "./checkout-cast";
import {
  booked,
  type MoneyMarket,
  type Ordered,
  openMoneyMarket,
  order,
  partOf,
  pay,
  settle,
  shelf,
} from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let bought: Ordered;
let partId: string;

beforeEach(async () => {
  market = await openMoneyMarket();
  bought = await order(market, 3);
  await pay(market, bought);
  partId = (await partOf(bought.orderId, market.rina.shopId)).id;
});

const askFor = (wish: RefundWish, key: string, restock = false) =>
  refundPart(market.rina, { partId, wish, reason: "Kurang satu", restock, key });
const onePiece = async (): Promise<RefundWish> => {
  const line = await db.orderLine.findFirstOrThrow({ where: { partId }, select: { id: true } });
  return { kind: "lines", lines: [{ lineId: line.id, quantity: 1 }], delivery: rupiah(0) };
};

describe("money of Bu Rina's part", () => {
  test("goes back for one piece, once a double click, and the piece to her shelf", async () => {
    await acceptPart(market.rina, partId);
    const wish = await onePiece();
    const twice = await Promise.all([askFor(wish, "click", true), askFor(wish, "click", true)]);
    expect(twice.every((answer) => answer.ok)).toBe(true);
    await settle();
    const [refund] = await db.refund.findMany();
    expect([await db.refund.count(), refund?.status, market.bank.paidBack]).toEqual([
      1,
      "succeeded",
      refund?.amount,
    ]);
    expect((await shelf(market.amplang)).stock).toBe(8);
  });

  test("never goes back beyond what Dina paid, though many ask at once", async () => {
    const { total } = await db.orderPart.findUniqueOrThrow({
      where: { id: partId },
      select: { total: true },
    });
    const most = rupiah((total * 2n) / 3n);
    const answers = await Promise.all(
      ["a", "b", "c"].map((key) => askFor({ kind: "amount", amount: most }, key)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      code: "exceeds_left",
      left: rupiah(total - most),
    });
    await settle();
    expect(market.bank.paidBack).toBe(most);
  });

  test("that was hers already is taken back from her balance, commission with it", async () => {
    await acceptAndShip(market.rina, partId);
    await inTransaction((tx) => completePart(tx, systemActor, partId));
    await settle();
    const before = await payableOf(market.rina.shopId);
    expect(await askFor(await onePiece(), "return")).toMatchObject({ ok: true });
    await settle();
    const taken = before - (await payableOf(market.rina.shopId));
    expect(taken > 0n && taken < market.bank.paidBack).toBe(true);
    expect(await askFor({ kind: "rest" }, "all")).toMatchObject({ ok: true });
    await settle();
    expect(await payableOf(market.rina.shopId)).toBeLessThanOrEqual(0n);
    expect(await booked("refund_sent")).toBe(2);
  });

  test("is not Pak Hasan's to give, and before it came there is none", async () => {
    const wish: RefundWish = { kind: "rest" };
    expect(
      await refundPart(market.hasan, { partId, wish, reason: "x", restock: false, key: "k" }),
    ).toMatchObject({ code: "not_found" });
    const unpaid = await order(market, 1);
    partId = (await partOf(unpaid.orderId, market.rina.shopId)).id;
    expect(await askFor(wish, "k")).toMatchObject({ code: "not_paid" });
  });

  test("that she took in cash she gives back herself", async () => {
    partId = (await cashOrder(market, guest, 1)).partId;
    expect(await askFor({ kind: "rest" }, "k")).toMatchObject({ code: "paid_to_shop" });
  });
});
