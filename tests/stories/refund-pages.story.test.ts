import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { systemActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { completePart } from "~/domain/orders/complete-part.server";
import { refundFromPage, refundPage } from "~/domain/orders/refund-page.server";
import { piecesField } from "~/domain/orders/refund-wish";
import { sweepPayouts } from "~/domain/payouts/sweep-payouts.server";
import { db, inTransaction } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { acceptAndShip, cashOrder, guest } from "./checkout-cast";
import {
  type MoneyMarket,
  type Ordered,
  openMoneyMarket,
  order,
  partOf,
  pay,
  settle,
  shelf,
} from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let officer: AdminActor;
let bought: Ordered;
let partId: string;
let lineId: string;

beforeEach(async () => {
  market = await openMoneyMarket();
  officer = await appointOfficer();
  bought = await order(market, 3);
  await pay(market, bought);
  partId = (await partOf(bought.orderId, market.rina.shopId)).id;
  lineId = (await db.orderLine.findFirstOrThrow({ where: { partId } })).id;
});
afterEach(settle);

const hers = () => ({ partId, shopId: market.rina.shopId });
const how = (key: string, restock = false) => ({ reason: "Satu remuk", restock, key });

describe("the page on which money of a part goes back", () => {
  test("shows Bu Rina what one piece costs her and the city; what is done is what was shown", async () => {
    await acceptAndShip(market.rina, partId);
    await inTransaction((tx) => completePart(tx, systemActor, partId));
    const fields = { jenis: "lines", [piecesField(lineId)]: "1", ongkir: "0" };
    const page = await refundPage(hers(), fields);
    expect(page?.preview).toMatchObject({
      ...{ amount: 28_000n, fromShop: 26_600n, fromCommission: 1_400n, isReleased: true },
    });
    const before = await payableOf(market.rina.shopId);
    expect(await refundFromPage(market.rina, hers(), fields, how("one-piece", true))).toMatchObject({
      value: { amount: 28_000n },
    });
    expect(before - (await payableOf(market.rina.shopId))).toBe(26_600n);
    await settle();
    expect([market.bank.paidBack, (await shelf(market.amplang)).stock]).toEqual([28_000n, 8]);
    expect((await refundPage(hers(), {}))?.desk).toMatchObject({
      lines: [{ left: 2 }],
      refunds: [{ amount: 28_000n, status: "succeeded", reason: "Satu remuk" }],
    });
  });

  test("is not Pak Hasan's, nor of another order's number", async () => {
    expect(await refundPage({ partId, shopId: market.hasan.shopId }, {})).toBeNull();
    expect(await refundPage({ partId, nomor: "ET-X" }, {})).toBeNull();
    const theft = { partId, shopId: market.hasan.shopId };
    expect(await refundFromPage(market.hasan, theft, { jenis: "rest" }, how("theft"))).toMatchObject({
      code: "not_found",
    });
  });

  test("keeps what was typed and names what is too much, and nothing goes back", async () => {
    const page = await refundPage(hers(), { jenis: "lines", [piecesField(lineId)]: "9" });
    expect(page).toMatchObject({
      values: { [piecesField(lineId)]: "9" },
      refusal: { code: "quantity_exceeds", left: 3 },
      preview: null,
    });
    for (const jumlah of ["-1", "1e9", "92.001", "", "٣"])
      expect((await refundPage(hers(), { jenis: "amount", jumlah }))?.preview).toBeNull();
    expect(
      await refundFromPage(officer, { partId }, { jenis: "amount", jumlah: "92.001" }, how("much")),
    ).toMatchObject({ code: "exceeds_left", left: 92_000n });
    expect(await db.refund.count()).toBe(0);
  });

  test("says who has the money where it isn't ours to give: cash, a bank that took it", async () => {
    const cash = await cashOrder(market, guest, 1);
    expect((await refundPage({ partId: cash.partId }, {}))?.desk.closed).toBe("paid_to_shop");
    await refundFromPage(officer, { partId }, { jenis: "rest" }, how("all"));
    expect((await refundPage({ partId }, {}))?.desk.closed).toBe("all_back");
  });

  test("while a payout of hers is being made is her debt or less of the payout, never both paid", async () => {
    await acceptAndShip(market.rina, partId);
    await inTransaction((tx) => completePart(tx, systemActor, partId));
    const owed = await payableOf(market.rina.shopId);
    const [, refunded] = await Promise.all([
      sweepPayouts(),
      refundFromPage(officer, { partId }, { jenis: "rest" }, how("in-payout")),
    ]);
    expect(refunded).toMatchObject({ ok: true });
    await settle();
    // What a refund of everything leaves is the gateway's fee, whatever was being paid out meanwhile.
    expect(owed - (await payableOf(market.rina.shopId))).toBe(92_000n - 4_200n);
    expect(market.bank.paidBack).toBe(92_000n);
  });

  test("gives nothing back where what is left isn't what was shown any more", async () => {
    const seen = (await refundPage(hers(), { jenis: "rest" }))?.preview?.amount;
    await refundFromPage(officer, { partId }, { jenis: "amount", jumlah: "10.000" }, how("before"));
    expect(
      await refundFromPage(market.rina, hers(), { jenis: "rest" }, { ...how("after"), seen }),
    ).toMatchObject({ code: "changed" });
    await settle();
    expect(market.bank.paidBack).toBe(10_000n);
  });

  test("two at once, officer and owner: together never more than Dina paid", async () => {
    const fields = { jenis: "amount", jumlah: "60.000" };
    const answers = await Promise.all([
      refundFromPage(officer, { partId }, fields, how("officer")),
      refundFromPage(market.rina, hers(), fields, how("owner")),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    await settle();
    expect(market.bank.paidBack).toBe(60_000n);
  });
});
