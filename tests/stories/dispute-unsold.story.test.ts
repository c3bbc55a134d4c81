import { beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { casePage } from "~/domain/orders/case-page.server";
import type { CaseChoice } from "~/domain/orders/case-plan";
import { settleCase } from "~/domain/orders/settle-case.server";
import type { PaymentDispute } from "~/domain/payments/dispute";
import type { PaymentState } from "~/domain/payments/gateway";
import { watchDisputes } from "~/domain/payments/watch-disputes.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { type MoneyMarket, openCases, openMoneyMarket, order, settle, tell } from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let officer: AdminActor;

beforeEach(async () => {
  market = await openMoneyMarket();
  officer = await appointOfficer();
});

const dispute: PaymentDispute = {
  ...{ ref: "dp_1", reason: "fraudulent", amount: rupiah(35_000), held: rupiah(35_000), fee: null },
  ...{ dueBy: new Date("2026-12-01T00:00:00Z"), hasEvidence: false },
};
const part = { ...dispute, amount: rupiah(10_000), held: rupiah(10_000) };

/** What the books say is at the bank. */
async function atBank(): Promise<bigint> {
  const where = { account: { kind: "gateway_clearing" as const, key: "local" } };
  return (await db.ledgerEntry.aggregate({ where, _sum: { amount: true } }))._sum.amount ?? 0n;
}

let words = 0;
async function says(reference: string, more: Partial<PaymentState>): Promise<void> {
  market.bank.pay(reference, { fee: null, ...more });
  for (const time of ["first", "again"]) await tell(reference, `${words}:${time}`);
  words += 1;
  await settle();
}

/** Dina pays Rp 35.000 for what costs Rp 36.000: no sale, and her bank is asked for it. */
async function shortAndDisputed(about: PaymentDispute = dispute): Promise<string> {
  const { reference } = await order(market, 1);
  await says(reference, { amount: rupiah(35_000) });
  expect([await atBank(), await openCases()]).toEqual([35_000n, [{ kind: "underpaid", amount: 35_000n }]]);
  await says(reference, { amount: rupiah(35_000), status: "disputed", dispute: about });
  return reference;
}

async function answer(kind: "underpaid" | "disputed" | "orphan", choice: CaseChoice) {
  const { id } = await db.paymentCase.findFirstOrThrow({ where: { kind, resolvedAt: null } });
  const option = (await casePage(id))?.options.find((one) => one.choice === choice);
  const input = { caseId: id, choice, print: option?.print ?? "", note: "Dilihat", nomor: "" };
  const decided = await settleCase(officer, input);
  await settle();
  return decided;
}

describe("short money that waits on a case", () => {
  test("and is disputed is away, once, and can't be sent back meanwhile; won, it waits as before", async () => {
    const reference = await shortAndDisputed();
    expect(await atBank()).toBe(0n);
    expect(await openCases()).toEqual(
      expect.arrayContaining([
        { kind: "underpaid", amount: 35_000n },
        { kind: "disputed", amount: 35_000n },
      ]),
    );
    expect(await answer("underpaid", "refund_all")).toEqual({ ok: false, code: "money_disputed" });
    market.bank.pay(reference, { amount: rupiah(35_000), fee: null });
    expect(await watchDisputes()).toEqual({ asked: 1, unclear: 0 });
    expect([await atBank(), await openCases()]).toEqual([35_000n, [{ kind: "underpaid", amount: 35_000n }]]);
    expect(await answer("underpaid", "refund_all")).toMatchObject({ ok: true });
    expect([await atBank(), market.bank.paidBack]).toEqual([0n, 35_000n]);
  });

  test("and is lost is gone, once, with both of its cases", async () => {
    const reference = await shortAndDisputed();
    await says(reference, { amount: rupiah(35_000), status: "charged_back", dispute });
    expect([await atBank(), await openCases()]).toEqual([0n, []]);
  });

  test("and is given up is gone with both of its cases; that it is lost is no news", async () => {
    const reference = await shortAndDisputed();
    expect(await answer("disputed", "take_back")).toMatchObject({ ok: true });
    expect([await atBank(), await openCases(), market.bank.conceded]).toEqual([0n, [], [reference]]);
    await says(reference, { amount: rupiah(35_000), status: "charged_back", dispute });
    expect([await atBank(), await openCases()]).toEqual([0n, []]);
  });

  test("and of which a part is lost: the rest waits on, and goes back", async () => {
    const reference = await shortAndDisputed(part);
    expect(await atBank()).toBe(25_000n);
    await says(reference, { amount: rupiah(35_000), status: "charged_back", dispute: part });
    expect([await atBank(), await openCases()]).toEqual([25_000n, [{ kind: "underpaid", amount: 25_000n }]]);
  });
});

describe("money of nobody", () => {
  /** Rp 35.000 under a reference that no order bears. */
  async function stray(reference: string, more: Partial<PaymentState> = {}): Promise<void> {
    market.bank.payments.set(reference, {
      ...{ providerRef: `bank-${reference}`, reference, amount: rupiah(35_000), status: "paid" },
      ...{ currency: "IDR", refunded: rupiah(0), fee: null, occurredAt: null, instructions: null },
      ...{ belongsToUs: true, ...more },
    });
    for (const time of ["first", "again"]) await tell(reference, `${words}:${time}`);
    words += 1;
    await settle();
  }

  test("that is disputed is away while it lasts, and back on its case when it is won", async () => {
    await stray("ALIEN-1");
    expect(await atBank()).toBe(35_000n);
    await stray("ALIEN-1", { status: "disputed", dispute });
    expect([await atBank(), await openCases()]).toEqual([0n, [{ kind: "orphan", amount: 0n }]]);
    expect(await answer("orphan", "sent_back")).toEqual({ ok: false, code: "money_disputed" });
    await stray("ALIEN-1");
    expect([await atBank(), await openCases()]).toEqual([35_000n, [{ kind: "orphan", amount: 35_000n }]]);
    expect(await answer("orphan", "sent_back")).toMatchObject({ ok: true });
  });

  test("that is told of as disputed first is booked when it is won, and never when it is lost", async () => {
    await stray("ALIEN-1", { status: "disputed", dispute });
    await stray("ALIEN-2", { status: "disputed", dispute });
    expect(await atBank()).toBe(0n);
    await stray("ALIEN-1", { status: "charged_back", dispute });
    expect([await atBank(), await openCases()]).toEqual([0n, [{ kind: "orphan", amount: 0n }]]);
    await stray("ALIEN-2");
    expect([await atBank(), await openCases()]).toEqual([35_000n, [{ kind: "orphan", amount: 35_000n }]]);
  });

  test("that a bank took back is gone with its case", async () => {
    await stray("ALIEN-1");
    await stray("ALIEN-1", { status: "reversed" });
    expect([await atBank(), await openCases()]).toEqual([0n, []]);
  });
});
