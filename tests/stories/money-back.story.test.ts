import { beforeEach, describe, expect, test, vi } from "vitest";
import { manualRefund } from "~/domain/orders/admin-queries.server";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { acceptPart } from "~/domain/orders/fulfil-part.server";
import { lookedAt } from "~/domain/orders/looked-at";
import { orderPage } from "~/domain/orders/queries.server";
import { settleCase } from "~/domain/orders/settle-case.server";
import { giveRefundAccount, waitingRefund } from "~/domain/payments/refund-account.server";
import { requestRefund } from "~/domain/payments/request-refund.server";
import { resumeRefunds } from "~/domain/payments/resume-refunds.server";
import { noticeReturnedRefunds } from "~/domain/payments/returned-refunds.server";
import { sendRefund, settleRefundByHand } from "~/domain/payments/send-refund.server";
import { advanceClock } from "~/platform/clock.server";
import { db, inTransaction, pool } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { guest } from "./checkout-cast";
import {
  booked,
  type MoneyMarket,
  type Ordered,
  openCases,
  openMoneyMarket,
  order,
  partOf,
  pay,
  settle,
  shelf,
  statusOf,
} from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

const refundOf = (bought: Ordered, amount: number, sourceKey: string) =>
  inTransaction((tx) =>
    requestRefund(tx, {
      ...{ attemptId: bought.attemptId, orderId: bought.orderId, partId: null, shopId: null },
      ...{ amount: rupiah(amount), reason: "test", sourceKey },
    }),
  );

const soldBy = async (shopId: string) =>
  (await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { soldCount: true } })).soldCount;

describe("what goes back to Dina", () => {
  test("case 17: is never more than she paid, though two ask at once for more together", async () => {
    const rounds = process.env.SOAK ? 50 : 3;
    for (let round = 0; round < rounds; round += 1) {
      const bought = await order(market, 4);
      await pay(market, bought);
      const answers = await Promise.all([
        refundOf(bought, 100_000, `big:${round}`),
        refundOf(bought, 30_000, `small:${round}`),
      ]);
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      const left = answers[0].ok ? 20_000n : 90_000n;
      expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: "exceeds_captured", left });
      await settle();
      const parts = await partOf(bought.orderId, market.rina.shopId);
      await db.orderPart.update({ where: { id: parts.id }, data: { acceptBy: null } });
      await db.variant.update({ where: { id: market.amplang }, data: { stock: { increment: 4 } } });
      await db.stockMovement.create({
        data: { variantId: market.amplang, delta: 4, reason: "adjusted", sourceId: `round ${round}` },
      });
    }
  });

  test("is asked for once a reason, however often and by how many", async () => {
    const bought = await order(market, 1);
    await pay(market, bought);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => refundOf(bought, 10_000, "the reason")),
    );
    const ids = answers.map((answer) => (answer.ok ? answer.value.refundId : answer.code));
    expect(new Set(ids).size).toBe(1);
    await settle();
    await Promise.all(Array.from({ length: 4 }, () => sendRefund(ids[0] ?? "")));
    expect([market.bank.paidBack, await booked("refund"), await booked("refund_sent")]).toEqual([
      10_000n,
      1,
      1,
    ]);
  });

  test("is nothing before she paid", async () => {
    const bought = await order(market, 1);
    expect(await refundOf(bought, 1, "early")).toMatchObject({ ok: false, code: "not_paid" });
  });

  test("waits for a bank that gives no answer, and is sent again with the same key", async () => {
    const bought = await order(market, 1);
    await pay(market, bought);
    market.bank.refundScript.push("unclear", "pending", "succeeded");
    const asked = await refundOf(bought, 36_000, "all");
    await settle();
    expect([market.bank.paidBack, await booked("refund_sent")]).toEqual([0n, 0]);
    const refundId = asked.ok ? asked.value.refundId : "";
    await expect(sendRefund(refundId)).rejects.toThrow("under way");
    expect((await db.refund.findUniqueOrThrow({ where: { id: refundId } })).status).toBe("pending");
    await sendRefund(refundId);
    expect([market.bank.paidBack, await booked("refund_sent")]).toEqual([36_000n, 1]);
  });

  test("is not forgotten where the bank answered nothing until the last try", async () => {
    const bought = await order(market, 1);
    await pay(market, bought);
    market.bank.refundScript.push("unclear");
    await refundOf(bought, 36_000, "all");
    await settle();
    await pool().query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE attempts > 0");
    await resumeRefunds();
    await settle();
    expect(market.bank.paidBack).toBe(0n);
    advanceClock(2 * 3_600_000);
    await resumeRefunds();
    await resumeRefunds();
    await settle();
    expect([market.bank.paidBack, await booked("refund_sent")]).toEqual([36_000n, 1]);
  });

  test("has its turn though two hundred older ones are stuck at their bank", async () => {
    const bought = await order(market, 1);
    await pay(market, bought);
    market.bank.refundScript.push(...Array.from({ length: 8 }, () => "unclear" as const));
    const asked = await refundOf(bought, 36_000, "all");
    await settle();
    await pool().query("DELETE FROM graphile_worker._private_jobs");
    const old = new Date(Date.now() - 30 * 86_400_000);
    const { attemptId, orderId } = bought;
    await db.refund.createMany({
      data: Array.from({ length: 210 }, (_, index) => ({
        ...{ attemptId, orderId, sourceKey: `stuck:${index}`, amount: 1n, reason: "stuck", createdAt: old },
      })),
    });
    advanceClock(2 * 3_600_000);
    await resumeRefunds();
    await resumeRefunds();
    const job = await pool().query("SELECT key FROM graphile_worker._private_jobs WHERE key LIKE $1", [
      `refund:${asked.ok ? asked.value.refundId : ""}:%`,
    ]);
    expect(job.rowCount).toBe(1);
    await db.refund.deleteMany({ where: { sourceKey: { startsWith: "stuck:" } } });
    await pool().query("DELETE FROM graphile_worker._private_jobs");
  });
});

describe("a part that is not fulfilled", () => {
  test("can't be declined before it is paid: nothing goes on the shelf that never left it", async () => {
    const bought = await order(market, 3);
    const { id: partId } = await partOf(bought.orderId, market.rina.shopId);
    expect(await refusePart(market.rina, { partId, reason: "Habis" })).toMatchObject({ code: "moved_on" });
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 3 });
    await pay(market, bought);
    expect(await refusePart(market.rina, { partId, reason: "Habis" })).toMatchObject({ ok: true });
    await settle();
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
  });

  test("goes back alone: Bu Rina declines, Pak Hasan's batik goes on", async () => {
    const bought = await order(market, 3, 1);
    await pay(market, bought);
    const [amplang, batik] = [
      await partOf(bought.orderId, market.rina.shopId),
      await partOf(bought.orderId, market.hasan.shopId),
    ];
    expect(await acceptPart(market.hasan, batik.id)).toMatchObject({ ok: true });
    const answers = await Promise.all(
      [1, 2, 3].map(() => refusePart(market.rina, { partId: amplang.id, reason: "Habis" })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await refusePart(market.rina, { partId: batik.id, reason: "Iri" })).toMatchObject({
      code: "not_found",
    });
    await settle();
    expect(market.bank.paidBack).toBe(amplang.total);
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
    expect(await shelf(market.batik)).toEqual({ stock: 2, held: 0 });
    expect(await statusOf(bought.orderId)).toBe("placed");
    expect(await openCases()).toEqual([]);
  });

  test("that no shop took on in time goes back by itself, and with the last of them the order", async () => {
    const bought = await order(market, 1, 1);
    await pay(market, bought);
    expect(await soldBy(market.rina.shopId)).toBe(1);
    expect(await sweepParts()).toMatchObject({ notAccepted: 0 });
    advanceClock(25 * 3_600_000);
    const sweeps = await Promise.all([sweepParts(), sweepParts()]);
    expect(sweeps[0].notAccepted + sweeps[1].notAccepted).toBe(2);
    await settle();
    expect(await statusOf(bought.orderId)).toBe("cancelled");
    expect(market.bank.paidBack).toBe(236_000n);
    expect(await soldBy(market.rina.shopId)).toBe(0);
    expect([await shelf(market.amplang), await shelf(market.batik)]).toEqual([
      { stock: 10, held: 0 },
      { stock: 3, held: 0 },
    ]);
  });

  test("is cancelled by Dina as long as nobody took it on, and not a moment later", async () => {
    const [early, late] = [await order(market, 1, 1), await order(market, 1)];
    await pay(market, early);
    await pay(market, late);
    await acceptPart(market.rina, (await partOf(late.orderId, market.rina.shopId)).id);
    const cancel = ({ orderId }: Ordered) => cancelOrder(guest, { orderId, reason: "Batal" });
    expect(await cancel(late)).toMatchObject({ ok: false, code: "too_late" });
    const twice = await Promise.all([cancel(early), cancel(early)]);
    expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
    await settle();
    expect(market.bank.paidBack).toBe(236_000n);
    expect(await statusOf(early.orderId)).toBe("cancelled");
  });

  test("is either taken on or given back when Bu Rina accepts while Dina cancels", async () => {
    const rounds = process.env.SOAK ? 50 : 4;
    let back = 0n;
    for (let round = 0; round < rounds; round += 1) {
      const bought = await order(market, 1);
      await pay(market, bought);
      const part = await partOf(bought.orderId, market.rina.shopId);
      const [accepted, cancelled] = await Promise.all([
        acceptPart(market.rina, part.id),
        cancelOrder(guest, { orderId: bought.orderId, reason: "Batal" }),
      ]);
      await settle();
      expect([accepted.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
      if (cancelled.ok) back += 36_000n;
      else
        expect(await refusePart(market.rina, { partId: part.id, reason: "Habis" })).toMatchObject({
          ok: true,
        });
      if (!cancelled.ok) back += 36_000n;
      await settle();
      expect(market.bank.paidBack).toBe(back);
    }
  });
});

describe("case 19: where the bank has no refund", () => {
  test("an officer transfers it by hand, once, with proof; the case can't be closed without", async () => {
    const officer = await appointOfficer();
    const bought = await order(market, 1);
    await pay(market, bought);
    market.bank.refundScript.push("unsupported");
    const asked = await refundOf(bought, 36_000, "all");
    const refundId = asked.ok ? asked.value.refundId : "";
    await settle();
    expect((await db.refund.findUniqueOrThrow({ where: { id: refundId } })).status).toBe("manual");
    const [opened] = await db.paymentCase.findMany({ where: { resolvedAt: null } });
    expect(opened).toMatchObject({ kind: "refund_failed", sourceKey: refundId, amount: 36_000n });
    const seen = { caseId: opened?.id ?? "", choice: "acknowledge", print: "", note: "Sudah" } as const;
    expect(await settleCase(officer, seen)).toMatchObject({ ok: false, code: "not_offered" });
    expect(await settleRefundByHand(officer, { refundId, proof: "TRF-0" })).toMatchObject({
      code: "no_account",
    });
    const account = { bank: "BRI", number: "012345678901", holder: "Dina" };
    const other = await order(market, 1);
    expect(await giveRefundAccount(guest, { ...account, orderId: other.orderId, refundId })).toMatchObject({
      code: "not_waiting",
    });
    expect(await giveRefundAccount(guest, { ...account, orderId: bought.orderId, refundId })).toMatchObject({
      ok: true,
    });
    expect(await waitingRefund(bought.orderId, refundId)).toMatchObject({ bank: "BRI", tail: "8901" });
    expect(await manualRefund(refundId)).toMatchObject({ account });
    const told = async () => (await orderPage(bought.orderId)).moneyBack[0];
    const toBri = { bank: "BRI", tail: "8901" };
    expect(await told()).toMatchObject({ status: "manual", isByHand: false, account: toBri });
    const looked = lookedAt(await orderPage(bought.orderId));
    expect(looked.moneyBack[0]).toMatchObject({ amount: 36_000n, account: null });
    const onRecord = await db.auditEntry.findFirstOrThrow({ where: { action: "refund.account_given" } });
    expect(JSON.stringify(onRecord)).not.toContain(account.number);
    const shown = (await manualRefund(refundId))?.account?.confirmedAt.toISOString();
    advanceClock(1000);
    const mended = { ...account, number: "987654321098", orderId: bought.orderId, refundId };
    expect(await giveRefundAccount(guest, mended)).toMatchObject({ ok: true });
    expect(await settleRefundByHand(officer, { refundId, proof: "TRF-1", seen: shown })).toMatchObject({
      code: "account_changed",
    });
    const twice = await Promise.all(
      ["TRF-1", "TRF-2"].map((proof) => settleRefundByHand(officer, { refundId, proof })),
    );
    expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await told()).toMatchObject({ status: "succeeded", isByHand: true });
    await sendRefund(refundId);
    expect([market.bank.paidBack, await booked("refund_sent"), await openCases()]).toEqual([0n, 1, []]);
    expect(await giveRefundAccount(guest, { ...account, orderId: bought.orderId, refundId })).toMatchObject({
      code: "not_waiting",
    });
  });

  test("one proof stands for one refund, though two officers write it down at once", async () => {
    const officer = await appointOfficer();
    market.bank.refundScript.push("unsupported", "unsupported");
    const refundIds: string[] = [];
    for (const holder of ["Dina", "Yuni"]) {
      const bought = await order(market, 1);
      await pay(market, bought);
      const asked = await refundOf(bought, 36_000, holder);
      const refundId = asked.ok ? asked.value.refundId : "";
      await settle();
      const account = { bank: "BRI", number: "012345678901", holder, orderId: bought.orderId, refundId };
      expect(await giveRefundAccount(guest, account)).toMatchObject({ ok: true });
      refundIds.push(refundId);
    }
    const answers = await Promise.all(
      refundIds.map((refundId) => settleRefundByHand(officer, { refundId, proof: "TRF-9" })),
    );
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["ok", "proof_used"]);
  });
});

describe("a refund that came back to the bank", () => {
  test("isn't mistaken for another that is sent while the bank is asked", async () => {
    const bought = await order(market, 2);
    await pay(market, bought);
    await refundOf(bought, 10_000, "first");
    await settle();
    market.bank.pay(bought.reference, { refunded: rupiah(0) });
    const before = market.bank.payments.get(bought.reference) ?? null;
    vi.spyOn(market.bank.gateway, "getStatus").mockImplementationOnce(async () => {
      const asked = await refundOf(bought, 20_000, "second");
      if (asked.ok) await sendRefund(asked.value.refundId);
      return before;
    });
    await expect(noticeReturnedRefunds(bought.attemptId)).rejects.toThrow("sent meanwhile");
    expect(await openCases()).toEqual([]);
    await noticeReturnedRefunds(bought.attemptId);
    expect(await openCases()).toEqual([{ kind: "refund_failed", amount: 10_000n }]);
  });
});
