import { beforeEach, expect, test } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { confirmReceipt } from "~/domain/orders/fulfil-part.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { markPayoutBack } from "~/domain/payouts/mark-payout.server";
import { shopStatement, thisMonth } from "~/domain/payouts/statement.server";
import { freezeClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { loader as file } from "~/routes/kelola.saldo.laporan.$file";
import { guestContext, origin } from "../doors/ask";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { acceptAndShip, cashOrder, guest, wish } from "./checkout-cast";
import { type MoneyMarket, openMoneyMarket, partOf, pay, settle } from "./money-cast";
import { appointTreasurer, committed, openAccount, sold } from "./payout-cast";
import { cityVoucher, guestWithCode, opened, voucherOf } from "./voucher-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  freezeClock(new Date("2026-11-20T03:00:00Z"));
  market = await openMoneyMarket();
});

/** As the doorkeeper lets an owner in. */
async function fetchFile(owner: OwnerActor, name: string): Promise<Response> {
  const shop = {
    id: owner.shopId,
    slug: "x",
    name: "x",
    color: "#000",
    status: "live",
    role: "owner" as const,
  };
  const viewer = {
    ...{ accountId: owner.accountId, name: owner.name, email: null, phone: null, role: "buyer" as const },
    ...{ locale: "id", isDemo: true, shops: [shop], hasSecondFactor: false, passedSecondFactor: false },
  };
  const context = guestContext({ viewer, shop });
  const request = new Request(`${origin}/kelola/saldo/laporan/${name}`);
  const answer = await file({ request, params: { file: name }, context });
  if (!(answer instanceof Response)) throw new Error("no file");
  return answer;
}

test("says who bore which voucher, and what came back of the city's with a refund", async () => {
  const andi = await appointOfficer();
  await cityVoucher("KOTA10");
  await opened(market.rina, "RINA5", voucherOf({ amount: rupiah(5000) }));
  const bought: string[] = [];
  for (const [code, total] of [
    ["KOTA10", 26_000],
    ["RINA5", 31_000],
  ] as const) {
    const owner = await guestWithCode(code, [market.amplang, 1]);
    const placed = await placeOrder(guest, owner, wish([market.rina.shopId], total));
    if (!placed.ok) throw new Error(placed.code);
    const { reference } = await db.paymentAttempt.findFirstOrThrow({
      where: { orderId: placed.value.orderId },
    });
    await pay(market, { ...placed.value, attemptId: "", reference });
    const part = await partOf(placed.value.orderId, market.rina.shopId);
    await acceptAndShip(market.rina, part.id);
    await confirmReceipt(guest, { orderId: placed.value.orderId, partId: part.id });
    await settle();
    bought.push(part.id);
  }
  const back = { partId: bought[0] ?? "", wish: { kind: "rest" } as const, restock: false, key: "k" };
  expect(await refundPart(andi, { ...back, reason: "Remuk semua" })).toMatchObject({ ok: true });
  await settle();
  const statement = await shopStatement(market.rina.shopId, thisMonth());
  expect(statement?.lines).toMatchObject([
    { kind: "sale", goods: 28_000n, voucherShop: 0n, voucherCity: -10_000n, fromCity: 10_000n },
    { kind: "sale", goods: 28_000n, voucherShop: -5_000n, voucherCity: 0n, fromCity: 0n },
    { kind: "refund", refund: -26_000n, fromCity: -10_000n },
  ]);
  const csv = await (await fetchFile(market.rina, "2026-11.csv")).text();
  expect(csv).toContain("Voucher toko;Voucher kota;Diganti kota");
  expect(csv).toMatch(/Pengembalian ke pembeli ET-[\w-]+ · Remuk semua/);
  const pdf = Buffer.from(await (await fetchFile(market.rina, "2026-11.pdf")).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

test("Bu Rina's month ends at what the books owe her, and begins the next with it", async () => {
  const officers = { andi: await appointOfficer(), sari: await appointTreasurer() };
  await openAccount(market.rina);
  await sold(market, 3);
  const cash = await cashOrder(market, guest, 1);
  await acceptAndShip(market.rina, cash.partId);
  await confirmReceipt(guest, { orderId: cash.orderId, partId: cash.partId });
  await settle();
  const id = await committed(market.rina, officers);
  await markPayoutBack(officers.andi, { payoutId: id, reason: "=HYPERLINK(1)" });
  const payable = await payableOf(market.rina.shopId);
  const statement = await shopStatement(market.rina.shopId, thisMonth());
  expect(statement?.lines.map((line) => line.kind)).toEqual(["sale", "straight", "payout", "payout_back"]);
  expect(statement).toMatchObject({ opening: 0n, closing: payable, months: ["2026-11"] });
  const sale = statement?.lines[0];
  expect(sale).toMatchObject({ goods: 84_000n, delivery: 8_000n, commission: -4_200n });
  expect(statement?.lines[1]).toMatchObject({ goods: 28_000n, kept: -36_000n, change: -1_400n });
  freezeClock(new Date("2026-12-02T03:00:00Z"));
  expect(await shopStatement(market.rina.shopId, "2026-12")).toMatchObject({
    ...{ opening: payable, closing: payable, lines: [], months: ["2026-12", "2026-11"] },
  });
  const csv = await (await fetchFile(market.rina, "2026-11.csv")).text();
  expect(csv).toContain("Saldo akhir");
  expect(csv.split("\r\n").at(-2)?.endsWith(`;${payable}`)).toBe(true);
  expect(csv).not.toMatch(/(^|;)=/m);
  expect(csv).toContain(";-4200;");
  const pdf = Buffer.from(await (await fetchFile(market.rina, "2026-11.pdf")).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  for (const name of ["2026-13.csv", "x", "2026-11.exe", "../2026-11.csv"])
    await expect(fetchFile(market.rina, name)).rejects.toMatchObject({ status: 404 });
});
