import { beforeEach, expect, test, vi } from "vitest";
import { type Gateway, GatewayUnclear } from "~/domain/payments/gateway";
import { createCashGateway } from "~/domain/payments/gateways/cash.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { jobs } from "~/domain/reactions.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { booked, type MoneyMarket, type Ordered, openMoneyMarket, order, settle } from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

/** What goes wrong between the shop and the bank; each kind befalls every fourth payment. */
const troubles = ["answer_lost", "question_lost", "word_lost", "bank_silent_once"] as const;
type Trouble = (typeof troubles)[number];
const payments = process.env.SOAK ? 200 : 40;
if (process.env.SOAK) vi.setConfig({ testTimeout: 300_000 });

const befallen = new Map<string, Trouble>();
const silences = new Map<string, number>();

function troubledGateway(honest: Gateway): Gateway {
  const isNew = (reference: string) => !befallen.has(reference);
  return {
    ...honest,
    createPayment: async (request) => {
      if (!isNew(request.reference)) return honest.createPayment(request);
      const trouble = troubles[befallen.size % troubles.length] ?? "word_lost";
      befallen.set(request.reference, trouble);
      if (trouble === "question_lost") throw new GatewayUnclear("the question never arrived");
      const made = await honest.createPayment(request);
      if (trouble === "answer_lost") throw new GatewayUnclear("the answer never came");
      return made;
    },
    getStatus: async (key) => {
      const reference = key.reference ?? "";
      const asked = silences.get(reference) ?? 0;
      silences.set(reference, asked + 1);
      if (befallen.get(reference) === "bank_silent_once" && asked === 0)
        throw new GatewayUnclear("the bank is silent");
      return honest.getStatus(key);
    },
  };
}

beforeEach(async () => {
  market = await openMoneyMarket();
  befallen.clear();
  silences.clear();
  setGateways([troubledGateway(market.bank.gateway), createCashGateway()]);
  await db.variant.update({ where: { id: market.amplang }, data: { stock: 500 } });
  await db.stockMovement.updateMany({ where: { variantId: market.amplang }, data: { delta: 500 } });
});

/** Two minutes by the clock, and what it does each minute. */
async function twoMinutes(): Promise<void> {
  for (let minute = 0; minute < 2; minute += 1) {
    advanceClock(60_000);
    await jobs.everyMinute();
    await settle();
  }
}

async function unsettled(bought: readonly Ordered[], wanted: (one: Ordered) => string): Promise<object[]> {
  const attempts = await db.paymentAttempt.findMany({
    where: { id: { in: bought.map((one) => one.attemptId) } },
    select: { reference: true, status: true },
  });
  const status = new Map(attempts.map((attempt) => [attempt.reference, attempt.status]));
  return bought
    .map((one) => ({
      trouble: befallen.get(one.reference),
      is: status.get(one.reference),
      wanted: wanted(one),
    }))
    .filter((one) => one.is !== one.wanted);
}

test(`of ${payments} payments whose end nobody told us, each is known within two minutes, and none is paid twice`, async () => {
  const bought: Ordered[] = [];
  for (let index = 0; index < payments; index += 1) bought.push(await order(market, 1));
  const isThere = (one: Ordered) => market.bank.payments.has(one.reference);
  const first = bought.filter(isThere);
  expect(first).toHaveLength((payments * 3) / 4);
  for (const one of first) market.bank.pay(one.reference);
  await twoMinutes();
  const hasPaid = new Set(first);
  expect(await unsettled(bought, (one) => (hasPaid.has(one) ? "paid" : "pending"))).toEqual([]);
  expect(bought.every(isThere)).toBe(true);
  for (const one of bought) if (!hasPaid.has(one)) market.bank.pay(one.reference);
  await twoMinutes();
  expect(await unsettled(bought, () => "paid")).toEqual([]);
  expect([await booked("sale"), market.bank.payments.size]).toEqual([payments, payments]);
});
