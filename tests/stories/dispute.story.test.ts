import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import {
  booked,
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
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});
afterEach(async () => {
  restoreClock();
  expect((await verifyLedger()).problems).toEqual([]);
});

test("Dina's bank disputes her payment: an officer's case, once; won, it is paid again and sold once", async () => {
  const bought = await order(market, 1);
  await pay(market, bought);
  const says = async (status: "disputed" | "paid", id: string) => {
    market.bank.pay(bought.reference, { status });
    await tell(bought.reference, id);
    await settle();
    return (await db.paymentAttempt.findUniqueOrThrow({ where: { id: bought.attemptId } })).status;
  };
  expect(await says("disputed", "opened")).toBe("disputed");
  expect(await says("disputed", "withdrawn")).toBe("disputed");
  expect(await openCases()).toEqual([{ kind: "disputed", amount: 36_000n }]);
  expect(await says("paid", "won")).toBe("paid");
  expect([await statusOf(bought.orderId), await booked("sale")]).toEqual(["placed", 1]);
});
