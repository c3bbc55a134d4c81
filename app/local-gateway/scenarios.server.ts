import type { Book } from "./book.server";
import { expire, type Payment, type Planned, pay, plan, setRefundMode } from "./payment";
import type { News } from "./record";
import { changePayment } from "./verbs.server";

/** What people and networks do to a payment, one press each. Each begins with a payment that waits for its buyer. */
export const scenarios = [
  "late",
  "double",
  "short",
  "over",
  "out_of_order",
  "reversed",
  "disputed",
  "refund_refused",
  "delayed",
  "duplicated",
  "two_events",
  "never",
] as const;
export type Scenario = (typeof scenarios)[number];

/** What is missing or too much, and how long the second half of a scenario keeps the shop waiting. */
const gap = 1000;
export const patientSeconds = 5;

/**
 * Plays a scenario. `seconds`: until its second half, or its news, comes.
 * null where the payment waits for nobody any more.
 */
export function playScenario(
  book: Book,
  payment: Payment,
  scenario: Scenario,
  seconds: number,
): Payment | null {
  if (payment.status !== "pending") return null;
  const { id, amount } = payment;
  const paid = (sum: number, mode: News["mode"] = "normal") =>
    changePayment(book, id, pay(sum), "payment.paid", { mode, delaySeconds: seconds });
  const later = (what: Planned["what"]) => {
    const at = new Date(book.now().getTime() + seconds * 1000).toISOString();
    return changePayment(book, id, plan({ at, what, amount }), null);
  };
  switch (scenario) {
    case "late":
      changePayment(book, id, expire, "payment.expired");
      return later("pay");
    case "double":
      paid(amount);
      return later("pay_again");
    case "reversed":
      paid(amount);
      return later("reverse");
    case "disputed":
      paid(amount);
      return later("dispute");
    case "short":
      return paid(Math.max(amount - gap, 1));
    case "over":
      return paid(amount + gap);
    case "refund_refused":
      changePayment(book, id, setRefundMode("refuse"), null);
      return paid(amount);
    case "out_of_order":
      return paid(amount, "swapped");
    case "delayed":
      return paid(amount, "delayed");
    case "duplicated":
      return paid(amount, "twice");
    case "two_events":
      return paid(amount, "two_numbers");
    case "never":
      return paid(amount, "lost");
  }
}
