import { beforeEach, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { casePage } from "~/domain/orders/case-page.server";
import { settleCase } from "~/domain/orders/settle-case.server";
import { requestRefund } from "~/domain/payments/request-refund.server";
import { watchSettledRefunds } from "~/domain/payments/returned-refunds.server";
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

async function takeBack(officer: AdminActor): Promise<void> {
  const one = await db.paymentCase.findFirstOrThrow({ where: { kind: "reversed", resolvedAt: null } });
  const print = (await casePage(one.id))?.options.find(({ choice }) => choice === "take_back")?.print ?? "";
  const decided = await settleCase(officer, { caseId: one.id, choice: "take_back", print, note: "Dilihat" });
  expect(decided).toMatchObject({ ok: true });
  await settle();
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
  const bought = await order(market, 1);
  market.bank.pay(bought.reference, { amount: rupiah(35_000), fee: null });
  await tell(bought.reference);
  await settle();
  const officer = await appointOfficer();
  const short = await db.paymentCase.findFirstOrThrow({ where: { kind: "underpaid" } });
  const print =
    (await casePage(short.id))?.options.find(({ choice }) => choice === "refund_all")?.print ?? "";
  await settleCase(officer, { caseId: short.id, choice: "refund_all", print, note: "" });
  await settle();
  await refundComesBack();
  await bankTakes(bought);
  expect([await atBank(), (await verifyLedger()).problems]).toEqual([0n, []]);
  await takeBack(officer);
  expect([await openCases(), (await verifyLedger()).problems]).toEqual([[], []]);
  expect(await db.refund.findMany({ select: { status: true } })).toEqual([{ status: "taken_back" }]);
});
