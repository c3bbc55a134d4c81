import { beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { confirmReceipt } from "~/domain/orders/fulfil-part.server";
import { shopBalance } from "~/domain/payouts/balance.server";
import { markPayoutBack, markPayoutSent } from "~/domain/payouts/mark-payout.server";
import { cancelPayoutBatch, preparePayoutBatch } from "~/domain/payouts/prepare-batch.server";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import { sweepPayouts } from "~/domain/payouts/sweep-payouts.server";
import { advanceClock, freezeClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { acceptAndShip, cashOrder, guest } from "./checkout-cast";
import { booked, type MoneyMarket, openMoneyMarket, settle } from "./money-cast";
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
let market: MoneyMarket;
let andi: AdminActor;
let sari: SecondOfficer;

beforeEach(async () => {
  market = await openMoneyMarket();
  andi = await appointOfficer();
  sari = await appointTreasurer();
  await openAccount(market.rina);
});

const rinas = () => payableOf(market.rina.shopId);

describe("Bu Rina's money", () => {
  test("is held two days after Dina has her amplang, then can be asked for, once", async () => {
    await sold(market, 3);
    const payable = await rinas();
    expect(await shopBalance(market.rina.shopId)).toMatchObject({ payable, free: 0n, onHold: payable });
    expect(await requestPayout(market.rina)).toMatchObject({ code: "below_minimum", free: 0n });
    advanceClock(2 * day);
    const asked = await Promise.all([1, 2, 3].map(() => requestPayout(market.rina)));
    expect(asked.filter((answer) => answer.ok)).toEqual([{ ok: true, value: { amount: payable } }]);
    expect(asked.filter((answer) => !answer.ok).map((answer) => answer)).toEqual(
      [1, 2].map(() => ({ ok: false, code: "already_asked" })),
    );
    expect(await shopBalance(market.rina.shopId)).toMatchObject({ payable, free: 0n, gathered: payable });
  });

  test("is not asked for below the city's least sum, nor without an account, but goes weekly all the same", async () => {
    freezeClock(new Date("2026-11-24T03:00:00Z"));
    await sold(market, 1);
    await db.payoutAccount.deleteMany();
    advanceClock(2 * day);
    expect(await requestPayout(market.rina)).toMatchObject({ code: "account_missing" });
    await openAccount(market.rina);
    expect(await requestPayout(market.rina)).toMatchObject({ code: "below_minimum", minimum: 50_000n });
    expect(await sweepPayouts()).toBe(0);
    advanceClock(5 * day);
    const counted = await Promise.all([sweepPayouts(), sweepPayouts()]);
    expect(counted.reduce((all, one) => all + one)).toBe(1);
    expect(await db.payout.findMany()).toMatchObject([{ amount: await rinas(), cause: "weekly" }]);
    advanceClock(day);
    expect(await sweepPayouts()).toBe(0);
  });

  test("goes less the commission that she owes for cash, and a debt waits for the next sale", async () => {
    const cash = await cashOrder(market, guest, 2);
    await acceptAndShip(market.rina, cash.partId);
    await confirmReceipt(guest, { orderId: cash.orderId, partId: cash.partId });
    await settle();
    advanceClock(2 * day);
    expect(await requestPayout(market.rina)).toMatchObject({ code: "below_minimum", free: -2_800n });
    await sold(market, 3);
    const sale = await db.orderPart.findFirstOrThrow({ orderBy: { id: "desc" } });
    advanceClock(2 * day);
    const asked = await requestPayout(market.rina);
    expect(asked).toMatchObject({ value: { amount: 92_000n - 4_200n - sale.gatewayFee - 2_800n } });
    const owed = await db.payout.findFirstOrThrow({ include: { items: true } });
    expect(owed.amount).toBe(await rinas());
    expect(owed.items.reduce((sum, item) => sum + item.amount, 0n)).toBe(owed.amount);
  });
});

describe("a batch", () => {
  test("is approved by another officer with her code, and takes the money out of the balance once", async () => {
    await sold(market, 3);
    const amount = await rinas();
    advanceClock(2 * day);
    await requestPayout(market.rina);
    const batchId = await batchOf(andi);
    const again = await preparePayoutBatch(andi, { sender: "bank_file" });
    expect(again).toMatchObject({ code: "nothing_due" });
    const second = await appointTreasurer("Pak Budi");
    const answers = await Promise.all([approveBy(sari, batchId), approveBy(second, batchId)]);
    expect(answers.filter((answer) => answer.ok)).toMatchObject([{ value: { approved: 1, leftOut: [] } }]);
    expect([await rinas(), await balanceOf("payouts_in_flight"), await booked("payout_sent")]).toEqual([
      0n,
      -amount,
      1,
    ]);
  });

  test("that is one's own is refused, on record, and moves nothing; so are a wrong code and no second factor", async () => {
    await sold(market, 3);
    advanceClock(2 * day);
    await requestPayout(market.rina);
    const batchId = await batchOf(sari);
    expect(await approveBy(sari, batchId)).toEqual({ ok: false, code: "own_batch" });
    const bare = { ...andi, sessionId: sari.sessionId, code: () => "123456" };
    expect(await approveBy(bare, batchId)).toEqual({ ok: false, code: "factor_missing" });
    const other = await appointTreasurer("Pak Budi");
    const wrong = { ...other, code: () => "000000" };
    expect(await approveBy(wrong, batchId)).toEqual({ ok: false, code: "code_wrong" });
    const acts = await db.auditEntry.findMany({ where: { action: "payout.approval_refused" } });
    expect(acts.map((act) => act.details)).toEqual(
      ["own_batch", "factor_missing", "code_wrong"].map((why) => ({ why })),
    );
    expect([await booked("payout_sent"), await db.payout.count({ where: { status: "owed" } })]).toEqual([
      0, 1,
    ]);
    await expect(
      db.payoutBatch.update({
        where: { id: batchId },
        data: { status: "approved", approvedById: sari.accountId },
      }),
    ).rejects.toThrow();
    expect(await approveBy(other, batchId)).toMatchObject({ ok: true });
  });

  test("leaves out a shop whose balance fell meanwhile, and freezes the account of the moment", async () => {
    await sold(market, 3, 1);
    await openAccount(market.hasan, "7777777777", "BCA");
    advanceClock(2 * day);
    await requestPayout(market.rina);
    await requestPayout(market.hasan);
    const batchId = await batchOf(andi);
    const cash = await cashOrder(market, guest, 1);
    await acceptAndShip(market.rina, cash.partId);
    await confirmReceipt(guest, { orderId: cash.orderId, partId: cash.partId });
    await settle();
    const left = await rinas();
    expect(await approveBy(sari, batchId)).toMatchObject({
      value: { approved: 1, leftOut: ["amplang-bu-rina"] },
    });
    await openAccount(market.hasan, "1111111111", "BNI");
    const hasans = await db.payout.findFirstOrThrow({ where: { shopId: market.hasan.shopId } });
    expect(hasans).toMatchObject({ bank: "BCA", number: "7777777777", status: "approved" });
    expect(await rinas()).toBe(left);
    expect(await requestPayout(market.rina)).toMatchObject({ value: { amount: left } });
  });

  test("goes to no account that was changed after it was prepared", async () => {
    await sold(market, 3);
    advanceClock(2 * day);
    await requestPayout(market.rina);
    const batchId = await batchOf(andi);
    await openAccount(market.rina, "6666666666", "BCA");
    expect(await approveBy(sari, batchId)).toMatchObject({
      value: { approved: 0, leftOut: ["amplang-bu-rina"] },
    });
    expect(await db.payout.findMany()).toMatchObject([{ status: "cancelled", problem: "account_changed" }]);
    await requestPayout(market.rina);
    expect(await approveBy(sari, await batchOf(andi))).toMatchObject({ value: { approved: 1 } });
  });

  test("holds so many payouts and no more: the rest waits for the next", async () => {
    await sold(market, 3, 1);
    await openAccount(market.hasan, "7777777777", "BCA");
    advanceClock(2 * day);
    for (const owner of [market.rina, market.hasan]) await requestPayout(owner);
    const prepare = () => preparePayoutBatch(andi, { sender: "bank_file", most: 1 });
    for (const _ of [1, 2]) expect(await prepare()).toMatchObject({ value: { payouts: 1 } });
    expect(await prepare()).toMatchObject({ code: "nothing_due" });
  });

  test("that is called off gives its payouts back; what comes meanwhile waits for the next", async () => {
    await sold(market, 3);
    advanceClock(2 * day);
    await requestPayout(market.rina);
    const batchId = await batchOf(andi);
    expect(await requestPayout(market.rina)).toMatchObject({ code: "already_asked" });
    expect(await cancelPayoutBatch(andi, { batchId, note: "" })).toMatchObject({ ok: true });
    expect(await approveBy(sari, batchId)).toMatchObject({ code: "not_prepared" });
    expect(await approveBy(sari, await batchOf(andi))).toMatchObject({ ok: true });
  });
});

describe("a transfer by the bank's file", () => {
  test("is booked with its proof, once, and may come back afterwards, once; the sale is paid out anew", async () => {
    await sold(market, 3);
    const amount = await rinas();
    const id = await committed(market.rina, { andi, sari });
    const proofs = ["TRF-1", "TRF-2"].map((proof) => markPayoutSent(andi, { payoutId: id, proof }));
    expect((await Promise.all(proofs)).filter((answer) => answer.ok)).toHaveLength(1);
    expect([await balanceOf("payouts_in_flight"), await balanceOf("bank")]).toEqual([0n, -amount]);
    const backs = [1, 2].map(() => markPayoutBack(andi, { payoutId: id, reason: "Rekening ditutup" }));
    expect((await Promise.all(backs)).filter((answer) => answer.ok)).toHaveLength(1);
    expect([await rinas(), await balanceOf("bank"), (await payoutRow(id)).status]).toEqual([
      amount,
      0n,
      "returned",
    ]);
    expect(await db.paymentCase.findMany()).toMatchObject([{ kind: "payout_returned", amount }]);
    expect(await requestPayout(market.rina)).toMatchObject({ value: { amount } });
    expect(await db.payoutItem.count()).toBe(1);
  });

  test("that the bank refused is in the balance again", async () => {
    await sold(market, 3);
    const amount = await rinas();
    const id = await committed(market.rina, { andi, sari });
    expect(await markPayoutBack(andi, { payoutId: id, reason: "Nama tidak cocok" })).toMatchObject({
      ok: true,
    });
    expect([await rinas(), await balanceOf("payouts_in_flight"), (await payoutRow(id)).status]).toEqual([
      amount,
      0n,
      "failed",
    ]);
    expect(await markPayoutSent(andi, { payoutId: id, proof: "TRF-1" })).toMatchObject({
      code: "not_approved",
    });
  });
});

test("a payout that left is never more than the books owed, whatever the row says", async () => {
  await sold(market, 3);
  const id = await committed(market.rina, { andi, sari });
  const { amount } = await payoutRow(id);
  await expect(db.payout.update({ where: { id }, data: { amount: amount + 1n } })).rejects.toThrow();
});
