import { beforeEach, describe, expect, test } from "vitest";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { guest } from "./checkout-cast";
import {
  letExpire,
  type MoneyMarket,
  openCases,
  openMoneyMarket,
  order,
  pay,
  settle,
  statusOf,
  tell,
} from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

/** What an account has, as a bookkeeper says it: debits less credits. */
async function balanceOf(kind: "gateway_clearing" | "unmatched_receipts" | "buyers_held"): Promise<bigint> {
  const { _sum } = await db.ledgerEntry.aggregate({ where: { account: { kind } }, _sum: { amount: true } });
  return _sum.amount ?? 0n;
}

describe("money that nobody planned is in the books when it comes", () => {
  test.each([
    ["underpaid", 63_000n],
    ["overpaid", 65_000n],
  ])(
    "%s: the gateway's account says what the gateway says, an officer's case holds it",
    async (kind, came) => {
      const bought = await order(market, 2);
      market.bank.pay(bought.reference, { amount: rupiah(came), fee: rupiah(450) });
      for (const id of ["one", "two", "three"]) await tell(bought.reference, id);
      await settle();
      expect(await openCases()).toEqual([{ kind, amount: came }]);
      expect(await balanceOf("gateway_clearing")).toBe(came - 450n);
      expect(await balanceOf("unmatched_receipts")).toBe(-came);
    },
  );

  test("in another currency it is noted, and no rupiah of it is booked", async () => {
    const bought = await order(market, 2);
    market.bank.pay(bought.reference, { currency: "USD" });
    await tell(bought.reference);
    await settle();
    expect((await openCases()).map(({ kind }) => kind)).toEqual(["wrong_currency"]);
    expect(await db.journal.count()).toBe(0);
  });

  test("short, and the rest comes after it: one sale, and the case closes by itself", async () => {
    const bought = await order(market, 2);
    market.bank.pay(bought.reference, { amount: rupiah(40_000) });
    await tell(bought.reference, "short");
    await settle();
    market.bank.pay(bought.reference, { amount: rupiah(64_000) });
    await tell(bought.reference, "rest");
    await settle();
    expect([await statusOf(bought.orderId), await openCases()]).toEqual(["placed", []]);
    expect([await balanceOf("unmatched_receipts"), await balanceOf("buyers_held")]).toEqual([0n, -64_000n]);
  });

  test("short, and the gateway calls it off: it is out of the books again", async () => {
    const bought = await order(market, 2);
    market.bank.pay(bought.reference, { amount: rupiah(40_000), fee: null });
    await tell(bought.reference, "short");
    await settle();
    market.bank.pay(bought.reference, { status: "failed", amount: rupiah(64_000), fee: null });
    await tell(bought.reference, "failed");
    await settle();
    expect([await balanceOf("gateway_clearing"), await openCases()]).toEqual([0n, []]);
  });

  test.each(["in time", "late"])(
    "short and %s, and the bank takes it back, twice over: nothing of it is left",
    async (when) => {
      const bought = await order(market, 2);
      if (when === "late") await letExpire();
      for (const time of ["first", "second"]) {
        market.bank.pay(bought.reference, { amount: rupiah(40_000), fee: null });
        await tell(bought.reference, `short-${time}`);
        await settle();
        expect([await balanceOf("gateway_clearing"), await openCases()]).toMatchObject([
          40_000n,
          [{ kind: "underpaid", amount: 40_000n }],
        ]);
        market.bank.reverse(bought.reference);
        await tell(bought.reference, `taken-${time}`);
        await settle();
        expect([await balanceOf("gateway_clearing"), await openCases()]).toEqual([0n, []]);
      }
    },
  );

  test("twice for one payment: the second half waits, the order goes on", async () => {
    const bought = await order(market, 2);
    await pay(market, bought);
    market.bank.pay(bought.reference, { amount: rupiah(128_000), fee: rupiah(448) });
    await tell(bought.reference, "again");
    await settle();
    expect(await openCases()).toEqual([{ kind: "overpaid", amount: 128_000n }]);
    expect([await balanceOf("unmatched_receipts"), await balanceOf("gateway_clearing")]).toEqual([
      -64_000n,
      128_000n - 448n,
    ]);
  });

  test("taken back after Bu Rina's order was placed: the gateway has it no more, a case says so", async () => {
    const bought = await order(market, 2);
    await pay(market, bought);
    market.bank.pay(bought.reference, { status: "failed", fee: null });
    for (const id of ["one", "two"]) await tell(bought.reference, id);
    await settle();
    expect(await openCases()).toEqual([{ kind: "reversed", amount: 64_000n }]);
    expect([await balanceOf("unmatched_receipts"), await balanceOf("gateway_clearing")]).toEqual([
      64_000n,
      -448n,
    ]);
    const late = await cancelOrder(guest, { orderId: bought.orderId, reason: "Salah" });
    expect(late).toEqual({ ok: false, code: "too_late" });
  });

  test("disputed, then lost: it is away once, and the case that asks what to do is the reversal's", async () => {
    const bought = await order(market, 2);
    await pay(market, bought);
    for (const status of ["disputed", "charged_back"] as const) {
      market.bank.pay(bought.reference, { status });
      await tell(bought.reference, status);
      await settle();
    }
    expect(await openCases()).toEqual([{ kind: "reversed", amount: 64_000n }]);
    expect(await balanceOf("unmatched_receipts")).toBe(64_000n);
  });
});
