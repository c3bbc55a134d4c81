import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { connectAccount, connectionOf, refreshConnection } from "~/domain/payouts/connect-account.server";
import { markPayoutSent } from "~/domain/payouts/mark-payout.server";
import { pollPayouts, watchArrivedPayouts } from "~/domain/payouts/poll-payouts.server";
import { preparePayoutBatch } from "~/domain/payouts/prepare-batch.server";
import { receivePayoutCallback } from "~/domain/payouts/receive-callback.server";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import { sendPayout } from "~/domain/payouts/send-payout.server";
import { createStripeSender } from "~/domain/payouts/senders/stripe.server";
import { setSenders } from "~/domain/payouts/senders.server";
import { advanceClock, now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { type StripeDouble, startStripeDouble } from "../fakes/stripe";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { type MoneyMarket, openMoneyMarket, settle } from "./money-cast";
import {
  appointTreasurer,
  approveBy,
  balanceOf,
  batchOf,
  committed,
  day,
  openAccount,
  payoutRow,
  type SecondOfficer,
  sold,
} from "./payout-cast";

useDatabase();
useProvenBooks();
const secretKey = "sk_test_etalase";
const webhookSecret = "whsec_platform";
const accountsSecret = "whsec_accounts";
const back = {
  done: "https://etalase.test/kelola/saldo/sambungan/kembali",
  stale: "https://etalase.test/kelola/saldo/sambungan/ulang",
};
let market: MoneyMarket;
let officers: { andi: AdminActor; sari: SecondOfficer };
let stripe: StripeDouble;
let amount = 0n;

beforeAll(async () => {
  stripe = await startStripeDouble({ secretKey, webhookSecret, now });
});
afterAll(() => stripe.close());

const sender = (more: { secretKey?: string } = {}) =>
  createStripeSender({
    ...{ secretKey, webhookSecrets: [webhookSecret, accountsSecret], country: "SG" },
    ...{ apiBase: stripe.url, timeoutMs: 500, now, ...more },
  });

beforeEach(async () => {
  stripe.connect.accounts.clear();
  stripe.connect.transfers.clear();
  stripe.connect.links.length = 0;
  stripe.connect.available = null;
  overrideEnv({ PUBLIC_URL: "https://etalase.test" });
  setSenders([sender()]);
  market = await openMoneyMarket();
  officers = { andi: await appointOfficer(), sari: await appointTreasurer() };
  await sold(market, 3);
  amount = await rinas();
});

afterEach(() => setSenders([]));

const rinas = () => payableOf(market.rina.shopId);
const stripeBalance = async () => {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { kind: "gateway_clearing", key: "stripe" } },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
};
const state = async () => (await connectionOf(market.rina.shopId))?.state;
const account = () => {
  const [id] = stripe.connect.accounts.keys();
  if (!id) throw new Error("nobody opened an account");
  return id;
};
const transfers = () => [...stripe.connect.transfers.values()];
const transfer = () => {
  const [one] = transfers();
  if (!one) throw new Error("nothing was transferred");
  return one;
};
/** Bu Rina went through Stripe's pages and is back. */
async function connected(): Promise<void> {
  const opened = await connectAccount(market.rina);
  if (!opened.ok) throw new Error(opened.code);
  stripe.account(account(), "complete");
  await refreshConnection(market.rina.shopId);
}
const tell = (type: string, object: Record<string, unknown>, secret = webhookSecret, change = {}) => {
  const { rawBody, headers } = stripe.event(type, object, { secret, change });
  return receivePayoutCallback("stripe", rawBody, headers);
};

describe("Bu Rina opens an account with Stripe", () => {
  test("she is sent to Stripe's page once for each press, with one account; that she came back proves nothing", async () => {
    expect(await state()).toBe("none");
    const [first, second] = await Promise.all([1, 2].map(() => connectAccount(market.rina)));
    expect([first?.ok, second?.ok]).toContain(true);
    const again = await connectAccount(market.rina);
    expect(again).toMatchObject({ ok: true, value: { url: stripe.connect.links.at(-1)?.url } });
    expect([stripe.connect.accounts.size, await db.connectedAccount.count()]).toEqual([1, 1]);
    expect(stripe.connect.links.at(-1)).toMatchObject({ return_url: back.done, refresh_url: back.stale });
    expect(stripe.connect.accounts.get(account())).toMatchObject({
      country: "SG",
      metadata: { shop: market.rina.shopId },
    });
    await refreshConnection(market.rina.shopId);
    expect(await state()).toBe("missing");
    stripe.account(account(), "looked_at");
    await refreshConnection(market.rina.shopId);
    expect(await state()).toBe("waiting");
    expect(await preparePayoutBatch(officers.andi, { sender: "stripe" })).toMatchObject({
      code: "nothing_due",
    });
  });

  test.each([
    ["the question was lost", { kind: "lose_request" }],
    ["the answer was lost", { kind: "lose_response" }],
    ["Stripe had a bad minute", { kind: "broken_after", status: 500 }],
  ] as const)("where %s she is told to try again, and still has one account", async (_, fault) => {
    stripe.goWrong(fault, { method: "POST", path: "/v1/accounts" });
    expect(await connectAccount(market.rina)).toMatchObject({ code: "connect_unclear" });
    expect(await connectAccount(market.rina)).toMatchObject({ ok: true });
    expect(stripe.connect.accounts.size).toBe(1);
  });

  test("Stripe's word of a change makes us ask; the word itself, signed by either secret, is believed by nobody", async () => {
    await connectAccount(market.rina);
    const claimed = { id: account(), object: "account", payouts_enabled: true, charges_enabled: true };
    const said = { account: account() };
    expect(await tell("account.updated", claimed, accountsSecret, said)).toBe("kept");
    await settle();
    expect(await state()).toBe("missing");
    stripe.account(account(), "complete");
    const capability = { id: "transfers", object: "capability", account: account(), status: "inactive" };
    expect(await tell("capability.updated", capability, accountsSecret, said)).toBe("kept");
    await settle();
    expect(await state()).toBe("ready");
    stripe.account(account(), "restricted");
    expect(await tell("account.updated", claimed, accountsSecret, said)).toBe("kept");
    await settle();
    expect(await state()).toBe("missing");
    stripe.account(account(), "gone");
    await tell(
      "account.application.deauthorized",
      { id: "ca_1", object: "application" },
      accountsSecret,
      said,
    );
    await settle();
    expect(await state()).toBe("missing");
    expect(await db.payoutCallback.count({ where: { problem: null } })).toBe(4);
  });

  test("forged, stale, of the other mode or about a stranger's account: it moves nothing", async () => {
    await connectAccount(market.rina);
    stripe.account(account(), "complete");
    const claimed = { id: account(), object: "account" };
    expect(await tell("account.updated", claimed, "whsec_guessed")).toBe("bad_signature");
    const { rawBody } = stripe.event("account.updated", claimed);
    expect(await receivePayoutCallback("stripe", rawBody, {})).toBe("unsigned");
    for (const seconds of [-301, 3600]) {
      const old = stripe.event("account.updated", claimed, {
        at: new Date(now().getTime() + seconds * 1000),
      });
      expect(await receivePayoutCallback("stripe", old.rawBody, old.headers)).toBe("stale");
    }
    expect(await tell("account.updated", claimed, webhookSecret, { livemode: true })).toBe("kept");
    expect(await tell("account.updated", { id: "acct_other", object: "account" })).toBe("kept");
    await settle();
    expect(await state()).toBe("missing");
    expect(await db.payoutCallback.count({ where: { problem: { not: null } } })).toBe(2);
    expect(await tell("checkout.session.completed", { id: "cs_1" })).toBe("not_ours");
  });

  test("where Stripe is off there is no such thing", async () => {
    setSenders([]);
    expect(await connectionOf(market.rina.shopId)).toBeNull();
    expect(await connectAccount(market.rina)).toMatchObject({ code: "connect_off" });
  });
});

describe("through Stripe", () => {
  test("it leaves the balance that cards are paid into, in units of a hundred, under the payout's own key", async () => {
    await connected();
    const id = await committed(market.rina, officers, "stripe");
    expect(transfers()).toEqual([]);
    await settle();
    expect(transfers()).toMatchObject([
      { amount: Number(amount) * 100, currency: "idr", destination: account(), transfer_group: id },
    ]);
    const asked = stripe.requests.findLast((one) => one.method === "POST" && one.path === "/v1/transfers");
    expect(asked?.headers["idempotency-key"]).toBe(id);
    expect(await payoutRow(id)).toMatchObject({ status: "paid", senderRef: transfer().id, bank: "Stripe" });
    expect([await rinas(), await stripeBalance(), await balanceOf("bank")]).toEqual([0n, -amount, 0n]);
    expect(await markPayoutSent(officers.andi, { payoutId: id, proof: "X" })).toMatchObject({ ok: false });
  });

  test.each([
    ["the question was lost", { kind: "lose_request" }],
    ["the answer was lost", { kind: "lose_response" }],
    ["the answer was cut in half", { kind: "malformed" }],
    ["Stripe had a bad minute", { kind: "broken_after", status: 500 }],
  ] as const)("where %s, one transfer exists after the next minute", async (_, fault) => {
    await connected();
    stripe.goWrong(fault, { method: "POST", path: "/v1/transfers" });
    const id = await committed(market.rina, officers, "stripe");
    await expect(sendPayout(id)).rejects.toThrow();
    expect((await payoutRow(id)).status).toBe("approved");
    expect(await pollPayouts()).toEqual({ asked: 1, unclear: 0 });
    expect([transfers().length, (await payoutRow(id)).status]).toEqual([1, "paid"]);
  });

  test("an answer of a hundredth is believed by nobody, and half a rupiah is no rupiah", async () => {
    await connected();
    const id = await committed(market.rina, officers, "stripe");
    const units = `"amount":${amount}00`;
    for (const other of [`"amount":${amount}`, `"amount":${amount}50`]) {
      stripe.connect.transfers.clear();
      const change = (body: string) => body.replace(units, other);
      stripe.goWrong({ kind: "replaced", change }, { method: "POST", path: "/v1/transfers" });
      await expect(sendPayout(id)).rejects.toThrow();
      expect((await payoutRow(id)).status).toBe("approved");
    }
    await pollPayouts();
    expect((await payoutRow(id)).status).toBe("paid");
  });

  test.each([
    ["too little is in the balance", "balance_insufficient", () => stripe.drain()],
    [
      "her account was restricted meanwhile",
      "insufficient_capabilities_for_transfer",
      () => stripe.account(account(), "restricted"),
    ],
  ])("where %s it comes back at once, with a case, and goes another day", async (_, problem, trouble) => {
    await connected();
    const id = await committed(market.rina, officers, "stripe");
    trouble();
    await settle();
    expect(await payoutRow(id)).toMatchObject({ status: "failed", problem });
    expect([await rinas(), await stripeBalance(), transfers().length]).toEqual([amount, 0n, 0]);
    expect(await db.paymentCase.findMany()).toMatchObject([{ kind: "payout_returned", amount }]);
    stripe.connect.available = null;
    stripe.account(account(), "complete");
    const next = await committed(market.rina, officers, "stripe");
    await settle();
    expect((await payoutRow(next)).status).toBe("paid");
  });

  test("a wrong secret keeps it under way until it is put right", async () => {
    await connected();
    const id = await committed(market.rina, officers, "stripe");
    setSenders([sender({ secretKey: "sk_test_other" })]);
    await expect(sendPayout(id)).rejects.toThrow();
    expect((await payoutRow(id)).status).toBe("approved");
    setSenders([sender()]);
    await pollPayouts();
    expect((await payoutRow(id)).status).toBe("paid");
  });

  test("an account that was closed between the officers is left out; without one a bank account is no way", async () => {
    await openAccount(market.rina);
    advanceClock(2 * day);
    await requestPayout(market.rina);
    expect(await preparePayoutBatch(officers.andi, { sender: "stripe" })).toMatchObject({
      code: "nothing_due",
    });
    await connected();
    const batchId = await batchOf(officers.andi, "stripe");
    stripe.account(account(), "restricted");
    await refreshConnection(market.rina.shopId);
    expect(await approveBy(officers.sari, batchId)).toMatchObject({ value: { approved: 0 } });
    expect([transfers(), await rinas()]).toEqual([[], amount]);
  });

  test("a transfer that is reversed is in Bu Rina's balance once, however often and by whomever it is told", async () => {
    await connected();
    const id = await committed(market.rina, officers, "stripe");
    await settle();
    stripe.reverse(transfer().id);
    await Promise.all([1, 2, 3].map(() => tell("transfer.reversed", { ...transfer() })));
    await Promise.all([settle(), watchArrivedPayouts()]);
    await watchArrivedPayouts();
    expect(await payoutRow(id)).toMatchObject({ status: "returned", problem: "reversed" });
    expect([await rinas(), await stripeBalance(), await balanceOf("payouts_in_flight")]).toEqual([
      amount,
      0n,
      0n,
    ]);
    expect(await db.paymentCase.count({ where: { kind: "payout_returned" } })).toBe(1);
  });

  test("reversed before anybody heard that it was made: it arrived and came back, once", async () => {
    await connected();
    stripe.goWrong({ kind: "lose_response" }, { method: "POST", path: "/v1/transfers" });
    const id = await committed(market.rina, officers, "stripe");
    await expect(sendPayout(id)).rejects.toThrow();
    stripe.reverse(transfer().id);
    await pollPayouts();
    expect((await payoutRow(id)).status).toBe("returned");
    expect([await rinas(), await stripeBalance(), transfers().length]).toEqual([amount, 0n, 1]);
  });

  test("where only part was taken back that part is hers again, each once; the whole later is no more than all", async () => {
    await connected();
    const id = await committed(market.rina, officers, "stripe");
    await settle();
    stripe.reverse(transfer().id, 500_000);
    await tell("transfer.reversed", { ...transfer() });
    await settle();
    await watchArrivedPayouts();
    expect((await payoutRow(id)).status).toBe("paid");
    expect(await rinas()).toBe(5_000n);
    expect((await verifyLedger()).problems).toEqual([]);
    stripe.reverse(transfer().id, 200_000);
    for (let time = 0; time < 2; time += 1) await watchArrivedPayouts();
    expect([await rinas(), await stripeBalance()]).toEqual([7_000n, 7_000n - amount]);
    expect(await db.paymentCase.findMany({ orderBy: { openedAt: "asc" } })).toMatchObject([
      { kind: "payout_returned", amount: 5_000n },
      { kind: "payout_returned", amount: 2_000n },
    ]);
    expect((await verifyLedger()).problems).toEqual([]);
    stripe.reverse(transfer().id);
    await watchArrivedPayouts();
    expect((await payoutRow(id)).status).toBe("returned");
    expect([await rinas(), await stripeBalance()]).toEqual([amount, 0n]);
  });
});
