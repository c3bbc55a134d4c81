import { feeOf } from "./fees";

/** One payment at the simulated provider, and everything that can happen to it. Whole rupiah in plain numbers. */
export const methods = [
  "qris",
  "va_bca",
  "va_bni",
  "va_bri",
  "va_permata",
  "va_mandiri",
  "gopay",
  "card",
] as const;
export type Method = (typeof methods)[number];

export const statuses = [
  "pending",
  "paid",
  "failed",
  "expired",
  "canceled",
  "partially_refunded",
  "refunded",
  "reversed",
  "disputed",
  "charged_back",
] as const;
export type Status = (typeof statuses)[number];

export type Instructions =
  | { kind: "qr"; qr_string: string }
  | { kind: "va"; bank: string; number: string }
  | { kind: "bill"; biller_code: string; bill_key: string }
  | { kind: "redirect"; url: string }
  | { kind: "wallet"; url: string };

export type Item = { name: string; unit_price: number; quantity: number };
export type Customer = { name: string; phone: string; email: string | null };
export type Refund = {
  id: string;
  key: string;
  amount: number;
  reason: string;
  status: "succeeded" | "failed";
  at: string;
};

/** What a scenario does by itself a little later. */
export type Planned = { at: string; what: "pay" | "pay_again" | "reverse" | "dispute"; amount: number };

/** The buyer asks her bank for the money back, once a payment; `amount` is away from its beginning, unless it is won. */
export type Dispute = {
  id: string;
  amount: number;
  status: "open" | "won" | "lost";
  openedAt: string;
  /** Until when the shop can send evidence. */
  dueBy: string;
  hasEvidence: boolean;
  endedAt: string | null;
};

export type Payment = {
  id: string;
  reference: string;
  amount: number;
  method: Method;
  status: Status;
  /** What the buyer really paid: may be less or more than `amount` where somebody plays that. */
  captured: number;
  refunded: number;
  fee: number | null;
  items: Item[];
  customer: Customer;
  returnUrl: string;
  createdAt: string;
  expiresAt: string;
  /** When it got its present status. */
  changedAt: string;
  instructions: Instructions;
  refunds: Refund[];
  refundMode: "grant" | "refuse";
  /** Absent on payments of before there were scenarios. */
  planned?: Planned | null;
  /** Absent on payments of before there were disputes. */
  dispute?: Dispute | null;
  history: { at: string; what: Happening; amount: number | null }[];
};

export type Happening =
  | "created"
  | "paid"
  | "paid_late"
  | "paid_again"
  | "failed"
  | "expired"
  | "canceled"
  | "reversed"
  | "disputed"
  | "dispute_evidence"
  | "dispute_won"
  | "dispute_lost"
  | "refunded"
  | "refund_refused"
  | "card_declined";

export type No = { no: string; message: string };

/** `null` stands for 'can't happen to a payment in this state'. */
export type Step = (payment: Payment, at: string) => Payment | null;

/** The buyer's money arrives: exactly, short, too much, or after the end. */
export function pay(amount: number): Step {
  return (payment, at) => {
    const isLate =
      payment.status === "expired" || payment.status === "canceled" || payment.status === "failed";
    if (payment.status !== "pending" && !isLate) return null;
    const paid = { ...payment, captured: amount, fee: feeOf(payment.method, amount) };
    return note({ ...paid, status: "paid", changedAt: at }, at, isLate ? "paid_late" : "paid", amount);
  };
}

/** The same buyer pays a second time, as a code that stays on a screen allows. */
export function payAgain(amount: number): Step {
  return (payment, at) => {
    if (payment.status !== "paid" && payment.status !== "partially_refunded") return null;
    const captured = payment.captured + amount;
    return note(
      { ...payment, captured, fee: feeOf(payment.method, captured), changedAt: at },
      at,
      "paid_again",
      amount,
    );
  };
}

export function plan(planned: Planned | null): Step {
  return (payment) => ({ ...payment, planned });
}

export const fail: Step = (payment, at) => endPending(payment, at, "failed");
export const cancel: Step = (payment, at) => endPending(payment, at, "canceled");

export const expire: Step = (payment, at) => {
  const ended = endPending(payment, at, "expired");
  // played by hand, before its time: the deadline moves to now, so that page and record agree
  return ended !== null && ended.expiresAt > at ? { ...ended, expiresAt: at } : ended;
};

/** The bank takes a settled payment back, as happens with some virtual accounts. */
export const reverse: Step = (payment, at) => {
  if (payment.status !== "paid" && payment.status !== "partially_refunded") return null;
  return note({ ...payment, status: "reversed", changedAt: at }, at, "reversed", payment.captured);
};

export const declineCard: Step = (payment, at) =>
  payment.status === "pending" ? note(payment, at, "card_declined", null) : null;

export function setRefundMode(mode: Payment["refundMode"]): Step {
  return (payment) => ({ ...payment, refundMode: mode });
}

export type RefundAsked = { id: string; key: string; amount: number; reason: string };

/** Grants or refuses a refund; the same key gives the same refund, another amount under it is a conflict. */
export function refund(
  payment: Payment,
  asked: RefundAsked,
  at: string,
): { payment: Payment; refund: Refund; isNew: boolean } | No {
  const earlier = payment.refunds.find(({ key }) => key === asked.key);
  if (earlier !== undefined) {
    if (earlier.amount === asked.amount) return { payment, refund: earlier, isNew: false };
    return { no: "refund_key_conflict", message: "this refund_key was used for another amount" };
  }
  if (!isRefundable(payment.method)) {
    return { no: "refund_unsupported", message: `${payment.method} payments can't be refunded here` };
  }
  if (payment.status !== "paid" && payment.status !== "partially_refunded") {
    return { no: "not_refundable", message: `the payment is ${payment.status}` };
  }
  const remaining = payment.captured - payment.refunded;
  if (asked.amount > remaining) {
    return { no: "exceeds_remaining", message: `only ${remaining} of ${payment.captured} is left to refund` };
  }
  const status = payment.refundMode === "grant" ? "succeeded" : "failed";
  const made: Refund = { ...asked, status, at };
  const refunds = [...payment.refunds, made];
  if (status === "failed") {
    const refused = note({ ...payment, refunds }, at, "refund_refused", asked.amount);
    return { payment: refused, refund: made, isNew: true };
  }
  const refunded = payment.refunded + asked.amount;
  const whole = refunded === payment.captured ? "refunded" : "partially_refunded";
  const next = { ...payment, refunds, refunded, status: whole, changedAt: at } as const;
  return { payment: note(next, at, "refunded", asked.amount), refund: made, isNew: true };
}

/** Virtual accounts can't be: the provider does not know the payer's account. */
export function isRefundable(method: Method): boolean {
  return method === "qris" || method === "card" || method === "gopay";
}

export function isFinal(status: Status): boolean {
  return ["failed", "expired", "canceled", "reversed", "charged_back"].includes(status);
}

function endPending(payment: Payment, at: string, status: "failed" | "expired" | "canceled"): Payment | null {
  return payment.status === "pending" ? note({ ...payment, status, changedAt: at }, at, status, null) : null;
}

export function note(payment: Payment, at: string, what: Happening, amount: number | null): Payment {
  return { ...payment, history: [...payment.history, { at, what, amount }] };
}
