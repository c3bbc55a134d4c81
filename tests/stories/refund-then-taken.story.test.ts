import { beforeEach, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { casePage } from "~/domain/orders/case-page.server";
import type { CaseChoice } from "~/domain/orders/case-plan";
import { settleCase } from "~/domain/orders/settle-case.server";
import { requestRefund } from "~/domain/payments/request-refund.server";
import { watchSettledRefunds } from "~/domain/payments/returned-refunds.server";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import type { PaymentCaseKind } from "~/generated/prisma/client";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { appointOfficer } from "./catalog-cast";
import {
  type MoneyMarket,
  type Ordered,
  openCases,
  openMoneyMarket,
  order,
  pay,
  settle,
  tell,
} from "./money-cast";

useDatabase();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
  market.bank.tellRefundsApart();
});

/** What the books say is at the bank, its fees left in. */
async function atBank(): Promise<bigint> {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: {
      OR: [
        { account: { kind: "gateway_clearing", key: "local" } },
        { account: { kind: "gateway_fees" }, journal: { kind: "gateway_fee" } },
      ],
    },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
}

async function refundComesBack(): Promise<void> {
  const [key] = market.bank.refunds.keys();
  market.bank.failRefund(key ?? "");
  expect(await watchSettledRefunds()).toMatchObject({ returned: 1 });
  await settle();
}

async function bankTakes({ reference }: Ordered): Promise<void> {
  market.bank.reverse(reference);
  await tell(reference, "taken");
  await tell(reference, "taken, told again");
  await settle();
}

/** The one open case of its kind. */
async function settleBy(officer: AdminActor, kind: PaymentCaseKind, choice: CaseChoice): Promise<void> {
  const one = await db.paymentCase.findFirstOrThrow({ where: { kind, resolvedAt: null } });
  const print = (await casePage(one.id))?.options.find((option) => option.choice === choice)?.print ?? "";
  const decided = await settleCase(officer, { caseId: one.id, choice, print, note: "Dilihat" });
  expect(decided).toMatchObject({ ok: true });
}

/** Rp1.000 less than was asked came, and an officer sent it back. */
async function shortSentBack(): Promise<{ readonly bought: Ordered; readonly officer: AdminActor }> {
  const bought = await order(market, 1);
  market.bank.pay(bought.reference, { amount: rupiah(35_000), fee: null });
  await tell(bought.reference);
  await settle();
  const officer = await appointOfficer();
  await settleBy(officer, "underpaid", "refund_all");
  await settle();
  return { bought, officer };
}

test("a refund of a sale came back to its gateway, then the bank took the money: gone once, and nothing is due any more", async () => {
  const bought = await order(market, 1);
  await pay(market, bought);
  await inTransaction((tx) =>
    requestRefund(tx, {
      ...{ attemptId: bought.attemptId, orderId: bought.orderId, partId: null, shopId: null },
      ...{ amount: rupiah(36_000), reason: "test", sourceKey: "all" },
    }),
  );
  await settle();
  await tell(bought.reference, "refunded");
  await refundComesBack();
  expect(await atBank()).toBe(36_000n);
  await bankTakes(bought);
  expect([await atBank(), (await verifyLedger()).problems]).toEqual([0n, []]);
  expect(await openCases()).toContainEqual({ kind: "reversed", amount: 36_000n });
});

test("short money was sent back, came back, and the bank took it: gone once, and an officer ends its refund", async () => {
  const { bought, officer } = await shortSentBack();
  await refundComesBack();
  await bankTakes(bought);
  expect([await atBank(), (await verifyLedger()).problems]).toEqual([0n, []]);
  await settleBy(officer, "reversed", "take_back");
  expect([await openCases(), (await verifyLedger()).problems]).toEqual([[], []]);
  expect(await db.refund.findMany({ select: { status: true } })).toEqual([{ status: "taken_back" }]);
});

test("short money was sent back once more at the moment its bank took it: the city's loss, and nothing stands open", async () => {
  const { bought, officer } = await shortSentBack();
  await refundComesBack();
  await settleBy(officer, "refund_failed", "retry");
  market.bank.reverse(bought.reference);
  await settleAttempt(bought.attemptId);
  await settle();
  expect(await db.refund.findMany({ select: { status: true } })).toEqual([{ status: "succeeded" }]);
  await settleBy(officer, "reversed", "take_back");
  expect([await openCases(), (await verifyLedger()).problems]).toEqual([[], []]);
  const losses = { account: { kind: "losses" as const } };
  expect((await db.ledgerEntry.aggregate({ where: losses, _sum: { amount: true } }))._sum.amount).toBe(
    35_000n,
  );
});

test("short money that its bank took is not offered to be sent back again", async () => {
  const { bought } = await shortSentBack();
  await refundComesBack();
  await bankTakes(bought);
  const failed = await db.paymentCase.findFirstOrThrow({
    where: { kind: "refund_failed", resolvedAt: null },
  });
  const options = (await casePage(failed.id))?.options.map(({ choice }) => choice);
  expect(options).not.toContain("retry");
});
