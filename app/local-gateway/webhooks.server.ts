import type { Book } from "./book.server";
import { newId } from "./id.server";
import type { Payment } from "./payment";
import { type Delivery, type News, viewOf } from "./record";

export type Told = { before: Payment; after: Payment; type: string; news: News };

/** One webhook that tells of a change, or what the chosen trouble makes of it. */
export function webhooksFor(book: Book, { before, after, type, news }: Told): Delivery[] {
  const at = book.now();
  const first = webhook(book, after, type, at);
  switch (news.mode) {
    case "normal":
      return [first];
    case "delayed":
      return [{ ...first, nextAt: at.getTime() + news.delaySeconds * 1000 }];
    case "twice":
      return [first, { ...first, id: newId("dlv") }];
    case "two_numbers":
      // one change, told as two events
      return [first, webhook(book, after, type, at)];
    case "lost":
      return [{ ...first, state: "lost" }];
    case "swapped":
      // the state before arrives after the state that followed it
      return [first, webhook(book, before, `payment.${before.status}`, new Date(at.getTime() + 2000))];
  }
}

function webhook(book: Book, payment: Payment, type: string, due: Date): Delivery {
  const eventId = newId("evt");
  const data = viewOf(payment, book.publicUrl);
  const event = { id: eventId, type, created_at: payment.changedAt, simulation: true, data };
  return {
    id: newId("dlv"),
    paymentId: payment.id,
    eventId,
    type,
    body: JSON.stringify(event),
    state: "waiting",
    tries: 0,
    nextAt: due.getTime(),
    lastAnswer: null,
    createdAt: book.now().toISOString(),
  };
}
