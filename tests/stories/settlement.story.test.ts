import { beforeEach, expect, test } from "vitest";
import { type AdminActor, systemActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { completePart } from "~/domain/orders/complete-part.server";
import { bookSettlement } from "~/domain/payments/book-settlement.server";
import { db, inTransaction } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { type MoneyMarket, openMoneyMarket, order, partOf, pay, settle, tell } from "./money-cast";
import { balanceOf, breaks, report, settleWith, treasurer, upload } from "./settlement-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let ani: AdminActor;

beforeEach(async () => {
  market = await openMoneyMarket();
  ani = await treasurer();
});

test("Bu Ani books the gateway's report: what it had is in the bank, nothing is left and nothing is missing", async () => {
  const [one, two] = [await order(market, 1), await order(market, 2, 1)];
  await pay(market, one);
  await pay(market, two);
  expect(await balanceOf("gateway_clearing")).toBe(36_000n - 252n + 264_000n - 1848n);
  const lines = [
    [one.reference, 36_000, 252],
    [two.reference, 264_000, 1848],
  ] as const;
  expect(await settleWith(ani, report(lines))).toEqual({ newRows: 2, breaks: 0, paidOut: 297_900n });
  expect(await balanceOf("gateway_clearing")).toBe(0n);
  expect(await balanceOf("bank")).toBe(297_900n);
});

test("the same report, and the same movement in another report, are booked once", async () => {
  const one = await order(market, 1);
  const two = await order(market, 2);
  await pay(market, one);
  await pay(market, two);
  const first = report([[one.reference, 36_000, 252]]);
  await settleWith(ani, first);
  const again = await upload(ani, first);
  if (!again.ok) throw new Error(again.code);
  expect(again.value.isKnown).toBe(true);
  const { fileId } = again.value;
  const answers = await Promise.all([bookSettlement(ani, { fileId }), bookSettlement(ani, { fileId })]);
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.code))).toEqual([
    "already_booked",
    "already_booked",
  ]);
  const both = report([
    [one.reference, 36_000, 252],
    [two.reference, 64_000, 448],
  ]);
  expect(await settleWith(ani, both)).toEqual({ newRows: 1, breaks: 0, paidOut: 63_552n });
  expect([await balanceOf("bank"), await balanceOf("gateway_clearing")]).toEqual([99_300n, 0n]);
});

test("two officers who confirm one report at once book it once", async () => {
  const one = await order(market, 1);
  await pay(market, one);
  const kept = await upload(ani, report([[one.reference, 36_000, 252]]));
  if (!kept.ok) throw new Error(kept.code);
  const { fileId } = kept.value;
  const answers = await Promise.all([1, 2, 3, 4].map(() => bookSettlement(ani, { fileId })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await balanceOf("bank")).toBe(35_748n);
});

test("a fee that the gateway tells only now is shared over the shops' parts that are still open", async () => {
  const bought = await order(market, 1, 1);
  market.bank.pay(bought.reference, { fee: null });
  await tell(bought.reference);
  await settle();
  expect((await partOf(bought.orderId, market.rina.shopId)).gatewayFee).toBe(0n);
  const hasans = await partOf(bought.orderId, market.hasan.shopId);
  await db.orderPart.update({ where: { id: hasans.id }, data: { status: "delivered" } });
  await inTransaction((tx) => completePart(tx, systemActor, hasans.id));
  const told = await payableOf(market.hasan.shopId);
  expect(await settleWith(ani, report([[bought.reference, 236_000, 1652]]))).toMatchObject({ breaks: 0 });
  await settle();
  const attempt = await db.paymentAttempt.findUniqueOrThrow({ where: { id: bought.attemptId } });
  expect(attempt.fee).toBe(1652n);
  expect((await partOf(bought.orderId, market.hasan.shopId)).gatewayFee).toBe(0n);
  expect(await payableOf(market.hasan.shopId)).toBe(told);
  expect((await partOf(bought.orderId, market.rina.shopId)).gatewayFee).toBe(252n);
  expect(await balanceOf("gateway_fees")).toBe(1652n);
});

test("a report that can't be believed is kept by nobody: each line says what is wrong with it", async () => {
  const text = (body: string) => new TextEncoder().encode(`referensi;bruto;biaya;neto\n${body}`);
  const codes: [Uint8Array, string][] = [
    [new Uint8Array(0), "file_empty"],
    [new TextEncoder().encode("a;b\n1;2"), "header_missing"],
    [text("=cmd;1;0;1"), "lines_wrong"],
    [text("ET-1;125.000;875;124.125"), "lines_wrong"],
    [text("ET-1;1e5;0;100000"), "lines_wrong"],
    [text(""), "no_movements"],
    [new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x3b, 0x00]), "encoding_utf16"],
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...new Array(40).fill(0)]), "spreadsheet_file"],
    [new Uint8Array(6 * 1024 * 1024).fill(0x61), "file_too_large"],
    [text('"ET-1;125000;875;124125'), "quote_broken"],
  ];
  for (const [bytes, code] of codes) {
    const answer = await upload(ani, bytes);
    expect([code, answer.ok ? "ok" : answer.code]).toEqual([code, code]);
  }
  const many = await upload(ani, text("ET-1;1;0;1\nET-2;1,5;0;1\nET-3;10;1;10"));
  expect(many).toMatchObject({
    ...{ ok: false, code: "lines_wrong", count: 2 },
    problems: [
      { line: 3, problem: "amount_invalid", column: "bruto", cell: "1,5" },
      { line: 4, problem: "net_differs", column: "neto", cell: "10" },
    ],
  });
  expect([await db.settlementFile.count(), await db.settlementRow.count(), await breaks()]).toEqual([
    0,
    0,
    [],
  ]);
});
