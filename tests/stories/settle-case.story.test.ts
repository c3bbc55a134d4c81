import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { casePage } from "~/domain/orders/case-page.server";
import type { CaseChoice } from "~/domain/orders/case-plan";
import { changePayment } from "~/domain/orders/change-payment.server";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { acceptPart, confirmReceipt, shipPart } from "~/domain/orders/fulfil-part.server";
import { orderPage } from "~/domain/orders/queries.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { settleCase } from "~/domain/orders/settle-case.server";
import { shopPart, waitingParts } from "~/domain/orders/shop-queries.server";
import { openCase as noteCase } from "~/domain/payments/open-case.server";
import { resumeRefunds } from "~/domain/payments/resume-refunds.server";
import { advanceClock } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { acceptAndShip, cashOrder, guest } from "./checkout-cast";
import {
  letExpire,
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
  tell,
} from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let officer: AdminActor;

beforeEach(async () => {
  market = await openMoneyMarket();
  officer = await appointOfficer();
});
afterEach(settle);

const openCase = (
  kind: "reversed" | "overpaid" | "orphan" | "refund_failed" | "paid_late" | "paid_after_cancel",
) => db.paymentCase.findFirstOrThrow({ where: { kind, resolvedAt: null } });

async function pageOf(caseId: string) {
  const page = await casePage(caseId);
  if (!page) throw new Error(`no case ${caseId}`);
  return page;
}

/** Balances by account, debits less credits. */
async function balances(): Promise<Map<string, bigint>> {
  const rows = await db.$queryRaw<{ what: string; sum: bigint }[]>`
    SELECT a.kind::text || ' ' || coalesce(s.name, '') AS what, sum(e.amount)::bigint AS sum FROM "LedgerEntry" e
    JOIN "LedgerAccount" a ON a.id = e."accountId" LEFT JOIN "Shop" s ON s.id = a."shopId" GROUP BY 1`;
  return new Map(rows.map((row) => [row.what, row.sum]));
}

/** Does what the page offers, and proves that the books moved by exactly what it showed. */
async function choose(caseId: string, choice: CaseChoice, more: { nomor?: string; note?: string } = {}) {
  const option = (await pageOf(caseId)).options.find((one) => one.choice === choice);
  if (!option) throw new Error(`${choice} is not offered`);
  const before = await balances();
  const answer = await settleCase(officer, { note: "", ...more, caseId, choice, print: option.print });
  const after = await balances();
  const moved = [...after]
    .map(([what, sum]) => [what, sum - (before.get(what) ?? 0n)] as const)
    .filter(([, sum]) => sum !== 0n)
    .sort();
  const shown = option.lines
    .map((line) => [`${line.account} ${line.shopName ?? ""}`, line.amount] as const)
    .sort();
  expect(moved).toEqual(answer.ok ? shown : []);
  return answer;
}

async function says(bought: Ordered, more: Parameters<MoneyMarket["bank"]["pay"]>[1], id: string) {
  market.bank.pay(bought.reference, more);
  await tell(bought.reference, id);
  await settle();
}

async function onlyCase(): Promise<string> {
  return (await db.paymentCase.findFirstOrThrow({ where: { resolvedAt: null } })).id;
}

describe("money that came short or over", () => {
  test("short goes back, and Dina's order can still be paid", async () => {
    const bought = await order(market, 2);
    await says(bought, { amount: rupiah(40_000) }, "short");
    expect(await choose(await onlyCase(), "refund_all")).toMatchObject({ ok: true });
    await settle();
    await says(bought, { amount: rupiah(40_000) }, "again");
    expect([market.bank.paidBack, await openCases(), await statusOf(bought.orderId)]).toEqual([
      40_000n,
      [],
      "awaiting_payment",
    ]);
  });

  test("over pays for the order, the difference goes back", async () => {
    const bought = await order(market, 2);
    await says(bought, { amount: rupiah(70_000) }, "over");
    expect(await choose(await onlyCase(), "complete")).toMatchObject({ ok: true });
    await settle();
    await says(bought, { amount: rupiah(70_000) }, "again");
    expect([market.bank.paidBack, await statusOf(bought.orderId), await openCases()]).toEqual([
      6_000n,
      "placed",
      [],
    ]);
    expect(await shelf(market.amplang)).toEqual({ stock: 8, held: 0 });
  });

  test("over after its order lapsed and the goods went: it can only go back", async () => {
    const bought = await order(market, 0, 2);
    await letExpire();
    await pay(market, await order(market, 0, 3));
    await says(bought, { amount: rupiah(400_000) }, "over");
    const caseId = await onlyCase();
    const { options } = await pageOf(caseId);
    expect(options.map(({ choice, refusal }) => [choice, refusal])).toEqual([
      ["complete", "stock_gone"],
      ["refund_all", null],
    ]);
    expect(await choose(caseId, "refund_all")).toMatchObject({ ok: true });
    await settle();
    expect(market.bank.paidBack).toBe(400_000n);
  });

  test("twice for one payment: the second half goes back, the order goes on", async () => {
    const bought = await order(market, 2);
    await pay(market, bought);
    await says(bought, { amount: rupiah(128_000) }, "double");
    expect(await choose(await onlyCase(), "refund_rest")).toMatchObject({ ok: true });
    await settle();
    expect([market.bank.paidBack, await statusOf(bought.orderId)]).toEqual([64_000n, "placed"]);
  });

  test("in another currency: an officer says what she did, the books stay as they are", async () => {
    const bought = await order(market, 2);
    await says(bought, { currency: "USD" }, "usd");
    expect(await choose(await onlyCase(), "acknowledge", { note: "Dikembalikan di dasbor" })).toMatchObject({
      ok: true,
    });
    expect(await db.journal.count()).toBe(0);
  });
});

describe("money at a bad time", () => {
  async function lateWithoutRefund(batik: number) {
    const bought = await order(market, 0, batik);
    await cancelOrder(guest, { orderId: bought.orderId, reason: "Salah pilih" });
    market.bank.refundScript.push("unsupported");
    await says(bought, {}, "late");
    return bought;
  }

  test("after Dina cancelled: by a way to pay without refunds, her order may be opened again", async () => {
    const bought = await lateWithoutRefund(2);
    expect((await openCases()).map(({ kind }) => kind).sort()).toEqual([
      "paid_after_cancel",
      "refund_failed",
    ]);
    const { id } = await openCase("paid_after_cancel");
    expect(await choose(id, "reopen", { note: "Dina mau" })).toMatchObject({ ok: true });
    await settle();
    expect([await statusOf(bought.orderId), await openCases()]).toEqual(["placed", []]);
    expect(await shelf(market.batik)).toEqual({ stock: 1, held: 0 });
    const part = await partOf(bought.orderId, market.hasan.shopId);
    const wish = { kind: "rest" } as const;
    expect(
      await refundPart(officer, { partId: part.id, wish, reason: "x", restock: false, key: "k" }),
    ).toMatchObject({ ok: true });
  });

  test("and the goods are gone: it can't be opened again, and nothing has changed", async () => {
    const bought = await lateWithoutRefund(2);
    await pay(market, await order(market, 0, 3));
    const { id } = await openCase("paid_after_cancel");
    const { options } = await pageOf(id);
    expect(options).toMatchObject([{ choice: "reopen", refusal: "stock_gone" }]);
    expect(await choose(id, "reopen")).toMatchObject({ code: "stock_gone" });
    expect(await statusOf(bought.orderId)).toBe("cancelled");
  });

  test("that the bank sent back by itself is only to be looked at", async () => {
    const bought = await order(market, 1);
    await cancelOrder(guest, { orderId: bought.orderId, reason: "Batal" });
    await says(bought, {}, "late");
    expect(market.bank.paidBack).toBe(36_000n);
    expect(await choose(await onlyCase(), "acknowledge", { note: "Sudah" })).toMatchObject({ ok: true });
  });
});

describe("what has gone right by itself", () => {
  test("a second payment that went back, a payout that its shop has again: an officer says that she saw it", async () => {
    const bought = await order(market, 1);
    market.bank.cancelAnswer = "unsupported";
    expect(await changePayment({ orderId: bought.orderId, method: "va_bca" })).toMatchObject({ ok: true });
    const second = await db.paymentAttempt.findFirstOrThrow({ where: { id: { not: bought.attemptId } } });
    await says(bought, {}, "first");
    await says({ ...bought, reference: second.reference }, {}, "second");
    expect((await openCases()).map(({ kind }) => kind)).toEqual(["duplicate_payment"]);
    await inTransaction((tx) =>
      noteCase(tx, { kind: "payout_returned", sourceKey: "payout", amount: 5000n }),
    );
    for (const one of await db.paymentCase.findMany()) {
      const blank = { caseId: one.id, choice: "refund_all", print: "", note: "" } as const;
      expect(await settleCase(officer, blank)).toMatchObject({ code: "not_offered" });
      expect(await choose(one.id, "acknowledge", { note: "Dilihat" })).toMatchObject({ ok: true });
    }
    expect([await openCases(), market.bank.paidBack]).toEqual([[], 36_000n]);
  });
});

describe("money of nobody", () => {
  async function orphan(bought: Ordered) {
    const state = market.bank.payments.get(bought.reference);
    if (!state) throw new Error("no such payment");
    market.bank.payments.set("ALIEN-1", {
      ...{ ...state, reference: "ALIEN-1", providerRef: "bank-ALIEN-1", status: "paid", fee: null },
    });
    await tell("ALIEN-1", "alien");
    await tell("ALIEN-1", "alien-again");
    await settle();
    return openCase("orphan");
  }

  test("is booked when it comes, matched to Dina's order by its sum, and can be paid back from there", async () => {
    const bought = await order(market, 2);
    const { id } = await orphan(bought);
    const other = await order(market, 1);
    expect(await choose(id, "match", { nomor: "ET-X" })).toMatchObject({ code: "order_unknown" });
    const { nomor: inCash } = await cashOrder(market, guest, 2);
    expect(await choose(id, "match", { nomor: inCash })).toMatchObject({ code: "paid_to_shop" });
    expect(await choose(id, "match", { nomor: other.nomor })).toMatchObject({ code: "amount_differs" });
    expect(await choose(id, "match", { nomor: bought.nomor })).toMatchObject({ ok: true });
    await settle();
    expect(await statusOf(bought.orderId)).toBe("placed");
    expect(await cancelOrder(guest, { orderId: bought.orderId, reason: "Batal" })).toMatchObject({
      ok: true,
    });
    await settle();
    expect(market.bank.payments.get("ALIEN-1")?.refunded).toBe(64_000n);
  });

  test("goes back through its gateway, once, though its answer was lost", async () => {
    const { id } = await orphan(await order(market, 2));
    market.bank.refundScript.push("lost");
    expect(await choose(id, "refund_back")).toMatchObject({ ok: true });
    await settle();
    advanceClock(2 * 3_600_000);
    for (let time = 0; time < 2; time += 1) {
      await resumeRefunds();
      await settle();
    }
    expect([market.bank.paidBack, market.bank.refunds.size]).toEqual([64_000n, 1]);
    const after = await balances();
    expect([after.get("refunds_due "), after.get("unmatched_receipts "), await openCases()]).toEqual([
      ...[0n, 0n],
      [],
    ]);
  });

  test("that its gateway can't send back waits on a case again, with the reason, and is transferred", async () => {
    const { id } = await orphan(await order(market, 2));
    market.bank.refundScript.push("unsupported");
    expect(await choose(id, "refund_back")).toMatchObject({ ok: true });
    await settle();
    const again = await openCase("orphan");
    expect(again.id).not.toBe(id);
    expect((await pageOf(again.id)).evidence.details.note).toBe("this method has no refund");
    expect(await choose(again.id, "sent_back", { note: "BRI 1 · TRF-1" })).toMatchObject({ ok: true });
    expect([market.bank.paidBack, await openCases()]).toEqual([0n, []]);
  });

  test("is transferred to the account that its payer names", async () => {
    const { id } = await orphan(await order(market, 2));
    expect(await choose(id, "sent_back", { note: "BRI 123, a.n. Dina · TRF-9" })).toMatchObject({ ok: true });
    expect(await openCases()).toEqual([]);
  });
});

describe("money that a bank took back", () => {
  test("before Bu Rina sent anything: nothing goes on meanwhile, then her part ends and the goods are hers", async () => {
    const bought = await order(market, 2);
    await pay(market, bought);
    await says(bought, { status: "failed" }, "reversed");
    const part = await partOf(bought.orderId, market.rina.shopId);
    expect(await shopPart(market.rina.shopId, part.id)).toMatchObject({ isStopped: true, canAccept: false });
    expect(await orderPage(bought.orderId)).toMatchObject({ isStopped: true, canCancel: false });
    expect(await acceptPart(market.rina, part.id)).toMatchObject({ code: "moved_on" });
    expect(await waitingParts(market.rina.shopId)).toBe(0);
    advanceClock(30 * 86_400_000);
    expect(await sweepParts()).toMatchObject({ notAccepted: 0 });
    const wish = { kind: "rest" } as const;
    expect(
      await refundPart(officer, { partId: part.id, wish, reason: "x", restock: false, key: "k" }),
    ).toMatchObject({ code: "taken_back" });
    const { id } = await openCase("reversed");
    expect(await choose(id, "take_back")).toMatchObject({ ok: true });
    expect([await statusOf(bought.orderId), market.bank.paidBack]).toEqual(["cancelled", 0n]);
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
  });

  test("after it was hers: she owes it, and her next payout is less by it; the commission is given back", async () => {
    const bought = await order(market, 2);
    await pay(market, bought);
    const part = await partOf(bought.orderId, market.rina.shopId);
    await acceptAndShip(market.rina, part.id);
    await confirmReceipt(guest, { orderId: bought.orderId, partId: part.id });
    await settle();
    await says(bought, { status: "charged_back" }, "chargeback");
    expect(await choose((await openCase("reversed")).id, "take_back")).toMatchObject({ ok: true });
    expect(await payableOf(market.rina.shopId)).toBe(-448n); // what the gateway kept of it
  });

  test("after Bu Rina sent it and before Pak Hasan did: the city bears hers, his stops", async () => {
    const bought = await order(market, 2, 1);
    await pay(market, bought);
    const part = await partOf(bought.orderId, market.rina.shopId);
    await acceptPart(market.rina, part.id);
    await shipPart(market.rina, { partId: part.id, courier: null, trackingNumber: null });
    await says(bought, { status: "failed" }, "reversed");
    expect(await confirmReceipt(guest, { orderId: bought.orderId, partId: part.id })).toMatchObject({
      ok: false,
    });
    expect(await choose((await openCase("reversed")).id, "city_bears")).toMatchObject({ ok: true });
    expect((await balances()).get("losses ")).toBe(64_000n);
    expect(await confirmReceipt(guest, { orderId: bought.orderId, partId: part.id })).toMatchObject({
      ok: true,
    });
    expect((await partOf(bought.orderId, market.hasan.shopId)).status).toBe("cancelled");
    expect((await payableOf(market.rina.shopId)) > 0n).toBe(true);
  });

  test("while a dispute is open nothing is sent; won, the order goes on", async () => {
    const bought = await order(market, 1);
    await pay(market, bought);
    const part = await partOf(bought.orderId, market.rina.shopId);
    await says(bought, { status: "disputed" }, "opened");
    expect((await pageOf(await onlyCase())).options.map(({ choice }) => choice)).toEqual([
      "contest",
      "take_back",
    ]);
    expect(await acceptPart(market.rina, part.id)).toMatchObject({ code: "moved_on" });
    await says(bought, { status: "paid" }, "won");
    expect(await acceptPart(market.rina, part.id)).toMatchObject({ ok: true });
    expect(await openCases()).toEqual([]);
  });
});

describe("a refund that failed", () => {
  async function failing() {
    const bought = await order(market, 1);
    await pay(market, bought);
    market.bank.refundScript.push("failed");
    await cancelOrder(guest, { orderId: bought.orderId, reason: "Batal" });
    await settle();
    return bought;
  }

  test("is asked for anew with another key, and fails again as a case of its own", async () => {
    await failing();
    market.bank.refundScript.push("failed");
    expect(await choose((await openCase("refund_failed")).id, "retry")).toMatchObject({ ok: true });
    await settle();
    expect(await choose((await openCase("refund_failed")).id, "retry")).toMatchObject({ ok: true });
    await settle();
    expect([market.bank.paidBack, market.bank.refunds.size, await openCases()]).toEqual([36_000n, 1, []]);
  });

  test("after it had been sent is due again, and an officer's case", async () => {
    const bought = await order(market, 1);
    await pay(market, bought);
    await cancelOrder(guest, { orderId: bought.orderId, reason: "Batal" });
    await settle();
    market.bank.pay(bought.reference, { status: "paid", refunded: rupiah(0) });
    market.bank.nextEvent = "refund.failed";
    await tell(bought.reference, "refund failed");
    await settle();
    expect(await openCases()).toEqual([{ kind: "refund_failed", amount: 36_000n }]);
    expect((await balances()).get("refunds_due ")).toBe(-36_000n);
    expect(await choose((await openCase("refund_failed")).id, "retry")).toMatchObject({ ok: true });
    await settle();
    expect((await balances()).get("refunds_due ")).toBe(0n);
  });
});

describe("two officers", () => {
  test("who decide at once: one wins, the other is told how; it is on record once", async () => {
    const bought = await order(market, 2);
    await says(bought, { amount: rupiah(70_000) }, "over");
    const caseId = await onlyCase();
    const { options } = await pageOf(caseId);
    const answers = await Promise.all(
      options.map(({ choice, print }) => settleCase(officer, { caseId, choice, print, note: "" })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      code: "not_open",
      choice: expect.any(String),
    });
    expect(await db.auditEntry.count({ where: { action: "payment.case_resolved" } })).toBe(1);
  });

  test("of whom one looks at what is over by now: nothing is done", async () => {
    const bought = await order(market, 2);
    await says(bought, { amount: rupiah(70_000) }, "over");
    const caseId = await onlyCase();
    const print = (await pageOf(caseId)).options.find(({ choice }) => choice === "refund_all")?.print ?? "";
    await says(bought, { amount: rupiah(75_000) }, "more");
    expect(await settleCase(officer, { caseId, choice: "refund_all", print, note: "" })).toMatchObject({
      code: "changed",
    });
  });
});
