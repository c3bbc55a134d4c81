import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { setCitySetting } from "~/domain/city/settings.server";
import { confirmReceipt } from "~/domain/orders/fulfil-part.server";
import { shopStatement } from "~/domain/payouts/statement.server";
import { checkTaxLetter } from "~/domain/tax/check-letter.server";
import { keepTaxLetter, taxLetterFile } from "~/domain/tax/keep-letter.server";
import { passTaxLine } from "~/domain/tax/pass-line.server";
import { payTax, taxOwed } from "~/domain/tax/pay-tax.server";
import { shopTax } from "~/domain/tax/sale-tax.server";
import { freezeClock } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { rupiah } from "~/platform/money";
import { storage } from "~/platform/storage.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { acceptAndShip, cashOrder, guest } from "./checkout-cast";
import { type MoneyMarket, openMoneyMarket, order, pay, settle } from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let folder: string;
const pdf = new Uint8Array(Buffer.from("%PDF-1.7 surat pernyataan"));
const number = "6571010101800001";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-tax-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  freezeClock(new Date("2027-03-10T03:00:00Z"));
  market = await openMoneyMarket();
  await withhold();
});

function withhold(isOn = true): Promise<void> {
  return inTransaction((tx) => setCitySetting(tx, "tax", { isOn, from: "2027-01-01", bps: 50 }));
}

/** Amplang for Rp 28.000 each, paid through the bank and received. */
async function sold(quantity = 1): Promise<{ readonly id: string; readonly taxBps: number }> {
  const bought = await order(market, quantity);
  await pay(market, bought);
  const part = await db.orderPart.findFirstOrThrow({ where: { orderId: bought.orderId } });
  await acceptAndShip(market.rina, part.id);
  await confirmReceipt(guest, { orderId: bought.orderId, partId: part.id });
  await settle();
  return db.orderPart.findUniqueOrThrow({ where: { id: part.id }, select: { id: true, taxBps: true } });
}

const letterOf = (year = 2027) =>
  db.taxLetter.findUniqueOrThrow({ where: { shopId_year: { shopId: market.rina.shopId, year } } });

async function handIn(): Promise<void> {
  expect(
    await keepTaxLetter(market.rina, { kind: "under_line", year: 2027, number, file: pdf }),
  ).toMatchObject({ ok: true });
}

async function accept(officer: AdminActor): Promise<void> {
  const { id, handedInAt } = await letterOf();
  const read = { letterId: id, handedInAt, verdict: "accepted" as const, note: null };
  expect(await checkTaxLetter(officer, read)).toMatchObject({ ok: true });
  await settle();
}

/** A sale of the year that was as large as this. */
async function soldBefore(amount: number): Promise<void> {
  const cash = await cashOrder(market);
  await acceptAndShip(market.rina, cash.partId);
  await confirmReceipt(guest, { orderId: cash.orderId, partId: cash.partId });
  await db.$executeRaw`UPDATE "OrderPart" SET "itemsTotal" = ${amount}, total = ${amount} + "deliveryFee" WHERE id = ${cash.partId}::uuid`;
  await db.$executeRaw`UPDATE "Order" SET "itemsTotal" = ${amount}, total = ${amount} + "deliveryTotal" WHERE id = ${cash.orderId}::uuid`;
}

describe("withheld tax", () => {
  test("is none where the city withholds none, and half a percent of Bu Rina's goods where it does", async () => {
    await withhold(false);
    expect(await sold()).toMatchObject({ taxBps: 0 });
    await withhold();
    expect(await shopTax(market.rina.shopId)).toMatchObject({ standing: "letter_missing", bps: 50 });
    const { id } = await sold(2);
    expect(await db.orderPart.findUniqueOrThrow({ where: { id } })).toMatchObject({ taxBps: 50 });
    expect(await taxOwed()).toBe(280n);
    const statement = await shopStatement(market.rina.shopId, "2027-03");
    expect(statement?.lines.map((line) => line.tax)).toEqual([0n, -280n]);
  });

  test("is none of what buyers pay the shop itself", async () => {
    const cash = await cashOrder(market);
    await acceptAndShip(market.rina, cash.partId);
    await confirmReceipt(guest, { orderId: cash.orderId, partId: cash.partId });
    expect(await db.orderPart.findUniqueOrThrow({ where: { id: cash.partId } })).toMatchObject({
      ...{ status: "completed", taxBps: 0 },
    });
    expect(await taxOwed()).toBe(0n);
  });

  test("stops with a letter that an officer accepted, and starts again with the sale after the line", async () => {
    await handIn();
    expect(await sold()).toMatchObject({ taxBps: 50 });
    await accept(await appointOfficer());
    expect(await sold()).toMatchObject({ taxBps: 0 });
    await soldBefore(499_930_000);
    expect(await sold()).toMatchObject({ taxBps: 0 });
    expect(await shopTax(market.rina.shopId)).toMatchObject({ standing: "passed", bps: 50 });
    expect(await sold()).toMatchObject({ taxBps: 50 });
    expect(await db.letter.count({ where: { kind: "tax.line_crossed" } })).toBe(1);
  });

  test("starts with the next sale once Bu Rina says that she passed the line elsewhere", async () => {
    expect(await passTaxLine(market.rina)).toMatchObject({ code: "no_letter" });
    await handIn();
    await accept(await appointOfficer());
    expect(await passTaxLine(market.rina)).toMatchObject({ ok: true });
    expect(await passTaxLine(market.rina)).toMatchObject({ ok: true });
    expect(await db.auditEntry.count({ where: { action: "tax.line_passed" } })).toBe(1);
    expect(await sold()).toMatchObject({ taxBps: 50 });
  });
});

describe("a letter", () => {
  test("of a wrong kind, size or year is refused, and nothing is kept", async () => {
    const good = { kind: "under_line" as const, year: 2027, number, file: pdf };
    const text = new Uint8Array(Buffer.from("<html>"));
    const large = new Uint8Array(9 * 1024 * 1024);
    for (const [input, code] of [
      [{ ...good, file: text }, "file_type"],
      [{ ...good, file: large }, "file_too_large"],
      [{ ...good, file: new Uint8Array() }, "file_missing"],
      [{ ...good, year: 2026 }, "year_wrong"],
      [{ ...good, year: 2028 }, "year_wrong"],
    ] as const)
      expect(await keepTaxLetter(market.rina, input)).toMatchObject({ ok: false, code });
    const staff = { ...market.rina, kind: "staff" as const };
    expect(await keepTaxLetter(staff, good)).toMatchObject({ code: "owner_only" });
    expect(await db.taxLetter.count()).toBe(0);
  });

  test("is private, its number sealed, and another one is looked at anew", async () => {
    const officer = await appointOfficer();
    await handIn();
    await accept(officer);
    const { id, numberCipher, numberLast4, handedInAt, fileKey } = await letterOf();
    expect([numberLast4, numberCipher.includes(number)]).toEqual(["0001", false]);
    expect((await taxLetterFile({ id }))?.type).toBe("application/pdf");
    expect(await taxLetterFile({ shopId: market.hasan.shopId, year: 2027 })).toBeNull();
    freezeClock(new Date("2027-03-11T03:00:00Z"));
    await handIn();
    const stale = { letterId: id, handedInAt, verdict: "accepted" as const, note: null };
    expect(await checkTaxLetter(officer, stale)).toMatchObject({ code: "newer_letter" });
    expect(await letterOf()).toMatchObject({ status: "unchecked" });
    await settle();
    expect(await storage().get(fileKey)).toBeNull();
    expect((await taxLetterFile({ id }))?.type).toBe("application/pdf");
  });
});

test("what was withheld is paid to the state once a proof, never more than was withheld", async () => {
  const officer = await appointOfficer();
  await sold(2);
  const paid = { month: "2027-03", amount: rupiah(200), ntpn: "0A1B2C3D4E5F6A7B", paidOn: "2027-03-10" };
  expect(await payTax(officer, { ...paid, amount: rupiah(281) })).toMatchObject({
    ...{ code: "above_withheld", left: 280n },
  });
  expect(await payTax(officer, { ...paid, month: "2027-04" })).toMatchObject({ code: "month_ahead" });
  expect(await payTax(officer, { ...paid, paidOn: "2027-03-11" })).toMatchObject({ code: "day_ahead" });
  const answers = await Promise.all([payTax(officer, paid), payTax(officer, paid)]);
  expect(answers.map((answer) => (answer.ok ? "paid" : answer.code)).sort()).toEqual(["ntpn_used", "paid"]);
  const both = await Promise.all(
    ["A".repeat(16), "B".repeat(16)].map((ntpn) => payTax(officer, { ...paid, amount: rupiah(80), ntpn })),
  );
  expect(both.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await taxOwed()).toBe(0n);
  expect(await db.journal.count({ where: { kind: "tax_paid" } })).toBe(2);
});
