import { beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { casePage } from "~/domain/orders/case-page.server";
import type { CaseChoice } from "~/domain/orders/case-plan";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { acceptPart, confirmReceipt } from "~/domain/orders/fulfil-part.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { settleCase } from "~/domain/orders/settle-case.server";
import type { PaymentDispute } from "~/domain/payments/dispute";
import type { PaymentState } from "~/domain/payments/gateway";
import { watchDisputes } from "~/domain/payments/watch-disputes.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { acceptAndShip, guest } from "./checkout-cast";
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

test("Dina's bank disputes her payment: an officer's case, once; won, it is paid again and sold once", async () => {
  const bought = await order(market, 1);
  await pay(market, bought);
  const says = async (status: "disputed" | "paid", id: string) => {
    market.bank.pay(bought.reference, { status });
    await tell(bought.reference, id);
    await settle();
    return (await db.paymentAttempt.findUniqueOrThrow({ where: { id: bought.attemptId } })).status;
  };
  expect(await says("disputed", "opened")).toBe("disputed");
  expect(await says("disputed", "withdrawn")).toBe("disputed");
  expect(await openCases()).toEqual([{ kind: "disputed", amount: 36_000n }]);
  expect(await says("paid", "won")).toBe("paid");
  expect([await statusOf(bought.orderId), await booked("sale")]).toEqual(["placed", 1]);
});

const dispute: PaymentDispute = {
  ...{ ref: "dp_1", reason: "product_not_received", amount: rupiah(64_000), held: rupiah(64_000) },
  ...{ fee: rupiah(25_000), dueBy: new Date("2026-12-01T00:00:00Z"), hasEvidence: false },
};

async function says(bought: Ordered, id: string, more: Partial<PaymentState>) {
  market.bank.pay(bought.reference, more);
  await tell(bought.reference, id);
  await settle();
}

/** Two packets of amplang, paid and disputed. */
async function disputed(more: Partial<PaymentDispute> = {}, ready?: (partId: string) => Promise<unknown>) {
  const bought = await order(market, 2);
  await pay(market, bought);
  const part = await partOf(bought.orderId, market.rina.shopId);
  await ready?.(part.id);
  await settle();
  await says(bought, "opened", { status: "disputed", dispute: { ...dispute, ...more } });
  return { bought, part };
}

async function theCase() {
  const { id } = await db.paymentCase.findFirstOrThrow({ where: { resolvedAt: null } });
  const page = await casePage(id);
  if (!page) throw new Error("no case");
  return page;
}

async function choose(choice: CaseChoice, note = "") {
  const page = await theCase();
  const option = page.options.find((one) => one.choice === choice);
  if (!option) throw new Error(`${choice} is not offered`);
  const before = await balances();
  const input = { caseId: page.row.id, choice, print: option.print, note };
  expect(await settleCase(officer, input)).toMatchObject({ ok: true });
  const after = await balances();
  const moved = [...after]
    .map(([what, sum]) => [what, sum - (before.get(what) ?? 0n)] as const)
    .filter(([, sum]) => sum !== 0n);
  const shown = option.lines.map((line) => [line.account, line.amount] as const);
  expect(moved.sort()).toEqual(shown.sort());
  await settle();
}

async function balances(): Promise<Map<string, bigint>> {
  const rows = await db.$queryRaw<{ what: string; sum: bigint }[]>`
    SELECT a.kind::text AS what, sum(e.amount)::bigint AS sum FROM "LedgerEntry" e
    JOIN "LedgerAccount" a ON a.id = e."accountId" GROUP BY 1`;
  return new Map(rows.map((row) => [row.what, row.sum]));
}

const completed = (bought: () => Promise<string>) => async (partId: string) => {
  await acceptAndShip(market.rina, partId);
  await confirmReceipt(guest, { orderId: await bought(), partId });
};
const itsOrder = async () => (await db.order.findFirstOrThrow()).id;

describe("an officer and a dispute", () => {
  test("sees why, how much and until when; what she sent is on record, and won it all goes on", async () => {
    const { bought, part } = await disputed();
    const page = await theCase();
    expect(page.options.map(({ choice }) => choice)).toEqual(["contest", "take_back"]);
    expect(page.evidence.dispute).toMatchObject({
      ...{ reason: "product_not_received", disputed: 64_000n, held: 64_000n, sent: null },
      dueBy: dispute.dueBy,
    });
    expect(page.evidence.parcels).toMatchObject([{ id: part.id, shippedAt: null }]);
    await choose("contest", "Foto serah terima");
    expect(await openCases()).toEqual([{ kind: "disputed", amount: 64_000n }]);
    await says(bought, "evidence", { status: "disputed", dispute: { ...dispute, hasEvidence: true } });
    expect((await theCase()).evidence.dispute).toMatchObject({
      hasEvidence: true,
      sent: "Foto serah terima",
    });
    await says(bought, "won", { status: "paid", dispute: { ...dispute, held: rupiah(0) } });
    const after = await balances();
    expect([after.get("unmatched_receipts"), after.get("gateway_fees"), await openCases()]).toEqual([
      ...[0n, 448n + 25_000n],
      [],
    ]);
    expect(await acceptPart(market.rina, part.id)).toMatchObject({ ok: true });
  });

  test("wins after days: Bu Rina may accept as long as was left, and only then it lapses", async () => {
    const { bought } = await disputed();
    advanceClock(4 * 86_400_000);
    expect(await sweepParts()).toMatchObject({ notAccepted: 0 });
    await says(bought, "won", { status: "paid", dispute: { ...dispute, held: rupiah(0) } });
    expect([await sweepParts(), await statusOf(bought.orderId)]).toMatchObject([
      { notAccepted: 0 },
      "placed",
    ]);
    advanceClock(25 * 3_600_000);
    expect(await sweepParts()).toMatchObject({ notAccepted: 1 });
  });

  test("hears of its end without a webhook: open disputes are asked for each day", async () => {
    const { bought } = await disputed();
    market.bank.pay(bought.reference, { status: "paid", dispute: { ...dispute, held: rupiah(0) } });
    expect(await watchDisputes()).toEqual({ asked: 1, unclear: 0 });
    await settle();
    expect([await openCases(), await statusOf(bought.orderId)]).toEqual([[], "placed"]);
  });

  test("and its fee comes back where the bank gives it back: booked to and fro, once each", async () => {
    const { bought } = await disputed();
    for (const id of ["won", "again"])
      await says(bought, id, { status: "paid", dispute: { ...dispute, held: rupiah(0), fee: rupiah(0) } });
    expect((await balances()).get("gateway_fees")).toBe(448n);
  });

  test("fights in vain: the case asks who bears it, and the money is away once", async () => {
    const { bought } = await disputed();
    await choose("contest", "Resi JNE");
    await says(bought, "lost", { status: "charged_back", dispute });
    expect((await theCase()).options.map(({ choice }) => choice)).toEqual(["take_back"]);
    await choose("take_back");
    expect((await balances()).get("unmatched_receipts")).toBe(0n);
    expect(await statusOf(bought.orderId)).toBe("cancelled");
  });

  test("gives it up before Bu Rina sent anything: the goods are hers, the bank is told once, lost is no news", async () => {
    const { bought, part } = await disputed();
    await choose("take_back");
    expect([market.bank.conceded, await statusOf(bought.orderId)]).toEqual([[bought.reference], "cancelled"]);
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
    await says(bought, "lost", { status: "charged_back", dispute });
    expect([await openCases(), (await balances()).get("unmatched_receipts")]).toEqual([[], 0n]);
    const wish = { kind: "rest" } as const;
    const ask = { partId: part.id, wish, reason: "x", restock: false, key: "k" };
    expect(await refundPart(officer, ask)).toMatchObject({ code: "taken_back" });
  });

  test("gives it up after it was Bu Rina's: she owes it, or the city bears it", async () => {
    await disputed({}, completed(itsOrder));
    expect((await theCase()).options.map(({ choice }) => choice)).toEqual([
      "contest",
      "take_back",
      "city_bears",
    ]);
    const hers = await payableOf(market.rina.shopId);
    await choose("city_bears");
    expect([await payableOf(market.rina.shopId), (await balances()).get("losses")]).toEqual([hers, 64_000n]);
  });

  test("gave it up, and the bank decides for the shop all the same: its money waits on a case, once", async () => {
    const { bought } = await disputed({}, completed(itsOrder));
    await choose("city_bears");
    for (const id of ["won", "again"])
      await says(bought, id, { status: "paid", dispute: { ...dispute, held: rupiah(0) } });
    expect(await openCases()).toEqual([{ kind: "disputed", amount: 64_000n }]);
    await choose("city_keeps", "Kerugian tertutup");
    expect([(await balances()).get("losses"), await openCases()]).toEqual([0n, []]);
  });

  test("of a part of the payment: the order goes on, Bu Rina bears that part, and the rest can be refunded", async () => {
    const part = { amount: rupiah(14_000), held: rupiah(14_000), fee: null };
    const { bought, part: hers } = await disputed(part);
    expect(await openCases()).toEqual([{ kind: "disputed", amount: 14_000n }]);
    await choose("take_back");
    expect([await statusOf(bought.orderId), (await balances()).get("buyers_held")]).toEqual([
      "placed",
      -50_000n,
    ]);
    expect(await refusePart(market.rina, { partId: hers.id, reason: "Habis" })).toMatchObject({ ok: true });
    await settle();
    expect(market.bank.paidBack).toBe(50_000n);
  });

  test("that is only asked about takes no money; once it is a dispute, the money is away once", async () => {
    const { bought } = await disputed({ held: rupiah(0), fee: null });
    expect((await balances()).get("unmatched_receipts")).toBeUndefined();
    expect((await theCase()).options.map(({ choice }) => choice)).toEqual(["contest"]);
    for (const id of ["withdrawn", "again"]) await says(bought, id, { status: "disputed", dispute });
    expect(await openCases()).toEqual([{ kind: "disputed", amount: 64_000n }]);
    expect((await balances()).get("unmatched_receipts")).toBe(64_000n);
  });
});
