import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { createCashGateway } from "~/domain/payments/gateways/cash.server";
import { createStraightGateway } from "~/domain/payments/gateways/straight.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { keepShopAccount } from "~/domain/straight/keep-account.server";
import { restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { appointOfficer } from "./catalog-cast";
import { openMoneyMarket } from "./money-cast";
import { anyDeed, type Deed, deeds, type MarketDay } from "./money-deeds";
import { appointTreasurer, openAccount } from "./payout-cast";
import { cityVoucher, opened, voucherOf } from "./voucher-cast";

/** `npm run soak` plays two thousand days of fifty deeds. */
const [days, deedsADay] = process.env.SOAK ? [Number(process.env.SOAK_DAYS ?? 2000), 50] : [12, 25];
/** What failed is played again with the seed and path that were printed. */
const again = process.env.SOAK_SEED
  ? { seed: Number(process.env.SOAK_SEED), path: process.env.SOAK_PATH ?? "" }
  : {};
vi.setConfig({ testTimeout: process.env.SOAK ? 6 * 3_600_000 : 180_000 });

/** Days on which none of these happens prove little. */
const everyKind = [
  ...["sale", "gateway_fee", "release", "refund", "refund_sent", "release_correction", "reversal"],
  ...["dispute"],
  ...["payout_sent", "payout_settled", "payout_returned", "unexpected_receipt"],
];

const database = useDatabase();

async function openDay(): Promise<MarketDay> {
  restoreClock();
  await database.empty();
  const market = await openMoneyMarket();
  for (const owner of [market.rina, market.hasan]) await openAccount(owner);
  const officers = { andi: await appointOfficer(), sari: await appointTreasurer() };
  market.bank.tellRefundsApart();
  setGateways([market.bank.gateway, createCashGateway(), createStraightGateway()]);
  await keepShopAccount(market.rina, { bank: "BRI", number: "001234567890", holderName: "Rina" });
  await cityVoucher("KOTA10", { perPerson: 99 });
  await opened(market.rina, "RINA5", voucherOf({ amount: rupiah(5000), perPerson: 99 }));
  return { market, officers, orders: [], words: 0, direct: [], strays: [] };
}

/** What the bank has of ours before its fees: what was paid and not taken back, less what it sent back for us. */
function moneyAtBank(day: MarketDay): bigint {
  let money = -day.market.bank.paidBack;
  const { captured, held } = day.market.bank;
  for (const reference of [...day.orders.map((order) => order.reference), ...day.strays])
    money += (captured.get(reference) ?? 0n) - (held.get(reference) ?? 0n);
  return money;
}

async function expectRight(day: MarketDay, played: readonly Deed[]): Promise<void> {
  const { problems } = await verifyLedger();
  const { _sum } = await db.ledgerEntry.aggregate({
    where: {
      OR: [
        { account: { kind: "gateway_clearing", key: "local" } },
        { account: { kind: "gateway_fees" }, journal: { kind: { in: ["gateway_fee", "dispute"] } } },
      ],
    },
    _sum: { amount: true },
  });
  const shelves = await db.$queryRaw<{ stock: number; held: number; moved: bigint; promised: bigint }[]>`
    SELECT v.stock, v.held, (SELECT sum(delta) FROM "StockMovement" m WHERE m."variantId" = v.id) AS moved,
      (SELECT coalesce(sum(quantity), 0) FROM "StockHold" h WHERE h."variantId" = v.id AND h.status = 'held')
        AS promised
    FROM "Variant" v`;
  const wrong = shelves.filter(
    ({ stock, held, moved, promised }) =>
      stock < 0 || held > stock || BigInt(stock) !== moved || BigInt(held) !== promised,
  );
  const over = await db.$queryRaw<object[]>`
    SELECT a.reference, a.amount, sum(r.amount) AS refunded FROM "Refund" r JOIN "PaymentAttempt" a ON a.id = r."attemptId"
    WHERE r.status <> 'withdrawn' GROUP BY a.id HAVING sum(r.amount) > coalesce(a.received, a.amount)`;
  expect({ played, problems, atBank: _sum.amount ?? 0n, wrong, over }).toEqual({
    ...{ played, problems: [], atBank: moneyAtBank(day), wrong: [], over: [] },
  });
}

test(`${days} days of ${deedsADay} deeds, whatever people and the bank do: after each the books are right`, async () => {
  const booked = new Map<string, number>();
  const anyDay = fc.array(anyDeed, { minLength: deedsADay, maxLength: deedsADay });
  await fc.assert(
    fc.asyncProperty(anyDay, async (planned) => {
      const day = await openDay();
      for (const [index, deed] of planned.entries()) {
        await deeds[deed.kind](day, deed);
        await expectRight(day, planned.slice(0, index + 1));
      }
      for (const { kind, _count } of await db.journal.groupBy({ by: ["kind"], _count: true }))
        booked.set(kind, (booked.get(kind) ?? 0) + _count);
    }),
    { numRuns: days, endOnFailure: true, ...again },
  );
  process.stdout.write(`${JSON.stringify(Object.fromEntries(booked))}\n`);
  if (process.env.SOAK) expect([...booked.keys()]).toEqual(expect.arrayContaining(everyKind));
});
