import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { expireOrders } from "~/domain/orders/cancel-order.server";
import { refreshPayment } from "~/domain/orders/refresh-payment.server";
import { endAttempt } from "~/domain/payments/end-attempt.server";
import type { PaymentState } from "~/domain/payments/gateway";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { advanceClock, now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import {
  booked,
  type MoneyMarket,
  type Ordered,
  openCases,
  openMoneyMarket,
  order,
  settle,
  statusOf,
  tell,
} from "./money-cast";

/** `npm run soak` tells a thousand words of 175 payments, and plays all orders of five events. */
const isSoak = Boolean(process.env.SOAK);
const payments = isSoak ? 175 : 21;
vi.setConfig({ testTimeout: isSoak ? 600_000 : 90_000 });

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
  await db.variant.update({ where: { id: market.amplang }, data: { stock: 500 } });
  await db.stockMovement.updateMany({ where: { variantId: market.amplang }, data: { delta: 500 } });
});

const asked = 36_000n;
type Step = Partial<PaymentState>;
type Life = {
  /** What becomes of the payment at the bank, after `pending`. */
  readonly steps: readonly Step[];
  readonly ends: { readonly attempt: string; readonly order: string; readonly case: string | null };
  /** What the bank has of it in the end. */
  readonly money: bigint;
};

const kept = { attempt: "paid", order: "placed", case: null };
const lives: readonly Life[] = [
  { steps: [{ status: "paid" }], ends: kept, money: asked },
  { steps: [{ status: "authorized" }, { status: "paid" }], ends: kept, money: asked },
  { steps: [], ends: { attempt: "pending", order: "awaiting_payment", case: null }, money: 0n },
  {
    steps: [{ status: "failed" }],
    ends: { attempt: "failed", order: "awaiting_payment", case: null },
    money: 0n,
  },
  {
    steps: [{ status: "paid", amount: rupiah(30_000) }],
    ends: { attempt: "review", order: "awaiting_payment", case: "underpaid" },
    money: 30_000n,
  },
  {
    steps: [{ status: "paid", amount: rupiah(40_000) }],
    ends: { attempt: "review", order: "awaiting_payment", case: "overpaid" },
    money: 40_000n,
  },
  {
    steps: [{ status: "paid", currency: "USD" }],
    ends: { attempt: "review", order: "awaiting_payment", case: "wrong_currency" },
    money: 0n,
  },
];

/** Every step of every life is told at least once under two names; three words in ten were told before. */
const firstWords = Array.from({ length: payments }, (_, payment) =>
  [...lifeOf(payment).steps.keys(), lifeOf(payment).steps.length].map((step) => ({ payment, step })),
)
  .flat()
  .flatMap((word) => [0, 1].map((time) => ({ ...word, id: `${word.payment}-${word.step}-${time}` })));
const words = Math.ceil(firstWords.length / 0.7);
const again = words - firstWords.length;
const storm = fc
  .array(fc.nat(firstWords.length - 1), { minLength: again, maxLength: again })
  .chain((places) =>
    fc.shuffledSubarray([...firstWords, ...places.flatMap((place) => firstWords[place] ?? [])], {
      minLength: words,
    }),
  );

function lifeOf(payment: number): Life {
  const life = lives[payment % lives.length];
  if (!life) throw new Error("no life");
  return life;
}

/** The bank is at this step or further when it tells of it; what it said before may arrive later. */
function advance(bought: Ordered, life: Life, reached: Map<string, number>, step: number): void {
  const from = reached.get(bought.reference) ?? 0;
  for (let at = from; at < step; at += 1) {
    const state = market.bank.payments.get(bought.reference);
    const fee = rupiah(life.ends.case === null ? 252 : 0);
    if (state)
      market.bank.payments.set(bought.reference, { ...state, occurredAt: now(), fee, ...life.steps[at] });
  }
  reached.set(bought.reference, Math.max(from, step));
}

test(`${words} words of ${payments} payments, three in ten told again, in any order and eight at once`, async () => {
  await fc.assert(
    fc.asyncProperty(storm, async (told) => {
      const bought: Ordered[] = [];
      for (let payment = 0; payment < payments; payment += 1) bought.push(await order(market, 1));
      const reached = new Map<string, number>();
      for (let at = 0; at < told.length; at += 8)
        await Promise.all(
          told.slice(at, at + 8).map(async ({ payment, step, id }) => {
            const one = bought[payment];
            if (!one) throw new Error("no such payment");
            advance(one, lifeOf(payment), reached, step);
            expect(await tell(one.reference, id)).toMatchObject({ ok: true });
          }),
        );
      await settle();
      await pollAttempts({ everything: true });
      await settle();
      await expectAsTheyEnd(bought);
      const distinct = new Set(told.map((word) => word.id)).size;
      expect(await db.webhookEvent.count()).toBe(distinct);
      expect(await db.webhookEvent.count({ where: { status: { in: ["received", "failed"] } } })).toBe(0);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

async function expectAsTheyEnd(bought: readonly Ordered[]): Promise<void> {
  for (const [payment, { orderId, attemptId, nomor }] of bought.entries()) {
    const { ends } = lifeOf(payment);
    const attempt = await db.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } });
    const cases = await db.paymentCase.findMany({ where: { orderId }, select: { kind: true } });
    expect({ nomor, attempt: attempt.status, order: await statusOf(orderId), cases }).toEqual({
      ...{ nomor, attempt: ends.attempt, order: ends.order },
      cases: ends.case === null ? [] : [{ kind: ends.case }],
    });
  }
  const all = bought.map((_, payment) => lifeOf(payment));
  expect(await booked("sale")).toBe(all.filter((life) => life.ends.order === "placed").length);
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { OR: [{ kind: "gateway_clearing", key: "local" }, { kind: "gateway_fees" }] } },
    _sum: { amount: true },
  });
  expect(_sum.amount).toBe(all.reduce((total, life) => total + life.money, 0n));
}

/** Dina pays, the bank tells of it, she comes back from it, the poller asks, her time runs out. */
const happenings = ["pays", "told", "returns", "polled", "expires"] as const;
type Happening = (typeof happenings)[number];

function ordersOf(rest: readonly Happening[]): Happening[][] {
  if (rest.length === 0) return [[]];
  return rest.flatMap((one) => ordersOf(rest.filter((other) => other !== one)).map((tail) => [one, ...tail]));
}

const deeds: Readonly<Record<Happening, (bought: Ordered) => Promise<unknown>>> = {
  pays: async ({ reference }) => {
    if (market.bank.payments.get(reference)?.status === "pending") market.bank.pay(reference);
  },
  told: ({ reference }) => tell(reference, `${reference}-early`),
  returns: ({ orderId }) => refreshPayment(orderId),
  polled: () => pollAttempts({ everything: true }),
  expires: async () => {
    advanceClock(31 * 60_000);
    await expireOrders((attemptId) => endAttempt(attemptId, "expired"));
  },
};

test("payment, word, return, poll and expiry in each of their orders: paid once, or never", async () => {
  const all = ordersOf(happenings).flatMap((one) => [true, false].map((canCancel) => ({ one, canCancel })));
  const some = fc.shuffledSubarray(all, {
    minLength: isSoak ? all.length : 24,
    maxLength: isSoak ? all.length : 24,
  });
  await fc.assert(
    fc.asyncProperty(some, async (plays) => {
      for (const { one, canCancel } of plays) {
        market.bank.cancelAnswer = canCancel ? null : "unsupported";
        const bought = await order(market, 1);
        for (const happening of one) {
          await deeds[happening](bought);
          await settle();
        }
        // What a gateway had no answer for it says again.
        await tell(bought.reference, `${bought.reference}-late`);
        await settle();
        const hasPaid = market.bank.payments.get(bought.reference)?.status === "paid";
        const sales = await db.journal.count({ where: { kind: "sale", orderId: bought.orderId } });
        const status = await statusOf(bought.orderId);
        expect({ one, canCancel, sales, isPlaced: status === "placed" }).toEqual({
          ...{ one, canCancel, sales: hasPaid ? 1 : 0, isPlaced: hasPaid },
        });
      }
      expect(await openCases()).toEqual([]);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
