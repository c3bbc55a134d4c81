import { beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { casePage } from "~/domain/orders/case-page.server";
import { settleCase } from "~/domain/orders/settle-case.server";
import type { PaymentDispute } from "~/domain/payments/dispute";
import type { PaymentState } from "~/domain/payments/gateway";
import { bookOrphan } from "~/domain/payments/orphan.server";
import { rematchParked } from "~/domain/payments/receive-webhook.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { type MoneyMarket, openCases, openMoneyMarket, order, settle, statusOf, tell } from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let officer: AdminActor;
/** What the bank has under its own numbers. */
const vault = new Map<string, PaymentState>();

beforeEach(async () => {
  market = await openMoneyMarket();
  officer = await appointOfficer();
  vault.clear();
  const ofItsReference = market.bank.gateway.getStatus;
  market.bank.gateway.getStatus = async (key) => vault.get(key.providerRef ?? "") ?? ofItsReference(key);
});

const dispute: PaymentDispute = {
  ...{ ref: "dp_1", reason: "fraudulent", amount: rupiah(36_000), held: rupiah(36_000), fee: null },
  ...{ dueBy: new Date("2026-12-01T00:00:00Z"), hasEvidence: false },
};

/** Rp 36.000 under this reference of somebody, and under the bank's own number. */
function strangers(reference: string, providerRef: string, more: Partial<PaymentState> = {}): PaymentState {
  const state: PaymentState = {
    ...{ providerRef, reference, amount: rupiah(36_000), status: "paid", currency: "IDR", belongsToUs: true },
    ...{ refunded: rupiah(0), fee: null, occurredAt: null, instructions: null, ...more },
  };
  vault.set(providerRef, state);
  return state;
}

const heard = (reference: string, providerRef: string) =>
  bookOrphan({ provider: "local", reference, providerRef });

async function match(providerRef: string, nomor: string) {
  const { id } = await db.paymentCase.findFirstOrThrow({
    where: { kind: "orphan", resolvedAt: null, details: { path: ["providerRef"], equals: providerRef } },
  });
  const option = (await casePage(id))?.options.find(({ choice }) => choice === "match");
  const decided = await settleCase(officer, {
    ...{ caseId: id, choice: "match", print: option?.print ?? "", note: "", nomor },
  });
  await settle();
  return decided;
}

async function unmatched(): Promise<bigint> {
  const where = { account: { kind: "unmatched_receipts" as const } };
  return -((await db.ledgerEntry.aggregate({ where, _sum: { amount: true } }))._sum.amount ?? 0n);
}

describe("two payments of strangers under one reference", () => {
  test("are two cases; one is matched with an order, the other waits on and says why it can't be matched", async () => {
    strangers("INV-1", "p1");
    strangers("INV-1", "p2");
    market.bank.payments.set("INV-1", strangers("INV-1", "p1"));
    await tell("INV-1");
    await settle();
    await heard("INV-1", "p2");
    const [one, other] = [await order(market, 1), await order(market, 1)];
    expect(await match("p1", one.nomor)).toMatchObject({ ok: true });
    await rematchParked();
    await heard("INV-1", "p2");
    await settle();
    expect([await openCases(), await unmatched()]).toEqual([[{ kind: "orphan", amount: 36_000n }], 36_000n]);
    expect(await match("p2", other.nomor)).toEqual({ ok: false, code: "reference_taken" });
    expect([await statusOf(one.orderId), await statusOf(other.orderId)]).toEqual([
      "placed",
      "awaiting_payment",
    ]);
    expect([await openCases(), await unmatched()]).toEqual([[{ kind: "orphan", amount: 36_000n }], 36_000n]);
  });

  test("and the second that comes after the first was matched is booked, too", async () => {
    strangers("INV-1", "p1");
    await heard("INV-1", "p1");
    expect(await match("p1", (await order(market, 1)).nomor)).toMatchObject({ ok: true });
    strangers("INV-1", "p2");
    await heard("INV-1", "p2");
    expect([await openCases(), await unmatched()]).toEqual([[{ kind: "orphan", amount: 36_000n }], 36_000n]);
  });
});

test("money of nobody under a reference that another gateway's payment bears is not matched, and the officer is told", async () => {
  const bought = await order(market, 1);
  await db.paymentAttempt.update({ where: { id: bought.attemptId }, data: { provider: "midtrans" } });
  strangers(bought.reference, "p1");
  await heard(bought.reference, "p1");
  expect(await match("p1", bought.nomor)).toEqual({ ok: false, code: "reference_taken" });
  expect([await openCases(), await unmatched()]).toEqual([[{ kind: "orphan", amount: 36_000n }], 36_000n]);
});

describe("two words about money of nobody at the same moment", () => {
  test("the older answer, that comes last, doesn't undo the dispute that the younger told of", async () => {
    strangers("ALIEN-1", "p1");
    await heard("ALIEN-1", "p1");
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { getStatus } = market.bank.gateway;
    market.bank.gateway.getStatus = async (key) => {
      const said = await getStatus(key);
      await held;
      return said;
    };
    const older = heard("ALIEN-1", "p1");
    advanceClock(1);
    market.bank.gateway.getStatus = getStatus;
    strangers("ALIEN-1", "p1", { status: "disputed", dispute });
    await heard("ALIEN-1", "p1");
    letGo();
    await older;
    expect([await openCases(), await unmatched()]).toEqual([[{ kind: "orphan", amount: 0n }], 0n]);
  });

  test("and both the first about it: what they tell is booked, once, with its dispute", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [name, later] = [`p-${round}`, { status: "disputed" as const, dispute }];
      strangers(`ALIEN-${round}`, name);
      const first = heard(`ALIEN-${round}`, name);
      advanceClock(1);
      strangers(`ALIEN-${round}`, name, later);
      await Promise.all([first, heard(`ALIEN-${round}`, name), heard(`ALIEN-${round}`, name)]);
    }
    const cases = await db.paymentCase.findMany({ select: { booked: true, details: true } });
    expect(cases).toHaveLength(5);
    for (const { booked, details } of cases)
      expect([booked, details]).toEqual([0n, expect.objectContaining({ said: "disputed" })]);
    expect(await unmatched()).toBe(0n);
  });
});

test("disputed money of nobody whose attempt turns up is the attempt's, and its dispute with it", async () => {
  const bought = await order(market, 1);
  await settle();
  const { reference } = bought;
  await db.paymentAttempt.update({ where: { id: bought.attemptId }, data: { reference: "HIDDEN" } });
  market.bank.pay(reference, { fee: null, status: "disputed", dispute });
  await tell(reference);
  await settle();
  expect([await openCases(), await unmatched()]).toEqual([[{ kind: "orphan", amount: 0n }], 0n]);
  await db.paymentAttempt.update({ where: { id: bought.attemptId }, data: { reference } });
  await rematchParked();
  await settle();
  expect([await openCases(), await unmatched()]).toEqual([[{ kind: "disputed", amount: 36_000n }], -36_000n]);
});

test("money of nobody of which a part went back is not matched: its gateway would call the rest too much", async () => {
  const bought = await order(market, 1);
  const part = { amount: rupiah(50_000), refunded: rupiah(14_000), status: "partially_refunded" as const };
  strangers("ALIEN-1", "p1", part);
  await heard("ALIEN-1", "p1");
  expect(await match("p1", bought.nomor)).toEqual({ ok: false, code: "part_gone" });
  expect(await statusOf(bought.orderId)).toBe("awaiting_payment");
  expect([await openCases(), await unmatched()]).toEqual([[{ kind: "orphan", amount: 36_000n }], 36_000n]);
});
