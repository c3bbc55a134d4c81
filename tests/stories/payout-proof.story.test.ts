import { beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { markPayoutSent } from "~/domain/payouts/mark-payout.server";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { type MoneyMarket, openMoneyMarket } from "./money-cast";
import {
  appointTreasurer,
  approveBy,
  batchOf,
  day,
  openAccount,
  payoutRow,
  type SecondOfficer,
  sold,
} from "./payout-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let andi: AdminActor;
let sari: SecondOfficer;

beforeEach(async () => {
  market = await openMoneyMarket();
  andi = await appointOfficer();
  sari = await appointTreasurer();
  await openAccount(market.rina);
  await openAccount(market.hasan, "0203040506");
});

const settledCount = () => db.journal.count({ where: { kind: "payout_settled" } });

describe("a bank's number", () => {
  /** One batch with a payout to Bu Rina and one to Pak Hasan. */
  async function twoCommitted(): Promise<readonly [string, string]> {
    await sold(market, 3, 2);
    advanceClock(2 * day);
    await requestPayout(market.rina);
    await requestPayout(market.hasan);
    expect(await approveBy(sari, await batchOf(andi))).toMatchObject({ value: { approved: 2 } });
    const idOf = async (shopId: string) => (await db.payout.findFirstOrThrow({ where: { shopId } })).id;
    return [await idOf(market.rina.shopId), await idOf(market.hasan.shopId)];
  }

  test("proves one payout: of another it is refused with the name of the first, and moves nothing", async () => {
    const [rinas, hasans] = await twoCommitted();
    expect(await markPayoutSent(andi, { payoutId: rinas, proof: "bri 778" })).toMatchObject({ ok: true });
    const { number } = await db.payoutBatch.findFirstOrThrow();
    const shop = await db.shop.findUniqueOrThrow({ where: { id: market.rina.shopId } });
    expect(await markPayoutSent(andi, { payoutId: hasans, proof: "BRI778" })).toEqual({
      ...{ ok: false, code: "proof_taken", shopName: shop.name, batchNumber: number },
    });
    expect([(await payoutRow(hasans)).status, await settledCount()]).toEqual(["approved", 1]);
    expect(await markPayoutSent(andi, { payoutId: hasans, proof: "BRI778/2" })).toMatchObject({ ok: true });
  });

  test("given to two payouts at the same moment is taken for one", async () => {
    const ids = await twoCommitted();
    const answers = await Promise.all(
      ids.map((payoutId) => markPayoutSent(andi, { payoutId, proof: "BRI-778" })),
    );
    expect(answers.map((answer) => (answer.ok ? "taken" : answer.code)).sort()).toEqual([
      "proof_taken",
      "taken",
    ]);
    expect(await settledCount()).toBe(1);
  });
});
