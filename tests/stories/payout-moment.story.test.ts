import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { gatherPayout, lockShop } from "~/domain/payouts/gather-payout.server";
import type { TransferStatus } from "~/domain/payouts/payout";
import { pollPayouts, watchArrivedPayouts } from "~/domain/payouts/poll-payouts.server";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import { type PayoutSender, SenderUnclear, type TransferState } from "~/domain/payouts/sender";
import { setSenders } from "~/domain/payouts/senders.server";
import { sweepPayouts } from "~/domain/payouts/sweep-payouts.server";
import { advanceClock, freezeClock, now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { type MoneyMarket, openMoneyMarket } from "./money-cast";
import { appointTreasurer, batchOf, committed, day, openAccount, payoutRow, sold } from "./payout-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let andi: AdminActor;

beforeEach(async () => {
  market = await openMoneyMarket();
  andi = await appointOfficer();
  await openAccount(market.rina);
});

test("what an officer put into a batch grows no more, though the clock gathers in the same moment", async () => {
  await sold(market, 3);
  advanceClock(2 * day);
  await requestPayout(market.rina);
  await sold(market, 1);
  advanceClock(2 * day);
  let gathering: Promise<unknown> | null = null;
  let batched: Promise<bigint> | null = null;
  await inTransaction(async (tx) => {
    // The clock has read the payout, and waits for its sales while an officer's batch wants it.
    await tx.$queryRaw`SELECT "partId" FROM "PayoutItem" FOR UPDATE`;
    gathering = inTransaction(async (other) => {
      await lockShop(other, market.rina.shopId);
      return gatherPayout(other, market.rina.shopId, { cause: "weekly", asOf: now(), dueKey: null });
    });
    await wait(300);
    batched = batchOf(andi).then(async () => (await db.payout.findFirstOrThrow()).amount);
    await Promise.race([batched, wait(300)]);
  });
  await gathering;
  expect(await batched).toBe((await db.payout.findFirstOrThrow()).amount);
});

test("the weekly payouts reach every shop, however many before it have all their money on hold", async () => {
  freezeClock(new Date("2026-11-24T03:00:00Z"));
  await openAccount(market.hasan, "7777777777", "BCA");
  const [first, second] = [market.rina, market.hasan].sort((a, b) => (a.shopId < b.shopId ? -1 : 1));
  await sold(market, first === market.rina ? 0 : 3, first === market.rina ? 1 : 0);
  advanceClock(6 * day);
  await sold(market, first === market.rina ? 3 : 0, first === market.rina ? 0 : 1);
  advanceClock(day / 2);
  expect(await sweepPayouts(1)).toBe(1);
  expect(await db.payout.findMany()).toMatchObject([
    { shopId: second?.shopId, amount: await payableOf(second?.shopId ?? "") },
  ]);
});

describe("a round of questions to a sender", () => {
  let answer: "away" | TransferStatus = "sent";
  const asked: string[] = [];
  const say = (key: string): TransferState => {
    asked.push(key);
    advanceClock(30_000);
    if (answer === "away") throw new SenderUnclear("no answer");
    return { status: answer, senderRef: `x-${key}`, amount: null, problem: null };
  };
  const slow: PayoutSender = {
    ...{ name: "xendit", isByHand: false, keyHours: 23, canReach: () => true },
    send: async ({ key }) => say(key),
    status: async ({ key }) => say(key),
    readCallback: () => null,
  };
  afterEach(() => setSenders([]));

  test("ends in time when none come back, and the next begins with another payout", async () => {
    setSenders([slow]);
    const officers = { andi, sari: await appointTreasurer() };
    await openAccount(market.hasan, "7777777777", "BCA");
    await sold(market, 3, 1);
    const ids = [
      await committed(market.rina, officers, "xendit"),
      await committed(market.hasan, officers, "xendit"),
    ];
    answer = "away";
    asked.length = 0;
    for (const _ of [1, 2]) {
      expect(await pollPayouts()).toEqual({ asked: 1, unclear: 1 });
      advanceClock(30_000);
    }
    expect([...asked].sort()).toEqual([...ids].sort());
  });

  test("leaves alone what arrived; at night it is looked at, for it may have come back", async () => {
    setSenders([slow]);
    await sold(market, 3);
    const amount = await payableOf(market.rina.shopId);
    const id = await committed(market.rina, { andi, sari: await appointTreasurer() }, "xendit");
    answer = "completed";
    await pollPayouts();
    expect((await payoutRow(id)).status).toBe("paid");
    answer = "returned";
    expect(await pollPayouts()).toEqual({ asked: 0, unclear: 0 });
    expect(await watchArrivedPayouts()).toEqual({ asked: 1, unclear: 0 });
    expect([(await payoutRow(id)).status, await payableOf(market.rina.shopId)]).toEqual(["returned", amount]);
  });
});
