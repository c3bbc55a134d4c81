import { casePage } from "~/domain/orders/case-page.server";
import { confirmStraight } from "~/domain/orders/confirm-straight.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { settleCase } from "~/domain/orders/settle-case.server";
import type { PaymentMethod } from "~/domain/payments/gateway";
import { watchSettledRefunds } from "~/domain/payments/returned-refunds.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { guest, guestWith, wish } from "./checkout-cast";
import { settle, tell } from "./money-cast";
import { bankSays, chosen, type MarketDay, statusAtBank } from "./money-deeds";
import { guestWithCode } from "./voucher-cast";

/** What is rarer: vouchers, money straight to a shop, disputes, money of nobody, and an officer who decides cases. */
export const moreKinds = {
  order_voucher: 3,
  order_direct: 2,
  confirm_straight: 2,
  pay_over: 1,
  dispute: 2,
  dispute_ends: 2,
  stray: 1,
  refund_fails: 1,
  settle_case: 5,
} as const;

type Which = { readonly which: number; readonly size: number };

async function voucherOrder({ market, orders }: MarketDay, { which, size }: Which): Promise<void> {
  const [code, off] = which % 2 ? (["KOTA10", 10_000] as const) : (["RINA5", 5000] as const);
  const cart = await guestWithCode(code, [market.amplang, size]).catch(() => null);
  if (!cart) return;
  const total = size * 28_000 + 8000 - off;
  const made = await placeOrder(guest, cart, wish([market.rina.shopId], total));
  if (!made.ok) return;
  const { orderId } = made.value;
  const { reference } = await db.paymentAttempt.findFirstOrThrow({ where: { orderId } });
  orders.push({ orderId, reference });
}

async function directOrder({ market, direct }: MarketDay, { which, size }: Which): Promise<void> {
  const method: PaymentMethod = which % 2 ? "cash" : "transfer_shop";
  const cart = await guestWith([market.amplang, size]).catch(() => null);
  if (!cart) return;
  const made = await placeOrder(guest, cart, wish([market.rina.shopId], size * 28_000 + 8000, { method }));
  if (made.ok) direct.push(made.value.orderId);
}

/** Dina asks her bank for all of it, or for a part; the bank holds that and takes Rp 25.000. */
async function disputed(day: MarketDay, deed: Which): Promise<void> {
  const isSold = { paidAt: { not: null }, status: "paid" as const };
  const isWaiting = { paidAt: null, received: { not: null } };
  const booked = await db.paymentAttempt.findMany({ where: { OR: [isSold, isWaiting] } });
  const references = new Set(booked.map((attempt) => attempt.reference));
  await bankSays(day, deed, "paid", (reference) => {
    const { bank } = day.market;
    const state = bank.payments.get(reference);
    if (state?.status !== "paid" || !references.has(reference)) return;
    const held = deed.size === 1 ? rupiah(state.amount / 3n) : state.amount;
    bank.held.set(reference, held);
    const dispute = {
      ...{ ref: `dp-${reference}`, reason: "general", amount: held, held, fee: rupiah(25_000) },
      ...{ dueBy: null, hasEvidence: false },
    };
    bank.payments.set(reference, { ...state, status: "disputed", dispute });
  });
}

async function disputeEnds(day: MarketDay, deed: Which): Promise<void> {
  await bankSays(day, deed, "disputed", (reference) => {
    const { bank } = day.market;
    const state = bank.payments.get(reference);
    if (state?.status !== "disputed" || !state.dispute) return;
    const isWon = deed.size > 1;
    if (isWon) bank.held.delete(reference);
    const dispute = isWon ? { ...state.dispute, held: rupiah(0) } : state.dispute;
    bank.payments.set(reference, { ...state, status: isWon ? "paid" : "charged_back", dispute });
  });
}

/** Somebody pays what one of the orders costs, under a reference of her own. */
async function stray(day: MarketDay, { which }: Which): Promise<void> {
  const order = chosen(day.orders, which);
  const { bank } = day.market;
  const state = bank.payments.get(order?.reference ?? "");
  if (!state) return;
  const reference = `ALIEN-${day.strays.length + 1}`;
  const providerRef = `bank-${reference}`;
  const fresh = { ...state, reference, providerRef, dispute: undefined, refunded: rupiah(0) };
  bank.payments.set(reference, { ...fresh, status: "paid", fee: null });
  bank.captured.set(reference, state.amount);
  day.strays.push(reference);
  await tell(reference, `stray-${reference}`);
  await settle();
}

async function refundFails({ market: { bank } }: MarketDay, { which }: Which): Promise<void> {
  const key = chosen([...bank.refunds.keys()], which);
  if (key && !key.startsWith("case")) {
    const id = key.slice(0, 36);
    // one of nobody's order is no refund of the books' list
    if ((await db.refund.count({ where: { id, status: "succeeded" } })) > 0) bank.failRefund(key);
  }
  advanceClock(86_400_000 / 2);
  await watchSettledRefunds();
  await settle();
}

/** What the page offers for one of the open cases, with what it showed. */
async function caseSettled(day: MarketDay, { which, size }: Which): Promise<void> {
  const cases = await db.paymentCase.findMany({ where: { resolvedAt: null }, orderBy: { id: "asc" } });
  const one = chosen(cases, which);
  const page = one && (await casePage(one.id));
  const option = chosen(page?.options ?? [], which + size);
  if (!one || !option) return;
  const { choice, print } = option;
  const priced = await db.order.findFirst({
    where: { total: one.booked, paidAt: null },
    orderBy: { id: "asc" },
    select: { nomor: true },
  });
  const more = choice === "match" ? { nomor: priced?.nomor ?? "ET-X" } : {};
  await settleCase(day.officers.andi, { caseId: one.id, choice, print, note: "Sudah dilihat", ...more });
  await settle();
}

export const moreDeeds: Readonly<
  Record<keyof typeof moreKinds, (day: MarketDay, deed: Which) => Promise<unknown>>
> = {
  order_voucher: voucherOrder,
  order_direct: directOrder,
  confirm_straight: async (day, { which }) => {
    const orderId = chosen(day.direct, which);
    if (orderId) await confirmStraight(day.market.rina, { orderId });
    await settle();
  },
  pay_over: (day, deed) =>
    bankSays(day, deed, "pending", (reference) => {
      const { bank } = day.market;
      const state = bank.payments.get(reference);
      if (state && statusAtBank(day, reference) === "pending")
        bank.pay(reference, { amount: rupiah(state.amount + 1000n), fee: null });
    }),
  dispute: disputed,
  dispute_ends: disputeEnds,
  stray,
  refund_fails: refundFails,
  settle_case: caseSettled,
};
