import { beforeEach, expect, test } from "vitest";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { letExpire, type MoneyMarket, openMoneyMarket, order, settle } from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

const minute = 60_000;

test("a payment that its gateway doesn't know any more is asked about at its times alone, and at last no more", async () => {
  const { reference } = await order(market, 1);
  await settle();
  market.bank.payments.delete(reference);
  advanceClock(2 * minute);
  expect(await pollAttempts()).toMatchObject({ asked: 1 });
  expect(await pollAttempts()).toMatchObject({ asked: 0 });
  await letExpire();
  advanceClock(25 * 60 * minute);
  expect(await pollAttempts()).toMatchObject({ asked: 1 });
  advanceClock(minute);
  expect(await pollAttempts()).toMatchObject({ asked: 0 });
  expect(await db.paymentAttempt.findFirst({ select: { nextPollAt: true } })).toEqual({ nextPollAt: null });
});

test("two rounds at the same moment make one payment of one that its gateway never heard of", async () => {
  const { reference } = await order(market, 1);
  await settle();
  market.bank.payments.delete(reference);
  await db.paymentAttempt.updateMany({ data: { status: "unknown" } });
  let made = 0;
  const { createPayment } = market.bank.gateway;
  market.bank.gateway.createPayment = (request) => {
    made += market.bank.payments.has(request.reference) ? 0 : 1;
    return createPayment(request);
  };
  advanceClock(2 * minute);
  await Promise.all([pollAttempts(), pollAttempts()]);
  expect([made, market.bank.payments.size]).toEqual([1, 1]);
  expect(await db.paymentAttempt.findFirst({ select: { status: true } })).toEqual({ status: "pending" });
});
