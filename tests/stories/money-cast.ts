import { expireOrders } from "~/domain/orders/cancel-order.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { endAttempt } from "~/domain/payments/end-attempt.server";
import type { CancelOutcome, Gateway, PaymentState } from "~/domain/payments/gateway";
import { GatewayUnclear } from "~/domain/payments/gateway";
import { createCashGateway } from "~/domain/payments/gateways/cash.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { receiveWebhook } from "~/domain/payments/receive-webhook.server";
import type { RefundOutcome } from "~/domain/payments/refund";
import { tasks } from "~/domain/reactions.server";
import { advanceClock } from "~/platform/clock.server";
import { db, pool } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { drainOutbox } from "~/platform/outbox.server";
import { guest, guestWith, type Market, openMarket, wish } from "./checkout-cast";

/** A provider that says what the story needs: it keeps payments and refunds, and pays when Dina pays. */
export class Bank {
  readonly payments = new Map<string, PaymentState>();
  /** What was paid back, by the refund's key. */
  readonly refunds = new Map<string, bigint>();
  /** Whose refunds they were, those that failed later too. */
  readonly refundsOf = new Map<string, string>();
  /** What of it is away while it is disputed, or for good. */
  readonly held = new Map<string, bigint>();
  /** What came in by each payment and was not taken back since. */
  readonly captured = new Map<string, bigint>();
  /** How the next refunds end; afterwards they succeed. `lost`: it was paid back, and its answer never came. */
  readonly refundScript: (RefundOutcome["status"] | "unclear" | "lost")[] = [];
  /** A payment can't be called off any more, whatever it says of itself. */
  cancelAnswer: CancelOutcome | null = null;
  asked = 0;
  /** Disputes that weren't fought, by their payments. */
  readonly conceded: string[] = [];
  /** What its words are about. */
  nextEvent = "payment";

  readonly gateway: Gateway = {
    provider: "local",
    capabilities: () => ({
      methods: ["qris", "va_bca"],
      limits: {},
      refunds: ["qris"],
      partialRefunds: true,
      cancelsPending: true,
      isManual: false,
      isSimulation: true,
    }),
    createPayment: async ({ reference, amount, expiresAt }) => {
      const providerRef = `bank-${reference}`;
      const state = {
        ...{ providerRef, reference, amount, status: "pending" as const, currency: "IDR" },
        ...{ refunded: rupiah(0), fee: null, occurredAt: null, instructions: null, belongsToUs: true },
      };
      if (!this.payments.has(reference)) this.payments.set(reference, state);
      return { providerRef, status: "pending", instructions: null, expiresAt, simulatorUrl: null };
    },
    getStatus: async ({ reference }) => {
      this.asked += 1;
      return this.payments.get(reference ?? "") ?? null;
    },
    cancel: async ({ reference }) => this.#cancel(reference ?? ""),
    refund: async ({ reference, refundKey, amount }) => {
      const status = this.refundScript.shift() ?? (this.held.has(reference) ? "failed" : "succeeded");
      if (status === "unclear") throw new GatewayUnclear("no answer");
      if ((status === "succeeded" || status === "lost") && !this.refunds.has(refundKey))
        this.#giveBack(reference, refundKey, amount);
      if (status === "lost") throw new GatewayUnclear("the answer was lost");
      const note = status === "unsupported" ? "this method has no refund" : null;
      return { status, refundRef: `back-${refundKey}`, note };
    },
    concedeDispute: async ({ reference }) => {
      const state = this.payments.get(reference ?? "");
      if (state?.status !== "disputed") return;
      this.conceded.push(state.reference ?? "");
      this.payments.set(state.reference ?? "", { ...state, status: "charged_back" });
    },
    verifyWebhook: (rawBody, headers) => {
      if (headers["x-bank"] !== "signed") return { ok: false, reason: "unsigned" };
      const { id, reference } = JSON.parse(rawBody.toString("utf8")) as { id: string; reference: string };
      const hint = {
        dedupeKey: id,
        reference,
        providerRef: null,
        eventType: this.nextEvent,
        belongsToUs: true,
      };
      return { ok: true, hint };
    },
  };

  /** Dina pays, by default what was asked; the fee is 0.7 %, as for QRIS. */
  pay(reference: string, more: Partial<PaymentState> = {}): void {
    const state = this.payments.get(reference);
    if (!state) throw new Error(`the bank has no ${reference}`);
    const fee = rupiah((state.amount * 7n) / 1000n);
    this.payments.set(reference, { ...state, status: "paid", fee, occurredAt: new Date(), ...more });
    this.captured.set(reference, more.amount ?? state.amount);
  }

  /** The money is taken back from us: whoever paid has it again. */
  reverse(reference: string): void {
    const state = this.payments.get(reference);
    if (!state) throw new Error(`the bank has no ${reference}`);
    this.payments.set(reference, { ...state, status: "reversed" });
    this.captured.delete(reference);
  }

  /** From now on it tells what became of each of its refunds. */
  tellRefundsApart(): void {
    this.gateway.listRefunds = async ({ reference }) =>
      [...this.refundsOf]
        .filter(([, whose]) => whose === reference)
        .map(([refundKey]) => ({ refundKey, status: this.refunds.has(refundKey) ? "succeeded" : "failed" }));
  }

  /** A refund that Dina had comes back to the bank. */
  failRefund(refundKey: string): void {
    const [reference, amount] = [this.refundsOf.get(refundKey) ?? "", this.refunds.get(refundKey)];
    const state = this.payments.get(reference);
    if (!state || amount === undefined) throw new Error(`the bank sent no ${refundKey}`);
    this.refunds.delete(refundKey);
    const refunded = rupiah(state.refunded - amount);
    const after = refunded === 0n ? "paid" : "partially_refunded";
    const status =
      state.status === "refunded" || state.status === "partially_refunded" ? after : state.status;
    this.payments.set(reference, { ...state, refunded, status });
  }

  /** What of all its money came back to Dina. */
  get paidBack(): bigint {
    return [...this.refunds.values()].reduce((total, amount) => total + amount, 0n);
  }

  #cancel(reference: string): CancelOutcome {
    const state = this.payments.get(reference);
    if (this.cancelAnswer) return this.cancelAnswer;
    if (!state) return "not_found";
    if (state.status !== "pending") return state.status === "paid" ? "already_paid" : "already_final";
    this.payments.set(reference, { ...state, status: "canceled" });
    return "canceled";
  }

  #giveBack(reference: string, refundKey: string, amount: bigint): void {
    this.refunds.set(refundKey, amount);
    this.refundsOf.set(refundKey, reference);
    const state = this.payments.get(reference);
    if (!state) return;
    const refunded = rupiah(state.refunded + amount);
    const status = refunded === state.amount ? "refunded" : "partially_refunded";
    this.payments.set(reference, { ...state, refunded, status });
  }
}

export type MoneyMarket = Market & { readonly bank: Bank };

/** The market with this bank in it; Bu Rina pays the city 5 %, Pak Hasan 7.5 % of his goods. */
export async function openMoneyMarket(): Promise<MoneyMarket> {
  const market = await openMarket();
  const bank = new Bank();
  setGateways([bank.gateway, createCashGateway()]);
  await db.shop.update({ where: { id: market.rina.shopId }, data: { commissionBps: 500 } });
  await db.shop.update({ where: { id: market.hasan.shopId }, data: { commissionBps: 750 } });
  return { ...market, bank };
}

export type Ordered = {
  readonly orderId: string;
  readonly nomor: string;
  readonly attemptId: string;
  /** A1 */
  readonly reference: string;
};

/** Dina orders and has not paid: amplang for Rp 28.000 each with Rp 8.000 delivery, batik for Rp 185.000 with Rp 15.000. */
export async function order(
  market: Market,
  amplang: number,
  batik = 0,
  more: Parameters<typeof wish>[2] = {},
): Promise<Ordered> {
  const goods: [string, number][] = [];
  const shopIds: string[] = [];
  if (amplang > 0) goods.push([market.amplang, amplang]);
  if (batik > 0) goods.push([market.batik, batik]);
  if (amplang > 0) shopIds.push(market.rina.shopId);
  if (batik > 0) shopIds.push(market.hasan.shopId);
  const total = amplang * 28_000 + (amplang && 8000) + batik * 185_000 + (batik && 15_000);
  const placed = await placeOrder(guest, await guestWith(...goods), wish(shopIds, total, more));
  if (!placed.ok) throw new Error(placed.code);
  const { orderId, nomor } = placed.value;
  const attempt = await db.paymentAttempt.findFirstOrThrow({ where: { orderId } });
  return { orderId, nomor, attemptId: attempt.id, reference: attempt.reference };
}

/** A signed word of the bank about this payment; the same `id` is the same word again. */
export function tell(reference: string, id = reference, headers = { "x-bank": "signed" }) {
  return receiveWebhook("local", Buffer.from(JSON.stringify({ id, reference })), headers);
}

/** Everything that is due, and what it causes. */
export function settle(): Promise<void> {
  return drainOutbox(pool(), tasks);
}

/** Dina pays, the bank says so, and the order is with the shops. */
export async function pay(market: MoneyMarket, { reference }: Ordered): Promise<void> {
  market.bank.pay(reference);
  await tell(reference);
  await settle();
}

/** Her time to pay is over: the order goes, its goods are free again. */
export async function letExpire(): Promise<void> {
  advanceClock(31 * 60_000);
  await expireOrders((attemptId) => endAttempt(attemptId, "expired"));
  await settle();
}

export async function statusOf(orderId: string): Promise<string> {
  return (await db.order.findUniqueOrThrow({ where: { id: orderId }, select: { status: true } })).status;
}

export async function partOf(orderId: string, shopId: string) {
  return db.orderPart.findUniqueOrThrow({ where: { orderId_shopId: { orderId, shopId } } });
}

export async function shelf(variantId: string): Promise<{ stock: number; held: number }> {
  return db.variant.findUniqueOrThrow({ where: { id: variantId }, select: { stock: true, held: true } });
}

export function openCases(): Promise<{ kind: string; amount: bigint | null }[]> {
  return db.paymentCase.findMany({
    where: { resolvedAt: null },
    orderBy: { openedAt: "asc" },
    select: { kind: true, amount: true },
  });
}

/** Journals of a kind: how often something was booked. */
export function booked(kind: "sale" | "refund" | "refund_sent" | "release" | "payout_sent"): Promise<number> {
  return db.journal.count({ where: { kind } });
}
