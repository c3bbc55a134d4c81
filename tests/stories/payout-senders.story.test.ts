import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { markPayoutBack, markPayoutSent } from "~/domain/payouts/mark-payout.server";
import { pollPayouts } from "~/domain/payouts/poll-payouts.server";
import { receivePayoutCallback } from "~/domain/payouts/receive-callback.server";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import { sendPayout, settlePayout } from "~/domain/payouts/send-payout.server";
import { createIrisSender } from "~/domain/payouts/senders/iris.server";
import { createXenditSender } from "~/domain/payouts/senders/xendit.server";
import { setSenders } from "~/domain/payouts/senders.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type IrisDouble, irisKeys, startIrisDouble } from "../fakes/iris";
import { startXenditPayoutDouble, type XenditPayoutDouble, xenditPayoutKeys } from "../fakes/xendit-payouts";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { type MoneyMarket, openMoneyMarket, settle } from "./money-cast";
import {
  appointTreasurer,
  balanceOf,
  committed,
  openAccount,
  payoutRow,
  type SecondOfficer,
  sold,
} from "./payout-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let officers: { andi: AdminActor; sari: SecondOfficer };
let iris: IrisDouble;
let xendit: XenditPayoutDouble;
let amount = 0n;

beforeAll(async () => {
  [iris, xendit] = [await startIrisDouble(), await startXenditPayoutDouble()];
});
afterAll(async () => {
  await iris.close();
  await xendit.close();
});

beforeEach(async () => {
  iris.payouts.clear();
  xendit.payouts.clear();
  const wire = { timeoutMs: 500 };
  setSenders([
    createIrisSender({ ...irisKeys, ...wire, apiBase: iris.url }),
    createXenditSender({ ...xenditPayoutKeys, ...wire, apiBase: xendit.url }),
  ]);
  market = await openMoneyMarket();
  officers = { andi: await appointOfficer(), sari: await appointTreasurer() };
  await openAccount(market.rina);
  await sold(market, 3);
  amount = await rinas();
});

afterEach(() => setSenders([]));

const rinas = () => payableOf(market.rina.shopId);
const xenditBalance = async () => {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { kind: "gateway_clearing", key: "xendit" } },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
};

describe("through Iris", () => {
  const told = (reference = "iris1") => {
    const { rawBody, headers } = iris.callback(reference);
    return receivePayoutCallback("iris", rawBody, headers);
  };

  test("Bu Rina's money is made by one key, let go by the other, and arrives when Iris says so", async () => {
    const id = await committed(market.rina, officers, "iris");
    expect(iris.payouts.size).toBe(0);
    await settle();
    expect([...iris.payouts.values()]).toMatchObject([{ status: "processed", amount: `${amount}.00` }]);
    expect(await payoutRow(id)).toMatchObject({ status: "sent", senderRef: "iris1" });
    iris.set("iris1", "completed");
    expect([await told(), await told()]).toEqual(["kept", "kept"]);
    await settle();
    expect(await payoutRow(id)).toMatchObject({ status: "paid" });
    expect([await rinas(), await balanceOf("payouts_in_flight"), await balanceOf("bank")]).toEqual([
      0n,
      0n,
      -amount,
    ]);
    expect(await markPayoutSent(officers.andi, { payoutId: id, proof: "X" })).toMatchObject({ ok: false });
    expect(await markPayoutBack(officers.andi, { payoutId: id, reason: "X" })).toMatchObject({ ok: false });
  });

  test.each([
    ["the question was lost", { kind: "lose_request" }],
    ["the answer was lost", { kind: "lose_response" }],
    ["the answer was cut in half", { kind: "malformed" }],
    ["Iris had a bad minute", { kind: "broken_after", status: 500 }],
  ] as const)("where %s, the same key is sent again and one payout exists", async (_, fault) => {
    iris.goWrong(fault, { method: "POST", path: "/payouts" });
    const id = await committed(market.rina, officers, "iris");
    await expect(sendPayout(id)).rejects.toThrow();
    expect((await payoutRow(id)).status).toBe("approved");
    expect(await pollPayouts()).toEqual({ asked: 1, unclear: 0 });
    expect([iris.payouts.size, (await payoutRow(id)).status]).toEqual([1, "sent"]);
  });

  test("an approval whose answer was lost is not asked for twice", async () => {
    iris.goWrong({ kind: "lose_response" }, { method: "POST", path: "/payouts/approve" });
    const id = await committed(market.rina, officers, "iris");
    await expect(sendPayout(id)).rejects.toThrow();
    await pollPayouts();
    expect([iris.payouts.get("iris1")?.status, (await payoutRow(id)).status]).toEqual(["processed", "sent"]);
  });

  test("after a day of silence nobody sends it again: a person is called", async () => {
    iris.goWrong({ kind: "lose_response" }, { method: "POST", path: "/payouts" });
    const id = await committed(market.rina, officers, "iris");
    await expect(sendPayout(id)).rejects.toThrow();
    advanceClock(24 * 3_600_000);
    await pollPayouts();
    await pollPayouts();
    expect([iris.payouts.size, (await payoutRow(id)).status]).toEqual([1, "approved"]);
    expect(await db.paymentCase.findMany()).toMatchObject([{ sourceKey: `unclear:${id}` }]);
  });

  test("a wrong account comes back at once, and owner and both officers are told", async () => {
    await openAccount(market.rina, "0000000000");
    const id = await committed(market.rina, officers, "iris");
    await settle();
    expect(await payoutRow(id)).toMatchObject({ status: "failed", problem: "account is invalid" });
    expect([await rinas(), await db.letter.count({ where: { kind: "payout.moved" } })]).toEqual([amount, 3]);
    expect(await db.paymentCase.findMany()).toMatchObject([{ kind: "payout_returned", amount }]);
  });

  test("a forged callback is refused and kept nowhere", async () => {
    const id = await committed(market.rina, officers, "iris");
    await settle();
    const { rawBody } = iris.callback("iris1");
    expect(await receivePayoutCallback("iris", rawBody, {})).toBe("unsigned");
    expect(await receivePayoutCallback("iris", rawBody, { "iris-signature": "0".repeat(128) })).toBe(
      "bad_signature",
    );
    expect([await db.payoutCallback.count(), (await payoutRow(id)).status]).toEqual([0, "sent"]);
  });
});

describe("through Xendit", () => {
  test("it leaves the balance that payments come into; a lost answer is looked up by our reference", async () => {
    xendit.goWrong({ kind: "lose_response" }, { method: "POST", path: "/v2/payouts" });
    const id = await committed(market.rina, officers, "xendit");
    await expect(sendPayout(id)).rejects.toThrow();
    await pollPayouts();
    expect([xendit.payouts.size, (await payoutRow(id)).status]).toEqual([1, "sent"]);
    xendit.set(id, "SUCCEEDED");
    await pollPayouts();
    expect([await xenditBalance(), (await payoutRow(id)).status]).toEqual([-amount, "paid"]);
  });

  test("an answer about another amount is believed by nobody", async () => {
    const id = await committed(market.rina, officers, "xendit");
    xendit.goWrong(
      { kind: "replaced", change: (body) => body.replace(`${amount}`, "1") },
      { method: "POST", path: "/v2/payouts" },
    );
    await expect(sendPayout(id)).rejects.toThrow("another amount");
    expect((await payoutRow(id)).status).toBe("approved");
  });
});

test("money that arrived after Xendit had called it failed is put before an officer, once, and booked by nobody", async () => {
  const id = await committed(market.rina, officers, "xendit");
  await settle();
  xendit.set(id, "FAILED");
  await pollPayouts();
  expect((await payoutRow(id)).status).toBe("failed");
  xendit.set(id, "SUCCEEDED");
  const { rawBody, headers } = xendit.callback(id, "payout.succeeded");
  await receivePayoutCallback("xendit", rawBody, headers);
  await settle();
  await settlePayout(id);
  expect([(await payoutRow(id)).status, await rinas()]).toEqual(["failed", amount]);
  const cases = await db.paymentCase.findMany({ orderBy: { openedAt: "asc" }, select: { sourceKey: true } });
  expect(cases).toEqual([{ sourceKey: id }, { sourceKey: `arrived:${id}` }]);
});

test("what Xendit had when its keys were taken away an officer settles, out of the balance that it left", async () => {
  const id = await committed(market.rina, officers, "xendit");
  await settle();
  setSenders([]);
  expect(await markPayoutSent(officers.andi, { payoutId: id, proof: "Dasbor Xendit" })).toMatchObject({
    ok: true,
  });
  expect([await xenditBalance(), await balanceOf("bank")]).toEqual([-amount, 0n]);
  expect(await markPayoutBack(officers.andi, { payoutId: id, reason: "Dibalik" })).toMatchObject({
    ok: true,
  });
  expect([await xenditBalance(), await rinas()]).toEqual([0n, amount]);
});

/** payments.md, case 29 */
describe("case 29: a payout that had arrived and is told of as failed or reversed, twice", () => {
  const tell = async (id: string, event: string) => {
    const { rawBody, headers } = xendit.callback(id, event);
    return receivePayoutCallback("xendit", rawBody, headers);
  };

  test.each([
    ["in order", ["SUCCEEDED", "REVERSED", "REVERSED"]],
    ["reversed first", ["REVERSED", "SUCCEEDED", "REVERSED"]],
    ["failed after it succeeded", ["SUCCEEDED", "FAILED", "FAILED"]],
  ])("is in Bu Rina's balance once, %s", async (_, words) => {
    const id = await committed(market.rina, officers, "xendit");
    await settle();
    for (const word of words) {
      xendit.set(id, word);
      await Promise.all([1, 2].map(() => tell(id, `payout.${word.toLowerCase()}`)));
      await Promise.all([settle(), pollPayouts()]);
    }
    expect((await payoutRow(id)).status).toBe("returned");
    expect([await rinas(), await xenditBalance(), await balanceOf("payouts_in_flight")]).toEqual([
      amount,
      0n,
      0n,
    ]);
    expect(await db.paymentCase.count({ where: { kind: "payout_returned" } })).toBe(1);
    expect(await requestPayout(market.rina)).toMatchObject({ value: { amount } });
  });
});
