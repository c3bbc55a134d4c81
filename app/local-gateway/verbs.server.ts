import type { Book } from "./book.server";
import type { CreateRequest, RefundRequest } from "./create-request";
import { isOverdue, loseDispute, openDispute } from "./dispute";
import { newId } from "./id.server";
import { instructionsFor } from "./instructions.server";
import {
  expire,
  type No,
  type Payment,
  pay,
  payAgain,
  plan,
  type Refund,
  refund,
  reverse,
  type Step,
} from "./payment";
import { type Answer, type Delivery, type Entry, type News, plainNews, type Trouble, viewOf } from "./record";
import { webhooksFor } from "./webhooks.server";

/** Takes a payment in and keeps the answer under its idempotency key, in one line of the journal. */
export function createPayment(
  book: Book,
  request: CreateRequest,
  key: string,
  bodyHash: string,
): Answer | No {
  if (book.paymentByReference(request.reference) !== null) {
    return { no: "reference_taken", message: "another payment has this reference" };
  }
  const id = newId("lok");
  const at = book.now().toISOString();
  const made: Payment = {
    ...request,
    id,
    status: "pending",
    captured: 0,
    refunded: 0,
    fee: null,
    createdAt: at,
    changedAt: at,
    instructions: instructionsFor({ ...request, id }, book.publicUrl),
    refunds: [],
    refundMode: "grant",
    history: [{ at, what: "created", amount: request.amount }],
  };
  const answer: Answer = { key, bodyHash, status: 201, body: JSON.stringify(viewOf(made, book.publicUrl)) };
  book.commit([
    { kind: "payment", value: made },
    { kind: "answer", value: answer },
  ]);
  return answer;
}

/**
 * One step of a payment, with the webhook that tells of it (`type` null: nobody is told).
 * null where there is no such payment or the step can't be taken now.
 */
export function changePayment(
  book: Book,
  id: string,
  step: Step,
  type: string | null,
  news: News = plainNews,
): Payment | null {
  const before = book.payment(id);
  const after = before && step(before, book.now().toISOString());
  if (!before || !after) return null;
  const told = type === null ? [] : webhooksFor(book, { before, after, type, news });
  book.commit([{ kind: "payment", value: after }, ...told.map(asEntry)]);
  return after;
}

/** Refunds, or records that it refused to. The same key twice is one refund. */
export function refundPayment(
  book: Book,
  id: string,
  request: RefundRequest,
): { payment: Payment; refund: Refund } | No {
  const before = book.payment(id);
  if (before === null) return { no: "not_found", message: "no such payment" };
  const done = refund(before, { id: newId("rfd"), ...request }, book.now().toISOString());
  if ("no" in done || !done.isNew) return done;
  const type = `refund.${done.refund.status}`;
  const told = webhooksFor(book, { before, after: done.payment, type, news: plainNews });
  book.commit([{ kind: "payment", value: done.payment }, ...told.map(asEntry)]);
  return done;
}

/** Ends what nobody paid in time. */
export function expireDue(book: Book): void {
  const at = book.now().toISOString();
  for (const due of book.pendingPayments()) {
    if (due.expiresAt <= at) changePayment(book, due.id, expire, "payment.expired");
  }
}

/** Ends disputes that no shop answered in time: the buyer has her money. */
export function loseOverdue(book: Book): void {
  const at = book.now().toISOString();
  for (const payment of book.disputedPayments())
    if (isOverdue(payment, at)) changePayment(book, payment.id, loseDispute, "payment.charged_back");
}

const plannedNews = {
  ...{ pay: "payment.paid", pay_again: "payment.paid" },
  ...{ reverse: "payment.reversed", dispute: "payment.disputed" },
} as const;

/** Does what scenarios planned and is due now. */
export function carryOutPlans(book: Book): void {
  const at = book.now().toISOString();
  for (const { id, planned } of book.plannedPayments()) {
    if (!planned || planned.at > at) continue;
    const steps = { pay: pay(planned.amount), pay_again: payAgain(planned.amount), reverse };
    const dispute = openDispute(newId("dsp"));
    const done = plan(null);
    const both: Step = (payment, now) => {
      const cleared = done(payment, now);
      return cleared && { ...steps, dispute }[planned.what](cleared, now);
    };
    if (changePayment(book, id, both, plannedNews[planned.what]) === null)
      changePayment(book, id, done, null);
  }
}

/** What goes wrong with the next payment asked for. */
export function setTrouble(book: Book, mode: Trouble["mode"]): void {
  book.commit([{ kind: "trouble", value: { key: "create", mode } }]);
}

/** Sends a webhook once more, whatever became of it before; false where there is none such. */
export function resendDelivery(book: Book, paymentId: string, deliveryId: string): boolean {
  const delivery = book.delivery(deliveryId);
  if (delivery === null || delivery.paymentId !== paymentId || delivery.state === "waiting") return false;
  book.commit([asEntry({ ...delivery, state: "waiting", tries: 0, nextAt: book.now().getTime() })]);
  return true;
}

function asEntry(value: Delivery): Entry {
  return { kind: "delivery", value };
}
