import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { adjustStock } from "~/domain/catalog/adjust-stock.server";
import { holdStock } from "~/domain/catalog/hold-stock.server";
import { returnStock } from "~/domain/catalog/return-stock.server";
import { releaseHold, sellHold } from "~/domain/catalog/settle-hold.server";
import { db, inTransaction, isDatabaseAway, pool } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { useDatabase } from "../setup/use-database";
import { anOrder, onlyVariant, openShelves, openShop, put, row } from "./catalog-cast";

useDatabase();
let rina: OwnerActor;

beforeEach(async () => {
  await openShelves();
  rina = await openShop("Bu Rina", "amplang-bu-rina");
});

type Lines = readonly { variantId: string; quantity: number }[];
/** Whoever finds the database busy comes again, as the page asks her to. */
async function hold(orderId: string, lines: Lines): ReturnType<typeof holdStock> {
  try {
    return await inTransaction((tx) => holdStock(tx, orderId, lines));
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return hold(orderId, lines);
  }
}
const sell = (orderId: string) => inTransaction((tx) => sellHold(tx, orderId));
const release = (orderId: string) => inTransaction((tx) => releaseHold(tx, orderId));
const giveBack = (source: string, lines: Lines) => inTransaction((tx) => returnStock(tx, source, lines));

async function amplang(stock: number) {
  const productId = await put(rina, "Amplang", { variants: [row({ stock })] });
  return { productId, variantId: await onlyVariant(productId) };
}
const shelf = (id: string) =>
  db.variant.findUniqueOrThrow({ where: { id }, select: { stock: true, held: true } });

/** S1–S3 of the invariants, for all that is in the database. */
async function expectSound(): Promise<void> {
  const { rows } = await pool().query(`
    SELECT v.id FROM "Variant" v
    LEFT JOIN LATERAL (SELECT COALESCE(sum(delta), 0) AS moved FROM "StockMovement" WHERE "variantId" = v.id) m ON true
    LEFT JOIN LATERAL (SELECT COALESCE(sum(quantity), 0) AS promised FROM "StockHold" WHERE "variantId" = v.id AND status = 'held') h ON true
    WHERE v.stock <> m.moved OR v.held <> h.promised OR v.held > v.stock
    UNION ALL
    SELECT p.id FROM "Product" p
    WHERE p."availableStock" <> (SELECT COALESCE(sum(stock - held), 0) FROM "Variant" WHERE "productId" = p.id AND "isActive")`);
  expect(rows).toEqual([]);
}

describe("fifty buyers and ten bags", () => {
  test("exactly ten get one, forty are told there is none, and nobody waits in vain", async () => {
    const { productId, variantId } = await amplang(10);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => hold(anOrder(), [{ variantId, quantity: 1 }])),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(10);
    expect(answers.filter((answer) => !answer.ok && answer.short[0]?.available === 0)).toHaveLength(40);
    expect(await shelf(variantId)).toEqual({ stock: 10, held: 10 });
    expect((await db.product.findUniqueOrThrow({ where: { id: productId } })).availableStock).toBe(0);
    await expectSound();
  });

  test("baskets of several goods in any order never lock each other out", async () => {
    const ids: string[] = [];
    for (const name of ["Amplang", "Abon", "Kerupuk", "Stik"])
      ids.push(await onlyVariant(await put(rina, name, { variants: [row({ stock: 6 })] })));
    const basket = (at: number) =>
      ids.map((_, index) => ({ variantId: ids[(index * (at % 2 ? 1 : 3) + at) % 4] ?? "", quantity: 1 }));
    const orders = Array.from({ length: 24 }, () => anOrder());
    const answers = await Promise.all(orders.map((order, at) => hold(order, basket(at))));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(6);
    await Promise.all(orders.map((order, at) => (at % 2 ? sell(order) : release(order))));
    await expectSound();
  });

  test("Bu Rina counts her shelf while they buy", async () => {
    const { variantId } = await amplang(10);
    const orders = Array.from({ length: 20 }, () => anOrder());
    await Promise.all([
      ...orders.map(async (order) => (await hold(order, [{ variantId, quantity: 1 }])).ok && sell(order)),
      adjustStock(rina, { variantId, stock: 15, stockSeen: 10, formToken: "hitung" }),
    ]);
    const { stock, held } = await shelf(variantId);
    const sold = await db.stockMovement.count({ where: { variantId, reason: "sold" } });
    expect(held).toBe(0);
    expect(stock + sold).toBe(15);
    await expectSound();
  });
});

describe("an order and the shelf", () => {
  test("what is short is named, each with what is left, and nothing is promised", async () => {
    const one = await amplang(2);
    const two = await onlyVariant(await put(rina, "Abon", { variants: [row({ stock: 0 })] }));
    const answer = await hold(anOrder(), [
      { variantId: one.variantId, quantity: 2 },
      { variantId: one.variantId, quantity: 1 },
      { variantId: two, quantity: 1 },
    ]);
    expect(answer).toMatchObject({ code: "stock_short" });
    expect(answer.ok ? [] : [...answer.short].sort((a, b) => b.wanted - a.wanted)).toEqual([
      { variantId: one.variantId, wanted: 3, available: 2 },
      { variantId: two, wanted: 1, available: 0 },
    ]);
    expect(await shelf(one.variantId)).toEqual({ stock: 2, held: 0 });
    expect(await db.stockHold.count()).toBe(0);
  });

  test("paid: stock and promise fall together, once, however often the news comes", async () => {
    const { productId, variantId } = await amplang(5);
    const order = anOrder();
    await hold(order, [{ variantId, quantity: 2 }]);
    expect(
      await Promise.all([sell(order), sell(order), sell(order)]).then((counts) => counts.sort()),
    ).toEqual([0, 0, 1]);
    expect(await release(order)).toBeUndefined();
    expect(await shelf(variantId)).toEqual({ stock: 3, held: 0 });
    expect((await db.product.findUniqueOrThrow({ where: { id: productId } })).soldCount).toBe(2);
    await expectSound();
  });

  test("unpaid: the promise goes back, once, and a late payment may hold again", async () => {
    const { variantId } = await amplang(5);
    const order = anOrder();
    await hold(order, [{ variantId, quantity: 5 }]);
    await Promise.all([release(order), release(order)]);
    expect(await shelf(variantId)).toEqual({ stock: 5, held: 0 });
    expect(await sell(order)).toBe(0);
    expect((await hold(order, [{ variantId, quantity: 5 }])).ok).toBe(true);
    await expect(hold(order, [{ variantId, quantity: 1 }])).resolves.toMatchObject({ code: "stock_short" });
    expect(await sell(order)).toBe(1);
    await expectSound();
  });

  test("an order never holds the same goods twice", async () => {
    const { variantId } = await amplang(5);
    const order = anOrder();
    await hold(order, [{ variantId, quantity: 1 }]);
    await expect(hold(order, [{ variantId, quantity: 1 }])).rejects.toThrow("already holds");
    expect(await shelf(variantId)).toEqual({ stock: 5, held: 1 });
  });

  test("cancelled after payment: it stands on the shelf again, once a source", async () => {
    const { productId, variantId } = await amplang(5);
    const order = anOrder();
    await hold(order, [{ variantId, quantity: 2 }]);
    await sell(order);
    await Promise.all([
      giveBack("bagian-1", [{ variantId, quantity: 2 }]),
      giveBack("bagian-1", [{ variantId, quantity: 2 }]),
    ]);
    expect(await shelf(variantId)).toEqual({ stock: 5, held: 0 });
    expect((await db.product.findUniqueOrThrow({ where: { id: productId } })).soldCount).toBe(0);
    await expectSound();
  });

  test("search hears of it when the last bag goes and when one is back, not in between", async () => {
    const { variantId } = await amplang(3);
    const count = async () => {
      const { rows } = await pool().query("SELECT 1 FROM graphile_worker._private_jobs");
      return rows.length;
    };
    const start = await count();
    await hold(anOrder(), [{ variantId, quantity: 1 }]);
    expect(await count()).toBe(start);
    const last = anOrder();
    await hold(last, [{ variantId, quantity: 2 }]);
    expect(await count()).toBe(start + 1);
    await release(last);
    expect(await count()).toBe(start + 2);
  });

  test("what isn't on any shelf can't be held", async () => {
    expect(await hold(anOrder(), [{ variantId: newId(), quantity: 1 }])).toMatchObject({
      code: "stock_short",
    });
  });
});

test("after any sequence of holding, selling, releasing, returning and counting, the books of the shelf agree", async () => {
  const step = fc.record({
    act: fc.constantFrom("hold", "sell", "release", "return", "count"),
    order: fc.nat(3),
    quantity: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
      const { variantId } = await amplang(8);
      const orders = Array.from({ length: 4 }, () => anOrder());
      for (const { act, order, quantity } of steps) {
        const orderId = orders[order] ?? "";
        const lines = [{ variantId, quantity }];
        if (act === "hold") await hold(orderId, lines).catch(() => undefined);
        if (act === "sell") await sell(orderId);
        if (act === "release") await release(orderId);
        if (act === "return") await giveBack(orderId, lines);
        if (act === "count")
          await adjustStock(rina, { variantId, stock: quantity, stockSeen: 0, formToken: newId() });
      }
      await expectSound();
    }),
    { numRuns: 15 },
  );
});
