import fc from "fast-check";
import type { AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { cancelOrder, expireOrders } from "~/domain/orders/cancel-order.server";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { acceptPart, confirmReceipt, shipPart } from "~/domain/orders/fulfil-part.server";
import type { PartStatus } from "~/domain/orders/order";
import { placeOrder } from "~/domain/orders/place-order.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { endAttempt } from "~/domain/payments/end-attempt.server";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { markPayoutBack, markPayoutSent } from "~/domain/payouts/mark-payout.server";
import { preparePayoutBatch } from "~/domain/payouts/prepare-batch.server";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { guest, guestWith, wish } from "./checkout-cast";
import { type MoneyMarket, settle, tell } from "./money-cast";
import { moreDeeds, moreKinds } from "./money-deeds-more";
import { approveBy, day as dayMs, type SecondOfficer } from "./payout-cast";

/** One day of the market: what stands there and what was begun on it. */
export type MarketDay = {
  readonly market: MoneyMarket;
  readonly officers: { readonly andi: AdminActor; readonly sari: SecondOfficer };
  readonly orders: { readonly orderId: string; readonly reference: string }[];
  words: number;
  /** Orders that no bank of ours hears of: cash, and paid to the shop itself. */
  readonly direct: string[];
  /** Payments at the bank that nobody here asked for. */
  readonly strays: string[];
};

/** Who does what; `which` chooses among what is there, `size` how much. */
export type Deed = { readonly kind: DeedKind; readonly which: number; readonly size: number };

const kinds = {
  order: 5,
  pay: 10,
  pay_short: 1,
  fail: 1,
  reverse: 1,
  poll: 1,
  cancel: 1,
  expire: 1,
  accept: 10,
  refuse: 1,
  ship: 9,
  receive: 9,
  refund_rest: 1,
  refund_sum: 2,
  refund_pieces: 2,
  bank_refuses: 1,
  days_pass: 2,
  ask_payout: 2,
  prepare: 2,
  approve: 2,
  payday: 5,
  payout_arrives: 7,
  payout_returns: 4,
  ...moreKinds,
} as const;
export type DeedKind = keyof typeof kinds;

export const anyDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.oneof(
    ...(Object.keys(kinds) as DeedKind[]).map((kind) => ({
      arbitrary: fc.constant(kind),
      weight: kinds[kind],
    })),
  ),
  which: fc.nat(99),
  size: fc.integer({ min: 1, max: 3 }),
});

export function chosen<One>(all: readonly One[], which: number): One | undefined {
  return all[which % Math.max(all.length, 1)];
}

async function placed(day: MarketDay, { which, size }: Deed): Promise<void> {
  const { market } = day;
  const [amplang, batik] = [which % 3 === 2 ? 0 : size, which % 3 === 0 ? 0 : 1];
  const goods: [string, number][] = [];
  if (amplang > 0) goods.push([market.amplang, amplang]);
  if (batik > 0) goods.push([market.batik, batik]);
  const shopIds = [amplang > 0 ? market.rina.shopId : null, batik > 0 ? market.hasan.shopId : null];
  const total = amplang * 28_000 + (amplang && 8000) + batik * 185_000 + (batik && 15_000);
  const cart = await guestWith(...goods).catch(() => null);
  if (!cart) return;
  const made = await placeOrder(
    guest,
    cart,
    wish(
      shopIds.filter((id) => id !== null),
      total,
    ),
  );
  if (!made.ok) return;
  const attempt = await db.paymentAttempt.findFirstOrThrow({ where: { orderId: made.value.orderId } });
  day.orders.push({ orderId: made.value.orderId, reference: attempt.reference });
}

/** The bank's state of a payment changes, and the bank says so. */
export async function bankSays(
  day: MarketDay,
  { which }: Pick<Deed, "which">,
  ripe: "pending" | "paid" | "disputed",
  change: (reference: string) => void,
): Promise<void> {
  const open = day.orders.filter(({ reference }) => statusAtBank(day, reference) === ripe);
  const order = chosen(which % 5 === 0 || open.length === 0 ? day.orders : open, which);
  if (!order) return;
  change(order.reference);
  day.words += 1;
  await tell(order.reference, `word-${day.words}`);
  await settle();
}

export function statusAtBank(day: MarketDay, reference: string): string {
  return day.market.bank.payments.get(reference)?.status ?? "none";
}

type Part = { readonly id: string; readonly orderId: string; readonly owner: OwnerActor };

/** Four times of five one for which the deed's time is right, else any. */
async function somePart(day: MarketDay, which: number, ripe: readonly PartStatus[]): Promise<Part | null> {
  const parts = await db.orderPart.findMany({
    select: { id: true, orderId: true, shopId: true, status: true },
    orderBy: { id: "asc" },
  });
  const ripeOnes = which % 5 === 0 ? [] : parts.filter((part) => ripe.includes(part.status));
  const part = chosen(ripeOnes.length > 0 ? ripeOnes : parts, which);
  if (!part) return null;
  const { rina, hasan } = day.market;
  return { ...part, owner: part.shopId === rina.shopId ? rina : hasan };
}

async function withPart(
  day: MarketDay,
  { which }: Deed,
  ripe: readonly PartStatus[],
  act: (part: Part) => Promise<unknown>,
): Promise<void> {
  const part = await somePart(day, which, ripe);
  if (!part) return;
  await act(part);
  await settle();
}

async function somePayout(which: number): Promise<string> {
  const payouts = await db.payout.findMany({ select: { id: true, status: true }, orderBy: { id: "asc" } });
  const ripe =
    which % 5 === 0 ? [] : payouts.filter((one) => one.status !== "owed" && one.status !== "cancelled");
  return chosen(ripe.length > 0 ? ripe : payouts, which)?.id ?? "00000000-0000-7000-8000-000000000000";
}

const refundable: readonly PartStatus[] = ["accepted", "shipped", "delivered", "completed"];

const refund = (part: Part, key: string) => ({ partId: part.id, reason: "Kurang", restock: true, key });

/** Each is done whether or not its time is right: a verb that refuses changes nothing, and that is checked as well. */
export const deeds: Readonly<Record<DeedKind, (day: MarketDay, deed: Deed) => Promise<unknown>>> = {
  order: placed,
  pay: (day, deed) =>
    bankSays(day, deed, "pending", (reference) => {
      if (statusAtBank(day, reference) === "pending") day.market.bank.pay(reference);
    }),
  pay_short: (day, deed) =>
    bankSays(day, deed, "pending", (reference) => {
      const state = day.market.bank.payments.get(reference);
      if (state?.status === "pending")
        day.market.bank.pay(reference, { amount: rupiah(state.amount - 1000n), fee: null });
    }),
  fail: (day, deed) =>
    bankSays(day, deed, "pending", (reference) => {
      const state = day.market.bank.payments.get(reference);
      if (state?.status === "pending")
        day.market.bank.payments.set(reference, { ...state, status: "failed" });
    }),
  reverse: (day, deed) =>
    bankSays(day, deed, "paid", (reference) => {
      if (statusAtBank(day, reference) === "paid") day.market.bank.reverse(reference);
    }),
  poll: async () => {
    await pollAttempts({ everything: true });
    await settle();
  },
  cancel: async (day, { which }) => {
    const order = chosen(day.orders, which);
    if (order) await cancelOrder(guest, { orderId: order.orderId, reason: "Salah" });
    await settle();
  },
  expire: async () => {
    advanceClock(31 * 60_000);
    await expireOrders((attemptId) => endAttempt(attemptId, "expired"));
    await settle();
  },
  accept: (day, deed) => withPart(day, deed, ["to_accept"], (part) => acceptPart(part.owner, part.id)),
  refuse: (day, deed) =>
    withPart(day, deed, ["to_accept", "accepted"], (part) =>
      refusePart(part.owner, { partId: part.id, reason: "Habis" }),
    ),
  ship: (day, deed) =>
    withPart(day, deed, ["accepted"], (part) =>
      shipPart(part.owner, { partId: part.id, courier: null, trackingNumber: null }),
    ),
  receive: (day, deed) =>
    withPart(day, deed, ["shipped", "delivered"], (part) =>
      confirmReceipt(guest, { orderId: part.orderId, partId: part.id }),
    ),
  refund_rest: (day, deed) =>
    withPart(day, deed, refundable, (part) =>
      refundPart(part.owner, { ...refund(part, `rest-${deed.size}`), wish: { kind: "rest" } }),
    ),
  refund_sum: (day, deed) =>
    withPart(day, deed, refundable, (part) =>
      refundPart(day.officers.andi, {
        ...refund(part, `sum-${deed.which}`),
        wish: { kind: "amount", amount: rupiah(deed.size * 7321) },
      }),
    ),
  refund_pieces: (day, deed) =>
    withPart(day, deed, refundable, async (part) => {
      const lines = await db.orderLine.findMany({ where: { partId: part.id }, select: { id: true } });
      await refundPart(part.owner, {
        ...refund(part, `pieces-${deed.which}`),
        wish: {
          kind: "lines",
          lines: lines.map(({ id }) => ({ lineId: id, quantity: 1 })),
          delivery: rupiah(0),
        },
      });
    }),
  bank_refuses: async (day) => {
    day.market.bank.refundScript.push("unsupported");
  },
  days_pass: async (_, { size }) => {
    advanceClock(size * dayMs);
    await expireOrders((attemptId) => endAttempt(attemptId, "expired"));
    await sweepParts();
    await settle();
  },
  ask_payout: (day, { which }) => requestPayout(which % 2 ? day.market.rina : day.market.hasan),
  prepare: (day) => preparePayoutBatch(day.officers.andi, { sender: "bank_file" }),
  approve: async (day, { which }) => {
    const batches = await db.payoutBatch.findMany({ select: { id: true }, orderBy: { id: "desc" } });
    const batch = chosen(batches, which % 5 === 0 ? which : 0);
    if (batch) await approveBy(day.officers.sari, batch.id);
    await settle();
  },
  payday: async (day, deed) => {
    await deeds.days_pass(day, { ...deed, size: 3 });
    for (const which of [0, 1]) await deeds.ask_payout(day, { ...deed, which });
    await deeds.prepare(day, deed);
    await deeds.approve(day, deed);
  },
  payout_arrives: async (day, { which }) =>
    markPayoutSent(day.officers.andi, { payoutId: await somePayout(which), proof: `TRF-${which % 4}` }),
  payout_returns: async (day, { which }) =>
    markPayoutBack(day.officers.andi, { payoutId: await somePayout(which), reason: "Rekening tutup" }),
  ...moreDeeds,
};
