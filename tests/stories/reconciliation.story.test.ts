import { beforeEach, describe, expect, test } from "vitest";
import { type AdminActor, systemActor } from "~/domain/accounts/actor";
import { askForProof } from "~/domain/ledger/ask-proof.server";
import { lastProof, proveLedger } from "~/domain/ledger/prove-ledger.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { breakPage } from "~/domain/payments/break-queries.server";
import { compareWithGateways } from "~/domain/payments/compare-with-gateways.server";
import { findMissing } from "~/domain/payments/find-missing.server";
import { GatewayUnclear } from "~/domain/payments/gateway";
import { setGateways } from "~/domain/payments/gateways.server";
import type { ListedMovement } from "~/domain/payments/listed-movement";
import { askRefundAgain } from "~/domain/payments/refund-again.server";
import { watchSettledRefunds } from "~/domain/payments/returned-refunds.server";
import type { BreakChoice, BreakKind } from "~/domain/payments/settlement";
import { treatBreak } from "~/domain/payments/treat-break.server";
import { advanceClock, now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import {
  type MoneyMarket,
  type Ordered,
  openCases,
  openMoneyMarket,
  order,
  partOf,
  pay,
  settle,
} from "./money-cast";
import { balanceOf, breaks, report, settleWith, treasurer } from "./settlement-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let ani: AdminActor;
const dayMs = 86_400_000;

beforeEach(async () => {
  market = await openMoneyMarket();
  ani = await treasurer();
});

async function paidOrder(amplang = 1): Promise<Ordered> {
  const bought = await order(market, amplang);
  await pay(market, bought);
  return bought;
}

const breakOf = (kind: BreakKind) => db.reconciliationBreak.findFirstOrThrow({ where: { kind } });
async function treat(kind: BreakKind, choice: BreakChoice, reference: string | null = null) {
  const { id: breakId, version } = await breakOf(kind);
  const answer = await treatBreak(ani, { breakId, version, choice, reason: "Sudah ditanyakan", reference });
  return answer.ok ? "ok" : answer.code;
}

describe("M6: each movement of a gateway is in the books once, or has a name", () => {
  test("a day with payments, refunds and fees, and one difference of each kind", async () => {
    const silent = await paidOrder();
    advanceClock(3 * dayMs);
    const [whole, short, dear, foreign, twice] = [
      await paidOrder(2),
      await paidOrder(),
      await paidOrder(),
      await paidOrder(),
      await paidOrder(),
    ];
    const { id: partId } = await partOf(whole.orderId, market.rina.shopId);
    const wish = { kind: "amount", amount: rupiah(28_000) } as const;
    const refunded = await refundPart(ani, { partId, wish, reason: "Kurang", restock: false, key: "one" });
    if (!refunded.ok) throw new Error(refunded.code);
    await settle();
    const lines = [
      [whole.reference, 64_000, 448],
      [whole.reference, -28_000, 0, "pengembalian", "kembali-1"],
      [short.reference, 30_000, 252],
      [dear.reference, 36_000, 300],
      [twice.reference, 36_000, 252],
      [twice.reference, 36_000, 252],
      ["BUKAN-KITA-1", 50_000, 350],
    ] as const;
    expect(await settleWith(ani, report(lines))).toMatchObject({ newRows: 7, breaks: 4 });
    await settleWith(ani, report([[foreign.reference, 3, 0, "pembayaran", "usd"]], "USD"));
    expect(await findMissing()).toBe(1);
    expect(await findMissing()).toBe(0);
    expect(await breaks()).toEqual([
      { kind: "amount", reference: short.reference, difference: 6000n, booked: 6000n },
      { kind: "fee", reference: dear.reference, difference: 48n, booked: 0n },
      { kind: "duplicate", reference: twice.reference, difference: -35_748n, booked: -35_748n },
      { kind: "missing_here", reference: "BUKAN-KITA-1", difference: -49_650n, booked: -49_650n },
      { kind: "currency", reference: foreign.reference, difference: 35_748n, booked: 0n },
      { kind: "missing_there", reference: silent.reference, difference: 35_748n, booked: 0n },
    ]);
    // what the gateway still has by the books is what it did not tell of in rupiah
    expect(await balanceOf("gateway_clearing")).toBe(2n * 35_748n);
    expect(await balanceOf("breaks")).toBe(6000n - 35_748n - 49_650n);
    expect(await balanceOf("bank")).toBe(63_552n - 28_000n + 29_748n + 35_700n + 2n * 35_748n + 49_650n);
  });

  test("what was missing and comes later closes by itself", async () => {
    const late = await paidOrder();
    advanceClock(3 * dayMs);
    const soon = await paidOrder();
    await settleWith(ani, report([[soon.reference, 36_000, 252]]));
    expect(await findMissing()).toBe(1);
    expect(await treat("missing_there", "book")).toBe("ok");
    expect([await balanceOf("breaks"), await balanceOf("gateway_clearing")]).toEqual([35_748n, 0n]);
    await settleWith(ani, report([[late.reference, 36_000, 252, "pembayaran", "late"]]));
    expect(await breaks()).toEqual([]);
    expect((await breakOf("missing_there")).treatment).toBe("arrived");
    expect([await balanceOf("breaks"), await balanceOf("gateway_clearing")]).toEqual([0n, 0n]);
  });
});

describe("a refund that the gateway's reports pass over", () => {
  async function silentRefund() {
    const bought = await paidOrder(2);
    const { id: partId } = await partOf(bought.orderId, market.rina.shopId);
    const wish = { kind: "amount", amount: rupiah(28_000) } as const;
    const back = await refundPart(ani, { partId, wish, reason: "Kurang", restock: false, key: "one" });
    if (!back.ok) throw new Error(back.code);
    await settle();
    expect(await findMissing()).toBe(0);
    advanceClock(3 * dayMs);
    await settleWith(ani, report([[bought.reference, 64_000, 448]]));
    expect(await findMissing()).toBe(1);
    expect(await findMissing()).toBe(0);
    expect(await breaks()).toEqual([
      { kind: "refund_missing", reference: bought.reference, difference: -28_000n, booked: 0n },
    ]);
    return bought;
  }

  test("gets a name; once booked apart, the report that tells of it closes it by itself", async () => {
    const bought = await silentRefund();
    expect(await treat("refund_missing", "book")).toBe("ok");
    expect([await balanceOf("breaks"), await balanceOf("gateway_clearing")]).toEqual([-28_000n, 0n]);
    await settleWith(ani, report([[bought.reference, -28_000, 0, "pengembalian", "kembali"]]));
    expect([await breaks(), (await breakOf("refund_missing")).treatment]).toEqual([[], "arrived"]);
    expect([await balanceOf("breaks"), await balanceOf("gateway_clearing")]).toEqual([0n, 0n]);
  });

  test("and that had failed: its break ends with the refund's own case", async () => {
    const bought = await silentRefund();
    expect(await treat("refund_missing", "book")).toBe("ok");
    market.bank.pay(bought.reference, { status: "paid", refunded: rupiah(0) });
    expect(await watchSettledRefunds()).toEqual({ returned: 1, unclear: 0 });
    expect([await breaks(), await openCases()]).toEqual([[], [{ kind: "refund_failed", amount: 28_000n }]]);
    expect(await balanceOf("breaks")).toBe(0n);
  });
});

describe("a refund that failed after it was sent, and was sent anew", () => {
  test("is three movements of the gateway's report, and none of them a break", async () => {
    const bought = await paidOrder(2);
    const { id: partId } = await partOf(bought.orderId, market.rina.shopId);
    const wish = { kind: "amount", amount: rupiah(28_000) } as const;
    await refundPart(ani, { partId, wish, reason: "Kurang", restock: false, key: "one" });
    await settle();
    advanceClock(dayMs);
    market.bank.pay(bought.reference, { status: "paid", refunded: rupiah(0) });
    expect(await watchSettledRefunds()).toEqual({ returned: 1, unclear: 0 });
    const { id } = await db.refund.findFirstOrThrow();
    await inTransaction((tx) => askRefundAgain(tx, id));
    await settle();
    const lines = [
      [bought.reference, 64_000, 448],
      [bought.reference, -28_000, 0, "pengembalian", "kembali-1"],
      [bought.reference, 28_000, 0, "koreksi", "gagal-1"],
      [bought.reference, -28_000, 0, "pengembalian", "kembali-2"],
    ] as const;
    expect(await settleWith(ani, report(lines))).toMatchObject({ newRows: 4, breaks: 0 });
    expect(await balanceOf("gateway_clearing")).toBe(0n);
  });
});

describe("the proof of the books", () => {
  test("sees a break that was not booked, a fee that was not, and a settlement of another sum", async () => {
    const bought = await paidOrder();
    await settleWith(ani, report([[bought.reference, 30_000, 252]]));
    const problems = async () => (await verifyLedger()).problems.map((problem) => problem.split(":")[0]);
    const spoil = async (change: (by: bigint) => Promise<unknown>) => {
      await change(1n);
      const found = await problems();
      await change(-1n);
      return found;
    };
    const row = { where: { attemptId: bought.attemptId } };
    expect(
      await spoil((by) => db.reconciliationBreak.updateMany({ ...row, data: { booked: { increment: by } } })),
    ).toEqual(["account of breaks differs from open breaks"]);
    expect(
      await spoil((by) => db.settlementRow.updateMany({ ...row, data: { fee: { increment: by } } })),
    ).toEqual(["fee of a settled payment differs from its settlement"]);
    expect(
      await spoil((by) => db.settlementRow.updateMany({ ...row, data: { net: { increment: by } } })),
    ).toEqual(["settlement differs from its journal"]);
    await db.reconciliationBreak.updateMany({ ...row, data: { rowId: null } });
    expect(await problems()).toEqual(["settled payment of another sum without its break"]);
    const { id: rowId } = await db.settlementRow.findFirstOrThrow(row);
    await db.reconciliationBreak.updateMany({ ...row, data: { rowId } });
  });

  test("is kept with its time, so that the page need not prove at each view", async () => {
    expect(await lastProof()).toBeNull();
    await paidOrder();
    await askForProof(ani);
    await settle();
    expect(await lastProof()).toMatchObject({ problems: [], journals: 2, entries: 4, askedBy: "Bu Ani" });
    await proveLedger(systemActor);
    expect((await lastProof())?.askedBy).toBeNull();
  });
});

describe("Bu Ani closes a difference", () => {
  test("sees before what it does to the books, and it does that once, though two click", async () => {
    const short = await paidOrder();
    await settleWith(ani, report([[short.reference, 30_000, 252]]));
    const { id } = await breakOf("amount");
    const page = await breakPage(id);
    expect(page?.choices.map(({ choice }) => choice)).toEqual(["wait", "write_off"]);
    expect(page?.choices[1]?.lines).toEqual([
      { account: { kind: "losses" }, amount: 6000n },
      { account: { kind: "breaks" }, amount: -6000n },
    ]);
    expect(await treat("amount", "wait")).toBe("ok");
    expect((await breakOf("amount")).waitUntil).not.toBeNull();
    const input = {
      breakId: id,
      version: 1,
      choice: "write_off",
      reason: "Tak tertagih",
      reference: null,
    } as const;
    const answers = await Promise.all([treatBreak(ani, input), treatBreak(ani, input)]);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["changed", "ok"]);
    expect([await balanceOf("breaks"), await balanceOf("losses")]).toEqual([0n, 6000n]);
    const acts = await db.auditEntry.findMany({ where: { subjectType: "break" }, orderBy: { at: "asc" } });
    expect(acts.map(({ action, note }) => [action, note])).toEqual([
      ["break.put_off", "Sudah ditanyakan"],
      ["break.written_off", "Tak tertagih"],
    ]);
  });

  test("matches a movement without our reference by hand, only where the sums are the same", async () => {
    const [ours, other] = [await paidOrder(), await paidOrder(2)];
    await settleWith(ani, report([["SALAH-TULIS-1", 36_000, 252]]));
    expect(await treat("missing_here", "match")).toBe("reference_missing");
    expect(await treat("missing_here", "match", "ET-TIDAK-ADA")).toBe("payment_unknown");
    expect(await treat("missing_here", "match", other.reference)).toBe("sums_differ");
    expect(await treat("missing_here", "match", ours.reference)).toBe("ok");
    expect([await balanceOf("breaks"), await balanceOf("gateway_clearing")]).toEqual([0n, 63_552n]);
    await settleWith(ani, report([["LAIN-LAGI", 36_000, 252]]));
    const { id: breakId } = await db.reconciliationBreak.findFirstOrThrow({ where: { closedAt: null } });
    const again = { breakId, version: 0, choice: "match", reason: "x", reference: ours.reference } as const;
    expect(await treatBreak(ani, again)).toMatchObject({ ok: false, code: "payment_settled" });
  });

  test("accepts a fee, and can't choose what makes no sense", async () => {
    const dear = await paidOrder();
    await settleWith(ani, report([[dear.reference, 36_000, 300]]));
    expect(await treat("fee", "write_off")).toBe("not_possible");
    expect(await treat("fee", "match", dear.reference)).toBe("not_possible");
    expect(await treat("fee", "accept")).toBe("ok");
    expect(await treat("fee", "accept")).toBe("changed");
    expect(await balanceOf("gateway_fees")).toBe(300n);
  });
});

describe("the daily comparison", () => {
  const lists = (list: () => readonly ListedMovement[]) =>
    setGateways([{ ...market.bank.gateway, listMovements: async () => list() }]);
  const came = (reference: string, gross: number, more: Partial<ListedMovement> = {}): ListedMovement => ({
    ...{ id: `bank-${reference}`, reference, kind: "payment", gross: rupiah(gross), fee: rupiah(252) },
    ...{ currency: "IDR", at: now(), ...more },
  });

  test("of a gateway with a list names what it lacks, what we lack, and what differs; a repeat opens nothing", async () => {
    const [same, short, absent] = [await paidOrder(), await paidOrder(), await paidOrder()];
    advanceClock(2 * 3_600_000);
    const list = [came(same.reference, 36_000), came(short.reference, 30_000), came("ASING-1", 9000)];
    lists(() => list);
    expect(await compareWithGateways()).toEqual({ compared: 3, opened: 3, unclear: 0 });
    expect(await compareWithGateways()).toEqual({ compared: 3, opened: 0, unclear: 0 });
    expect((await breaks()).map(({ kind, reference, booked }) => [kind, reference, booked])).toEqual([
      ["amount", short.reference, 0n],
      ["missing_here", "ASING-1", 0n],
      ["missing_there", absent.reference, 0n],
    ]);
    list.splice(1, 1, came(short.reference, 36_000), came(absent.reference, 36_000));
    expect(await compareWithGateways()).toEqual({ compared: 4, opened: 0, unclear: 0 });
    expect((await breaks()).map(({ kind }) => kind)).toEqual(["missing_here"]);
  });

  test("finds a payment whose every word was lost, and gives it to the one completer", async () => {
    const bought = await order(market, 1);
    market.bank.pay(bought.reference);
    lists(() => [came(bought.reference, 36_000)]);
    expect(await compareWithGateways()).toEqual({ compared: 1, opened: 0, unclear: 0 });
    await settle();
    expect((await db.order.findUniqueOrThrow({ where: { id: bought.orderId } })).status).toBe("placed");
  });

  test("of a gateway without a list asks for each payment of the last week", async () => {
    const [same, gone] = [await paidOrder(), await paidOrder()];
    market.bank.payments.delete(gone.reference);
    market.bank.pay(same.reference, { fee: rupiah(300) });
    expect(await compareWithGateways()).toEqual({ compared: 1, opened: 2, unclear: 0 });
    expect((await breaks()).map(({ kind, reference }) => [kind, reference])).toEqual([
      ["fee", same.reference],
      ["missing_there", gone.reference],
    ]);
  });

  test("goes on where one gateway is away, and says so", async () => {
    const refuse = async () => Promise.reject(new GatewayUnclear("away"));
    setGateways([{ ...market.bank.gateway, listMovements: refuse }]);
    expect(await compareWithGateways()).toEqual({ compared: 0, opened: 0, unclear: 1 });
    expect(await db.comparisonRun.findFirst()).toMatchObject({ compared: 0, unclear: 1 });
  });
});
