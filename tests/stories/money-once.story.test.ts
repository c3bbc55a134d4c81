import { beforeEach, expect, test } from "vitest";
import { postJournal } from "~/domain/ledger/post-journal.server";
import { refundLines } from "~/domain/ledger/posting";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { requestRefund } from "~/domain/payments/request-refund.server";
import { sendRefund } from "~/domain/payments/send-refund.server";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { booked, type MoneyMarket, openMoneyMarket, order, pay, settle } from "./money-cast";

useDatabase();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

test("a journal of one kind and source is written once, whoever posts it again", async () => {
  const post = () =>
    inTransaction((tx) =>
      postJournal(tx, { kind: "refund", sourceId: "the same", lines: refundLines(rupiah(1000)) }),
    );
  const answers = await Promise.all(Array.from({ length: 8 }, post));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await post()).toBe(false);
  expect([await db.journal.count(), await db.ledgerEntry.count()]).toEqual([1, 2]);
});

test("of ten who ask about a payment at once one has moved it", async () => {
  const bought = await order(market, 1);
  market.bank.pay(bought.reference);
  const answers = await Promise.all(Array.from({ length: 10 }, () => settleAttempt(bought.attemptId)));
  expect(answers.map((answer) => answer?.status)).toEqual(answers.map(() => "paid"));
  expect(answers.filter((answer) => answer?.changed)).toHaveLength(1);
});

test("a refund that was made, and whose answer was lost, is asked for again as the same one", async () => {
  const bought = await order(market, 1);
  await pay(market, bought);
  market.bank.refundScript.push("lost");
  const asked = await inTransaction((tx) =>
    requestRefund(tx, {
      ...{ attemptId: bought.attemptId, orderId: bought.orderId, partId: null, shopId: null },
      ...{ amount: rupiah(10_000), reason: "test", sourceKey: "once" },
    }),
  );
  await settle();
  expect([market.bank.paidBack, await booked("refund_sent")]).toEqual([10_000n, 0]);
  await sendRefund(asked.ok ? asked.value.refundId : "");
  expect([market.bank.paidBack, await booked("refund_sent")]).toEqual([10_000n, 1]);
  expect((await verifyLedger()).problems).toEqual([]);
});
