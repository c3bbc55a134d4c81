import { beforeEach, describe, expect, test } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { db, isDatabaseAway } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { guest, wish } from "./checkout-cast";
import { letExpire, type MoneyMarket, openMoneyMarket } from "./money-cast";
import { buyAmplang, cityVoucher, counted, guestWithCode } from "./voucher-cast";

/** Many buyers of one voucher in the same moment, each with a number of her own. */
useDatabase();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
  await db.stockMovement.create({
    data: { variantId: market.amplang, delta: 990, reason: "adjusted", sourceId: "race" },
  });
  await db.variant.update({ where: { id: market.amplang }, data: { stock: { increment: 990 } } });
});

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `+62812${String(10_000_000 + index)}`);

/** A busy database says "try again": she does. */
async function pressUntilAnswered<Answer>(press: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await press();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
    }
  }
}

/** Carts are filled first, then all press at once. */
async function rush(code: string, phones: readonly string[], total: number) {
  const owners = [];
  for (const _ of phones) owners.push(await guestWithCode(code, [market.amplang, 1]));
  const answers = await Promise.all(
    owners.map((owner, index) => {
      const form = wish([market.rina.shopId], total, { phone: phones[index] ?? "" });
      return pressUntilAnswered(() => placeOrder(guest, owner, form));
    }),
  );
  const codes = answers.map((answer) =>
    answer.ok ? "ok" : answer.code === "voucher_refused" ? answer.why.code : answer.code,
  );
  return (code: string) => codes.filter((one) => one === code).length;
}

describe("fifty buyers at once", () => {
  test("of a voucher for ten: exactly ten have it, the others are told and charged nothing", async () => {
    const id = await cityVoucher("CEPAT", { totalLimit: 10 });
    const count = await rush("CEPAT", numbers(50), 26_000);
    expect([count("ok"), count("voucher_used_up")]).toEqual([10, 40]);
    expect(await counted(id)).toEqual({ usedCount: 10, usedAmount: 100_000n });
    expect(await db.order.count()).toBe(10);
    await letExpire();
    expect(await counted(id)).toEqual({ usedCount: 0, usedAmount: 0n });
    expect((await verifyLedger()).problems).toEqual([]);
  }, 120_000);

  test("of a budget of Rp 75.000: seven have Rp 10.000 off, and it is never overspent", async () => {
    const id = await cityVoucher("ANGGARAN", { budget: rupiah(75_000) });
    const count = await rush("ANGGARAN", numbers(50), 26_000);
    expect([count("ok"), count("voucher_budget")]).toEqual([7, 43]);
    expect(await counted(id)).toEqual({ usedCount: 7, usedAmount: 70_000n });
  }, 120_000);

  test("with one number: once", async () => {
    const id = await cityVoucher("SEKALI");
    const count = await rush("SEKALI", Array(50).fill("+6281253488990"), 26_000);
    expect([count("ok"), count("voucher_used_by_you")]).toEqual([1, 49]);
    expect(await counted(id)).toEqual({ usedCount: 1, usedAmount: 10_000n });
  }, 120_000);
});

test("the same person twice in the same moment uses it once", async () => {
  await cityVoucher("HEMAT10");
  const twice = await Promise.all([buyAmplang(market, "HEMAT10"), buyAmplang(market, "HEMAT10")]);
  expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
});
